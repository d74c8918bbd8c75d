import { Router, type NextFunction, type Request, type Response } from 'express';
import type { Launch } from '../../core/launch.store';
import { isOurForm, formToken } from '../form-token';
import { postedForm, readForm } from '../posted-form';
import { formNotOurs, sessionEnded } from '../status-of';
import { actorFor } from '../who-is-asking';
import { holdsSession, isAlive, sessionCookie } from './held-session';
import { signedOut } from './launch-pages';
import { bindingOf } from './launch-session';
import type { LaunchParts } from './launch-parts';
import { mayBeginAgain, sessionEndsIn } from './session-times';
import { wayBack } from './way-back';
import type { Actor } from '../../core/actor';

const LONGEST_PATH = 400;

/**
 * The session itself, beneath `/l/<reference>/session`: how long it still lives, living longer at one press (WCAG 2.2.1), keeping what is
 * typed while it ends, and signing out.
 */
export function sessionRoutes<Stores>(parts: LaunchParts<Stores>): Router {
  const { services, secrets, jar, writer } = parts;
  const router = Router({ mergeParams: true });

  const found = (request: Request): Promise<Launch | undefined> => services.launches.byReference(String(request.params.reference));
  const endsIn = (launch: Launch): number => Math.max(0, sessionEndsIn(launch, services.policy.session.minutes, services.clock.now()) ?? 0);

  /** The worker as the case system and, where it says so, the host's own login have them now. */
  async function stillThere(request: Request, launch: Launch): Promise<Actor | undefined> {
    const host = await services.identify?.(request);
    if (host !== undefined && host.loginId !== launch.loginId) return undefined;
    return actorFor(launch.loginId, services.caseSystem, services.policy);
  }
  const isOurs = (request: Request, launch: Launch, actor: Actor): boolean =>
    isOurForm(request, postedForm(request).csrf, secrets, { actor, base: '', binding: bindingOf(launch) });

  // Asked by a page left open; asking does not make the session live longer.
  router.get('/', async (request, response) => {
    const launch = await found(request);
    const alive = launch !== undefined && isAlive(request, launch, parts);
    response.status(alive ? 200 : 401).json(alive ? { endsInMs: endsIn(launch) } : { error: 'ended' });
  });

  router.post('/', readForm, async (request, response) => {
    const launch = await found(request);
    const alive = launch !== undefined && isAlive(request, launch, parts);
    const actor = alive ? await stillThere(request, launch) : undefined;
    if (launch === undefined || actor === undefined) return void response.status(401).json({ error: 'ended' });
    if (!isOurs(request, launch, actor)) return void response.status(403).json({ error: 'not-ours' });
    const sessionSeenAt = services.clock.now();
    await services.launches.seen(launch.reference, sessionSeenAt);
    response.status(200).json({ endsInMs: endsIn({ ...launch, sessionSeenAt }) });
  });

  // Only kept: whatever the form would do, it does when its button is pressed.
  router.post('/kept', readForm, async (request, response) => {
    const launch = await found(request);
    const mayKeep = launch !== undefined && holdsSession(request, launch, parts) && (isAlive(request, launch, parts) || mayReturn(launch));
    const actor = mayKeep ? await actorFor(launch.loginId, services.caseSystem, services.policy) : undefined;
    if (launch === undefined || actor === undefined) return void response.status(401).json({ error: 'ended' });
    const { typed, field, version } = postedForm(request);
    const { _page: path, ...fields } = typed;
    const isPath = typeof path === 'string' && /^\/(?!\/)/.test(path) && path.length <= LONGEST_PATH;
    if (!isOurs(request, launch, actor) || !isPath) return void response.status(403).json({ error: 'not-ours' });
    await services.launches.keep(launch.reference, { path, field, version, typed: fields, at: services.clock.now() });
    response.status(204).end();
  });
  const mayReturn = (launch: Launch): boolean => mayBeginAgain(launch, services.policy.session.minutes, services.clock.now());

  router.get('/end', async (request, response) => {
    const launch = await found(request);
    const actor = launch !== undefined && isAlive(request, launch, parts) ? await stillThere(request, launch) : undefined;
    if (launch === undefined || actor === undefined)
      return writer.writeError(request, response, sessionEnded, wayBack(request, launch, parts).back);
    writer.writeBare(request, response, 200, 'web/sign-out', 'Sign out', {
      action: '/session/end',
      csrf: formToken(secrets, { actor, base: '', binding: bindingOf(launch) }),
    });
  });

  router.post('/end', readForm, async (request, response) => {
    const launch = await found(request);
    if (launch === undefined || !holdsSession(request, launch, parts)) return writer.writeError(request, response, sessionEnded);
    const actor = await actorFor(launch.loginId, services.caseSystem, services.policy);
    if (actor === undefined || !isOurs(request, launch, actor)) return writer.writeError(request, response, formNotOurs);
    await services.launches.end(launch.reference);
    jar.clear(response, sessionCookie(launch.reference));
    writer.writeError(request, response, signedOut, wayBack(request, launch, parts).back);
  });

  // A fault here is the host's to show, as everywhere; nothing goes on to the pages behind.
  router.use((_request: Request, response: Response, _next: NextFunction) => void response.status(404).json({ error: 'not-found' }));
  return router;
}
