import type { Request } from 'express';
import type { Actor } from '../core/actor';
import type { TypedValues } from '../core/form';
import type { ModulePath } from '../core/page';

/** Who came in, by which door, and what their links and forms carry. One a request. */
export interface Visit {
  readonly actor: Actor;
  /** What stands before every path of the module in this visit's links: the mount path, and the launch's own. */
  readonly base: string;
  /** What the visit's form tokens are bound to: a session, never only a person. */
  readonly binding: string;
  /** A device in the family's hands: no navigation, no name of a worker, no frame of the host. */
  readonly alone?: boolean;
  /** The session was opened for reading: every page says so. */
  readonly readOnly?: boolean;
  /** What was typed on this page when the session ended: it is in the form again. */
  readonly kept?: { readonly typed: TypedValues; readonly version?: string };
  /** A launch's own session, which ends; undefined where the host's login says who is asking. */
  readonly session?: VisitSession;
}

interface VisitSession {
  /** Milliseconds until it ends if nothing is asked for. */
  readonly endsInMs: number;
  /** The case record, as a whole address. */
  readonly back?: string;
  /** Signing in again at our own door. */
  readonly wayOn?: { readonly text: string; readonly href: string };
}

const VISIT = Symbol('visit');

export const setVisit = (request: Request, visit: Visit): void => void ((request as unknown as Record<symbol, Visit>)[VISIT] = visit);

/** Undefined where nobody has come in yet: for errors on the way. */
export const visitIfAny = (request: Request): Visit | undefined => (request as unknown as Record<symbol, Visit | undefined>)[VISIT];

const SESSION = Symbol('session');

/** A launch's session was proved by its browser, before anybody was asked who is behind it: `binding` as its visit will have it. */
export const setSession = (request: Request, binding: string): void =>
  void ((request as unknown as Record<symbol, string>)[SESSION] = binding);
export const sessionIfAny = (request: Request): string | undefined => (request as unknown as Record<symbol, string | undefined>)[SESSION];

export function visitOf(request: Request): Visit {
  const visit = visitIfAny(request);
  if (visit === undefined) throw new Error('A page was reached without anyone having come in');
  return visit;
}

export const linkFrom =
  (base: string) =>
  (path: ModulePath): string =>
    `${base}${path}`;
