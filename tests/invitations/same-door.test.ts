import type { NetworkMember } from '../../plugin/network/network-member';
import { venueAtSameDoor } from '../../plugin/invitations/same-door';
import { theHartleyMeeting } from '../builders/hartley-family';
import { release, request, typedRequest, write } from '../builders/letters-of-hartleys';

const words = { childIds: [], arranged: [], questions: [], whoIsComing: [] };
const letter = (memberId: string, keepVenueOut: boolean) => ({ memberId, words: { ...words, keepVenueOut } });
const post = (id: string, ...addressLines: string[]) => ({ id, contact: { channel: 'letter', addressLines } as NetworkMember['contact'] });
const mail = (id: string, email: string) => ({ id, contact: { channel: 'e-mail', email } as NetworkMember['contact'] });
const hers = letter('her', true);
const his = letter('him', false);

it.each([
  ['to the same house', [post('her', '7 Mill Lane', 'Sampleton', 'ZZ1 1ZZ'), post('him', '7 Mill Lane', 'Sampleton', 'ZZ1 1ZZ')], true],
  ['to the same house, typed otherwise', [post('her', '7 Mill Lane', 'Sampleton'), post('him', '7, mill lane,  SAMPLETON')], true],
  ['to the same mailbox', [mail('her', 'home@example.org'), mail('him', 'Home@example.org')], true],
  ['to another house', [post('her', '7 Mill Lane'), post('him', '8 Mill Lane')], false],
  ['into their own hands', [post('her', '7 Mill Lane'), { id: 'him', contact: { channel: 'by-hand' } as NetworkMember['contact'] }], false],
])('a letter with the venue, beside one without it, %s', (_where, members, stops) => {
  expect(venueAtSameDoor(his, [hers, his], members) !== undefined).toBe(stops);
});

it('two letters that both leave it out, or both name it, may lie on one mat', () => {
  const members = [post('her', '7 Mill Lane'), post('him', '7 Mill Lane')];
  expect(venueAtSameDoor(letter('him', true), [hers, letter('him', true)], members)).toBeUndefined();
  expect(venueAtSameDoor(his, [letter('her', false), his], members)).toBeUndefined();
});

it('what stops it names nobody', () => {
  const stopped = venueAtSameDoor(his, [hers, his], [post('her', '7 Mill Lane'), post('him', '7 Mill Lane')]);
  expect(stopped?.message).not.toMatch(/\bher\b|\bhim\b|Mill/);
});

it('Jayden’s letter goes to the post box of his mother’s, which keeps the venue out: it is not released while it names it', async () => {
  const world = await theHartleyMeeting();
  await request(world);
  for (const memberId of typedRequest.people) await write(world, memberId, memberId === 'm-jayden' ? { keepVenueOut: 'no' } : {});
  await expect(release(world, ['m-jayden'])).rejects.toThrow('not every letter that you chose can be released');
  await write(world, 'm-jayden');
  await release(world, ['m-jayden']);
  await world.end();
});
