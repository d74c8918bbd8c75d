import fc from 'fast-check';
import { factScratch } from '../../adapters/store/fact-scratch-rows';
import type { CaseHistory } from '../../plugin/core/case-system';
import { factsFrom, type FactSources } from '../../reports/facts/families';
import type { EpisodeFacts, ExemptionFact, FamilyFacts } from '../../reports/facts/facts';
import { streamedFacts } from '../../reports/facts/streamed-facts';
import { aChild, anEpisode, exempt, letterTo } from './support/facts';

interface Records {
  readonly histories: readonly CaseHistory[];
  readonly episodes: readonly EpisodeFacts[];
  readonly exemptions: readonly ExemptionFact[];
}

const sourcesOf = ({ histories, episodes, exemptions }: Records): FactSources => ({
  completeTo: {},
  async *histories() {
    yield* histories;
  },
  episodes: () => episodes,
  exemptions: () => exemptions,
});

async function familiesIn(families: AsyncIterable<FamilyFacts> | Iterable<FamilyFacts>): Promise<readonly FamilyFacts[]> {
  const list: FamilyFacts[] = [];
  for await (const family of families) list.push(family);
  return list;
}

async function streamed(records: Records, childrenAPage: number): Promise<readonly FamilyFacts[]> {
  const scratch = await factScratch(childrenAPage);
  try {
    return await familiesIn((await streamedFacts(sourcesOf(records), scratch)).families());
  } finally {
    await scratch.close();
  }
}

/** As the report reads them: without the names, which the scratch does not keep. */
const nameless = (families: readonly FamilyFacts[]): readonly FamilyFacts[] =>
  JSON.parse(
    JSON.stringify(families, (key, value: unknown) =>
      ['fullName', 'firstName', 'lastName'].includes(key) ? '' : ['title', 'email'].includes(key) ? undefined : value,
    ),
  ) as readonly FamilyFacts[];

const inOrderOfEpisodes = (families: readonly FamilyFacts[]): readonly FamilyFacts[] =>
  families.map((family) => ({
    ...family,
    episodes: family.episodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    exemptions: family.exemptions.toSorted((a, b) => (a.child < b.child ? -1 : 1)),
  }));

const CHILDREN = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08'];
const someone = fc.constantFrom(...CHILDREN);

const records: fc.Arbitrary<Records> = fc
  .record({
    merges: fc.array(fc.tuple(someone, someone), { maxLength: 3 }),
    near: fc.array(someone, { maxLength: 3 }),
    known: fc.uniqueArray(someone, { minLength: 3 }),
    together: fc.array(fc.uniqueArray(someone, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
    exempted: fc.uniqueArray(someone, { maxLength: 2 }),
  })
  .map(({ merges, near, known, together, exempted }) => {
    const into = new Map(merges);
    return {
      histories: known.toSorted().map((id) =>
        aChild(id, {
          mergedInto: into.get(id) === id ? undefined : into.get(id),
          events: near.includes(id) ? letterTo(id, '2026-05-01') : [],
        }),
      ),
      episodes: together.map((ids, at) => anEpisode(`E${at}`, ids)),
      exemptions: exempted.map((id) => exempt(id, '2026-05-01')),
    };
  });

describe('Facts that are streamed', () => {
  it('are the families that facts at hand give, however few children a page holds', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.constantFrom(1, 2, 400), async (given, childrenAPage) => {
        const whole = await familiesIn((await factsFrom(sourcesOf(given))).families());
        expect(inOrderOfEpisodes(nameless(await streamed(given, childrenAPage)))).toEqual(inOrderOfEpisodes(nameless(whole)));
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });

  it('are one family over episodes and pages, and come out once', async () => {
    const given = {
      histories: ['P1', 'P2', 'P3', 'P4'].map((id) => aChild(id)),
      episodes: [anEpisode('E1', ['P1', 'P4']), anEpisode('E2', ['P4', 'P3']), anEpisode('E3', ['P2'])],
      exemptions: [],
    };
    const families = await streamed(given, 1);
    expect(families.map(({ children }) => children.map(({ person }) => person.id))).toEqual([['P1', 'P3', 'P4'], ['P2']]);
  });

  it('hold nobody’s name', async () => {
    const given = { histories: [aChild('P1')], episodes: [anEpisode('E1', ['P1'])], exemptions: [] };
    expect(given.histories[0]?.person.fullName).not.toBe('');
    const [family] = await streamed(given, 10);
    expect(family?.children[0]?.person).toMatchObject({ id: 'P1', fullName: '', firstName: '', lastName: '', caseReference: 'P1' });
  });
});
