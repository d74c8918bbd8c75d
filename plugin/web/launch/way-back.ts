import type { Request } from 'express';
import type { Launch } from '../../core/launch.store';
import type { LaunchParts } from './launch-parts';

/** The ways on from a session that ended: the case record by its id in the settings, and signing in again at our own door. */
export interface WayBack {
  readonly back?: string;
  readonly wayOn?: { readonly text: string; readonly href: string };
}

/** An id is looked up among those of the settings and nowhere else (attack case A19): an object has names of its own, too. */
export const returnAddress = (returnTo: Readonly<Record<string, string>>, id: string | undefined): string | undefined =>
  id !== undefined && Object.hasOwn(returnTo, id) ? returnTo[id] : undefined;

export function wayBack<Stores>(
  request: Request,
  launch: Launch | undefined,
  { settings }: Pick<LaunchParts<Stores>, 'settings'>,
): WayBack {
  if (launch === undefined) return {};
  const back = returnAddress(settings.returnTo, launch.returnId);
  const again = launch.way === 'sign-on' && settings.signOn !== undefined ? signOnAgain(request, launch) : undefined;
  return { ...(back === undefined ? {} : { back }), ...(again === undefined ? {} : { wayOn: { text: 'Sign in again', href: again } }) };
}

function signOnAgain(request: Request, { personId, returnId }: Launch): string {
  const query = new URLSearchParams({ ...(personId && { person: personId }), ...(returnId && { return_id: returnId }) });
  return `${request.baseUrl.replace(/\/l\/[^/]+(?:\/session)?$/, '')}/open?${query.toString()}`;
}
