import type { Actor } from './core/actor';
import type { PersonId } from './core/case-system';
import type { Doors } from './core/doors';
import { InvalidInput, NotAllowed, NotFound } from './core/errors';
import type { ChildSummary } from './core/child-summary';
import { summaryToTell } from './worklists/child-summary.present';
import { childSummary } from './worklists/child-summary.query';
import type { OpenProcessStore } from './worklists/open-process.store';

type Stores = { readonly openProcesses: OpenProcessStore };

/** What may not be seen is not there: the audit keeps why. */
export async function childSummaryFrom<All extends Stores>(
  personId: PersonId,
  actor: Actor,
  { ask }: Pick<Doors<All>, 'ask'>,
): Promise<ChildSummary | undefined> {
  try {
    return summaryToTell(await ask(childSummary, { personId }, actor));
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed || error instanceof InvalidInput) return undefined;
    throw error;
  }
}
