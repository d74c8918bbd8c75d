import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { RecordFinding } from '../../../plugin/episodes/record-finding';
import { aMember } from '../../builders/a-member';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const finding = (rest: Partial<RecordFinding> = {}): RecordFinding => ({
  personId: 'p-old',
  version: 0,
  kind: 'merged',
  pointsTo: 'p-new',
  foundOn: day('2026-11-20'),
  decision: 'waiting',
  ...rest,
});
const followed = finding({
  decision: 'follow',
  survivorId: 'p-new',
  reason: 'Both seen: “Zoë”',
  decided: { by: 'w-1', byName: 'Ní Bhriain', at: new Date('2026-11-20T10:00:00.000Z') },
});

test('a finding comes back as kept, with who decided it', async () => {
  const { recordFindings } = world.stores;
  expect(await recordFindings.find('p-old')).toBeUndefined();
  expect(await recordFindings.save(finding())).toBe(1);
  expect(await recordFindings.find('p-old')).toEqual(finding({ version: 1 }));
  expect(await recordFindings.save({ ...followed, version: 1 })).toBe(2);
  expect(await recordFindings.all()).toEqual([{ ...followed, version: 2 }]);
  await recordFindings.save(finding({ version: 2, kind: 'gone', pointsTo: undefined }));
  expect(await recordFindings.find('p-old')).toEqual({
    personId: 'p-old',
    version: 3,
    kind: 'gone',
    foundOn: '2026-11-20',
    decision: 'waiting',
  });
  await recordFindings.remove('p-old');
  expect(await recordFindings.all()).toEqual([]);
});

test('of two who decide the same finding the second is told', async () => {
  const { recordFindings } = world.stores;
  await recordFindings.save(finding());
  await recordFindings.save({ ...followed, version: 1 });
  await expect(recordFindings.save(finding({ version: 1, decision: 'leave' }))).rejects.toThrow(Conflict);
  await expect(recordFindings.save(finding())).rejects.toThrow(Conflict);
});

test('every number is known under which a child or somebody in a network is kept', async () => {
  const { episodes, network, recordFindings } = world.stores;
  await episodes.add(anEpisode({ id: 'e1', children: [{ personId: 'p-zoe', joinedOn: day('2026-11-02') }] }));
  await episodes.add(anEpisode({ id: 'e2', children: [{ personId: 'p-zoe', joinedOn: day('2026-11-02') }] }));
  await network.add(aMember({ id: 'm1', episodeId: 'e1', personId: 'p-amara' }));
  await network.add(aMember({ id: 'm2', episodeId: 'e1', personId: undefined }));
  expect(await recordFindings.numbersKept()).toEqual(['p-amara', 'p-zoe']);
  expect(await recordFindings.processesUnder('p-zoe')).toBe(2);
  expect(await recordFindings.processesUnder('p-amara')).toBe(0);
});

test('processes are found under the survivor and under the old number once a merge is followed, and no more when it is taken back', async () => {
  const { episodes, openProcesses, recordFindings } = world.stores;
  const under = (personId: string) => [{ personId, joinedOn: day('2026-11-02') }];
  await episodes.add(anEpisode({ id: 'e1', children: under('p-old') }));
  await episodes.add(anEpisode({ id: 'e2', children: under('p-new') }));
  await episodes.add(anEpisode({ id: 'e3', children: under('p-other') }));
  const found = async (personId: string) => (await episodes.ofChild(personId)).map(({ id }) => id);
  const open = async (personId: string) => (await openProcesses.ofChildren([personId])).map(({ episode }) => episode.id);
  await recordFindings.save(finding());
  expect([await found('p-new'), await found('p-old')]).toEqual([['e2'], ['e1']]);
  await recordFindings.save({ ...followed, version: 1 });
  expect([await found('p-new'), await found('p-old'), await found('p-other')]).toEqual([['e2', 'e1'], ['e2', 'e1'], ['e3']]);
  expect([await open('p-new'), await open('p-old')]).toEqual([
    ['e1', 'e2'],
    ['e1', 'e2'],
  ]);
  await recordFindings.save(finding({ version: 2 }));
  expect([await found('p-new'), await found('p-old')]).toEqual([['e2'], ['e1']]);
});
