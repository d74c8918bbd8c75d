import type { Request } from 'express';
import type { Secrets } from './secrets';
import type { Visit } from './visit';

const PURPOSE = 'form';

/** The token that every form of a visit carries: bound to the session and the worker, kept nowhere. */
export const formToken = (secrets: Secrets, visit: Visit): string => secrets.tokenFor(PURPOSE, `${visit.binding}\n${visit.actor.workerId}`);

/**
 * Whether a post comes from our own page: the token fits, and a browser that says where the form came
 * from says "from here" (Sec-Fetch-Site, Origin). An attacker's page can neither read the token nor fake those.
 */
export function isOurForm(request: Request, token: unknown, secrets: Secrets, visit: Visit): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  if (origin !== undefined && hostOf(origin) !== request.headers.host && hostOf(origin) !== request.hostname) return false;
  return typeof token === 'string' && secrets.recognises(token, PURPOSE, `${visit.binding}\n${visit.actor.workerId}`);
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
