import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { ChildWishes } from '../../../plugin/preparation/child-wishes';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const bare: ChildWishes = {
  episodeId: 'episode-1',
  childId: 'child-1',
  choice: 'not-decided',
  askedBy: 'Siân Rhŷs',
  askedOn: day('2026-11-05'),
  agreesToSharing: false,
  doNotShareWith: [],
  waysToTakePart: [],
  recordedBy: 'w-coordinator',
  version: 0,
};
const full: ChildWishes = {
  ...bare,
  childId: 'child-2',
  choice: 'part',
  topics: 'Seeing Dad ⚽',
  whoMayKnow: 'Only Nan',
  agreesToSharing: true,
  doNotShareWith: ['member-1'],
  attendancePlan: 'The first half hour, with Nan',
  waysToTakePart: ['comes-for-part', 'letter-or-drawing'],
  noPartReason: 'None',
};

test('each child’s wishes come back as kept, and are saved over no other version', async () => {
  const { childWishes } = world.stores;
  expect(await childWishes.save(bare)).toBe(1);
  expect(await childWishes.save(full)).toBe(1);
  expect(await childWishes.ofEpisode('episode-1')).toEqual([
    { ...bare, version: 1 },
    { ...full, version: 1 },
  ]);
  expect(await childWishes.ofChild('episode-1', 'child-2')).toEqual({ ...full, version: 1 });
  await expect(childWishes.save(bare)).rejects.toThrow(Conflict);
  expect(await childWishes.save({ ...bare, choice: 'all', version: 1 })).toBe(2);
});
