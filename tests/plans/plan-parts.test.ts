import { parsePolicy } from '../../plugin/core/policy';
import { day } from '../../plugin/core/calendar-day';
import { InvalidInput } from '../../plugin/core/errors';
import type { Regime } from '../../plugin/core/regime';
import { agreedBefore, familyWords, waitsForFamily } from '../../plugin/plans/family-words';
import { jargonIn } from '../../plugin/plans/jargon';
import { entryFrom, entryProblems, type TypedEntry } from '../../plugin/plans/list-entry';
import type { PlanContent, RotaSlot, Weekday } from '../../plugin/plans/plan';
import { familyPlanDocument, familyPlanProblems, type FamilyPlanDocument } from '../../plugin/plans/plan-document';
import { childsPlanOf, printedInside, printsWithChildsPlan, waitsToBeIncorporated } from '../../plugin/plans/plan-model';
import { planProblems, type PlanSituation } from '../../plugin/plans/plan-problems';
import { PLAN_LISTS, shownFields, type PlanList } from '../../plugin/plans/plan-section';
import { absentMembers, daysWithoutAnybody, partWarnings, type WarningSources } from '../../plugin/plans/plan-warnings';
import { sectionProblems, typedChecks } from '../../plugin/plans/typed-section';
import { ourWording } from '../builders/our-wording';
import { aMember } from '../builders/a-member';
import { anAction } from '../builders/a-plan';
import { OKAFORS } from '../builders/okafor-family';
import { THEIR_CONTENT, theirPlan } from '../builders/okafor-plan';

const on = day('2026-11-20');
const slot = (...days: readonly Weekday[]): RotaSlot => ({ id: 'slot-1', days, who: 'Grace', what: 'Who is at home' });

describe('after “as agreed”, the family confirms what was changed of its words (S1-16)', () => {
  const before = theirPlan({ status: 'agreed', agreedOn: on, agreedBy: 'everyone' });
  const draft = (content: Partial<PlanContent>, confirmed?: string) =>
    theirPlan({
      number: 2,
      content: { ...THEIR_CONTENT, ...content },
      ...(confirmed === undefined ? {} : { confirmed: { by: 'Amara', how: 'together', on, recordedBy: 'w', words: confirmed } }),
    });

  test('a first version waits for nobody', () => {
    expect(waitsForFamily(draft({ aim: 'Another aim' }), undefined)).toBe(false);
  });

  test.each<readonly [string, Partial<PlanContent>]>([
    ['its aim', { aim: 'The children live with Grace' }],
    ['a child’s words', { voices: [{ childId: OKAFORS.zoe, words: 'Other words' }, ...THEIR_CONTENT.voices.slice(1)] }],
    ['what it decided', { decisions: [] }],
    ['who does what', { actions: THEIR_CONTENT.actions.slice(1) }],
    ['a date of an action', { actions: [anAction({ dueOn: day('2027-01-01') }), ...THEIR_CONTENT.actions.slice(1)] }],
    ['what people give', { commitments: [{ id: 'c', who: 'Emeka', what: 'His car', when: 'Sundays' }] }],
    ['what somebody said', { quotes: [{ id: 'q', words: 'We can do this', by: 'Grace' }] }],
    ['its own contingency', { familyContingency: 'Emeka comes' }],
    ['who looks', { monitoring: 'Grace' }],
    ['its rota', { rota: [slot('monday')] }],
    ['whom it named', { nominatedFamilyMember: 'Grace' }],
    ['its own date', { reviewOn: day('2027-01-10') }],
  ])('a change of %s waits', (_what, content) => {
    expect(waitsForFamily(draft(content), before)).toBe(true);
    expect(waitsForFamily(draft(content, familyWords({ ...THEIR_CONTENT, ...content })), before)).toBe(false);
  });

  test.each<readonly [string, Partial<PlanContent>]>([
    ['help from professionals', { professionalSupport: 'A nursery place' }],
    ['bottom lines', { bottomLinesMust: 'Somebody sober, always' }],
    ['professionals’ contingency', { professionalContingency: 'We ring at once' }],
    ['resources', { resources: [{ id: 'r', what: 'Bus pass', status: 'available' }] }],
    ['unmet needs', { unmetNeeds: [{ id: 'u', need: 'A bed', risk: 'No sleep', action: 'Ask', owner: 'Nia' }] }],
    ['how it joins another plan', { joins: 'Part of it' }],
  ])('an addition of professionals, %s, does not', (_what, content) => {
    expect(waitsForFamily(draft(content), before)).toBe(false);
  });

  test('a change after the confirmation waits again; nothing that is done waits', () => {
    const confirmed = familyWords({ ...THEIR_CONTENT, aim: 'The first change' });
    expect(waitsForFamily(draft({ aim: 'The second change' }, confirmed), before)).toBe(true);
    const done = THEIR_CONTENT.actions.map((action) => ({ ...action, completedOn: on }));
    expect(waitsForFamily(draft({ actions: done }), before)).toBe(false);
  });

  test('the version before is the last one that was agreed', () => {
    const versions = [before, theirPlan({ id: 'plan-2', number: 2 }), theirPlan({ id: 'plan-3', number: 3 })];
    expect(agreedBefore({ number: 3 }, versions)?.id).toBe('plan-okafor');
    expect(agreedBefore({ number: 1 }, versions)).toBeUndefined();
  });
});

describe('the plan model (C7)', () => {
  const models = ['separate-and-incorporated', 'single-plan'] as const;

  test.each<readonly [readonly Regime[], string | undefined, string | undefined]>([
    [['child-protection', 'child-in-need'], 'child-protection', 'child-protection'],
    [['child-in-need'], 'child-in-need', 'child-in-need'],
    [['early-help'], undefined, 'family-support'],
    [['looked-after'], undefined, undefined],
  ])('under %p the family’s plan becomes part of: separate %s, one plan %s', (regimes, separate, single) => {
    expect(models.map((model) => childsPlanOf(regimes, model))).toEqual([separate, single]);
    expect(models.map((model) => printedInside(regimes, model))).toEqual([undefined, single]);
  });

  test('an agreed plan waits to be made part of it under both models, until it is or has ended', () => {
    const agreed = theirPlan({ status: 'agreed' });
    const waits = (rest: object) => models.map((model) => waitsToBeIncorporated({ ...agreed, ...rest }, ['child-in-need'], model));
    const incorporated = { into: 'child-in-need', reference: 'CIN-1', on, by: 'w' } as const;
    expect(waits({})).toEqual([true, true]);
    expect(waits({ incorporated })).toEqual([false, false]);
    expect(waits({ ended: { on, reason: 'x' } })).toEqual([false, false]);
    expect(waits({ status: 'draft' })).toEqual([false, false]);
    expect(models.map((model) => printsWithChildsPlan({ ...agreed, incorporated }, model))).toEqual([false, true]);
    expect(printsWithChildsPlan(agreed, 'single-plan')).toBe(false);
  });
});

describe('what stands in the way, and what is warned of', () => {
  const situation: PlanSituation = {
    children: [],
    meeting: { on: day('2026-11-18'), status: 'held' },
    regimes: [],
    planModel: 'separate-and-incorporated',
  };
  const problems = (content: Partial<PlanContent>) =>
    planProblems({ content: { ...THEIR_CONTENT, voices: [], childVersions: [], ...content } }, situation).map(({ place }) => place);
  const sources = (rest: Partial<WarningSources> = {}): WarningSources => ({
    members: [],
    attendance: [],
    regimes: [],
    jargon: [],
    ...rest,
  });
  const warned = (content: Partial<PlanContent>, rest: Partial<WarningSources> = {}) =>
    partWarnings({ ...THEIR_CONTENT, bottomLinesMust: undefined, bottomLinesCannot: undefined, ...content }, sources(rest)).map(
      ({ message }) => message,
    );

  test('an interim plan needs a bottom line, and a day until which it holds (S4-19)', () => {
    const none = { interim: true, bottomLinesMust: undefined, bottomLinesCannot: undefined };
    expect(problems(none)).toEqual([
      { kind: 'section', section: 'bottom-lines' },
      { kind: 'section', section: 'interim' },
    ]);
    expect(problems({ interim: true, nextMeetingOn: on })).toEqual([]);
    expect(problems({ ...none, interim: false })).toEqual([]);
  });

  test('in one plan a family, an open family support plan has to be joined too (C7)', () => {
    const joins = (planModel: PlanSituation['planModel']) =>
      planProblems({ content: { ...THEIR_CONTENT, joins: undefined } }, { ...situation, regimes: ['early-help'], planModel }).length;
    expect([joins('separate-and-incorporated'), joins('single-plan')]).toEqual([0, 1]);
  });

  test.each<readonly [string, readonly RotaSlot[], PlanContent['monitoringFrequency'], readonly string[]]>([
    ['every day, and nobody at the weekend', [slot('monday', 'friday')], 'daily', ['saturday', 'sunday']],
    ['every day, and somebody on Saturdays', [slot('monday', 'saturday')], 'daily', ['sunday']],
    ['every day, weekends included', [slot('saturday'), slot('sunday')], 'daily', []],
    ['once a week', [slot('monday')], 'weekly', []],
    ['no frequency', [], undefined, []],
    ['every day without a rota', [], 'daily', ['saturday', 'sunday']],
  ])('an empty weekend: %s (S4-30)', (_title, rota, frequency, empty) => {
    expect(daysWithoutAnybody(rota, frequency)).toEqual(empty);
    expect(warned({ rota, monitoringFrequency: frequency })).toHaveLength(empty.length === 0 ? 0 : 1);
  });

  test('each bottom line is judged; one that is not met is told (S4-25)', () => {
    const must = 'Somebody sober at night\nSchool every day';
    expect(warned({ bottomLinesMust: must })).toEqual([
      'Bottom line “Somebody sober at night”: Say whether the plan meets it',
      'Bottom line “School every day”: Say whether the plan meets it',
    ]);
    const bottomLineChecks = [
      { line: 'Somebody sober at night', met: 'no' },
      { line: 'School every day', met: 'yes' },
    ] as const;
    expect(warned({ bottomLinesMust: must, bottomLineChecks })).toEqual([
      'Bottom line “Somebody sober at night”: The plan does not meet it',
    ]);
  });

  test('a judgement of a line that was changed since is not kept', () => {
    const typed = { 0: { line: 'Old line', met: 'yes' }, 1: { line: 'New line', met: 'in-part' }, 2: { line: 'New line' } } as const;
    expect(typedChecks(typed, { bottomLinesMust: 'New line' })).toEqual([{ line: 'New line', met: 'in-part' }]);
    expect(shownFields('bottom-lines', { bottomLinesMust: 'New line', bottomLineChecks: [{ line: 'New line', met: 'no' }] })).toEqual({
      bottomLinesMust: 'New line',
      'check.0.met': 'no',
    });
  });

  test('help that is not there yet, or was refused, is told (S0-18)', () => {
    const resources = (['available', 'possible', 'needs-approval', 'refused'] as const).map((status) => ({
      id: status,
      what: status,
      status,
    }));
    expect(warned({ resources })).toEqual(['“needs-approval” still has to be approved', '“refused” was refused: say what happens instead']);
  });

  test('somebody who was asked and could not come is brought in by somebody; who declined is left in peace', () => {
    const members = [
      aMember({ id: 'm-kasia', name: 'Kasia' }),
      aMember({ id: 'm-daniel', name: 'Daniel', status: 'declined' }),
      aMember({ id: 'm-school', name: 'School', kind: 'professional' }),
      aMember({ id: 'm-grace', name: 'Grace' }),
    ];
    const attendance = members.map(({ id }) => ({
      memberId: id,
      invited: true,
      mode: id === 'm-grace' ? ('in-person' as const) : ('did-not-attend' as const),
    }));
    expect(absentMembers(members, attendance).map(({ name }) => name)).toEqual(['Kasia']);
    expect(warned({}, { members, attendance })).toEqual(['Kasia could not come: add who tells them of the plan and asks for their view']);
    expect(warned({ actions: [anAction({ consults: 'm-kasia' })] }, { members, attendance })).toEqual([]);
  });

  test('under child protection somebody takes the plan to the conference (S4-33)', () => {
    const rest = { regimes: ['child-protection'] } as const;
    expect(warned({}, rest)).toHaveLength(1);
    expect(warned({ conferenceOn: on }, rest)).toHaveLength(1);
    expect(warned({ conferenceOn: on, conferenceTakenBy: 'Nia and Grace' }, rest)).toEqual([]);
  });

  test('a family that was never asked for its own contingency is told of; one that wants none is not (S4-38)', () => {
    expect(warned({ familyContingency: undefined })).toHaveLength(1);
    expect(warned({ familyContingency: undefined, familyContingencyOffered: false })).toEqual([]);
  });

  test('a day that a plan looks forward to is not past', () => {
    const today = { today: on, situation: { children: [] } };
    expect(sectionProblems('interim', { interimEndsOn: on, nextMeetingOn: day('2026-11-21') }, today).map(({ field }) => field)).toEqual([
      'interimEndsOn',
    ]);
    expect(sectionProblems('review', { interimEndsOn: on }, today)).toEqual([]);
  });
});

describe('words that a family may not understand (S4-36)', () => {
  test('are found as whole words, whatever their case, and where they stand', () => {
    const content = { ...THEIR_CONTENT, aim: 'Medicine is given; CIN-plan', actions: [anAction({ what: 'A multi-agency meeting' })] };
    expect(jargonIn(content, ['cin', 'Multi-Agency'])).toEqual([
      { word: 'cin', place: { kind: 'section', section: 'aim' } },
      { word: 'Multi-Agency', place: { kind: 'action', actionId: 'action-1' } },
    ]);
    expect(jargonIn({ ...content, aim: 'Medicine' }, ['cin'])).toEqual([]);
  });

  test('are never found in what a child or somebody else said (S4-37)', () => {
    const content = {
      ...THEIR_CONTENT,
      voices: [{ childId: OKAFORS.zoe, words: 'CIN' }],
      quotes: [{ id: 'q', words: 'CIN', by: 'Grace' }],
    };
    expect(jargonIn(content, ['CIN'])).toEqual([]);
  });
});

describe('the lists of a plan', () => {
  const typed = (rest: Partial<TypedEntry> = {}): TypedEntry => ({ days: [], ...rest });

  test.each<readonly [PlanList, Partial<TypedEntry>]>([
    ['quotes', { words: 'We can', by: 'Grace' }],
    ['commitments', { who: 'Emeka', what: 'His car', when: 'Sundays' }],
    ['resources', { what: 'A bus pass', status: 'needs-approval' }],
    ['unmet-needs', { need: 'A bed', risk: 'No sleep', action: 'Ask the charity', owner: 'Nia' }],
    ['rota', { days: ['saturday'], who: 'Grace', what: 'Who is at home' }],
  ])('%s keep each of their fields, need them, and take no other', (list, fields) => {
    expect(entryProblems(list, typed(fields))).toEqual([]);
    expect(entryProblems(list, typed()).map(({ field }) => field)).toEqual(Object.keys(fields));
    const strange = list === 'quotes' ? { owner: 'Slipped in' } : { words: 'Slipped in' };
    expect(entryFrom(list, 'id-1', typed({ ...fields, ...strange }))).toEqual({ id: 'id-1', ...fields });
  });

  test('a refusal names who refused (S0-18)', () => {
    expect(entryProblems('resources', typed({ what: 'A cot', status: 'refused' })).map(({ field }) => field)).toEqual(['approver']);
  });

  test('there are as many as the plan has lists', () => {
    expect(PLAN_LISTS).toHaveLength(5);
  });
});

describe('the plan on paper', () => {
  const paper = (rest: Partial<FamilyPlanDocument> = {}): FamilyPlanDocument => ({
    reference: 'FM-7K3Q9',
    writtenOn: on,
    service: {
      name: 'Family meetings',
      address: ['1 Example Square', 'Sampleton'],
      telephone: '01632 960001',
      email: null,
      statement: 'Families decide.',
      complaintsText: 'You can complain.',
      independentAdviceText: 'Ask for advice.',
      complaintDays: parsePolicy().service.complaintDays,
    },
    otherPeoplesContacts: ['12 Chapel Hill'],
    wording: ourWording,
    planLabel: 'family plan',
    versionNumber: 1,
    children: ['Zoë'],
    meeting: { label: 'family meeting', on },
    present: [{ name: 'Grace', relation: 'grandmother' }],
    aim: 'Safe at home',
    childVoice: [{ child: 'Zoë', words: 'Less cooking' }],
    decisions: [],
    actions: [{ what: 'Ring on Saturdays', who: 'Emeka', by: on, kind: 'emotional' }],
    bottomLines: {},
    agreed: { by: 'everyone', on },
    ...rest,
  });
  const words = (rest: Partial<FamilyPlanDocument>) => JSON.stringify(familyPlanDocument(paper(rest)).blocks);

  test('says who wrote what professionals added, apart from the family’s words (S0-12)', () => {
    expect(words({ professionalSupport: 'A nursery place', professionalSupportBy: 'Nia Prŷs' })).toContain(
      'Written by Nia Prŷs, not by the family.',
    );
    expect(words({ professionalSupportBy: 'Nia Prŷs' })).not.toContain('Nia Prŷs');
  });

  test('holds quotes, commitments, resources, needs and the rota as a table', () => {
    const printed = words({
      quotes: [{ words: 'We can do this', by: 'Grace' }],
      commitments: ['Emeka: his car, Sundays'],
      resources: ['Bus pass: it is there'],
      unmetNeeds: ['A bed. Nia: asks'],
      rota: [{ who: 'Grace', days: 'Saturday and Sunday', what: 'Who is at home' }],
      interim: 'It holds until Friday 4 December 2026.',
    });
    const expected = [
      'We can do this',
      'his car, Sundays',
      'Bus pass: it is there',
      'A bed. Nia: asks',
      'Saturday and Sunday',
      'This is an interim plan.',
    ];
    for (const each of expected) expect(printed).toContain(each);
  });

  test.each<readonly [string, Partial<FamilyPlanDocument>]>([
    ['quotes[0]', { quotes: [{ words: 'I live at 12 Chapel Hill', by: 'Grace' }] }],
    ['commitments[0]', { commitments: ['Grace: 12 Chapel Hill, always'] }],
    ['resources[0]', { resources: ['A bed at 12 Chapel Hill'] }],
    ['unmetNeeds[0]', { unmetNeeds: ['Ring 07700 900456'] }],
    ['rota[0]', { rota: [{ who: 'Grace', days: 'Monday', what: 'At 12 Chapel Hill' }] }],
  ])('nobody’s address or number is printed from %s', (field, rest) => {
    expect(familyPlanProblems(paper(rest)).map((problem) => problem.field)).toEqual([field]);
    expect(() => familyPlanDocument(paper(rest))).toThrow(InvalidInput);
  });

  test('where a family has one plan, it is that plan’s paper, and the family’s plan is a section of it (C7, S4-32)', () => {
    const single = familyPlanDocument(paper({ sectionOf: 'child protection plan', joins: 'It is part of it' }));
    expect(single.title).toBe('Child protection plan for Zoë');
    const printed = JSON.stringify(single.blocks);
    expect(printed).toContain('The family’s section: the family plan');
    expect(printed).not.toContain('Other plans');
    expect(words({ joins: 'It is part of it' })).toContain('Other plans');
  });
});
