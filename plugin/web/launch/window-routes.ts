import { Router } from 'express';
import type { Launch } from '../../core/launch.store';
import type { ModulePath } from '../../core/page';
import { newSecret, sha256 } from '../secrets';
import { landingOf } from './begin-session';
import { isAlive } from './held-session';
import { linkExpired } from './launch-pages';
import type { LaunchParts } from './launch-parts';
import { LINK_LIVES_MS } from './open-launch';

const FOR_WINDOW = 'window:';

/**
 * In another site's frame a browser may refuse our cookie, partitioned as it is. So a framed session is not gone on with at once: the
 * next address sees whether the cookie came back, and where it did not it has a fresh handle for a window of its own.
 */
export async function windowTicket<Stores>(opened: Launch, { services }: LaunchParts<Stores>): Promise<ModulePath> {
  const handle = newSecret();
  const now = services.clock.now();
  const { loginId, personId, returnId, access, way } = opened;
  await services.launches.open({
    reference: services.ids.next(),
    // An opened session gets one ticket at each beginning.
    nonce: `${FOR_WINDOW}${opened.reference}:${sha256(handle).slice(0, 16)}`,
    handleHash: sha256(handle),
    createdAt: now,
    expiresAt: new Date(now.getTime() + LINK_LIVES_MS),
    loginId,
    personId,
    returnId,
    access,
    way,
  });
  return `/launch/${handle}/window`;
}

export function windowRoutes<Stores>(parts: LaunchParts<Stores>): Router {
  const { services, writer } = parts;
  const router = Router();
  router.get('/launch/:handle/window', async (request, response) => {
    const handle = request.params.handle;
    const ticket = await services.launches.byHandle(sha256(handle));
    const framed = ticket === undefined ? undefined : await services.launches.byReference(sessionOf(ticket));
    if (ticket === undefined || framed === undefined) return writer.writeError(request, response, linkExpired);
    if (isAlive(request, framed, parts)) {
      // The cookie came back: the ticket is used up, so that it opens nothing for anybody.
      await services.launches.use(ticket.handleHash, sha256(newSecret()), services.clock.now());
      return response.redirect(303, `${request.baseUrl}${landingOf(framed)}`);
    }
    services.log.info('framed-without-cookie');
    writer.writeBare(request, response, 200, 'web/open-window', 'Open in a window of its own', { action: '/launch', handle });
  });
  return router;
}

const sessionOf = ({ nonce }: Launch): string => (nonce.startsWith(FOR_WINDOW) ? (nonce.slice(FOR_WINDOW.length).split(':')[0] ?? '') : '');
