import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import type { Clock } from '../../plugin/core/clock';
import { aSigningKey, type SigningKey } from './token-issuer';

export const CLIENT = { clientId: 'family-meetings', clientSecret: 'a-secret-of-the-client' };

/** A council's single sign-on, small and on loopback: OpenID Connect with authorisation code and PKCE. */
export interface LocalSignOn {
  readonly issuer: string;
  /** Who sits there: the claims of the ID token. */
  claims: Record<string, unknown>;
  /** What goes wrong: a claim of the ID token put in, another key, no answer. */
  wrong: { readonly claims?: Record<string, unknown>; readonly key?: SigningKey; readonly silent?: boolean; readonly denied?: boolean };
  /** What a browser does at the service: it is sent back at once. @returns the address it is sent to */
  visit(address: string): Promise<URL>;
  stop(): void;
}

interface Code {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

export async function aLocalSignOn(clock: Clock): Promise<LocalSignOn> {
  const key = await aSigningKey('sign-on', 'RS256');
  const codes = new Map<string, Code>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service: LocalSignOn = {
    issuer,
    claims: { preferred_username: 'jbloggs' },
    wrong: {},
    async visit(address) {
      const back = await fetch(address, { redirect: 'manual' });
      return new URL(back.headers.get('location') ?? '', issuer);
    },
    stop: () => void (server.closeAllConnections(), server.close()),
  };
  return service;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? '', issuer);
    const json = (status: number, body: object): void =>
      void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (service.wrong.silent === true) return void response.destroy();
    if (asked.pathname === '/.well-known/openid-configuration') return json(200, description(issuer));
    if (asked.pathname === '/keys') return json(200, { keys: [key.publicJwk] });
    if (asked.pathname === '/authorize') return void response.writeHead(302, { Location: sentBack(asked).href }).end();
    const form = new URLSearchParams(await bodyOf(request));
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    if (code === undefined || !proves(form, code)) return json(400, { error: 'invalid_grant' });
    json(200, { access_token: 'not-used', token_type: 'bearer', id_token: await idToken(code) });
  }

  function sentBack(asked: URL): URL {
    const query = asked.searchParams;
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('state', query.get('state') ?? '');
    if (service.wrong.denied === true) {
      back.searchParams.set('error', 'access_denied');
      return back;
    }
    const code = `code-${codes.size + 1}-${query.get('state')?.slice(0, 8)}`;
    codes.set(code, {
      nonce: query.get('nonce') ?? '',
      challenge: query.get('code_challenge') ?? '',
      redirectUri: back.href.split('?')[0] ?? '',
    });
    back.searchParams.set('code', code);
    return back;
  }

  function idToken({ nonce }: Code): Promise<string> {
    const iat = Math.floor(clock.now().getTime() / 1000);
    const signer = service.wrong.key ?? key;
    const claims = {
      iss: issuer,
      aud: CLIENT.clientId,
      sub: 'subject-1',
      nonce,
      iat,
      exp: iat + 300,
      ...service.claims,
      ...service.wrong.claims,
    };
    return new SignJWT(claims).setProtectedHeader({ alg: signer.alg, kid: 'sign-on' }).sign(signer.privateKey);
  }
}

function proves(form: URLSearchParams, { challenge, redirectUri }: Code): boolean {
  const verified =
    createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url') === challenge;
  const client = form.get('client_id') === CLIENT.clientId && form.get('client_secret') === CLIENT.clientSecret;
  return verified && client && form.get('redirect_uri') === redirectUri;
}

const description = (issuer: string): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
