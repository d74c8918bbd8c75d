import type { InvalidInput } from '../../plugin/core/errors';
import { addCareOffer } from '../../plugin/meetings/add-care-offer.action';
import { addSupportOffer } from '../../plugin/meetings/add-support-offer.action';
import { groundRulesFrom, groundRulesTyped } from '../../plugin/meetings/ground-rules';
import { removeCareOffer } from '../../plugin/meetings/remove-care-offer.action';
import { removeSupportOffer } from '../../plugin/meetings/remove-support-offer.action';
import { setGroundRules } from '../../plugin/meetings/set-ground-rules.action';
import { nia, OKAFORS } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforMeeting();
});
afterEach(() => world.end());

const meetingId = 'meeting-okafor';
const { zoe, tomasz } = OKAFORS;
const problemsOf = (work: Promise<unknown>) => work.catch((error: InvalidInput) => error.problems.map(({ field }) => field));

test('what somebody will do to help is added to the list, and taken off it', async () => {
  const offer = { meetingId, memberId: 'm-grace', what: 'Cook on Fridays', forWhom: 'Amara' };
  await world.perform(addSupportOffer, offer, nia, world.key());
  const [kept] = await world.stores.meetings.supportOffersOf(meetingId);
  expect(kept).toMatchObject({ memberId: 'm-grace', what: 'Cook on Fridays', forWhom: 'Amara' });
  await world.perform(removeSupportOffer, { meetingId, offerId: kept?.id }, nia, world.key());
  expect(await world.stores.meetings.supportOffersOf(meetingId)).toEqual([]);
});

test('who could care for whom is kept, and so is a "no"', async () => {
  const yes = {
    meetingId,
    memberId: 'm-grace',
    children: [zoe, tomasz],
    willing: 'yes',
    duration: 'temporary',
    conditions: 'A second bed',
  };
  await world.perform(addCareOffer, yes, nia, world.key());
  await world.perform(
    addCareOffer,
    { meetingId, memberId: 'm-emeka', children: [zoe], willing: 'no', duration: 'permanent' },
    nia,
    world.key(),
  );
  const offers = await world.stores.meetings.careOffersOf(meetingId);
  expect(offers).toMatchObject([
    { memberId: 'm-grace', childIds: [zoe, tomasz], willing: true, duration: 'temporary', conditions: 'A second bed' },
    { memberId: 'm-emeka', childIds: [zoe], willing: false, duration: undefined },
  ]);
  await world.perform(removeCareOffer, { meetingId, offerId: offers[0]?.id }, nia, world.key());
  expect(await world.stores.meetings.careOffersOf(meetingId)).toHaveLength(1);
});

test.each([
  [{ memberId: 'm-of-another-family', children: [zoe], willing: 'no' }, ['memberId']],
  [{ memberId: 'm-grace', children: ['p-of-another-family'], willing: 'no' }, ['children']],
  [{ memberId: 'm-grace', children: [zoe], willing: 'yes' }, ['duration']],
  [{ memberId: 'm-grace', children: [zoe] }, ['willing']],
])('an offer of care typed as %j has problems with %j', async (rest, fields) => {
  expect(await problemsOf(world.perform(addCareOffer, { meetingId, ...rest }, nia, world.key()))).toEqual(fields);
});

test('an offer of support comes from somebody on the family’s list', async () => {
  const offer = { meetingId, memberId: 'm-of-another-family', what: 'Cook' };
  expect(await problemsOf(world.perform(addSupportOffer, offer, nia, world.key()))).toEqual(['memberId']);
});

test('ground rules are the suggestions that were kept and the people’s own, each once', async () => {
  const typed = { meetingId, version: '0', suggested: 'We listen to each other', others: 'No telephones\n\nWe listen to each other' };
  await world.perform(setGroundRules, typed, nia, world.key());
  const rules = (await world.stores.meetings.find(meetingId))?.groundRules ?? [];
  expect(rules).toEqual(['We listen to each other', 'No telephones']);
  expect(groundRulesTyped(rules)).toEqual({ suggested: ['We listen to each other'], others: 'No telephones' });
  expect(groundRulesFrom([], undefined)).toEqual([]);
  await expect(world.perform(setGroundRules, typed, nia, world.key())).rejects.toThrow('Somebody else changed this meeting');
});

test('an offer of care says who makes the assessment and the checks; one of help says when (S2-56, S4-29)', async () => {
  const yes = { meetingId, memberId: 'm-grace', children: [zoe], willing: 'yes', duration: 'temporary' };
  const viability = { viabilityBy: 'Nia Prŷs', viabilityDue: '2026-12-01' };
  await world.perform(addCareOffer, { ...yes, ...viability }, nia, world.key());
  await world.perform(addCareOffer, { ...yes, willing: 'no', ...viability }, nia, world.key());
  const offers = await world.stores.meetings.careOffersOf(meetingId);
  expect(offers.map(({ viabilityBy, viabilityDue }) => [viabilityBy, viabilityDue])).toEqual([
    ['Nia Prŷs', '2026-12-01'],
    [undefined, undefined],
  ]);
  await world.perform(addSupportOffer, { meetingId, memberId: 'm-grace', what: 'Cook', when: 'Every Friday' }, nia, world.key());
  expect(await world.stores.meetings.supportOffersOf(meetingId)).toMatchObject([{ what: 'Cook', when: 'Every Friday' }]);
});
