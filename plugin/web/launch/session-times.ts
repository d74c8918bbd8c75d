import type { Launch } from '../../core/launch.store';

const MINUTE_MS = 60_000;
/** However busy a session is, it ends: a day's work. */
const LONGEST_SESSION_MS = 10 * 60 * MINUTE_MS;
/** For how long what was typed when a session ended is kept for the worker to come back to. */
export const KEPT_FOR_MS = 12 * 60 * MINUTE_MS;
/** WCAG 2.2.1: told early enough, and put off by one press. */
const WARN_BEFORE_MS = 5 * MINUTE_MS;

/** Milliseconds until the session ends if nothing is asked for; 0 or less = it has ended. Undefined: there is none. */
export function sessionEndsIn(launch: Launch, idleMinutes: number, now: Date): number | undefined {
  if (launch.sessionHash === undefined || launch.sessionSeenAt === undefined || launch.usedAt === undefined) return undefined;
  const idleEnd = launch.sessionSeenAt.getTime() + idleMinutes * MINUTE_MS;
  return Math.min(idleEnd, launch.usedAt.getTime() + LONGEST_SESSION_MS) - now.getTime();
}

/** A session may begin again once it has ended or is about to, and not days later. */
export function mayBeginAgain(launch: Launch, idleMinutes: number, now: Date): boolean {
  const left = sessionEndsIn(launch, idleMinutes, now);
  return left !== undefined && left <= WARN_BEFORE_MS && left > -KEPT_FOR_MS;
}

/** Once a minute is enough to know that a session lives. */
export const isSeenLongAgo = ({ sessionSeenAt }: Launch, now: Date): boolean => now.getTime() - (sessionSeenAt?.getTime() ?? 0) > MINUTE_MS;
