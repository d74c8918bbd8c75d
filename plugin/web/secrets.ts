import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Tokens that the module makes and recognises again without keeping them. The first secret makes, all
 * recognise: a council changes secrets by putting a new one in front.
 */
export interface Secrets {
  /** A handle, form token or the like: the same for the same purpose and subject. */
  tokenFor(purpose: string, subject: string): string;
  recognises(token: string, purpose: string, subject: string): boolean;
}

export function secretsFrom(keys: readonly string[]): Secrets {
  const made = (key: string, purpose: string, subject: string): string =>
    createHmac('sha256', key).update(`${purpose}\n${subject}`).digest('base64url');
  return {
    tokenFor: (purpose, subject) => made(keys[0] as string, purpose, subject),
    recognises: (token, purpose, subject) => keys.some((key) => sameText(made(key, purpose, subject), token)),
  };
}

/** Compared in the same time whatever differs. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()];
  return timingSafeEqual(left, right);
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 256 random bits for a session's cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
