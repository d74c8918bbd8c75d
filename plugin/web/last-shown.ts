import type { Identity } from '../core/page';

/** Sessions whose child is remembered at a time: more than a council has open at once. */
const MOST = 5_000;

export interface LastShown {
  /** @param session what the session's forms are bound to */
  remember(session: string, identity: Identity): void;
  of(session: string): Identity | undefined;
}

/**
 * Whose record a session showed last, so that its page can still say so while the case system is silent. In this process's memory
 * alone: in no file, log or cookie, and gone with the process. Nothing of a restricted record is remembered.
 */
export function lastShown(most = MOST): LastShown {
  const shown = new Map<string, Identity>();
  return {
    remember(session, { name, birth, caseReference, restricted }) {
      shown.delete(session);
      if (restricted === true) return;
      shown.set(session, { name, birth, caseReference });
      const [oldest] = shown.keys();
      if (shown.size > most && oldest !== undefined) shown.delete(oldest);
    },
    of: (session) => shown.get(session),
  };
}
