import type { Request, Response } from 'express';
import type { SignOnAsked } from '../../core/sign-on-port';
import type { Cookies } from '../cookies';
import { newSecret, sha256, type Secrets } from '../secrets';

/** A sign-on under way: which record the worker asked for, in the browser that asked. */
export interface SigningOn {
  readonly person?: string;
  readonly returnId?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What state, nonce and PKCE verifier follow from; it never leaves this browser. */
  readonly seed: string;
}

const ANSWERED_WITHIN_MS = 10 * 60_000;
const PURPOSE = 'sign-on';
const cookieOf = (state: string): string => `fm-sign-on-${sha256(state).slice(0, 16)}`;

/** Everything that makes the answer ours follows from one secret of this browser, so nothing is kept on the server. */
export function askedBy({ seed }: SigningOn, secrets: Secrets, returnTo: URL): SignOnAsked {
  const derived = (what: string): string => secrets.tokenFor(`${PURPOSE}-${what}`, seed);
  return { returnTo, state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
}

export function beginSigningOn(
  response: Response,
  jar: Cookies,
  secrets: Secrets,
  record: Omit<SigningOn, 'seed'>,
  returnTo: URL,
): SignOnAsked {
  const signingOn: SigningOn = { ...record, seed: newSecret() };
  const text = Buffer.from(JSON.stringify(signingOn)).toString('base64url');
  const asked = askedBy(signingOn, secrets, returnTo);
  jar.set(response, cookieOf(asked.state), `${text}.${secrets.tokenFor(PURPOSE, text)}`);
  return asked;
}

/** What this browser had asked for under that state, once; undefined for a state of somebody else's, or an old one. */
export function endSigningOn(request: Request, response: Response, jar: Cookies, secrets: Secrets, now: Date): SigningOn | undefined {
  const state = new URL(request.originalUrl, 'http://module').searchParams.get('state') ?? '';
  const [text = '', proof = ''] = (jar.get(request, cookieOf(state)) ?? '').split('.');
  jar.clear(response, cookieOf(state));
  if (text === '' || !secrets.recognises(proof, PURPOSE, text)) return undefined;
  const signingOn = JSON.parse(Buffer.from(text, 'base64url').toString()) as SigningOn;
  return now.getTime() - signingOn.at < ANSWERED_WITHIN_MS ? signingOn : undefined;
}
