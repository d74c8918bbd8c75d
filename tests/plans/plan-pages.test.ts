import { day } from '../../plugin/core/calendar-day';
import { NotAllowed, NotFound } from '../../plugin/core/errors';
import { amendPlan } from '../../plugin/plans/amend-plan.action';
import { amendPlanPage } from '../../plugin/plans/amend-plan.page';
import { childVersionPage } from '../../plugin/plans/child-version.page';
import { addPlanActionPage, changePlanActionPage, removePlanActionPage } from '../../plugin/plans/plan-action.page';
import { countersignPage, decideOnPlanPage } from '../../plugin/plans/plan-decision.page';
import { planOverviewPage } from '../../plugin/plans/plan-overview.page';
import { WRITTEN_SECTIONS } from '../../plugin/plans/plan-section';
import { planSectionPage } from '../../plugin/plans/plan-section.page';
import { plansOfMeetingPage } from '../../plugin/plans/plans-of-meeting.page';
import { childPlanDownload, familyPlanDownload, printedPlanPage } from '../../plugin/plans/printed-plan.page';
import type { FileContent } from '../../plugin/core/page';
import { untouchedForm } from '../../plugin/core/form';
import { anotherWorker, coordinator, manager, nia, OKAFORS } from '../builders/okafor-family';
import { theOkaforPlan, theirPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforPlan();
});
afterEach(() => world.end());

const planId = 'plan-okafor';
const agreed = { status: 'agreed', agreedOn: day('2026-11-18'), agreedBy: 'everyone who was there' } as const;
const agree = async () => {
  const plan = await world.stores.plans.find(planId);
  await world.stores.plans.save({ ...plan!, ...agreed });
};
const show = (page: Parameters<typeof printedPage>[1], rest: object = {}, actor = nia) =>
  printedPage(world, page, { params: { planId, ...rest }, actor });

test('the plans of a meeting are listed with what became of each; a new one is not started beside a draft', async () => {
  const page = await printedPage(world, plansOfMeetingPage, { params: { meetingId: 'meeting-okafor' }, actor: nia });
  expect(page.words).toContain('Version 1 Being written');
  expect(page.words).not.toContain('Start');
  await agree();
  const later = await printedPage(world, plansOfMeetingPage, { params: { meetingId: 'meeting-okafor' }, actor: nia });
  expect(later.words).toContain('Agreed on 18 November 2026; not decided yet');
  expect(later.words).toContain('Start a new version');
});

test('the page of a draft is a list of parts with what is still to do, and its actions', async () => {
  await world.stores.plans.saveSection(planId, 'joins', {}, 1);
  const page = await show(planOverviewPage);
  expect(page.words).toContain('How it joins other plans To do');
  expect(page.words).toContain('What the family wants Completed');
  expect(page.words).toContain('Help from professionals Optional');
  expect(page.words).toContain('Zoë’s own version Completed');
  expect(page.words).toContain('Collect Tomasz from school on Mondays Change the action of Grace Okafor');
  expect(page.words).toContain('Check the plan, agree it and file it');
  expect(page.words).toContain('Decide on the plan');
});

test('a manager reads the draft without links to write it; another worker does not find it', async () => {
  const page = await show(planOverviewPage, {}, manager);
  expect(page.words).toContain('The children live at home, go to school and are safe');
  expect(page.html).not.toContain('/actions/new');
  expect(page.words).not.toContain('Decide on the plan');
  await expect(show(planOverviewPage, {}, anotherWorker)).rejects.toThrow(NotFound);
});

test('the page of an agreed plan shows what was agreed and decided, and no way to change it', async () => {
  await agree();
  const plan = await world.stores.plans.find(planId);
  const decision = {
    decision: 'not-accepted',
    safe: false,
    resourced: true,
    reasons: 'Nobody\nat night',
    decidedBy: nia.workerId,
    on: day('2026-11-19'),
  } as const;
  await world.stores.plans.save({ ...plan!, decision });
  const page = await show(planOverviewPage);
  expect(page.words).toContain('Agreed on 18 November 2026; not accepted');
  expect(page.html).toContain('Nobody<br>at night');
  expect(page.words).toContain('a refusal waits for a manager’s signature');
  expect(page.html).not.toContain('/parts/');
  expect(page.words).toContain('Write a new version');
  const decided = await show(decideOnPlanPage);
  expect(decided.words).toContain('The decision on the plan');
  expect(decided.html).not.toContain('<form');
  expect((await show(planOverviewPage, {}, manager)).words).toContain('Sign the refusal as a manager');
  expect((await show(countersignPage, {}, manager)).words).toContain('Sign the refusal of this plan');
  await expect(show(countersignPage)).rejects.toThrow(NotAllowed);
});

test.each(WRITTEN_SECTIONS)('the page of the part %s prints with what is written', async (section) => {
  const page = await show(planSectionPage, { section });
  expect(page.html).toContain('name="_version"');
});

test('the page of the review date shows the latest that the children’s plans allow (C8)', async () => {
  const page = await show(planSectionPage, { section: 'review' });
  expect(page.words).toContain('The latest date that the children’s plans allow is 30 December 2026');
  await world.stores.plans.saveSection(planId, 'review', { reviewOn: day('2027-01-15') }, 1);
  const later = await show(planSectionPage, { section: 'review' });
  expect(later.words).toContain('The family’s date is later than that. The review is due by 30 December 2026');
});

test('the questions of the preparation stand on the page of the family’s decisions', async () => {
  await world.stores.agreements.save({
    episodeId: 'episode-okafor',
    whoTakesPart: 'All',
    venue: 'Hall',
    informationShared: 'School',
    keyIssues: 'School',
    questions: ['Who takes Tomasz to school?', 'Who helps at weekends?'],
    bottomLines: [],
    agreedBy: 'Amara',
    agreedOn: day('2026-11-10'),
    recordedBy: nia.workerId,
    version: 0,
  });
  const page = await show(planSectionPage, { section: 'decisions' });
  expect(page.words).toContain('Who helps at weekends? Grace and Emeka take turns Who takes Tomasz to school?');
  expect(page.html.match(/Who helps at weekends\?/g)).toHaveLength(2);
});

test('an action is added from an offer of help without typing it again', async () => {
  await world.stores.meetings.addSupportOffer({
    id: 'offer-1',
    meetingId: 'meeting-okafor',
    memberId: 'm-grace',
    what: 'Cook on Fridays',
    forWhom: 'Amara',
  });
  const page = await show(addPlanActionPage);
  expect(page.html).toContain('/plans/plan-okafor/actions/new?offer=offer-1');
  const prefilled = await show(addPlanActionPage, { offer: 'offer-1' });
  expect(prefilled.html).toMatch(/name="what"[^>]*>\nCook on Fridays/);
  expect(prefilled.html).toMatch(/value="m-grace" checked/);
});

test('the page of an action holds what it was; one of another plan is not there', async () => {
  const page = await show(changePlanActionPage, { actionId: 'action-3' });
  expect(page.html).toMatch(/value="m-nia" checked/);
  expect(page.html).toMatch(/name="dueOn-month"[^>]*value="12"/);
  expect((await show(removePlanActionPage, { actionId: 'action-3' })).words).toContain('Ask for a nursery place');
  await expect(show(changePlanActionPage, { actionId: 'action-9' })).rejects.toThrow(NotFound);
});

test('the page of a child’s version offers the plan’s own words the first time', async () => {
  await world.stores.plans.saveSection(planId, 'child-versions', { childVersions: [] }, 1);
  const page = await show(childVersionPage, { childId: OKAFORS.zoe });
  expect(page.html).toMatch(/name="willHappen.action-1"[^>]*>\nCollect Tomasz from school on Mondays/);
});

test('the page of the decision asks the two tests; a coordinator does not get it', async () => {
  const page = await show(decideOnPlanPage);
  expect(page.words).toContain('Does the plan keep the children safe?');
  expect(page.words).toContain('Can the help in the plan be given?');
  await expect(show(decideOnPlanPage, {}, coordinator)).rejects.toThrow(NotAllowed);
});

test('a new version begins with everything that was agreed, and the agreed one stays', async () => {
  await agree();
  expect((await show(amendPlanPage)).words).toContain('Write version 2 of the plan');
  const { result } = await world.perform(amendPlan, { planId }, nia, world.key());
  expect(await world.stores.plans.find(result.planId)).toMatchObject({
    number: 2,
    status: 'draft',
    content: { aim: theirPlan().content.aim },
  });
  expect(await world.stores.plans.find(planId)).toMatchObject({ status: 'agreed' });
  await expect(world.perform(amendPlan, { planId }, nia, world.key())).rejects.toThrow('a later version');
  await expect(world.perform(amendPlan, { planId: result.planId }, nia, world.key())).rejects.toThrow('not agreed yet');
});

describe('on paper', () => {
  const params = { planId };
  const content = async (download: typeof familyPlanDownload, raw: object = params): Promise<FileContent> => {
    const answer = await world.ask(download.query, raw, nia);
    return download.content(answer, { form: untouchedForm, actor: nia, today: day('2026-11-21'), policy: world.policy, params: {} });
  };

  test('the plan is read and printed once the family has agreed it', async () => {
    await expect(show(printedPlanPage)).rejects.toThrow('once the family has agreed it');
    await agree();
    const page = await show(printedPlanPage);
    expect(page.words).toContain('Family plan for Zoë, Tomasz and Baby');
    expect(page.words).toContain('Collect Tomasz from school on Mondays (for Tomasz) Grace Okafor');
    expect(page.words).toContain('We will look at the plan again by Tuesday 22 December 2026');
    expect(page.words).toContain('has not decided yet');
    expect(page.words).toContain('Zoë’s own version (PDF)');
    expect(page.words).not.toContain('Baby’s own version (PDF)');
  });

  test('what stands in the way of printing is told on the page', async () => {
    await world.stores.plans.saveSection(planId, 'monitoring', { monitoring: 'Ring 07700 900456' }, 1);
    await agree();
    const page = await show(printedPlanPage);
    expect(page.words).toContain('The plan cannot be printed yet');
    expect(page.words).toContain('a telephone number stands in who watches how it goes');
    expect(page.words).not.toContain('The family’s plan (PDF)');
  });

  test('the files hold no name in their names, and the family’s copy does not say who could care for a child', async () => {
    await world.stores.meetings.addCareOffer({
      id: 'c1',
      meetingId: 'meeting-okafor',
      memberId: 'm-grace',
      childIds: [OKAFORS.zoe],
      willing: true,
      duration: 'permanent',
    });
    await agree();
    const file = await content(familyPlanDownload);
    expect(file.fileName).toBe('family-plan-FM-episode-okafor-version-1.pdf');
    expect(JSON.stringify(file)).not.toContain('could look after');
    const child = await content(childPlanDownload, { planId, childId: OKAFORS.zoe });
    expect(JSON.stringify(child)).toContain('Uncle Emeka rings Mum on Saturdays');
    await expect(content(childPlanDownload, { planId, childId: OKAFORS.baby })).rejects.toThrow(NotFound);
    expect(await world.stores.audit.list({ limit: 2 })).toMatchObject([{ outcome: 'downloaded' }, { outcome: 'downloaded' }]);
  });
});
