import { Router, type Request, type Response } from 'express';
import type { Launch } from '../../core/launch.store';
import { readForm } from '../posted-form';
import { sha256 } from '../secrets';
import { formNotOurs } from '../status-of';
import { LAUNCH_SKEW_S, verifyLaunch } from '../signed-launch';
import { actorFor } from '../who-is-asking';
import { beginSession, landingOf } from './begin-session';
import { isFramed } from './framed';
import { isAlive } from './held-session';
import { launchApi } from './launch-api';
import { linkExpired, linkOfAnother, linkUsed } from './launch-pages';
import type { LaunchParts } from './launch-parts';
import { openLaunch } from './open-launch';
import { postedToken } from './posted-token';
import { signOnRoutes } from './sign-on-routes';
import { returnAddress } from './way-back';
import { windowRoutes, windowTicket } from './window-routes';

/**
 * The ways in from a case record (launch.md). Following a link burns nothing, so that mail scanners and prefetching do no harm: it
 * only leads to a small page, and the exchange is that page's POST.
 */
export function launchRoutes<Stores>(parts: LaunchParts<Stores>): Router {
  const { services, settings, writer } = parts;
  const router = Router();
  const openedBy = (request: Request): Promise<Launch | undefined> => {
    const handle = String((request.body as { handle?: unknown } | undefined)?.handle ?? request.params.handle ?? '');
    return services.launches.byHandle(sha256(handle));
  };

  // A launch's address opens something once: it is told to nobody.
  router.use('/launch', (_request, response, next) => {
    response.set('Referrer-Policy', 'no-referrer');
    next();
  });

  router.get('/launch', async (request, response) => {
    const query = new URL(request.originalUrl, 'http://module').searchParams;
    const claims = verifyLaunch(query, settings.keys, settings.audience, services.clock.now());
    if (claims === undefined) {
      services.log.warn('launch-refused');
      response.status(401).type('text').send('Unauthorised');
      return;
    }
    const { handle } = await openLaunch(parts, {
      nonce: claims.jti,
      loginId: claims.worker,
      personId: claims.person,
      returnId: claims.back,
      access: 'write',
      way: 'link',
      expiresAt: new Date((claims.exp + LAUNCH_SKEW_S) * 1000),
    });
    // Strips the claims from the address at once.
    response.redirect(303, `${request.baseUrl}/launch/${handle}`);
  });

  if (settings.tokens !== undefined) router.use(launchApi(parts), postedToken(parts));
  if (settings.signOn !== undefined) router.use(signOnRoutes(parts, settings.signOn));
  router.use(windowRoutes(parts));

  router.get('/launch/:handle', async (request, response) => {
    const launch = await openedBy(request);
    if (launch === undefined || launch.usedAt !== undefined || launch.expiresAt <= services.clock.now())
      return refuseOrContinue(request, response, launch);
    const person = launch.personId === undefined ? undefined : await services.caseSystem.person(launch.personId);
    const actor = await actorFor(launch.loginId, services.caseSystem, services.policy);
    writer.writeBare(request, response, 200, 'web/launch', 'Open family meetings', {
      action: '/launch',
      handle: request.params.handle,
      whose: person === undefined ? undefined : { initials: initialsOf(person.fullName), caseReference: person.caseReference },
      worker: actor?.name,
    });
  });

  router.post('/launch', readForm, async (request, response) => {
    // The page that names worker and child is pressed there, never skipped by another site's form.
    if (['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site'])))
      return writer.writeError(request, response, formNotOurs);
    const launch = await openedBy(request);
    // Somebody may have been made to follow another's link: where the host knows who sits there, the two must be one.
    const host = await services.identify?.(request);
    if (launch !== undefined && host !== undefined && host.loginId !== launch.loginId) {
      services.log.warn('launch-for-another-login');
      return writer.writeError(request, response, linkOfAnother);
    }
    const opened = launch === undefined ? undefined : await beginSession(request, response, launch, parts);
    if (opened === undefined) return refuseOrContinue(request, response, launch);
    const next = isFramed(request, services.frameAncestors) ? await windowTicket(opened, parts) : landingOf(opened);
    response.redirect(303, `${request.baseUrl}${next}`);
  });

  /** A used link whose session is still alive in this browser simply goes on. */
  function refuseOrContinue(request: Request, response: Response, launch: Launch | undefined): void {
    if (launch?.usedAt !== undefined && isAlive(request, launch, parts)) {
      response.redirect(303, `${request.baseUrl}${landingOf(launch)}`);
      return;
    }
    const back = returnAddress(settings.returnTo, launch?.returnId);
    writer.writeError(request, response, launch?.usedAt === undefined ? linkExpired : linkUsed, back);
  }

  return router;
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .join('');
