import { Conflict } from '../../../plugin/core/errors';
import type { SafeguardingConcern } from '../../../plugin/preparation/safeguarding-concern';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const concern: SafeguardingConcern = {
  id: 'concern-1',
  episodeId: 'episode-1',
  what: 'Zoë said “he came back” 🚨',
  raisedBy: 'w-coordinator',
  raisedByName: 'Siân Rhŷs',
  raisedAt: new Date('2026-11-05T10:11:12.000Z'),
  version: 0,
};

test('a safeguarding concern comes back as raised, and is taken up once', async () => {
  const { safeguarding } = world.stores;
  await safeguarding.add(concern);
  expect(await safeguarding.ofEpisode('episode-1')).toEqual([concern]);
  const taken = { by: 'w-nia', byName: 'Nia Prŷs', at: new Date('2026-11-05T11:00:00.000Z'), action: 'Strategy discussion today' };
  expect(await safeguarding.save({ ...concern, memberId: 'member-1', taken })).toBe(1);
  expect(await safeguarding.find('concern-1')).toEqual({ ...concern, memberId: 'member-1', taken, version: 1 });
  await expect(safeguarding.save(concern)).rejects.toThrow(Conflict);
});
