import type { CaseHistory, PersonId } from '../../plugin/core/case-system';
import { someAtOnce } from '../some-at-once';
import { cameNearCourt, familiesOf, type FactSources } from './families';
import type { FactScratch, ScratchPage } from './fact-scratch';
import type { Facts, FamilyFacts } from './facts';

/** Who else reads the module's own episodes into the scratch, at the same time as the case system is read here. */
export interface EpisodesElsewhere {
  /** Whom they name: of the many children in a case system only those are kept, and theirs are read before the episodes may be. */
  named(): AsyncIterable<readonly PersonId[]>;
  read(): Promise<void>;
}

/**
 * The same facts as `factsFrom` gives, without holding them: every source is read once into the scratch, and families come out of it
 * some hundred at a time. Memory grows neither with the case system nor with the module's own history.
 */
export async function streamedFacts(sources: FactSources, scratch: FactScratch): Promise<Facts> {
  await readInto(scratch, sources);
  return { completeTo: sources.completeTo, families: () => familiesIn(scratch) };
}

/** Reads every source once. */
export async function readInto(scratch: FactScratch, sources: FactSources, elsewhere?: EpisodesElsewhere): Promise<void> {
  for await (const episodes of someAtOnce(sources.episodes())) await scratch.addEpisodes(episodes);
  for await (const exemptions of someAtOnce(sources.exemptions())) await scratch.addExemptions(exemptions);
  if (elsewhere !== undefined) for await (const ids of elsewhere.named()) await scratch.addNamed(ids);
  await Promise.all([elsewhere?.read(), readHistories(scratch, sources)]);
  const missing = await scratch.missingSurvivors();
  if (missing.size > 0) {
    // A duplicate may count where its survivor alone would not have been kept.
    for await (const histories of someAtOnce(sources.histories())) {
      await scratch.addHistories(histories.filter(({ person }) => missing.has(person.id)).map(withoutNames));
    }
  }
}

async function readHistories(scratch: FactScratch, sources: Pick<FactSources, 'histories'>): Promise<void> {
  for await (const histories of someAtOnce(sources.histories())) await scratch.addHistories(await counted(histories, scratch));
}

async function counted(histories: readonly CaseHistory[], scratch: FactScratch): Promise<readonly CaseHistory[]> {
  const named = await scratch.named(histories.map(({ person }) => person.id));
  return histories
    .filter((history) => named.has(history.person.id) || history.mergedInto !== undefined || cameNearCourt(history))
    .map(withoutNames);
}

/** Reports count people and name nobody. */
const withoutNames = (history: CaseHistory): CaseHistory => ({
  ...history,
  person: {
    ...history.person,
    fullName: '',
    firstName: '',
    lastName: '',
    title: undefined,
    email: undefined,
  },
});

/** Every family that was read into the scratch. */
export async function* familiesIn(scratch: FactScratch): AsyncIterable<FamilyFacts> {
  for (const first of await scratch.firsts()) yield* familiesOnPage(await scratch.page(first));
}

/** A family comes out with the page that holds its first child: its other children may stand pages further on. */
export function familiesOnPage({ ids, histories, episodes, exemptions }: ScratchPage): readonly FamilyFacts[] {
  const here = new Set(ids);
  return familiesOf(histories, episodes, exemptions).filter(({ children: [first] }) => first !== undefined && here.has(first.person.id));
}
