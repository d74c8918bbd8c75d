import { Router } from 'express';
import { readForm } from '../posted-form';
import { keysUnavailable, tokenRefused } from './launch-pages';
import type { LaunchParts } from './launch-parts';
import { launchByToken } from './token-launch';

/**
 * A token in the field of a form that the case system's page submits by itself (launch.md (b)). It comes from another site and
 * before any session, so neither form token nor cookie is asked for: the signature is the proof, and the press of the button on the
 * next page, which names worker and child, is what opens.
 */
export function postedToken<Stores>(parts: LaunchParts<Stores>): Router {
  const router = Router();
  const { services, writer } = parts;
  router.all('/launch/jwt', readForm, async (request, response) => {
    const { token } = (request.body ?? {}) as { readonly token?: unknown };
    const query = new URL(request.originalUrl, 'http://module').searchParams;
    // An address is kept in histories, logs and bookmarks.
    if (request.method !== 'POST' || query.size > 0) {
      services.log.warn('launch-token-refused', { why: query.has('token') ? 'token-in-address' : 'not-posted' });
      response.set('Allow', 'POST').status(405).type('text').send('Post the token as the field "token" of a form, never in the address.');
      return;
    }
    // Given twice it is a list: two readers could take different ones.
    const opened = typeof token === 'string' ? await launchByToken(token, parts) : ({ refused: 'malformed' } as const);
    if ('refused' in opened) {
      if (typeof token !== 'string') services.log.warn('launch-token-refused', { why: 'malformed' });
      return writer.writeError(request, response, opened.refused === 'keys-unavailable' ? keysUnavailable : tokenRefused);
    }
    response.redirect(303, `${request.baseUrl}/launch/${opened.handle}`);
  });
  return router;
}
