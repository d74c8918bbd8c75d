import type { EcomapTie } from '../../../plugin/network/ecomap';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const toGrace: EcomapTie = {
  id: 'tie-1',
  episodeId: 'episode-1',
  childId: 'child-1',
  memberId: 'member-1',
  strength: 'strong',
  about: 'Tells her everything 💛',
};
const toClub: EcomapTie = { id: 'tie-2', episodeId: 'episode-1', childId: 'child-1', group: 'Football – U12', strength: 'weak' };

test('a line of an ecomap comes back as kept, and is gone when taken away', async () => {
  await world.stores.ecomaps.add(toGrace);
  await world.stores.ecomaps.add(toClub);
  expect(await world.stores.ecomaps.ofEpisode('episode-1')).toEqual([toGrace, toClub]);
  await world.stores.ecomaps.remove('another-episode', 'tie-1');
  await world.stores.ecomaps.remove('episode-1', 'tie-2');
  expect(await world.stores.ecomaps.ofEpisode('episode-1')).toEqual([toGrace]);
});
