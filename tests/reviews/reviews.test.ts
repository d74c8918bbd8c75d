import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, type InvalidInput } from '../../plugin/core/errors';
import type { Actor } from '../../plugin/core/actor';
import { endPlan } from '../../plugin/reviews/end-plan.action';
import { endPlanPage } from '../../plugin/reviews/end-plan.page';
import { planReviews } from '../../plugin/reviews/plan-reviews.query';
import { planReviewsPage } from '../../plugin/reviews/plan-reviews.page';
import { recordReview } from '../../plugin/reviews/record-review.action';
import { recordReviewPage } from '../../plugin/reviews/record-review.page';
import { endProblems, reviewProblems } from '../../plugin/reviews/review-problems';
import { reviewsDue } from '../../plugin/reviews/reviews-due.query';
import { reviewsDuePage } from '../../plugin/reviews/reviews-due.page';
import { waiveReview } from '../../plugin/reviews/waive-review.action';
import { waiveReviewPage } from '../../plugin/reviews/waive-review.page';
import { auditor, businessSupport, manager, nia, OKAFORS, seniorPractitioner } from '../builders/okafor-family';
import { theOkaforPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

const AGREED = day('2026-10-05');
const planId = 'plan-okafor';

describe('what cannot be a review', () => {
  const today = day('2026-11-21');
  const plan = { agreedOn: AGREED, ended: undefined };
  // held or not | on | next date | what is wrong
  test.each([
    ['held', '2026-11-20', undefined, []],
    ['held', '2026-11-22', undefined, ['on']],
    ['cancelled', '2026-11-22', undefined, []],
    ['held', '2026-10-05', undefined, ['on']],
    ['held', '2026-11-20', '2026-11-20', ['nextAgreedOn']],
    ['held', '2026-11-20', '2026-12-20', []],
  ] as const)('%s on %s, next on %s: %j', (status, on, next, wrong) => {
    const typed = { status, on: day(on), nextAgreedOn: next && day(next) };
    expect(reviewProblems(typed, plan, today).map(({ field }) => field)).toEqual(wrong);
  });

  test('a review after the plan’s end', () => {
    const ended = { agreedOn: AGREED, ended: { on: day('2026-11-01'), reason: 'Moved' } };
    expect(reviewProblems({ status: 'held', on: day('2026-11-02') }, ended, today)).toHaveLength(1);
  });

  test.each([
    ['2026-11-22', 1],
    ['2026-10-04', 1],
    ['2026-10-05', 0],
    ['2026-11-21', 0],
  ])('a plan that ended on %s: %i problems', (on, problems) => {
    expect(endProblems(day(on), plan, today)).toHaveLength(problems);
  });
});

describe('the reviews of the Okafors’ plan', () => {
  let world: World;
  beforeEach(async () => {
    world = await theOkaforPlan({ status: 'agreed', agreedOn: AGREED, agreedBy: 'The family' });
  });
  afterEach(() => world.end());

  const held = {
    planId,
    on: '2026-11-02',
    status: 'held',
    children: [OKAFORS.zoe, OKAFORS.tomasz, OKAFORS.baby],
    networkTookPart: 'yes',
    planReviewed: 'yes',
    worked: 'Grandma collects Tomasz',
  };
  const record = (change: object = {}, actor: Actor = nia) => world.perform(recordReview, { ...held, ...change }, actor, world.key());
  const cyclesOf = async (childId: string) => {
    const { cycles } = await world.ask(planReviews, { planId }, nia);
    return cycles.find((child) => child.childId === childId)?.cycles.map(({ due, state }) => `${due} ${state}`);
  };

  test('a review that counts moves the next due date of every child', async () => {
    const before = await cyclesOf(OKAFORS.zoe);
    await record();
    const after = await cyclesOf(OKAFORS.zoe);
    expect(after?.length).toBe((before?.length ?? 0) + 1);
    expect(after?.at(0)).toContain('on-time');
  });

  test('a review of professionals only is kept and moves nothing', async () => {
    const before = await cyclesOf(OKAFORS.zoe);
    await record({ networkTookPart: 'no' });
    expect(await cyclesOf(OKAFORS.zoe)).toEqual(before);
    expect(await world.stores.reviews.ofPlan(planId)).toHaveLength(1);
  });

  test('a review for one child leaves the others’ dates alone', async () => {
    const before = await cyclesOf(OKAFORS.tomasz);
    await record({ children: OKAFORS.zoe });
    expect(await cyclesOf(OKAFORS.tomasz)).toEqual(before);
    expect(await cyclesOf(OKAFORS.zoe)).not.toEqual(before);
  });

  test('whether family took part must be said of a review that was held', async () => {
    const refused = (await record({ networkTookPart: undefined }).catch((error: unknown) => error as InvalidInput)) as InvalidInput;
    expect(refused.problems).toEqual([{ field: 'networkTookPart', message: 'Select yes if anyone of the family and friends took part' }]);
  });

  test('a child of another family is refused', async () => {
    const refused = (await record({ children: ['p-stranger'] }).catch((error: unknown) => error as InvalidInput)) as InvalidInput;
    expect(refused.problems.map(({ field }) => field)).toEqual(['children']);
  });

  // who | records | waives | ends
  test.each([
    ['the worker', nia, true, false, true],
    ['a Senior Practitioner of the team', seniorPractitioner, true, false, true],
    ['the auditor', auditor, false, false, false],
    ['business support', businessSupport, false, false, false],
  ] as const)('%s', async (_who, actor, records, waives, ends) => {
    const may = async (work: Promise<unknown>): Promise<boolean> =>
      work.then(
        () => true,
        () => false,
      );
    expect(await may(record({}, actor))).toBe(records);
    expect(await may(world.perform(waiveReview, { planId, reason: 'Moved' }, actor, world.key()))).toBe(waives);
    expect(await may(world.perform(endPlan, { planId, on: '2026-11-20', reason: 'Moved' }, actor, world.key()))).toBe(ends);
  });

  test('a manager waives the review that is due, with a reason', async () => {
    await world.perform(waiveReview, { planId, reason: 'The family is abroad until March' }, manager, world.key());
    expect(await world.stores.reviews.waiversOf(planId)).toMatchObject([
      { reason: 'The family is abroad until March', waivedBy: manager.workerId },
    ]);
    await expect(world.perform(waiveReview, { planId, reason: ' ' }, manager, world.key())).rejects.toMatchObject({ name: 'InvalidInput' });
    await expect(world.perform(waiveReview, { planId, reason: 'Moved' }, nia, world.key())).rejects.toThrow(NotAllowed);
  });

  test('nothing is due of a plan that has ended, and nothing is recorded on it', async () => {
    await world.perform(endPlan, { planId, on: '2026-11-01', reason: 'The family moved' }, nia, world.key());
    expect((await world.ask(reviewsDue, {}, nia)).length).toBe(0);
    await expect(record()).rejects.toThrow(Conflict);
    await expect(world.perform(endPlan, { planId, on: '2026-11-02', reason: 'Again' }, nia, world.key())).rejects.toThrow(Conflict);
  });

  test('one’s own reviews due show the earliest day of any of the children', async () => {
    const [due] = await world.ask(reviewsDue, {}, nia);
    expect(due).toMatchObject({ planId, hiddenChildren: 0 });
    expect(due?.children).toContain('Zoë Okafor');
    await expect(world.ask(reviewsDue, {}, businessSupport)).rejects.toThrow(NotAllowed);
  });

  test('the pages say what is due, what became of it and what can be done', async () => {
    await record();
    const reviews = await printedPage(world, planReviewsPage as never, { params: { planId }, actor: nia });
    expect(reviews.words).toContain('Grandma collects Tomasz');
    expect(reviews.words).toContain('Record a review');
    expect(reviews.words).not.toContain('Waive the review');
    const asManager = await printedPage(world, planReviewsPage as never, { params: { planId }, actor: manager });
    expect(asManager.words).toContain('Waive the review');
    const due = await printedPage(world, reviewsDuePage as never, { params: {}, actor: nia });
    expect(due.words).toContain('Zoë Okafor');
    for (const page of [recordReviewPage, waiveReviewPage, endPlanPage]) {
      const form = await printedPage(world, page as never, { params: { planId }, actor: manager });
      expect(form.html).toContain('name="_csrf"');
    }
  });
});
