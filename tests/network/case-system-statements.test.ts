import type { CaseRows } from '../../adapters/case-system/case-rows';
import { mosaicCaseSystem } from '../../adapters/case-system/mosaic/mosaic-case-system';
import { sqliteRows } from '../../adapters/case-system/sqlite-rows';
import { doors } from '../../plugin/core/doors';
import { episodeFamilyTree } from '../../plugin/network/family-tree.query';
import { membersOnRecord } from '../../plugin/network/add-from-case-record.query';
import { CODES, MAPPING, mosaicHarness } from '../adapters/case-system/mosaic/known-records-in-mosaic';
import { aMember } from '../builders/a-member';
import { anEpisode } from '../builders/an-episode';
import { aWorld, anActor, type World } from '../builders/world';

const CHILD = '1';
const WORKER = '7';
const worker = anActor(WORKER, ['worker']);

/** The child, and so many relatives of each sort: aunts, aunts whose record is restricted, brothers, and neighbours whom no record names. */
const familyOf = (each: number): Parameters<typeof mosaicHarness>[0] => {
  const numbers = Array.from({ length: each }, (_, nth) => nth + 1);
  const adult = (id: string, restricted = false) => ({ id, firstName: 'Ada', lastName: `Okafor ${id}`, born: '1980-01-01', restricted });
  const minor = (id: string) => ({ id, firstName: 'Ben', lastName: `Okafor ${id}`, born: '2018-01-01', record: 'child' as const });
  const [aunts, restricted, brothers, others] = [100, 200, 300, 400].map((from) => numbers.map((nth) => String(from + nth)));
  return {
    persons: [
      minor(CHILD),
      ...(aunts ?? []).map((id) => adult(id)),
      ...(restricted ?? []).map((id) => adult(id, true)),
      ...(brothers ?? []).map(minor),
      ...(others ?? []).map((id) => adult(id)),
    ],
    relationships: [
      ...[...(aunts ?? []), ...(restricted ?? [])].map((personId) => ({ personId, pair: 'Aunt : Nephew', otherPersonId: CHILD })),
      ...(brothers ?? []).map((personId) => ({ personId, pair: 'Brother : Brother', otherPersonId: CHILD })),
    ],
    addresses: (aunts ?? []).map((personId) => ({ personId, addressId: personId, text: `${personId} Sample Street` })),
    teams: [{ id: '5', name: 'North' }],
    workers: [
      { id: WORKER, login: 'nia', lastName: 'Prŷs' },
      ...numbers.map((nth) => ({ id: String(700 + nth), lastName: `Worker ${nth}` })),
    ],
    roles: [{ workerId: WORKER, teamId: '5', role: 'SW' }],
    allocations: [
      ...[CHILD, ...(brothers ?? [])].map((personId) => ({ personId, workerId: WORKER, from: '2026-01-01' })),
      ...numbers.map((nth) => ({ personId: CHILD, workerId: String(700 + nth), from: '2026-01-01' })),
    ],
  };
};

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode({ id: 'episode', leadChildId: CHILD }));
  for (const personId of ['101', '201', '401', '402']) {
    await world.stores.network.add(aMember({ id: `member-${personId}`, episodeId: 'episode', personId, name: `Member ${personId}` }));
  }
});
afterAll(() => world.end());

/** How many statements the case system gets for one question about a family of this size, and how many people it is answered with. */
async function askedOf(each: number, ask: (over: ReturnType<typeof doors<World['stores']>>) => Promise<number>) {
  const { db, end } = await mosaicHarness(familyOf(each));
  const inner = sqliteRows(db);
  let statements = 0;
  const rows: CaseRows = {
    read(query) {
      statements += 1;
      return inner.read(query);
    },
    close: () => inner.close(),
  };
  const caseSystem = mosaicCaseSystem({ rows, mapping: MAPPING, clock: world.clock, codes: CODES });
  const people = await ask(doors({ ...world, caseSystem }, world.store));
  await end();
  return { statements, people };
}

test.each([
  ['the family tree', async (over) => (await over.ask(episodeFamilyTree, { episodeId: 'episode' }, worker)).tree.people.length],
  ['people from the case record', async (over) => (await over.ask(membersOnRecord, { episodeId: 'episode' }, worker)).persons.length],
] as const satisfies readonly (readonly [string, Parameters<typeof askedOf>[1]])[])(
  '%s asks the case system as often for a large family as for a small one',
  async (_page, ask) => {
    const small = await askedOf(2, ask);
    const large = await askedOf(12, ask);
    expect(large.people).toBeGreaterThan(small.people + 15);
    expect(large.statements).toBe(small.statements);
  },
);
