import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, type InvalidInput } from '../../plugin/core/errors';
import type { Actor } from '../../plugin/core/actor';
import { endPlan } from '../../plugin/reviews/end-plan.action';
import { endPlanPage } from '../../plugin/reviews/end-plan.page';
import { planReviews } from '../../plugin/reviews/plan-reviews.query';
import { planReviewsPage } from '../../plugin/reviews/plan-reviews.page';
import { offerReview } from '../../plugin/reviews/offer-review.action';
import { offerReviewPage } from '../../plugin/reviews/offer-review.page';
import { recordProgress } from '../../plugin/reviews/record-progress.action';
import { recordProgressPage } from '../../plugin/reviews/record-progress.page';
import { recordReview } from '../../plugin/reviews/record-review.action';
import { recordReviewPage } from '../../plugin/reviews/record-review.page';
import { endProblems, reviewProblems } from '../../plugin/reviews/review-problems';
import { tasks } from '../../plugin/worklists/tasks.query';
import { waiveReview } from '../../plugin/reviews/waive-review.action';
import { waiveReviewPage } from '../../plugin/reviews/waive-review.page';
import { auditor, businessSupport, manager, nia, OKAFORS, seniorPractitioner } from '../builders/okafor-family';
import { theOkaforPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

const AGREED = day('2026-10-05');
const planId = 'plan-okafor';
const REVIEWS_DUE = { whose: 'all', kind: 'reviews' };

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
    expect(await may(world.perform(waiveReview, { planId, reasonCode: 'moved' }, actor, world.key()))).toBe(waives);
    expect(await may(world.perform(endPlan, { planId, on: '2026-11-20', reason: 'Moved' }, actor, world.key()))).toBe(ends);
  });

  test('a manager waives the review that is due, with a reason', async () => {
    const waive = (reasonCode: string, reason?: string, actor = manager) =>
      world.perform(waiveReview, { planId, reasonCode, reason }, actor, world.key());
    await waive('other', 'The family is abroad until March');
    await waive('no_change');
    expect(await world.stores.reviews.waiversOf(planId)).toMatchObject([
      { reasonCode: 'other', reason: 'The family is abroad until March', waivedBy: manager.workerId },
      { reasonCode: 'no_change', reason: 'Nothing has changed since the last one' },
    ]);
    await expect(waive('other', ' ')).rejects.toMatchObject({ problems: [{ field: 'reason' }] });
    await expect(waive('', 'Moved')).rejects.toMatchObject({ problems: [{ field: 'reasonCode' }] });
    await expect(waive('because')).rejects.toMatchObject({ problems: [{ field: 'reasonCode' }] });
    await expect(waive('moved', undefined, nia)).rejects.toThrow(NotAllowed);
  });

  test('nothing is due of a plan that has ended, and nothing is recorded on it', async () => {
    await world.perform(endPlan, { planId, on: '2026-11-01', reason: 'The family moved' }, nia, world.key());
    expect((await world.ask(tasks, REVIEWS_DUE, nia)).found).toBe(0);
    await expect(record()).rejects.toThrow(Conflict);
    await expect(world.perform(endPlan, { planId, on: '2026-11-02', reason: 'Again' }, nia, world.key())).rejects.toThrow(Conflict);
  });

  test('the list of tasks, narrowed to reviews, has the earliest day of any of the children', async () => {
    const { tasks: due, names } = await world.ask(tasks, REVIEWS_DUE, nia);
    expect(due.map(({ task, hiddenChildren }) => [task.what, task.thingId, hiddenChildren])).toEqual([['review', planId, 0]]);
    expect([...names.values()].map(({ fullName }) => fullName)).toContain('Zoë Okafor');
    expect((await world.ask(tasks, REVIEWS_DUE, businessSupport)).tasks).toEqual([]);
  });

  test('the pages say what is due, what became of it and what can be done', async () => {
    await record();
    const reviews = await printedPage(world, planReviewsPage as never, { params: { planId }, actor: nia });
    expect(reviews.words).toContain('Grandma collects Tomasz');
    expect(reviews.words).toContain('Record a review');
    expect(reviews.words).not.toContain('Waive the review');
    const asManager = await printedPage(world, planReviewsPage as never, { params: { planId }, actor: manager });
    expect(asManager.words).toContain('Waive the review');
    for (const page of [recordReviewPage, waiveReviewPage, endPlanPage]) {
      const form = await printedPage(world, page as never, { params: { planId }, actor: manager });
      expect(form.html).toContain('name="_csrf"');
    }
  });

  test('a core group with the family there, which went through the plan, counts as a review (S4-34)', async () => {
    await record({ heldAs: 'core-group', linkedTo: 'CG-4711', arrangedAroundNetwork: 'yes' });
    expect((await cyclesOf(OKAFORS.zoe))?.at(0)).toContain('on-time');
    const { words } = await printedPage(world, planReviewsPage, { params: { planId }, actor: nia });
    expect(words).toContain('a core group with the family there');
    expect(words).toContain('CG-4711');
    expect(words).toContain('Arranged around the family: Yes');
  });

  test('a core group of professionals alone does not, and no other meeting is linked to one', async () => {
    const before = await cyclesOf(OKAFORS.zoe);
    await record({ heldAs: 'core-group', linkedTo: 'CG-4711', networkTookPart: 'no' });
    expect(await cyclesOf(OKAFORS.zoe)).toEqual(before);
    await expect(record({ heldAs: 'family-meeting', linkedTo: 'CG-4711' })).rejects.toMatchObject({ problems: [{ field: 'linkedTo' }] });
  });

  test('a step up in the case system brings the review forward, and the page says since when', async () => {
    expect(await cyclesOf(OKAFORS.zoe)).toEqual(['2026-11-16 overdue']);
    world.caseRecords.addRegime({ personId: OKAFORS.zoe, regime: 'child-protection', from: day('2026-10-10') });
    expect(await cyclesOf(OKAFORS.zoe)).toEqual(['2026-11-07 overdue']);
    expect(await cyclesOf(OKAFORS.tomasz)).toEqual(['2026-11-16 overdue']);
    const { words } = await printedPage(world, planReviewsPage, { params: { planId }, actor: nia });
    expect(words).toContain('on a child protection plan since 10 October 2026');
  });

  describe('offering a review', () => {
    const offer = (change: object = {}, actor: Actor = nia) =>
      world.perform(offerReview, { planId, offeredOn: '2026-11-10', answer: 'no', ...change }, actor, world.key());

    test('keeps what the family answered; a no takes its own date away and no regime’s (C8)', async () => {
      await offer();
      expect(await world.stores.reviews.offersOf(planId)).toMatchObject([
        { answer: 'no', answeredOn: '2026-11-10', recordedBy: nia.workerId },
      ]);
      expect(await cyclesOf(OKAFORS.zoe)).toEqual(['2026-11-16 overdue']);
      const { words } = await printedPage(world, planReviewsPage, { params: { planId }, actor: nia });
      expect(words).toContain('A review is due all the same, on 16 November 2026');
    });

    test('is no reader’s, and refuses days that cannot be', async () => {
      await expect(offer({}, auditor)).rejects.toThrow(NotAllowed);
      await expect(offer({ offeredOn: '2026-10-01' })).rejects.toMatchObject({ problems: [{ field: 'offeredOn' }] });
      const { html } = await printedPage(world, offerReviewPage, { params: { planId }, actor: nia });
      expect(html).toContain('Does the family want to meet again');
    });
  });

  describe('how the actions are going', () => {
    const tell = (progress: object, actor: Actor = nia) =>
      world.perform(recordProgress, { planId, on: '2026-11-20', progress }, actor, world.key());

    test('is kept of each action on one page, and leaves what was agreed as it is', async () => {
      const before = await world.stores.plans.find(planId);
      await tell({ 'action-1': { state: 'done', note: 'Every Monday' }, 'action-3': { state: 'under-way' }, 'action-2': { state: '' } });
      const after = await world.stores.plans.find(planId);
      expect(after?.content.actions.map(({ completedOn }) => completedOn)).toEqual(['2026-11-20', undefined, undefined]);
      expect({ ...after, content: undefined }).toEqual({ ...before, content: undefined });
      const { words } = await printedPage(world, planReviewsPage, { params: { planId }, actor: nia });
      expect(words).toContain('Done, told on 20 November 2026');
      expect(words).toContain('Every Monday');
      expect(words).toContain('Nothing told yet');
    });

    test('done by mistake is not done again, and the history stays', async () => {
      await tell({ 'action-1': { state: 'done' } });
      await tell({ 'action-1': { state: 'not-started' } });
      expect((await world.stores.plans.find(planId))?.content.actions[0]?.completedOn).toBeUndefined();
      expect(await world.stores.reviews.progressOf(planId)).toHaveLength(2);
    });

    test('shows what was told last, and is nobody’s to write who only reads', async () => {
      await tell({ 'action-1': { state: 'not-possible' } });
      const { html } = await printedPage(world, recordProgressPage, { params: { planId }, actor: nia });
      expect(html).toMatch(/value="not-possible" checked/);
      await expect(tell({}, auditor)).rejects.toThrow(NotAllowed);
      await expect(tell({ 'action-1': { note: 'Hm' } })).rejects.toMatchObject({ problems: [{ field: 'progress.action-1.state' }] });
    });
  });

  test('after a review the page leads to the next version of the plan (S4-40)', async () => {
    const page = () => printedPage(world, planReviewsPage, { params: { planId }, actor: seniorPractitioner });
    expect((await page()).html).not.toContain('/new-version');
    await record();
    const { html } = await printedPage(world, planReviewsPage, { params: { planId }, actor: nia });
    expect(html).toContain(`href="/plans/${planId}/new-version"`);
  });
});
