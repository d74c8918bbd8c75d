import type { Request, Response } from 'express';

/**
 * Cookies of the module's own. Over https they carry the `__Host-` prefix, so that no other host of the
 * domain can set them; plain http (a loopback address only, see options) has no such prefix.
 */
export interface Cookies {
  get(request: Request, name: string): string | undefined;
  /** The names that the request brought, in the browser's order: oldest first. */
  names(request: Request, beginning: string): readonly string[];
  /** @param framed for a page in another site's frame: kept apart for that site (CHIPS), and sent there. */
  set(response: Response, name: string, value: string, framed?: boolean): void;
  clear(response: Response, name: string): void;
}

export function cookies(secure: boolean): Cookies {
  const prefix = secure ? '__Host-' : '';
  const pairs = (request: Request): readonly string[] => (request.headers.cookie ?? '').split(/;\s*/);
  return {
    get(request, name) {
      const wanted = `${prefix}${name}=`;
      return pairs(request)
        .find((each) => each.startsWith(wanted))
        ?.slice(wanted.length);
    },
    names: (request, beginning) =>
      pairs(request)
        .filter((each) => each.startsWith(`${prefix}${beginning}`) && each.includes('='))
        .map((each) => each.slice(prefix.length, each.indexOf('='))),
    set(response, name, value, framed = false) {
      // Written out: older Express does not know `Partitioned`. Browsers take `Secure` on this machine's own loopback address too.
      if (framed) response.append('Set-Cookie', `${prefix}${name}=${value}; Path=/; HttpOnly; Secure; SameSite=None; Partitioned`);
      else response.cookie(`${prefix}${name}`, value, { httpOnly: true, secure, sameSite: 'lax', path: '/' });
    },
    clear: (response, name) =>
      void response.cookie(`${prefix}${name}`, '', { httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge: 0 }),
  };
}
