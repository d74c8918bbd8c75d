import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { Logistics, MeetingSafetyPlan } from '../../../plugin/preparation/logistics';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const logistics: Logistics = {
  episodeId: 'episode-1',
  preferredDays: ['saturday', 'sunday'],
  preferredTimes: 'After Mass – about 2pm',
  preferredPlaces: 'St Bríd’s hall',
  agreed: { by: 'Amara', on: day('2026-11-05') },
  listAgreed: { by: 'Grace', on: day('2026-11-06') },
  arrangements: 'Taxi for Grace 🚕',
  costInPounds: 85,
  outOfHours: 'The caretaker opens',
  recordedBy: 'w-nia',
  version: 0,
};
const plan: MeetingSafetyPlan = {
  episodeId: 'episode-1',
  level: 'high',
  worries: 'Two brothers who fought',
  arrangements: 'Two rooms, two doors',
  recordedBy: 'w-nia',
  version: 0,
};

test('what suits the family comes back as kept, and is saved over no other version', async () => {
  expect(await world.stores.logistics.save(logistics)).toBe(1);
  expect(await world.stores.logistics.ofEpisode('episode-1')).toEqual({ ...logistics, version: 1 });
  await expect(world.stores.logistics.save(logistics)).rejects.toThrow(Conflict);
  const bare = { episodeId: 'episode-1', preferredDays: [], recordedBy: 'w-nia', version: 1 };
  await world.stores.logistics.save(bare);
  expect(await world.stores.logistics.ofEpisode('episode-1')).toEqual({ ...bare, version: 2 });
});

test('the meeting’s safety plan comes back as kept, and is saved over no other version', async () => {
  expect(await world.stores.logistics.saveSafetyPlan(plan)).toBe(1);
  await expect(world.stores.logistics.saveSafetyPlan(plan)).rejects.toThrow(Conflict);
  const reviewed = { by: 'w-manager', byName: 'Mo', on: day('2026-11-09'), note: 'Agreed' };
  await world.stores.logistics.saveSafetyPlan({ ...plan, reviewed, version: 1 });
  expect(await world.stores.logistics.safetyPlanOf('episode-1')).toEqual({ ...plan, reviewed, version: 2 });
});
