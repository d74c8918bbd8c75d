import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { Exemption, Offer } from '../../../plugin/offers/offer';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const answered: Offer = {
  id: 'offer-1',
  episodeId: 'episode-1',
  childIds: ['zoë', 'tomasz'],
  offeredToPersonId: 'amara',
  offeredToName: 'Amara Ọkafor-Łukaszewska',
  isParent: true,
  holdsParentalResponsibility: true,
  offeredOn: day('2026-11-02'),
  method: 'letter-before-proceedings',
  letterReference: 'Döc 4711',
  response: 'accepted',
  respondedOn: day('2026-11-05'),
  recordedBy: 'w1',
  version: 0,
};
const unanswered: Offer = {
  ...answered,
  id: 'offer-2',
  childIds: ['tomasz'],
  offeredToPersonId: undefined,
  offeredToName: 'A neighbour',
  isParent: false,
  holdsParentalResponsibility: false,
  method: 'e-mail',
  letterReference: undefined,
  response: undefined,
  respondedOn: undefined,
};

test('an offer comes back as it was kept, whether answered or not', async () => {
  await world.stores.offers.add(answered);
  await world.stores.offers.add(unanswered);
  expect(await world.stores.offers.find('offer-1')).toEqual(answered);
  expect(await world.stores.offers.ofEpisode('episode-1')).toEqual([answered, unanswered]);
  expect(await world.stores.offers.find('offer-3')).toBeUndefined();
});

test('an answer is saved over the version that was read, and over no other', async () => {
  await world.stores.offers.add(unanswered);
  expect(await world.stores.offers.save({ ...unanswered, response: 'declined', respondedOn: day('2026-11-09') })).toBe(1);
  await expect(world.stores.offers.save({ ...unanswered, response: 'accepted' })).rejects.toThrow(Conflict);
  expect((await world.stores.offers.find('offer-2'))?.response).toBe('declined');
});

test('exemptions are found by child', async () => {
  const exemption: Exemption = {
    id: 'exemption-1',
    episodeId: 'episode-1',
    childId: 'zoë',
    limb: 'offering',
    reasonCode: 'unsafe',
    reason: 'Ünsafe to tell\nanyone yet',
    decidedOn: day('2026-11-03'),
    decidedBy: 'w1',
    approval: { approved: false, by: 'm1', on: day('2026-11-04'), reason: 'Ask the grandmother first – gründlich' },
    version: 0,
  };
  const withoutEpisode: Exemption = {
    ...exemption,
    id: 'exemption-2',
    episodeId: undefined,
    childId: 'tomasz',
    limb: 'holding',
    approval: undefined,
  };
  await world.stores.offers.addExemption(exemption);
  await world.stores.offers.addExemption(withoutEpisode);
  expect(await world.stores.offers.exemptionsOf(['zoë'])).toEqual([exemption]);
  expect(await world.stores.offers.exemptionsOf(['zoë', 'tomasz'])).toEqual([exemption, withoutEpisode]);
  expect(await world.stores.offers.exemptionsOf([])).toEqual([]);
  expect(await world.stores.offers.findExemption('exemption-2')).toEqual(withoutEpisode);
  expect(await world.stores.offers.findExemption('exemption-3')).toBeUndefined();
  const approval = { approved: true, by: 'm2', on: day('2026-11-05'), reason: undefined };
  expect(await world.stores.offers.saveExemption({ ...withoutEpisode, approval })).toBe(1);
  await expect(world.stores.offers.saveExemption({ ...withoutEpisode, approval })).rejects.toThrow(Conflict);
  expect(await world.stores.offers.findExemption('exemption-2')).toEqual({ ...withoutEpisode, approval, version: 1 });
});

test('offers are found by any of their children, each once', async () => {
  await world.stores.offers.add(unanswered);
  await world.stores.offers.add(answered);
  const idsAbout = async (...children: string[]) => (await world.stores.offers.aboutChildren(children)).map((offer) => offer.id);
  expect(await idsAbout('zoë', 'tomasz')).toEqual(['offer-1', 'offer-2']);
  expect(await idsAbout('zoë')).toEqual(['offer-1']);
  expect(await idsAbout('baby')).toEqual([]);
  expect(await idsAbout()).toEqual([]);
});

test('all offers and all exemptions come in ascending order of id', async () => {
  await world.stores.offers.add(unanswered);
  await world.stores.offers.add(answered);
  const seen: string[] = [];
  for await (const offer of world.stores.offers.all()) seen.push(`${offer.id} ${offer.childIds.join('+')}`);
  for await (const exemption of world.stores.offers.allExemptions()) seen.push(exemption.id);
  expect(seen).toEqual(['offer-1 zoë+tomasz', 'offer-2 tomasz']);
});
