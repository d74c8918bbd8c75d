import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound, type InvalidInput } from '../../plugin/core/errors';
import type { Actor } from '../../plugin/core/actor';
import { agreePlan } from '../../plugin/filing/agree-plan.action';
import { agreePlanPage } from '../../plugin/filing/agree-plan.page';
import { amendPlan } from '../../plugin/plans/amend-plan.action';
import { confirmFamilyWordsPage, incorporatePlanPage } from '../../plugin/plans/confirm-and-incorporate.page';
import { confirmFamilyWords } from '../../plugin/plans/confirm-family-words.action';
import { incorporatePlan } from '../../plugin/plans/incorporate-plan.action';
import { addPlanEntryPage, changePlanEntryPage, planListPage, removePlanEntryPage } from '../../plugin/plans/plan-list.page';
import { PLAN_LISTS } from '../../plugin/plans/plan-section';
import { planOverviewPage } from '../../plugin/plans/plan-overview.page';
import { planSectionPage } from '../../plugin/plans/plan-section.page';
import { downloadedPlan } from '../../plugin/plans/printed-plan.query';
import { printedPlanPage } from '../../plugin/plans/printed-plan.page';
import { removeListEntry, writeListEntry } from '../../plugin/plans/write-list-entry.action';
import { writePlanSection } from '../../plugin/plans/write-plan-section.action';
import { anotherWorker, coordinator, manager, nia } from '../builders/okafor-family';
import { COUNCIL } from '../builders/okafor-meeting';
import { putOkaforPlan, theOkaforPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforPlan();
});
afterEach(() => world.end());

const planId = 'plan-okafor';
const typedDay = (date: string) => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return { day: dayOfMonth, month, year };
};
const show = (page: Parameters<typeof printedPage>[1], rest: Readonly<Record<string, string>> = {}, actor: Actor = nia, id = planId) =>
  printedPage(world, page, { params: { planId: id, ...rest }, actor });
const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: InvalidInput) => error.problems.map(({ field }) => field),
  );
const write = (list: string, rest: object, actor: Actor = nia) =>
  world.perform(writeListEntry, { planId, list, ...rest }, actor, world.key());
const content = async (id = planId) => (await world.stores.plans.find(id))!.content;
const agreed = async () => {
  const plan = await world.stores.plans.find(planId);
  await world.stores.plans.save({ ...plan!, status: 'agreed', agreedOn: day('2026-11-18'), agreedBy: 'everyone who was there' });
};

describe('a list of the plan', () => {
  test('is added to by two people at once; a thing is changed and taken out', async () => {
    await write('commitments', { who: 'Emeka', what: 'His car', when: 'Sundays' });
    await write('commitments', { who: 'Grace', what: 'Dinner', when: 'Fridays' }, coordinator);
    const [first, second] = (await content()).commitments ?? [];
    expect([first?.who, second?.who]).toEqual(['Emeka', 'Grace']);
    const change = (version: string) =>
      write('commitments', { entryId: first?.id, version, who: 'Emeka', what: 'His van', when: 'Sundays' });
    await expect(change('1')).rejects.toThrow(Conflict);
    await change('2');
    await world.perform(removeListEntry, { planId, list: 'commitments', entryId: second?.id }, nia, world.key());
    expect((await content()).commitments).toEqual([{ id: first?.id, who: 'Emeka', what: 'His van', when: 'Sundays' }]);
    expect((await show(planListPage, { list: 'commitments' })).words).toContain('Emeka');
    expect((await show(changePlanEntryPage, { list: 'commitments', entryId: first?.id ?? '' })).html).toContain('His van');
    expect((await show(removePlanEntryPage, { list: 'commitments', entryId: first?.id ?? '' })).words).toContain('His van');
  });

  test('tells what is missing, and is written by nobody but who writes the plan', async () => {
    expect(await fieldsOf(write('unmet-needs', { need: 'A bed' }))).toEqual(['risk', 'action', 'owner']);
    await expect(write('quotes', { words: 'x', by: 'y' }, manager)).rejects.toThrow(NotAllowed);
    await expect(write('quotes', { words: 'x', by: 'y' }, anotherWorker)).rejects.toThrow(NotFound);
    await expect(write('quotes', { entryId: 'nobody', version: '0', words: 'x', by: 'y' })).rejects.toThrow(NotFound);
    await agreed();
    await expect(write('quotes', { words: 'x', by: 'y' })).rejects.toThrow('agreed and is not changed');
  });

  test.each(PLAN_LISTS)('%s has a page and a form', async (list) => {
    expect((await show(planListPage, { list })).html).toContain(`/plans/${planId}/lists/${list}/new`);
    expect((await show(addPlanEntryPage, { list })).html).toContain('<form');
  });
});

test('the new parts are typed on their pages, and who wrote them is kept apart from the family’s words', async () => {
  const section = (name: string, version: string, rest: object) =>
    world.perform(writePlanSection, { planId, section: name, version, ...rest }, nia, world.key());
  await section('interim', '0', { interim: 'yes', interimEndsOn: typedDay('2026-12-24') });
  await section('support', '0', { professionalSupport: 'A nursery place' });
  const lines = { bottomLinesMust: 'Sober at night', check: { 0: { line: 'Sober at night', met: 'in-part' } } };
  await section('bottom-lines', '1', lines);
  await section('joins', '1', { joins: 'Part of it', conferenceOn: typedDay('2026-12-10'), conferenceTakenBy: 'Nia and Grace' });
  expect(await content()).toMatchObject({
    interim: true,
    interimEndsOn: '2026-12-24',
    bottomLineChecks: [{ line: 'Sober at night', met: 'in-part' }],
    conferenceOn: '2026-12-10',
    conferenceTakenBy: 'Nia and Grace',
  });
  const written = (await world.stores.plans.sectionsOf(planId)).find((each) => each.section === 'support')?.written;
  expect(written).toEqual({ by: nia.workerId, on: '2026-11-21' });
  expect((await show(planSectionPage, { section: 'bottom-lines' })).html).toMatch(/name="check.0.met"[^>]*value="in-part" checked/);
  expect((await show(planSectionPage, { section: 'interim' })).html).toMatch(/name="interimEndsOn-month"[^>]*value="12"/);
  const check = await show(agreePlanPage);
  expect(check.words).toContain('Bottom line “Sober at night”: The plan meets it in part');
  expect(check.words).toContain('It holds until 24 December 2026.');
  expect(check.words).toContain('Taken to the child protection conference 10 December 2026, by Nia and Grace');
});

describe('a version after the one that was agreed (S1-16)', () => {
  const amend = async () => {
    await agreed();
    return (await world.perform(amendPlan, { planId }, nia, world.key())).result.planId;
  };
  const agree = async (id: string) => {
    const version = String((await world.stores.plans.find(id))?.version);
    const typed = { planId: id, version, agreedOn: typedDay('2026-11-20'), agreedBy: 'everyone' };
    return world.perform(agreePlan, typed, nia, world.key());
  };
  const confirm = async (id: string, rest: object = {}, actor: Actor = nia) => {
    const version = String((await world.stores.plans.find(id))?.version);
    const typed = { planId: id, version, by: 'Amara and Grace', how: 'together', on: typedDay('2026-11-20'), ...rest };
    return world.perform(confirmFamilyWords, typed, actor, world.key());
  };
  const change = (id: string, aim: string, version: string) =>
    world.perform(writePlanSection, { planId: id, section: 'aim', version, aim }, nia, world.key());

  test('cannot be agreed with the family’s words changed until the family confirms them, and again after another change', async () => {
    const next = await amend();
    await change(next, 'The children live with Grace', '1');
    const problems = (await agree(next).catch((error: InvalidInput) => error)) as InvalidInput;
    expect(problems.problems[0]?.message).toContain('write down that it confirms it');
    expect((await show(agreePlanPage, {}, nia, next)).html).toContain(`/plans/${next}/confirmation`);
    await confirm(next);
    await change(next, 'The children live with Emeka', '2');
    await expect(agree(next)).rejects.toThrow('Input refused');
    expect((await show(confirmFamilyWordsPage, {}, nia, next)).words).toContain('Confirmed before the last change: Amara and Grace');
    await confirm(next);
    await agree(next);
    expect((await world.stores.plans.find(next))?.status).toBe('agreed');
    await expect(confirm(next)).rejects.toThrow('agreed already');
  });

  test('with professionals’ additions alone is agreed without it', async () => {
    const next = await amend();
    const support = { planId: next, section: 'support', version: '0', professionalSupport: 'A nursery place' };
    await world.perform(writePlanSection, support, nia, world.key());
    await agree(next);
    expect((await world.stores.plans.find(next))?.status).toBe('agreed');
  });

  test('is confirmed as the page showed it, on no day to come, and not by a manager', async () => {
    const next = await amend();
    await expect(confirm(next, { version: '7' })).rejects.toThrow(Conflict);
    expect(await fieldsOf(confirm(next, { on: typedDay('2026-11-22') }))).toEqual(['on']);
    await expect(confirm(next, {}, manager)).rejects.toThrow(NotAllowed);
    expect((await show(planOverviewPage, {}, nia, next)).html).toContain(`/plans/${next}/confirmation`);
  });
});

describe('becoming part of the child’s own plan (C7, S2-34)', () => {
  const incorporate = async (rest: object = {}, actor: Actor = nia) => {
    const version = String((await world.stores.plans.find(planId))?.version);
    const typed = { planId, version, into: 'child-in-need', reference: 'CIN-1', on: typedDay('2026-11-20'), ...rest };
    return world.perform(incorporatePlan, typed, actor, world.key());
  };

  test('keeps which plan, its number and the day; only of an agreed plan, and not by the coordinator', async () => {
    await expect(incorporate()).rejects.toThrow('not agreed yet');
    await agreed();
    expect((await show(planOverviewPage)).words).toContain('Make it part of the child in need plan');
    expect((await show(incorporatePlanPage)).html).toContain('value="CIN-1"');
    expect(await fieldsOf(incorporate({ on: typedDay('2026-11-17') }))).toEqual(['on']);
    await expect(incorporate({}, coordinator)).rejects.toThrow(NotAllowed);
    await incorporate();
    expect((await world.stores.plans.find(planId))?.incorporated).toEqual({
      into: 'child-in-need',
      reference: 'CIN-1',
      on: '2026-11-20',
      by: nia.workerId,
    });
    expect((await show(planOverviewPage)).words).not.toContain('Make it part of');
    expect((await world.ask(downloadedPlan, { planId }, nia)).paper.sectionOf).toBeUndefined();
  });

  test('with one plan a family, its section is then printed with that plan and not a second time', async () => {
    await world.end();
    world = await aWorld({ policy: { ...COUNCIL, planModel: 'single-plan' } });
    await putOkaforPlan(world);
    await agreed();
    expect((await world.ask(downloadedPlan, { planId }, nia)).paper.sectionOf).toBe('child in need plan');
    await incorporate();
    await expect(world.ask(downloadedPlan, { planId }, nia)).rejects.toThrow('printed with that one');
    const page = await show(printedPlanPage);
    expect(page.words).toContain('This plan is a section of the child’s own plan CIN-1 and is printed with it.');
    expect(page.html).not.toContain('family-plan.pdf');
    expect(page.html).toContain('/child-versions/');
  });
});
