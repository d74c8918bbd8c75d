import type { Request } from 'express';
import type { Launch } from '../../core/launch.store';
import { sameText, sha256 } from '../secrets';
import type { LaunchParts } from './launch-parts';
import { sessionEndsIn } from './session-times';

export const sessionCookie = (reference: string): string => `fm-${reference}`;

/** Whether this browser holds the session's secret, ended or not. Never after signing out. */
export function holdsSession<Stores>(request: Request, launch: Launch, { jar }: Pick<LaunchParts<Stores>, 'jar'>): boolean {
  const secret = jar.get(request, sessionCookie(launch.reference));
  return secret !== undefined && launch.sessionHash !== undefined && sameText(sha256(secret), launch.sessionHash);
}

export function isAlive<Stores>(request: Request, launch: Launch, parts: Pick<LaunchParts<Stores>, 'jar' | 'services'>): boolean {
  const { policy, clock } = parts.services;
  return holdsSession(request, launch, parts) && (sessionEndsIn(launch, policy.session.minutes, clock.now()) ?? 0) > 0;
}
