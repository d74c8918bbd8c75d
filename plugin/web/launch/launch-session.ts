import type { Request } from 'express';
import type { Launch } from '../../core/launch.store';
import { isOurForm } from '../form-token';
import type { WayIn } from '../host-login';
import { postedForm } from '../posted-form';
import { refuseVisit } from '../refuse-visit';
import { setSession, setVisit, type Visit } from '../visit';
import { actorFor, actorNow } from '../who-is-asking';
import { holdsSession, isAlive } from './held-session';
import { readOnlySession } from './launch-pages';
import type { LaunchParts } from './launch-parts';
import { isSeenLongAgo, mayBeginAgain, sessionEndsIn } from './session-times';
import { wayBack } from './way-back';

/** What the forms of a session are bound to: the same before and after it begins again, so that a page left open goes on. */
export const bindingOf = ({ reference }: Launch): string => `launch:${reference}`;

/** Every launch is a session of its own, keyed in the path: two children in two windows never mix. */
export function launchSession<Stores>(parts: LaunchParts<Stores>): WayIn {
  const { services } = parts;
  return async (request, response, writer) => {
    const launch = await services.launches.byReference(String(request.params.reference));
    const alive = launch !== undefined && isAlive(request, launch, parts);
    if (alive) setSession(request, bindingOf(launch));
    const actor = alive ? await actorNow(launch.loginId, services, launch.personId) : undefined;
    if (launch === undefined || actor === undefined) {
      const isKept = launch !== undefined && !alive && (await keepForLater(request, launch, parts));
      refuseVisit(request, response, writer, { ...wayBack(request, launch, parts), isKept });
      return false;
    }
    if (launch.access === 'read' && request.method !== 'GET' && request.method !== 'HEAD') {
      services.log.warn('change-in-a-session-for-reading');
      refuseVisit(request, response, writer, { page: readOnlySession });
      return false;
    }
    const now = services.clock.now();
    if (isSeenLongAgo(launch, now)) await services.launches.seen(launch.reference, now);
    const kept = await keptFor(request, launch, parts);
    setVisit(request, {
      actor,
      base: request.baseUrl,
      binding: bindingOf(launch),
      ...(launch.access === 'read' ? { readOnly: true } : {}),
      ...(kept === undefined ? {} : { kept }),
      session: {
        endsInMs: sessionEndsIn({ ...launch, sessionSeenAt: now }, services.policy.session.minutes, now) ?? 0,
        ...wayBack(request, launch, parts),
      },
    });
    return true;
  };
}

/** What was typed comes back once on its own page; it is forgotten when the page is sent. */
async function keptFor<Stores>(request: Request, { reference, kept }: Launch, { services }: LaunchParts<Stores>): Promise<Visit['kept']> {
  if (kept === undefined || request.path !== kept.path) return undefined;
  if (request.method === 'GET' && kept.typed !== undefined) return { typed: kept.typed, version: kept.version };
  if (request.method === 'POST' || kept.typed === undefined) await services.launches.keep(reference, undefined);
  return undefined;
}

/**
 * The session has ended: where the worker was, and what they had just sent, waits for them (F15). Only for the browser that held the
 * session, and only from our own form. @returns whether what was typed is kept
 */
async function keepForLater<Stores>(request: Request, launch: Launch, parts: LaunchParts<Stores>): Promise<boolean> {
  const { services, secrets } = parts;
  const now = services.clock.now();
  if (!holdsSession(request, launch, parts) || !mayBeginAgain(launch, services.policy.session.minutes, now)) return false;
  if (request.method === 'GET') {
    // What was typed before is worth more than where somebody looked since.
    if (launch.kept?.typed === undefined && isPage(request))
      await services.launches.keep(launch.reference, { path: request.path, at: now });
    return false;
  }
  const posted = postedForm(request);
  const actor = await actorFor(launch.loginId, services.caseSystem, services.policy).catch(() => undefined);
  const ours = actor !== undefined && isOurForm(request, posted.csrf, secrets, { actor, binding: bindingOf(launch), base: '' });
  if (!ours || Object.keys(posted.typed).length === 0 || request.path.length > LONGEST_PATH) return false;
  await services.launches.keep(launch.reference, {
    path: request.path,
    field: posted.field,
    version: posted.version,
    typed: posted.typed,
    at: now,
  });
  return true;
}

const LONGEST_PATH = 400;
const isPage = (request: Request): boolean => request.path.length <= LONGEST_PATH && request.accepts(['html', 'json']) === 'html';
