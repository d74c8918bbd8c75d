import type { Request, Response } from 'express';

/**
 * Cookies of the module's own. Over https they carry the `__Host-` prefix, so that no other host of the
 * domain can set them; plain http (a loopback address only, see options) has no such prefix.
 */
export interface Cookies {
  get(request: Request, name: string): string | undefined;
  set(response: Response, name: string, value: string): void;
}

export function cookies(secure: boolean): Cookies {
  const full = (name: string): string => (secure ? `__Host-${name}` : name);
  return {
    get(request, name) {
      const wanted = `${full(name)}=`;
      const pair = (request.headers.cookie ?? '').split(/;\s*/).find((each) => each.startsWith(wanted));
      return pair?.slice(wanted.length);
    },
    set(response, name, value) {
      response.cookie(full(name), value, { httpOnly: true, secure, sameSite: 'lax', path: '/' });
    },
  };
}
