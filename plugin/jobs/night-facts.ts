import type { FactScratch } from '../../reports/facts/fact-scratch';
import type { CompleteTo } from '../../reports/facts/facts';
import type { FactSources } from '../../reports/facts/families';
import { readInto } from '../../reports/facts/streamed-facts';
import type { AllStores } from '../all-stores';
import type { CaseSystem } from '../core/case-system';
import type { Policy } from '../core/policy';
import { withImportedHistory } from './imported-history';
import type { NightHand } from './night-hand';
import { recordedExemptions, streamedEpisodes } from './recorded-episodes';

export interface FactsGround {
  readonly stores: AllStores;
  readonly caseSystem: CaseSystem;
  readonly policy: Policy;
}

/**
 * Case system, own records and what was brought in, read into the scratch: nothing is held that grows with the years.
 * @param stillOurs throws where another process has taken the run over; called with every row of the case system.
 * @param hand reads our own records meanwhile; left out = they are read here, first.
 */
export async function readNightFacts(
  { stores, caseSystem, policy }: FactsGround,
  scratch: FactScratch,
  stillOurs: () => Promise<void>,
  hand?: Pick<NightHand, 'readEpisodes'>,
): Promise<CompleteTo> {
  const own: FactSources = {
    completeTo: await caseSystem.completeTo(),
    histories: () => between(caseSystem.histories(), stillOurs),
    episodes: () => (hand === undefined ? streamedEpisodes(stores, policy) : []),
    exemptions: () => recordedExemptions(stores),
  };
  await stillOurs();
  const sources = await withImportedHistory(own, stores.importedHistory);
  const elsewhere = hand && { named: () => stores.nightlyFacts.named(), read: () => hand.readEpisodes() };
  await readInto(scratch, sources, elsewhere);
  return sources.completeTo;
}

/** The same rows, with a look before each whether the night is still ours. */
async function* between<Row>(rows: AsyncIterable<Row>, stillOurs: () => Promise<void>): AsyncIterable<Row> {
  for await (const row of rows) {
    await stillOurs();
    yield row;
  }
}
