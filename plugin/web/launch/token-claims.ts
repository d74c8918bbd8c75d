import type { PersonId } from '../../core/case-system';

/** What a case system says in a signed token (launch.md (b)). Anything else that stands in it, roles included, is not read. */
export interface TokenClaims {
  readonly person: PersonId;
  /** `sub`: the worker's login in the case system. */
  readonly worker: string;
  readonly access: 'read' | 'write';
  /** The token's own number, under its issuer. */
  readonly jti: string;
  readonly returnId?: string;
}

export type ClaimRefusal =
  'iss' | 'aud' | 'sub' | 'person' | 'access' | 'return_id' | 'jti' | 'iat' | 'exp' | 'nbf' | 'too-long' | 'expired' | 'not-yet';

const MAX_AGE_S = 300;
const SKEW_S = 60;

const shaped = (shape: RegExp) => (value: unknown) => typeof value === 'string' && shape.test(value);
const SHAPES = {
  // Printable, so that nothing in it can end a line of a log.
  sub: shaped(/^[^\p{C}]{1,64}$/u),
  person: shaped(/^[A-Za-z0-9_-]{1,48}$/),
  access: shaped(/^(?:read|write)$/),
  jti: shaped(/^[A-Za-z0-9_-]{16,100}$/),
  return_id: (value: unknown) => value === undefined || shaped(/^[A-Za-z0-9_-]{1,60}$/)(value),
  iat: Number.isSafeInteger,
  exp: Number.isSafeInteger,
  nbf: (value: unknown) => value === undefined || Number.isSafeInteger(value),
} as const;

/** The claims of a token whose signature was right, for this issuer, this audience and this moment; or the code of what is wrong. */
export function claimsOf(
  payload: Readonly<Record<string, unknown>>,
  expected: { readonly issuer: string; readonly audience: string },
  now: Date,
): TokenClaims | { readonly refused: ClaimRefusal } {
  if (payload.iss !== expected.issuer) return { refused: 'iss' };
  if (![payload.aud].flat().includes(expected.audience)) return { refused: 'aud' };
  const misshapen = (Object.keys(SHAPES) as (keyof typeof SHAPES)[]).find((name) => !SHAPES[name](payload[name]));
  if (misshapen !== undefined) return { refused: misshapen };
  const untimely = outOfTime(payload as unknown as Times, Math.floor(now.getTime() / 1000));
  if (untimely !== undefined) return { refused: untimely };
  const {
    person,
    sub,
    access,
    jti,
    return_id: returnId,
  } = payload as Readonly<Record<string, string>> & { readonly access: 'read' | 'write' };
  return { person: person as PersonId, worker: sub as string, access, jti: jti as string, ...(returnId === undefined ? {} : { returnId }) };
}

interface Times {
  readonly iat: number;
  readonly exp: number;
  readonly nbf?: number;
}

/** Clocks may differ by a minute (attack-and-fault case A8). */
function outOfTime({ iat, exp, nbf = iat }: Times, now: number): ClaimRefusal | undefined {
  if (exp <= iat || exp - iat > MAX_AGE_S) return 'too-long';
  if (exp + SKEW_S <= now) return 'expired';
  return Math.max(iat, nbf) > now + SKEW_S ? 'not-yet' : undefined;
}
