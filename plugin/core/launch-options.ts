import { z } from 'zod';

/** Opening the form from a case record (docs: *Opening the form*): by links, by tokens, by the council's single sign-on, or several of them. */
export interface LaunchOptions {
  /** What links and tokens name as their audience: the council's name for this module. Needed with `keys` and `tokens`. */
  readonly audience?: string;
  /** Keys shared with the case system, for links. Two at once while they are changed. At least 32 characters each. */
  readonly keys?: readonly { readonly kid: string; readonly secret: string }[];
  readonly tokens?: LaunchTokenOptions;
  readonly signOn?: SignOnOptions;
  /** Where "Back to the case record" may lead, by id. */
  readonly returnTo?: Readonly<Record<string, string>>;
}

/** Tokens that the case system signs with a key pair: ES256, ES384 or RS256 (RFC 7519, RFC 7518). */
export interface LaunchTokenOptions {
  /** What stands in `iss`. */
  readonly issuer: string;
  /** The public keys (RFC 7517), here or at an address: one of both. */
  readonly keys?: { readonly keys: readonly Readonly<Record<string, unknown>>[] };
  readonly keysUrl?: string;
}

/** The council's single sign-on, by OpenID Connect with authorisation code and PKCE. */
export interface SignOnOptions {
  /** As it stands in the service's own description, such as `https://login.microsoftonline.com/<tenant>/v2.0`. */
  readonly issuer: string;
  readonly clientId: string;
  /** One of both: a secret, or a private key as JWK (`private_key_jwt`). */
  readonly clientSecret?: string;
  readonly privateKey?: Readonly<Record<string, unknown>>;
  /** Where the service sends the worker back to, beneath the mount path. Default `/sign-on`. */
  readonly redirectPath?: string;
  /** The claim that holds the worker's login in the case system. Default `preferred_username`. */
  readonly loginClaim?: string;
  /** Where that claim is `login@domain`: the domain, which every login must have and which is taken off. */
  readonly loginDomain?: string;
  /** Default `openid profile`. */
  readonly scope?: string;
}

const SECRET = 'give at least 32 characters, made at random';
const text = (right: string) => z.string(right).trim().min(1, right);
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whoever can change what comes back from there can make anybody anyone: so https, but for this machine itself. */
const safeAddress = (right: string) =>
  z.url(right).refine((value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, hostname } = new URL(value);
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  }, 'give an https address: what comes back from there says who people are');

const publicKey = z
  .looseObject({ kty: z.enum(['EC', 'RSA'], 'give keys of the types EC or RSA') }, 'give public keys as JSON Web Keys')
  .refine((key) => !('d' in key), 'give the public half of the key alone: the private half stays with the case system');

const tokens = z
  .strictObject({
    issuer: text('give what stands in the claim iss'),
    keys: z.strictObject({ keys: z.array(publicKey).min(1, 'give at least one key') }, 'give { keys: […] }').optional(),
    keysUrl: safeAddress('give the address of the public keys').optional(),
  })
  .refine(({ keys, keysUrl }) => (keys === undefined) !== (keysUrl === undefined), 'give either keys or keysUrl');

const signOn = z
  .strictObject({
    issuer: safeAddress('give the address of the single sign-on'),
    clientId: text('give the id that the single sign-on knows this module by'),
    clientSecret: text('give the secret').optional(),
    privateKey: z.looseObject({ kty: z.enum(['EC', 'RSA']), d: z.string() }, 'give a private key as JSON Web Key').optional(),
    redirectPath: z
      .string()
      .regex(/^\/(?!launch|l\/|api|assets)[A-Za-z0-9/_-]+$/, 'give a path such as /sign-on')
      .optional(),
    loginClaim: text('give the name of a claim').optional(),
    loginDomain: text('give a domain such as council.example.org').optional(),
    scope: z
      .string()
      .regex(/(?:^| )openid(?: |$)/, 'the scope must hold openid')
      .optional(),
  })
  .refine(
    ({ clientSecret, privateKey }) => (clientSecret === undefined) !== (privateKey === undefined),
    'give either clientSecret or privateKey',
  );

const key = z.strictObject({ kid: text('give the key a short name'), secret: z.string(SECRET).min(32, SECRET) });

/** Parameters that nobody signed are claims, never proof: a launch without any proof is refused at the start (launch.md (a) 3). */
export const launchOptions = z
  .strictObject({
    audience: text('give the name that links and tokens use for this module').optional(),
    keys: z.array(key).min(1, 'give at least one key').optional(),
    tokens: tokens.optional(),
    signOn: signOn.optional(),
    returnTo: z.record(z.string(), z.url('give a full address')).optional(),
  })
  .refine(
    (launch) => launch.keys !== undefined || launch.tokens !== undefined || launch.signOn !== undefined,
    'give keys, tokens or signOn: an address that nobody signed proves nothing, so nothing is opened by it',
  )
  .refine(({ keys, tokens: signed, audience }) => (keys === undefined && signed === undefined) || audience !== undefined, {
    path: ['audience'],
    message: 'give the name that links and tokens use for this module',
  });

/** For `frame-ancestors`: an origin and nothing more, so that nothing wider is allowed by mistake. */
export const exactOrigin = safeAddress('give an origin such as https://cases.example.org').refine(
  (value) => URL.canParse(value) && new URL(value).origin === value && !value.includes('*'),
  'give the origin alone, such as https://cases.example.org: no path, no star, no slash at the end',
);
