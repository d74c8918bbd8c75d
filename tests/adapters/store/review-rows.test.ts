import { day } from '../../../plugin/core/calendar-day';
import type { Review } from '../../../plugin/reviews/review';
import { aMeeting } from '../../builders/a-meeting';
import { aPlan } from '../../builders/a-plan';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
  await world.stores.meetings.add(aMeeting());
  await world.stores.plans.add(aPlan());
});
afterEach(() => world.end());

const bare: Review = {
  id: 'review-2',
  planId: 'plan-1',
  episodeId: 'episode-1',
  childIds: [],
  on: day('2026-12-10'),
  status: 'postponed',
  networkTookPart: false,
  planReviewed: false,
  recordedBy: 'worker-1',
};
const full: Review = {
  ...bare,
  id: 'review-1',
  childIds: ['child-1'],
  on: day('2026-12-20'),
  status: 'held',
  heldAs: 'core-group',
  networkTookPart: true,
  planReviewed: true,
  worked: 'Babcia 👵',
  notWorked: 'The bus',
  next: 'Another bus',
  nextAgreedOn: day('2027-01-10'),
  linkedTo: 'CG-4711',
  arrangedAroundNetwork: false,
};

test('reviews come back as kept, oldest first', async () => {
  await world.stores.reviews.add(full);
  await world.stores.reviews.add(bare);
  expect(await world.stores.reviews.ofPlan('plan-1')).toEqual([bare, full]);
  expect(await world.stores.reviews.ofPlan('plan-2')).toEqual([]);
});

test('waivers come back as kept, and the reports read both', async () => {
  const waiver = {
    id: 'waiver-1',
    planId: 'plan-1',
    childIds: [],
    on: day('2026-12-15'),
    reasonCode: 'moved',
    reason: 'Family away',
    waivedBy: 'manager-1',
  };
  await world.stores.reviews.add(full);
  await world.stores.reviews.addWaiver(waiver);
  expect(await world.stores.reviews.waiversOf('plan-1')).toEqual([waiver]);
  const read: unknown[] = [];
  for await (const review of world.stores.reviews.all()) read.push(review);
  for await (const each of world.stores.reviews.allWaivers()) read.push(each);
  expect(read).toEqual([full, waiver]);
});

test('offers of a review come back as kept, oldest first', async () => {
  const { reviews } = world.stores;
  const first = { id: 'offer-1', planId: 'plan-1', offeredOn: day('2026-12-01'), answer: 'not-yet' as const, recordedBy: 'worker-1' };
  const second = { ...first, id: 'offer-0', offeredOn: day('2026-12-02'), answer: 'no' as const, answeredOn: day('2026-12-03') };
  await reviews.addOffer(second);
  await reviews.addOffer(first);
  expect(await reviews.offersOf('plan-1')).toEqual([first, second]);
  expect(await reviews.offersOf('plan-2')).toEqual([]);
  const read: unknown[] = [];
  for await (const offer of reviews.allOffers()) read.push(offer);
  expect(read).toEqual([second, first]);
});

test('progress of an action is kept as it was told, time after time', async () => {
  const { reviews } = world.stores;
  const first = {
    id: 'p-1',
    planId: 'plan-1',
    actionId: 'action-1',
    on: day('2026-12-01'),
    state: 'under-way' as const,
    note: 'Babcia 👵',
    recordedBy: 'w',
  };
  const second = { id: 'p-2', planId: 'plan-1', actionId: 'action-1', on: day('2026-12-08'), state: 'done' as const, recordedBy: 'w' };
  await reviews.addProgress(second);
  await reviews.addProgress(first);
  expect(await reviews.progressOf('plan-1')).toEqual([first, second]);
});
