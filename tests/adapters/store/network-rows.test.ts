import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { NetworkMember } from '../../../plugin/network/network-member';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const bare: NetworkMember = {
  id: 'member-1',
  episodeId: 'episode-1',
  name: 'Bríd Ní Dhomhnaill',
  relationship: 'neighbour',
  kind: 'network',
  adult: true,
  holdsParentalResponsibility: 'not recorded',
  status: 'found',
  disclosure: 'nothing-yet',
  needs: [],
  version: 0,
};
const full: NetworkMember = {
  ...bare,
  id: 'member-2',
  personId: 'person-2',
  name: 'جدّة 👵 O’Neill',
  paternal: false,
  holdsParentalResponsibility: 'yes',
  namedBy: 'Zoë',
  language: 'Polish',
  needs: ['interpreter', 'large-print'],
  contact: { channel: 'letter', addressLines: ['1 Example Street', 'Sampleton', 'ZZ1 1ZZ'] },
  familyWish: { by: 'Amara', on: day('2026-11-06') },
  relationshipKind: 'faith-community',
  foundWith: 'child-and-parents',
  lostTouch: true,
  notSuitableReason: 'Cannot keep it to themselves',
  availability: 'After 6pm, not on Fridays',
  interpreterPreference: 'A woman; Silesian dialect',
  wishOverride: { reason: 'The court asked for the guardian', by: 'w-manager', on: day('2026-11-07') },
  staffWorkerId: 'w-cousin',
  excluded: true,
  contactSafety: true,
  safetyInstruction: 'separate-envelope',
  removedOn: day('2026-11-08'),
};

test('a person on the list comes back as kept, in the order of adding', async () => {
  await world.stores.network.add(bare);
  await world.stores.network.add(full);
  expect(await world.stores.network.find('member-2')).toEqual(full);
  expect(await world.stores.network.ofEpisode('episode-1')).toEqual([bare, full]);
  expect(await world.stores.network.find('member-3')).toBeUndefined();
});

test('each way of reaching a person comes back as chosen', async () => {
  const email = { ...bare, contact: { channel: 'e-mail', email: 'brid@example.org' } } as const;
  await world.stores.network.add(email);
  expect(await world.stores.network.find('member-1')).toEqual(email);
});

test('a change is saved over the version that was read, and over no other', async () => {
  await world.stores.network.add(bare);
  expect(await world.stores.network.save({ ...bare, status: 'can-attend' })).toBe(1);
  await expect(world.stores.network.save({ ...bare, status: 'declined' })).rejects.toThrow(Conflict);
  expect((await world.stores.network.find('member-1'))?.status).toBe('can-attend');
});
