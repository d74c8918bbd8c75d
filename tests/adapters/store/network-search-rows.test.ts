import { Conflict } from '../../../plugin/core/errors';
import type { NetworkSearch } from '../../../plugin/network/network-search';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const search: NetworkSearch = {
  episodeId: 'episode-1',
  tools: ['genogram', 'mobility-mapping'],
  promptsAsked: ['birthdays', 'lost-touch'],
  notes: 'Bríd’s old street',
  recordedBy: 'w-nia',
  version: 0,
};

test('the search for people comes back as kept, and is saved over no other version', async () => {
  expect(await world.stores.networkSearches.ofEpisode('episode-1')).toBeUndefined();
  expect(await world.stores.networkSearches.save(search)).toBe(1);
  expect(await world.stores.networkSearches.ofEpisode('episode-1')).toEqual({ ...search, version: 1 });
  await expect(world.stores.networkSearches.save(search)).rejects.toThrow(Conflict);
  expect(await world.stores.networkSearches.save({ ...search, tools: [], notes: undefined, version: 1 })).toBe(2);
});
