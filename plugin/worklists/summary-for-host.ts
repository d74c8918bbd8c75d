import type { Actor } from '../core/actor';
import type { PersonId } from '../core/case-system';
import type { Doors } from '../core/doors';
import { InvalidInput, NotAllowed, NotFound } from '../core/errors';
import type { ChildSummary } from './child-summary';
import { childSummary } from './child-summary.query';
import type { OpenProcessStore } from './open-process.store';

type Stores = { readonly openProcesses: OpenProcessStore };

/** What may not be seen is not there: the audit keeps why. */
export async function summaryForHost<All extends Stores>(
  personId: PersonId,
  actor: Actor,
  { ask }: Pick<Doors<All>, 'ask'>,
): Promise<ChildSummary | undefined> {
  try {
    const { childId, processes } = await ask(childSummary, { personId }, actor);
    return { childId, processes };
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed || error instanceof InvalidInput) return undefined;
    throw error;
  }
}
