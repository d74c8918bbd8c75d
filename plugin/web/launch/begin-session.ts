import type { Request, Response } from 'express';
import type { Launch } from '../../core/launch.store';
import type { ModulePath } from '../../core/page';
import { newSecret, sha256 } from '../secrets';
import { holdsSession, sessionCookie } from './held-session';
import { isFramed } from './framed';
import type { LaunchParts } from './launch-parts';
import { KEPT_FOR_MS, mayBeginAgain } from './session-times';

/** Ended sessions that a browser may still hold cookies of; more only make requests longer. */
const MOST_COOKIES = 20;

/**
 * Exchanges a launch for a session: one statement that one request wins. Sessions of the same worker and child that ended in this
 * browser begin again, each under a new secret, so that pages left open go on and what was typed is found again.
 * @returns the launch whose pages are opened; undefined where the launch was used or has expired.
 */
export async function beginSession<Stores>(
  request: Request,
  response: Response,
  launch: Launch,
  parts: LaunchParts<Stores>,
): Promise<Launch | undefined> {
  const { services, jar } = parts;
  const now = services.clock.now();
  const secret = newSecret();
  if (!(await services.launches.use(launch.handleHash, sha256(secret), now))) return undefined;
  await services.launches.forgetKept(new Date(now.getTime() - KEPT_FOR_MS));
  const framed = isFramed(request, services.frameAncestors);
  const ended = await endedHere(request, response, launch, parts);
  for (const old of ended) {
    const renewed = newSecret();
    await services.launches.renew(old.reference, sha256(renewed), now);
    jar.set(response, sessionCookie(old.reference), renewed, framed);
  }
  const [newest] = ended;
  if (newest !== undefined) return newest;
  jar.set(response, sessionCookie(launch.reference), secret, framed);
  return launch;
}

/** Newest first, those with something typed before all. Cookies that can open nothing any more are taken away. */
async function endedHere<Stores>(
  request: Request,
  response: Response,
  launch: Launch,
  parts: LaunchParts<Stores>,
): Promise<readonly Launch[]> {
  const { services, jar } = parts;
  const held = referencesIn(jar.names(request, sessionCookie('')));
  for (const old of held.slice(0, -MOST_COOKIES)) jar.clear(response, sessionCookie(old));
  const launches = await Promise.all(held.slice(-MOST_COOKIES).map((reference) => services.launches.byReference(reference)));
  const now = services.clock.now();
  return launches
    .filter((old) => old !== undefined)
    .filter((old) => isSame(old, launch) && holdsSession(request, old, parts) && mayBeginAgain(old, services.policy.session.minutes, now))
    .toSorted((a, b) => weight(b) - weight(a));
}

/** Of the module's cookies those of launches: a family's device, a sign-on under way and the browser itself have others. */
const referencesIn = (names: readonly string[]): readonly string[] =>
  names.map((name) => name.slice(sessionCookie('').length)).filter((rest) => !/^(?:browser$|family-|sign-on-)/.test(rest));

const isSame = (a: Launch, b: Launch): boolean => a.loginId === b.loginId && a.personId === b.personId && a.access === b.access;
const weight = ({ kept, usedAt }: Launch): number =>
  (kept?.typed === undefined ? 0 : Number.MAX_SAFE_INTEGER / 2) + (usedAt?.getTime() ?? 0);

/** Where a session opens: at the child's record, or where the worker was when it ended. */
export function landingOf({ reference, personId, kept }: Launch): ModulePath {
  if (kept !== undefined)
    return `/l/${reference}${kept.path}${kept.field === undefined ? '' : `#${encodeURIComponent(kept.field)}`}` as ModulePath;
  return `/l/${reference}${personId === undefined ? '/' : `/children/${personId}`}`;
}
