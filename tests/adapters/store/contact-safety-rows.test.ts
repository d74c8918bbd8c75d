import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { ContactSafety } from '../../../plugin/network/contact-safety';
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

const bare: ContactSafety = {
  id: 'safety-1',
  episodeId: 'episode-1',
  kind: 'must-not-learn-where',
  memberId: 'member-1',
  what: 'Lives at a refuge — “nobody” may know',
  since: day('2026-06-01'),
  source: 'Told by Amara',
  reviewOn: day('2027-01-01'),
  recordedBy: 'w-nia',
  version: 0,
};
const full: ContactSafety = {
  ...bare,
  id: 'safety-2',
  kind: 'must-not-meet',
  otherMemberId: 'member-2',
  ended: { on: day('2026-11-20'), reason: 'The order ended' },
};

test('a note comes back as kept, in the order of writing', async () => {
  await world.stores.contactSafety.add(bare);
  await world.stores.contactSafety.add(full);
  expect(await world.stores.contactSafety.ofEpisode('episode-1')).toEqual([bare, full]);
  expect(await world.stores.contactSafety.find('safety-2')).toEqual(full);
});

test('a change is saved over the version that was read, and over no other', async () => {
  await world.stores.contactSafety.add(bare);
  expect(await world.stores.contactSafety.save({ ...bare, what: 'More' })).toBe(1);
  await expect(world.stores.contactSafety.save(bare)).rejects.toThrow(Conflict);
});
