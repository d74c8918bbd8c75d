import type { Request, Response } from 'express';
import type { Cookies } from './cookies';
import type { ModuleServices } from './module-services';
import type { PageWriter } from './page-writer';
import { newSecret } from './secrets';
import { refuseVisit } from './refuse-visit';
import { setVisit } from './visit';
import { actorNow } from './who-is-asking';

/** Lets the request in and notes who came, or answers it and says false. */
export type WayIn = (request: Request, response: Response, writer: PageWriter) => Promise<boolean>;

const BROWSER = 'fm-browser';
const BROWSER_SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** The host's own login: we ask it who is asking, at every request, and keep nothing but what our forms are bound to. */
export function hostLogin<Stores>(services: ModuleServices<Stores>, jar: Cookies): WayIn {
  return async (request, response, writer) => {
    const identified = await services.identify?.(request);
    const actor = identified === undefined ? undefined : await actorNow(identified.loginId, services);
    if (actor === undefined) {
      refuseVisit(request, response, writer);
      return false;
    }
    setVisit(request, { actor, base: request.baseUrl, binding: browserSecret(request, response, jar) });
    return true;
  };
}

function browserSecret(request: Request, response: Response, jar: Cookies): string {
  const known = jar.get(request, BROWSER);
  if (known !== undefined && BROWSER_SHAPE.test(known)) return known;
  const made = newSecret();
  jar.set(response, BROWSER, made);
  return made;
}
