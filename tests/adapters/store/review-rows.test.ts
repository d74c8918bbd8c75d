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
};

test('reviews come back as kept, oldest first', async () => {
  await world.stores.reviews.add(full);
  await world.stores.reviews.add(bare);
  expect(await world.stores.reviews.ofPlan('plan-1')).toEqual([bare, full]);
  expect(await world.stores.reviews.ofPlan('plan-2')).toEqual([]);
});

test('waivers come back as kept, and the reports read both', async () => {
  const waiver = { id: 'waiver-1', planId: 'plan-1', childIds: [], on: day('2026-12-15'), reason: 'Family away', waivedBy: 'manager-1' };
  await world.stores.reviews.add(full);
  await world.stores.reviews.addWaiver(waiver);
  expect(await world.stores.reviews.waiversOf('plan-1')).toEqual([waiver]);
  const read: unknown[] = [];
  for await (const review of world.stores.reviews.all()) read.push(review);
  for await (const each of world.stores.reviews.allWaivers()) read.push(each);
  expect(read).toEqual([full, waiver]);
});
