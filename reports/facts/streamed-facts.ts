import type { CaseHistory } from '../../plugin/core/case-system';
import { cameNearCourt, familiesOf, type FactSources } from './families';
import type { FactScratch } from './fact-scratch';
import type { Facts, FamilyFacts } from './facts';

const ROWS_AT_ONCE = 500;

/**
 * The same facts as `factsFrom` gives, without holding them: every source is read once into the scratch, and families come out of it
 * some hundred at a time. Memory grows neither with the case system nor with the module's own history.
 */
export async function streamedFacts(sources: FactSources, scratch: FactScratch): Promise<Facts> {
  for await (const episodes of batches(sources.episodes())) await scratch.addEpisodes(episodes);
  for await (const exemptions of batches(sources.exemptions())) await scratch.addExemptions(exemptions);
  for await (const histories of batches(sources.histories())) await scratch.addHistories(await counted(histories, scratch));
  const missing = await scratch.missingSurvivors();
  if (missing.size > 0) {
    // A duplicate may count where its survivor alone would not have been kept.
    for await (const histories of batches(sources.histories())) {
      await scratch.addHistories(histories.filter(({ person }) => missing.has(person.id)).map(withoutNames));
    }
  }
  return { completeTo: sources.completeTo, families: () => familiesIn(scratch) };
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
    caseReference: '',
  },
});

/** A family comes out with the page that holds its first child: its other children may stand pages further on. */
async function* familiesIn(scratch: FactScratch): AsyncIterable<FamilyFacts> {
  for (let page = await scratch.after(undefined); page !== undefined; page = await scratch.after(page.ids.at(-1))) {
    const here = new Set(page.ids);
    for (const family of familiesOf(page.histories, page.episodes, page.exemptions)) {
      const [first] = family.children;
      if (first !== undefined && here.has(first.person.id)) yield family;
    }
  }
}

async function* batches<Row>(rows: AsyncIterable<Row> | Iterable<Row>): AsyncIterable<readonly Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
