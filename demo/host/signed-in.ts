import type { Request, RequestHandler, Response } from 'express';

const COOKIE = 'demo-signed-in';

/**
 * The stand-in's login: a cookie with a login id, believed as it stands. A real host has its own login;
 * this one is for looking around on one machine with made-up records.
 */
export function signedIn(request: Request): string | undefined {
  const pair = (request.headers.cookie ?? '').split(/;\s*/).find((each) => each.startsWith(`${COOKIE}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(COOKIE.length + 1));
}

export function signIn(response: Response, loginId: string): void {
  response.cookie(COOKIE, loginId, { httpOnly: true, sameSite: 'lax' });
}

export const mustBeSignedIn: RequestHandler = (request, response, next) => {
  if (signedIn(request) === undefined) response.redirect(303, '/');
  else next();
};
