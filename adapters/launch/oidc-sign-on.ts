import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  clockSkew,
  ClientError,
  ClientSecretPost,
  AuthorizationResponseError,
  discovery,
  enableNonRepudiationChecks,
  PrivateKeyJwt,
  ResponseBodyError,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import type { Clock } from '../../plugin/core/clock';
import { systemClock } from '../system/system-clock';
import type { SignOnOptions } from '../../plugin/core/launch-options';
import { SignOnRefused, SignOnUnavailable, type SignOn } from '../../plugin/core/sign-on-port';

const ANSWERED_WITHIN_S = 10;
/** The service's description is read again now and then: keys and addresses change. */
const DESCRIPTION_FRESH_MS = 60 * 60_000;
const ASK_AT_MOST_EVERY_MS = 10_000;

/** Authorisation code with PKCE, state and nonce; the ID token's signature is checked although it comes from the service itself. */
export function createOidcSignOn(options: SignOnOptions, clock: Clock): SignOn {
  const described = descriptionOf(options, clock);
  return {
    async begin({ returnTo, state, nonce, verifier }) {
      const challenge = await calculatePKCECodeChallenge(verifier);
      return buildAuthorizationUrl(await described(), {
        redirect_uri: returnTo.href,
        scope: options.scope ?? 'openid profile',
        response_type: 'code',
        code_challenge: challenge,
        code_challenge_method: 'S256',
        state,
        nonce,
      });
    },
    async finish(returned, { state, nonce, verifier }) {
      const configuration = await described();
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const answer = await authorizationCodeGrant(configuration, returned, checks).catch(refuse);
      return { loginId: loginIn(answer.claims() ?? {}, options) };
    },
  };
}

function descriptionOf(options: SignOnOptions, clock: Clock): () => Promise<Configuration> {
  let known: { readonly configuration: Promise<Configuration>; readonly at: number; failed: boolean } | undefined;
  return async () => {
    const now = clock.now().getTime();
    const age = known === undefined ? Number.POSITIVE_INFINITY : now - known.at;
    if (known === undefined || age > (known.failed ? ASK_AT_MOST_EVERY_MS : DESCRIPTION_FRESH_MS)) {
      const asked = { configuration: askFor(options, clock), at: now, failed: false };
      asked.configuration.catch(() => void (asked.failed = true));
      known = asked;
    }
    return known.configuration;
  };
}

async function askFor(options: SignOnOptions, clock: Clock): Promise<Configuration> {
  const issuer = new URL(options.issuer);
  try {
    return await discovery(
      issuer,
      options.clientId,
      { [clockSkew]: Math.round((clock.now().getTime() - systemClock.now().getTime()) / 1000) },
      await proofOf(options),
      {
        // The settings take plain http for this machine itself alone; the mark as deprecated only makes its use stand out.
        // oxlint-disable-next-line typescript/no-deprecated
        execute: [enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : [])],
        timeout: ANSWERED_WITHIN_S,
      },
    );
  } catch {
    throw new SignOnUnavailable('The single sign-on does not answer');
  }
}

/** How the module proves itself to the service. */
async function proofOf({ clientSecret, privateKey }: SignOnOptions): Promise<ClientAuth> {
  if (privateKey === undefined) return ClientSecretPost(clientSecret);
  const jwk = privateKey as JWK;
  const key = (await importJWK(jwk, jwk.alg ?? (jwk.kty === 'RSA' ? 'RS256' : 'ES256'))) as CryptoKey;
  return PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid });
}

/** What the service or its answer says is wrong proves nobody; what never arrived is the service's silence. */
function refuse(error: unknown): never {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) throw new SignOnRefused(codeIn(error.error));
  if (error instanceof ClientError && !isSilence(error)) throw new SignOnRefused(codeIn(error.code ?? 'invalid'));
  throw new SignOnUnavailable('The single sign-on does not answer');
}

const isSilence = ({ code }: ClientError): boolean => code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT';
/** Codes are words of the standard; anything else could carry what belongs to somebody. */
const codeIn = (code: string): string => (/^[A-Za-z_]{1,60}$/.test(code) ? code : 'invalid');

function loginIn(claims: Readonly<Record<string, unknown>>, { loginClaim = 'preferred_username', loginDomain }: SignOnOptions): string {
  const value = claims[loginClaim];
  if (typeof value !== 'string' || !/^[^\p{C}]{1,200}$/u.test(value)) throw new SignOnRefused('no-login');
  if (loginDomain === undefined) return value;
  const domain = `@${loginDomain.toLowerCase()}`;
  const login = value.slice(0, -domain.length);
  // Another domain's login of the same name is another person's.
  if (!value.toLowerCase().endsWith(domain) || login === '' || login.includes('@')) throw new SignOnRefused('other-domain');
  return login;
}
