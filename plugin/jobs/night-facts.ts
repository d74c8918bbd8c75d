import type { FactScratch } from '../../reports/facts/fact-scratch';
import type { Facts, FamilyFacts } from '../../reports/facts/facts';
import type { FactSources } from '../../reports/facts/families';
import { streamedFacts } from '../../reports/facts/streamed-facts';
import type { AllStores } from '../all-stores';
import type { CaseSystem } from '../core/case-system';
import type { Policy } from '../core/policy';
import { withImportedHistory } from './imported-history';
import { recordedExemptions, streamedEpisodes } from './recorded-episodes';

export interface FactsGround {
  readonly stores: AllStores;
  readonly caseSystem: CaseSystem;
  readonly policy: Policy;
}

/** How much a night counted from, by what it is called. */
export type Counted = Readonly<Record<'families' | 'children' | 'processes' | 'meetings' | 'people at meetings', number>>;

export interface NightFacts {
  readonly facts: Facts;
  /** What the reading of `facts` has come by so far. */
  counted(): Counted;
}

/**
 * Case system, own records and what was brought in, put together a family at a time: nothing is held that grows with the years.
 * @param stillOurs throws where another process has taken the run over; called with every row of the case system and every family.
 * @param keep is given every family as it is counted.
 */
export async function nightFacts(
  { stores, caseSystem, policy }: FactsGround,
  scratch: FactScratch,
  stillOurs: () => Promise<void>,
  keep: (family: FamilyFacts) => Promise<void>,
): Promise<NightFacts> {
  const own: FactSources = {
    completeTo: await caseSystem.completeTo(),
    histories: () => between(caseSystem.histories(), stillOurs),
    episodes: () => streamedEpisodes(stores, policy),
    exemptions: () => recordedExemptions(stores),
  };
  await stillOurs();
  const { completeTo, families } = await streamedFacts(await withImportedHistory(own, stores.importedHistory), scratch);
  const counted = { families: 0, children: 0, processes: 0, meetings: 0, 'people at meetings': 0 };
  async function* counting(): AsyncIterable<FamilyFacts> {
    for await (const family of between(families(), stillOurs)) {
      countIn(family, counted);
      await keep(family);
      yield family;
    }
  }
  return { facts: { completeTo, families: counting }, counted: () => ({ ...counted }) };
}

function countIn({ children, episodes }: FamilyFacts, counted: Record<keyof Counted, number>): void {
  counted.families += 1;
  counted.children += children.length;
  counted.processes += episodes.length;
  for (const { meetings } of episodes) {
    counted.meetings += meetings.length;
    for (const { attendance } of meetings) counted['people at meetings'] += attendance.length;
  }
}

/** The same rows, with a look before each whether the night is still ours. */
async function* between<Row>(rows: AsyncIterable<Row> | Iterable<Row>, stillOurs: () => Promise<void>): AsyncIterable<Row> {
  for await (const row of rows) {
    await stillOurs();
    yield row;
  }
}
