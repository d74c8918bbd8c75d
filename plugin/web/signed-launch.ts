import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '../core/case-system';

/** What a case system says when it opens the form by a signed link (launch.md (a) 2). */
export interface LaunchClaims {
  /** The child whose record is open. */
  readonly person: PersonId;
  /** The worker's login in the case system (`WORKERS.SYSTEM_USER_ID`). */
  readonly worker: string;
  /** Seconds since 1970, UTC: made at, and not valid from then on. At most 120 s apart. */
  readonly iat: number;
  readonly exp: number;
  /** A number used once: 16 to 100 letters and digits. */
  readonly jti: string;
  /** The module's audience, as in its settings. */
  readonly aud: string;
  /** Which of the shared keys signed it. */
  readonly kid: string;
  /** Id of the return address, looked up in the settings: never an address itself. */
  readonly back?: string;
}

export interface LaunchKey {
  readonly kid: string;
  /** At least 32 characters, shared with the case system only. */
  readonly secret: string;
}

const FIELDS = ['person', 'worker', 'iat', 'exp', 'jti', 'aud', 'kid', 'back'] as const;
const MAX_AGE_S = 120;
const SKEW_S = 60;

/** What is signed: a version line, then every field in a fixed order, each value percent-encoded. */
function canonical(fields: Readonly<Record<string, string>>): string {
  return [
    'family-meetings-launch/1',
    ...FIELDS.filter((name) => name in fields).map((name) => `${name}=${encodeURIComponent(fields[name] as string)}`),
  ].join('\n');
}

const signature = (fields: Readonly<Record<string, string>>, secret: string): Buffer =>
  createHmac('sha256', secret).update(canonical(fields)).digest();

/**
 * The query string that opens the form: `GET <mount path>/launch?<this>`. For a case system or a host
 * written in JavaScript; others compute the same HMAC-SHA256 (docs: *Opening the form*).
 */
export function signLaunch(claims: LaunchClaims, key: LaunchKey): string {
  const fields = Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, String(value)]));
  return new URLSearchParams({ ...fields, sig: signature(fields, key.secret).toString('base64url') }).toString();
}

/**
 * The claims of a link that one of the keys signed, for this audience and this moment; undefined for
 * anything else, without saying what was wrong with it.
 */
export function verifyLaunch(query: URLSearchParams, keys: readonly LaunchKey[], audience: string, now: Date): LaunchClaims | undefined {
  const names = [...query.keys()];
  const known = names.every((name) => name === 'sig' || (FIELDS as readonly string[]).includes(name));
  // A parameter given twice could be read differently by two readers.
  if (!known || new Set(names).size !== names.length) return undefined;
  const { sig = '', ...fields } = Object.fromEntries(query);
  const key = keys.find((each) => each.kid === fields.kid);
  if (key === undefined || !sameBytes(signature(fields, key.secret), Buffer.from(sig, 'base64url'))) return undefined;
  return claimsWithinTime(fields, audience, Math.floor(now.getTime() / 1000));
}

function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

const SHAPES: Readonly<Partial<Record<(typeof FIELDS)[number], RegExp>>> = {
  person: /^[A-Za-z0-9_-]{1,48}$/,
  worker: /^.{1,64}$/,
  iat: /^\d{1,12}$/,
  exp: /^\d{1,12}$/,
  jti: /^[A-Za-z0-9_-]{16,100}$/,
};

function claimsWithinTime(fields: Readonly<Record<string, string>>, audience: string, now: number): LaunchClaims | undefined {
  const misshapen = Object.entries(SHAPES).some(([name, shape]) => !shape.test(fields[name] ?? ''));
  if (misshapen || fields.aud !== audience) return undefined;
  const [iat, exp] = [Number(fields.iat), Number(fields.exp)];
  const tooLong = exp <= iat || exp - iat > MAX_AGE_S;
  const outOfTime = iat > now + SKEW_S || exp + SKEW_S <= now;
  return tooLong || outOfTime ? undefined : ({ ...fields, iat, exp } as unknown as LaunchClaims);
}

/** Seconds after `exp` for which a link still opens, for clocks that differ. */
export const LAUNCH_SKEW_S = SKEW_S;
