import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { base64url, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Clock } from '../../plugin/core/clock';

export const ISSUER = 'https://cases.example.org';
export const AUDIENCE = 'family-meetings';

export interface SigningKey {
  readonly kid: string;
  readonly alg: 'ES256' | 'ES384' | 'RS256';
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function aSigningKey(kid: string, alg: SigningKey['alg'] = 'ES256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg } };
}

let tokens = 0;

/** Claims as a case system makes them, each with a number of its own; undefined takes a claim out. */
export function tokenClaims(clock: Clock, change: Record<string, unknown> = {}): Record<string, unknown> {
  const iat = Math.floor(clock.now().getTime() / 1000);
  const jti = `token-number-${String((tokens += 1)).padStart(6, '0')}`;
  return { iss: ISSUER, aud: AUDIENCE, sub: 'jbloggs', iat, exp: iat + 120, jti, person: '4711', access: 'write', ...change };
}

export const signed = ({ kid, alg, privateKey }: SigningKey, claims: object, header: object = {}): Promise<string> =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg, kid, ...header }).sign(privateKey);

/** A token with no signature at all, or with one of somebody's making. */
export const unsigned = (header: object, claims: object, signature = ''): string =>
  [JSON.stringify(header), JSON.stringify(claims)]
    .map((part) => base64url.encode(part))
    .join('.')
    .concat(`.${signature}`);

/** An address where an issuer publishes its keys, on loopback. */
export interface KeyAddress {
  readonly url: string;
  keys: readonly JWK[];
  /** What it answers instead of keys. */
  failing: boolean;
  asked: number;
  stop(): void;
}

export function aKeyAddress(keys: readonly JWK[]): Promise<KeyAddress> {
  return new Promise((ready) => {
    const server: Server = createServer((_request, response) => {
      address.asked += 1;
      if (address.failing) response.writeHead(500).end('no');
      else response.setHeader('Content-Type', 'application/jwk-set+json').end(JSON.stringify({ keys: address.keys }));
    });
    const address = { url: '', keys, failing: false, asked: 0, stop: () => void (server.closeAllConnections(), server.close()) };
    server.listen(0, '127.0.0.1', () => {
      address.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
      ready(address);
    });
  });
}
