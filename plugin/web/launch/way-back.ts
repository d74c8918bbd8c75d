import type { Request } from 'express';
import type { Launch } from '../../core/launch.store';
import type { LaunchParts } from './launch-parts';

/** The ways on from a session that ended: the case record by its id in the settings, and signing in again at our own door. */
export interface WayBack {
  readonly back?: string;
  readonly wayOn?: { readonly text: string; readonly href: string };
}

export function wayBack<Stores>(
  request: Request,
  launch: Launch | undefined,
  { settings }: Pick<LaunchParts<Stores>, 'settings'>,
): WayBack {
  if (launch === undefined) return {};
  const back = launch.returnId === undefined ? undefined : settings.returnTo[launch.returnId];
  const again = launch.way === 'sign-on' && settings.signOn !== undefined ? signOnAgain(request, launch) : undefined;
  return { ...(back === undefined ? {} : { back }), ...(again === undefined ? {} : { wayOn: { text: 'Sign in again', href: again } }) };
}

function signOnAgain(request: Request, { personId, returnId }: Launch): string {
  const query = new URLSearchParams({ ...(personId && { person: personId }), ...(returnId && { return_id: returnId }) });
  return `${request.baseUrl.replace(/\/l\/[^/]+(?:\/session)?$/, '')}/open?${query.toString()}`;
}
