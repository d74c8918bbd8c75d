import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import type { InvalidInput } from '../../plugin/core/errors';
import { addPlanAction } from '../../plugin/plans/add-plan-action.action';
import { changePlanAction } from '../../plugin/plans/change-plan-action.action';
import { contentFromPreparation, contentFromVersionBefore } from '../../plugin/plans/new-version';
import { EMPTY_CONTENT } from '../../plugin/plans/plan';
import { removePlanAction } from '../../plugin/plans/remove-plan-action.action';
import { startPlan } from '../../plugin/plans/start-plan.action';
import { writeChildVersion } from '../../plugin/plans/write-child-version.action';
import { writePlanSection } from '../../plugin/plans/write-plan-section.action';
import { anotherWorker, coordinator, manager, nia, OKAFORS } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';
import { THEIR_CONTENT, theirPlan } from '../builders/okafor-plan';
import type { World } from '../builders/world';

let world: World;
let planId: string;
beforeEach(async () => {
  world = await theOkaforMeeting();
  const { result } = await world.perform(startPlan, { meetingId: 'meeting-okafor' }, nia, world.key());
  planId = result.planId;
});
afterEach(() => world.end());

const { zoe, tomasz, baby } = OKAFORS;
const content = async () => (await world.stores.plans.find(planId))?.content;
const section = (name: string, rest: object, version = 0, actor = nia) =>
  world.perform(writePlanSection, { planId, section: name, version: String(version), ...rest }, actor, world.key());
const problemsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: InvalidInput) => error.problems.map(({ field }) => field),
  );

describe('a plan begins', () => {
  test('as version 1 for the children of the meeting, and only once', async () => {
    expect(await world.stores.plans.find(planId)).toMatchObject({ number: 1, status: 'draft', childIds: [zoe, tomasz, baby] });
    await expect(world.perform(startPlan, { meetingId: 'meeting-okafor' }, nia, world.key())).rejects.toThrow('being written already');
  });

  test('with the bottom lines of the preparation, so that nobody types them again', () => {
    const bottomLines = [
      { kind: 'must', text: 'Somebody sober at night' },
      { kind: 'must', text: 'School every day' },
      { kind: 'cannot', text: 'Left alone' },
    ] as const;
    const made = contentFromPreparation({ bottomLines } as never);
    expect(made).toMatchObject({ bottomLinesMust: 'Somebody sober at night\nSchool every day', bottomLinesCannot: 'Left alone' });
    expect(contentFromPreparation(undefined)).toEqual({ ...EMPTY_CONTENT, bottomLinesMust: undefined, bottomLinesCannot: undefined });
  });

  test('as a new version with what was agreed, less what is done and a date that has passed', () => {
    const [first, ...rest] = THEIR_CONTENT.actions;
    const actions = [{ ...first!, completedOn: day('2026-12-01') }, ...rest];
    const before = theirPlan({ content: { ...THEIR_CONTENT, actions } });
    const next = contentFromVersionBefore(before, day('2026-12-22'));
    expect(next.actions).toEqual(rest);
    expect(next.reviewOn).toBeUndefined();
    expect(next.aim).toBe(THEIR_CONTENT.aim);
    expect(contentFromVersionBefore(before, day('2026-12-21')).reviewOn).toBe('2026-12-22');
  });

  test('not by a manager, not for a stranger, and not from a meeting that was cancelled', async () => {
    const start = (actor = nia) => world.perform(startPlan, { meetingId: 'meeting-okafor' }, actor, world.key());
    await expect(start(manager)).rejects.toThrow(NotAllowed);
    await expect(start(anotherWorker)).rejects.toThrow(NotFound);
    const meeting = await world.stores.meetings.find('meeting-okafor');
    await world.stores.meetings.save({ ...meeting!, status: 'cancelled' });
    await expect(start()).rejects.toThrow('was not held');
  });
});

describe('its parts', () => {
  test('are written by two people at once, and nothing is lost', async () => {
    await section('aim', { aim: 'Safe at home' });
    await section('monitoring', { monitoring: 'Emeka', nominatedFamilyMember: 'Emeka Okafor' }, 0, coordinator);
    expect(await content()).toMatchObject({ aim: 'Safe at home', monitoring: 'Emeka', nominatedFamilyMember: 'Emeka Okafor' });
  });

  test('one part twice is a conflict with the text that was saved first', async () => {
    await section('contingency', { familyContingency: 'Grace comes' });
    const conflict = await section('contingency', { familyContingency: 'Emeka comes' }, 0, coordinator).catch((error: Conflict) => error);
    expect((conflict as Conflict).detail).toEqual({ kind: 'stale', current: { familyContingency: 'Grace comes' } });
    expect(await content()).toMatchObject({ familyContingency: 'Grace comes' });
  });

  test('a part takes no other part’s fields', async () => {
    await section('aim', { aim: 'Safe', joins: 'Slipped in' });
    expect((await content())?.joins).toBeUndefined();
  });

  test('the children’s own versions are not a part that is written, and so wiped, on one page', async () => {
    expect(await problemsOf(section('child-versions', {}))).toEqual(['section']);
  });

  test('each child’s voice is their words or a reason, not both', async () => {
    const voice = {
      [zoe]: { words: 'Less cooking', noWordsBecause: '' },
      [baby]: { noWordsBecause: 'Not born' },
      'p-other': { words: 'x' },
    };
    await section('voices', { voice });
    expect((await content())?.voices).toEqual([
      { childId: zoe, words: 'Less cooking' },
      { childId: baby, noWordsBecause: 'Not born' },
    ]);
    expect(await problemsOf(section('voices', { voice: { [zoe]: { words: 'a', noWordsBecause: 'b' } } }, 1))).toEqual([
      `voice.${zoe}.noWordsBecause`,
    ]);
  });

  test('the family’s decisions are kept with their questions, in order', async () => {
    const decision = {
      1: { question: 'Who cooks?', answer: 'Grace' },
      0: { question: 'Who?', answer: 'Emeka' },
      2: { question: 'When?', answer: '' },
    };
    await section('decisions', { decision });
    expect((await content())?.decisions).toEqual([
      { question: 'Who?', answer: 'Emeka' },
      { question: 'Who cooks?', answer: 'Grace' },
    ]);
  });

  test('the date for looking again is in the future', async () => {
    const on = (year: string) => ({ reviewOn: { day: '20', month: '12', year } });
    expect(await problemsOf(section('review', on('2025')))).toEqual(['reviewOn']);
    await section('review', on('2026'));
    expect((await content())?.reviewOn).toBe('2026-12-20');
  });
});

describe('its actions', () => {
  const typed = { what: 'Collect Tomasz', owner: 'm-grace', dueOn: { day: '1', month: '12', year: '2026' }, kind: 'practical' };
  const add = (rest: object = {}, actor = nia) => world.perform(addPlanAction, { planId, ...typed, ...rest }, actor, world.key());
  const actions = async () => (await content())?.actions ?? [];

  test('have one named person: of the family’s list, or by name', async () => {
    await add();
    await add({ owner: 'm-nia', kind: 'emotional' });
    await add({ owner: 'somebody-else', ownerName: 'Sandy Anderson', ownerKind: 'other-agency', howWeWillKnow: 'She writes' });
    expect(await actions()).toMatchObject([
      { owner: 'Grace Okafor', ownerKind: 'family', dueOn: '2026-12-01', kind: 'practical' },
      { owner: 'Nia Prŷs', ownerKind: 'worker', kind: 'emotional' },
      { owner: 'Sandy Anderson', ownerKind: 'other-agency', howWeWillKnow: 'She writes' },
    ]);
  });

  test.each([
    [{ what: '' }, ['what']],
    [{ owner: 'm-of-another-family' }, ['owner']],
    [{ owner: 'somebody-else' }, ['ownerName']],
    [{ owner: 'somebody-else', ownerName: 'Grace and Emeka' }, ['ownerName']],
    [{ owner: 'somebody-else', ownerName: 'Sandy Anderson' }, ['ownerKind']],
    [{ dueOn: { day: '', month: '12', year: '2026' } }, ['dueOn']],
    [{ kind: 'financial' }, ['kind']],
  ])('typed as %j they have problems with %j', async (rest, fields) => {
    expect(await problemsOf(add(rest))).toEqual(fields);
  });

  test('are changed over what was shown, and taken away', async () => {
    await add();
    const [{ id: actionId } = { id: '' }] = await actions();
    const change = (what: string, version: number) =>
      world.perform(changePlanAction, { planId, actionId, ...typed, what, version: String(version) }, nia, world.key());
    await change('Collect Tomasz on Mondays', 1);
    const conflict = await change('Walk Tomasz home', 1).catch((error: Conflict) => error);
    expect((conflict as Conflict).detail.current).toMatchObject({ what: 'Collect Tomasz on Mondays' });
    expect(await actions()).toMatchObject([{ what: 'Collect Tomasz on Mondays' }]);
    await world.perform(removePlanAction, { planId, actionId }, nia, world.key());
    expect(await actions()).toEqual([]);
  });

  test('of another plan are not there', async () => {
    const change = world.perform(changePlanAction, { planId, actionId: 'foreign', ...typed, version: '1' }, nia, world.key());
    await expect(change).rejects.toThrow(NotFound);
  });
});

describe('a child’s own version', () => {
  const write = (childId: string, rest: object, version = 0) =>
    world.perform(writeChildVersion, { planId, childId, version: String(version), ...rest }, nia, world.key());

  test('says what happens in simple words, and whom to talk to; or why there is none', async () => {
    await world.stores.plans.addAction(planId, THEIR_CONTENT.actions[0]!);
    await write(zoe, { willHappen: { 'action-1': 'Grandma comes', foreign: 'x' }, talkTo: 'Emeka', talkToHow: 'Ring him' });
    await write(baby, { notGivenBecause: 'Not born yet', willHappen: { 'action-1': 'Grandma comes' } });
    expect((await content())?.childVersions).toEqual([
      { childId: zoe, willHappen: { 'action-1': 'Grandma comes' }, talkTo: 'Emeka', talkToHow: 'Ring him', version: 1 },
      { childId: baby, willHappen: {}, notGivenBecause: 'Not born yet', version: 1 },
    ]);
  });

  test('is not written and left out at once', async () => {
    await expect(write(zoe, { talkTo: 'Emeka', notGivenBecause: 'Too young' })).rejects.toThrow('Clear one of the two');
  });

  test('is written beside another child’s by two people at once, and neither loses a word', async () => {
    await write(zoe, { talkTo: 'Emeka' });
    // Both opened their child's page before either saved.
    await Promise.all([write(zoe, { talkTo: 'Grace' }, 1), write(tomasz, { talkTo: 'Amara' })]);
    await write(zoe, { talkTo: 'Nia' }, 2);
    const told = (await content())?.childVersions.map(({ childId, talkTo, version }) => [childId, talkTo, version]) ?? [];
    expect(told.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
      [tomasz, 'Amara', 1],
      [zoe, 'Nia', 3],
    ]);
  });

  test('is of a child of this plan, over what was shown', async () => {
    await expect(write('p-other', { talkTo: 'x' })).rejects.toThrow(NotFound);
    await write(zoe, { talkTo: 'Emeka' });
    await expect(write(zoe, { talkTo: 'Grace' })).rejects.toThrow(Conflict);
  });
});
