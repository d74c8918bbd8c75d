import { Router, type Request, type Response } from 'express';
import type { Launch } from '../core/launch.store';
import type { ModulePath } from '../core/page';
import type { Cookies } from './cookies';
import type { WayIn } from './host-login';
import type { LaunchSettings, ModuleServices } from './module-services';
import type { PageWriter } from './page-writer';
import { readForm } from './posted-form';
import { newSecret, sameText, sha256, type Secrets } from './secrets';
import { LAUNCH_SKEW_S, verifyLaunch, type LaunchClaims } from './signed-launch';
import { refuseVisit } from './refuse-visit';
import type { ErrorPage } from './status-of';
import { setVisit } from './visit';
import { actorFor, actorNow } from './who-is-asking';

const MINUTE_MS = 60_000;
/** However busy a session is, it ends: a day's work. */
const LONGEST_SESSION_MS = 10 * 60 * MINUTE_MS;
const cookieName = (reference: string): string => `fm-${reference}`;

/**
 * The way in from a case record (launch.md). Following the link burns nothing, so that mail scanners and
 * prefetching do no harm: it only leads to a small page, and the exchange is that page's POST.
 */
export function launchRoutes<Stores>(
  services: ModuleServices<Stores>,
  settings: LaunchSettings,
  secrets: Secrets,
  jar: Cookies,
  writer: PageWriter,
): Router {
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
    const handle = secrets.tokenFor('launch-handle', claims.jti);
    await services.launches.open(launchOf(claims, sha256(handle), services));
    // Strips the claims from the address at once.
    response.redirect(303, `${request.baseUrl}/launch/${handle}`);
  });

  router.get('/launch/:handle', async (request, response) => {
    const launch = await openedBy(request);
    if (launch === undefined || !isFresh(launch, services)) return refuseOrContinue(request, response, launch);
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
    const launch = await openedBy(request);
    // Somebody may have been made to follow another's link: where the host knows who sits there, the two must be one.
    const host = await services.identify?.(request);
    if (launch !== undefined && host !== undefined && host.loginId !== launch.loginId) {
      services.log.warn('launch-for-another-login');
      return writer.writeError(request, response, linkOfAnother);
    }
    const secret = newSecret();
    const won = launch !== undefined && (await services.launches.use(launch.handleHash, sha256(secret), services.clock.now()));
    if (!won) return refuseOrContinue(request, response, launch);
    jar.set(response, cookieName(launch.reference), secret);
    response.redirect(303, `${request.baseUrl}${firstPage(launch)}`);
  });

  /** A used link whose session is still alive in this browser simply goes on. */
  function refuseOrContinue(request: Request, response: Response, launch: Launch | undefined): void {
    const fresh = launch?.usedAt === undefined ? launch : undefined;
    if (launch !== undefined && fresh === undefined && isAlive(launch, jar.get(request, cookieName(launch.reference)), services)) {
      response.redirect(303, `${request.baseUrl}${firstPage(launch)}`);
      return;
    }
    const back = launch?.returnId === undefined ? undefined : settings.returnTo[launch.returnId];
    writer.writeError(request, response, launch?.usedAt === undefined ? linkExpired : linkUsed, back);
  }

  return router;
}

const firstPage = (launch: Launch): ModulePath =>
  `/l/${launch.reference}${launch.personId === undefined ? '/' : `/children/${launch.personId}`}`;

const linkUsed: ErrorPage = {
  status: 410,
  title: 'This link has been used',
  paragraphs: ['Each link opens family meetings once.', 'Go back to the case record and open family meetings again.'],
};

const linkOfAnother: ErrorPage = {
  status: 403,
  title: 'This link was made for somebody else',
  paragraphs: [
    'You are signed in as another person than the one the link was made for.',
    'Open family meetings from the case record yourself.',
  ],
};

const linkExpired: ErrorPage = {
  status: 410,
  title: 'This link has expired',
  paragraphs: ['A link opens family meetings for two minutes.', 'Go back to the case record and open family meetings again.'],
};

function launchOf<Stores>(claims: LaunchClaims, handleHash: string, { ids, clock }: ModuleServices<Stores>): Launch {
  return {
    reference: ids.next(),
    nonce: claims.jti,
    handleHash,
    loginId: claims.worker,
    personId: claims.person,
    returnId: claims.back,
    createdAt: clock.now(),
    expiresAt: new Date((claims.exp + LAUNCH_SKEW_S) * 1000),
  };
}

const isFresh = <Stores>(launch: Launch, { clock }: ModuleServices<Stores>): boolean =>
  launch.usedAt === undefined && launch.expiresAt > clock.now();

function isAlive<Stores>(launch: Launch, secret: string | undefined, { clock, policy }: ModuleServices<Stores>): boolean {
  if (secret === undefined || launch.sessionHash === undefined || launch.sessionSeenAt === undefined || launch.usedAt === undefined)
    return false;
  const now = clock.now().getTime();
  const idle = now - launch.sessionSeenAt.getTime();
  const age = now - launch.usedAt.getTime();
  return sameText(sha256(secret), launch.sessionHash) && idle < policy.session.minutes * MINUTE_MS && age < LONGEST_SESSION_MS;
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .join('');

/** Every launch is a session of its own, keyed in the path: two children in two windows never mix. */
export function launchSession<Stores>(services: ModuleServices<Stores>, jar: Cookies): WayIn {
  return async (request, response, writer) => {
    const launch = await services.launches.byReference(String(request.params.reference));
    const secret = launch === undefined ? undefined : jar.get(request, cookieName(launch.reference));
    const alive = launch !== undefined && isAlive(launch, secret, services);
    const actor = alive ? await actorNow(launch.loginId, services, launch.personId) : undefined;
    if (!alive || secret === undefined || actor === undefined) {
      const back = launch?.returnId === undefined ? undefined : services.launch?.returnTo[launch.returnId];
      refuseVisit(request, response, writer, back);
      return false;
    }
    const now = services.clock.now();
    // Once a minute is enough to know that a session lives.
    if (now.getTime() - (launch.sessionSeenAt?.getTime() ?? 0) > MINUTE_MS) await services.launches.seen(launch.reference, now);
    setVisit(request, { actor, base: request.baseUrl, binding: secret });
    return true;
  };
}
