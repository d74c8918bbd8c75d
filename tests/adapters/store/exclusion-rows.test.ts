import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { Exclusion } from '../../../plugin/network/exclusion';
import { aMember } from '../../builders/a-member';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
  await world.stores.network.add(aMember());
});
afterEach(() => world.end());

const bare: Exclusion = {
  id: 'exclusion-1',
  episodeId: 'episode-1',
  memberId: 'member-1',
  reason: 'Threatened Zoë’s mother 😟',
  welfareBasis: 'Zoë is afraid',
  decidedBy: 'Nia Prŷs',
  decidedOn: day('2026-11-03'),
  reviewOn: day('2026-12-03'),
  recordedBy: 'w-nia',
  version: 0,
};
const full: Exclusion = {
  ...bare,
  id: 'exclusion-2',
  worries: 'Shouting',
  existingSafety: 'Her aunt stays',
  mustHappen: 'He sees the programme through',
  explained: { how: 'With pictures', on: day('2026-11-04') },
  ended: { on: day('2026-11-20'), reason: 'The order ended' },
};

test('a decision comes back as kept, in the order of deciding', async () => {
  await world.stores.exclusions.add(bare);
  await world.stores.exclusions.add(full);
  expect(await world.stores.exclusions.ofEpisode('episode-1')).toEqual([bare, full]);
  expect(await world.stores.exclusions.find('exclusion-2')).toEqual(full);
});

test('a change is saved over the version that was read, and over no other', async () => {
  await world.stores.exclusions.add(bare);
  expect(await world.stores.exclusions.save({ ...bare, reviewOn: day('2027-01-03') })).toBe(1);
  await expect(world.stores.exclusions.save(bare)).rejects.toThrow(Conflict);
});
