import { day } from '../../plugin/core/calendar-day';
import { parsePolicy } from '../../plugin/core/policy';
import type { Regime } from '../../plugin/core/regime';
import { EMPTY_CONTENT, type PlanContent } from '../../plugin/plans/plan';
import { longestUntilReview, planProblems, planWarnings, reviewDates, type PlanSituation } from '../../plugin/plans/plan-problems';
import { notOnePerson } from '../../plugin/plans/named-person';
import { anAction } from '../builders/a-plan';
import { OKAFORS } from '../builders/okafor-family';
import { THEIR_CONTENT } from '../builders/okafor-plan';

const situation = (rest: Partial<PlanSituation> = {}): PlanSituation => ({
  children: [
    { personId: OKAFORS.zoe, firstName: 'Zoë' },
    { personId: OKAFORS.tomasz, firstName: 'Tomasz' },
    { personId: OKAFORS.baby, firstName: 'Baby' },
  ],
  meeting: { on: day('2026-11-18'), status: 'held' },
  regimes: ['child-in-need'],
  planModel: 'separate-and-incorporated',
  ...rest,
});
const problems = (content: Partial<PlanContent>, rest: Partial<PlanSituation> = {}) =>
  planProblems({ content: { ...THEIR_CONTENT, ...content } }, situation(rest));

test('a plan with nothing missing can be agreed', () => {
  expect(problems({})).toEqual([]);
});

test('an empty plan tells everything at once', () => {
  expect(planProblems({ content: EMPTY_CONTENT }, situation()).map(({ place }) => place)).toEqual([
    { kind: 'section', section: 'aim' },
    { kind: 'section', section: 'voices' },
    { kind: 'section', section: 'voices' },
    { kind: 'section', section: 'voices' },
    { kind: 'actions' },
    { kind: 'section', section: 'joins' },
    { kind: 'child-version', childId: OKAFORS.zoe },
    { kind: 'child-version', childId: OKAFORS.tomasz },
    { kind: 'child-version', childId: OKAFORS.baby },
  ]);
});

test.each([
  ['no aim', { aim: undefined }, {}, { kind: 'section', section: 'aim' }],
  ['a child without a voice or a reason (S1-33)', { voices: THEIR_CONTENT.voices.slice(1) }, {}, { kind: 'section', section: 'voices' }],
  [
    'a child with neither words nor reason',
    { voices: [{ childId: OKAFORS.zoe }, ...THEIR_CONTENT.voices.slice(1)] },
    {},
    { kind: 'section', section: 'voices' },
  ],
  ['no action', { actions: [] }, {}, { kind: 'actions' }],
  ['an action of everybody (S2-60)', { actions: [anAction({ owner: 'The family' })] }, {}, { kind: 'action', actionId: 'action-1' }],
  ['an action of two people', { actions: [anAction({ owner: 'Grace and Emeka' })] }, {}, { kind: 'action', actionId: 'action-1' }],
  ['an action due before the meeting', { actions: [anAction({ dueOn: day('2026-11-17') })] }, {}, { kind: 'action', actionId: 'action-1' }],
  ['an open plan that it does not say how to join (S2-62)', { joins: undefined }, {}, { kind: 'section', section: 'joins' }],
  [
    'no professional contingency under child protection (S4-26)',
    {},
    { regimes: ['child-protection'] },
    { kind: 'section', section: 'contingency' },
  ],
  ['no professional contingency in pre-proceedings', {}, { regimes: ['pre-proceedings'] }, { kind: 'section', section: 'contingency' }],
  [
    'a child without a version of their own (S4-43)',
    { childVersions: THEIR_CONTENT.childVersions.slice(1) },
    {},
    { kind: 'child-version', childId: OKAFORS.zoe },
  ],
  [
    'a child’s version without somebody to talk to (S4-44)',
    { childVersions: [{ childId: OKAFORS.zoe, willHappen: { 'action-1': 'x' } }, ...THEIR_CONTENT.childVersions.slice(1)] },
    {},
    { kind: 'child-version', childId: OKAFORS.zoe },
  ],
  ['a meeting that is not recorded as held', {}, { meeting: { on: day('2026-11-18'), status: 'planned' } }, { kind: 'meeting' }],
] as const)('%s stands in the way, and the place to mend it is told', (_what, content, rest, place) => {
  expect(problems(content, rest as Partial<PlanSituation>).map((problem) => problem.place)).toEqual([place]);
});

test.each([
  [['early-help'], { joins: undefined }],
  [['none'], { joins: undefined }],
  [[], { joins: undefined }],
  [['child-in-need'], { professionalContingency: undefined }],
  [['child-protection'], { professionalContingency: 'The worker comes the same day' }],
] as readonly (readonly [readonly Regime[], Partial<PlanContent>])[])(
  'under %j nothing is missing where the plan has %j',
  (regimes, content) => {
    expect(problems(content, { regimes })).toEqual([]);
  },
);

test.each([
  ['Grace Okafor', undefined],
  ['Joan Fairweather-Montgomery-Smythe', undefined],
  ['Sandy Anderson, school nurse', undefined],
  ['Bríd Ní Dhomhnaill', undefined],
  ['Grace and Emeka', 'several'],
  ['Grace & Emeka', 'several'],
  ['Grace / Emeka', 'several'],
  ['Grace or Emeka', 'several'],
  ['Grace; Emeka', 'several'],
  ['family', 'group'],
  ['The whole family', 'group'],
  ['both parents', 'group'],
  ['Everyone', 'group'],
  ['TBC', 'group'],
  ['Professionals', 'group'],
])('"%s" as the owner of an action: %s', (name, expected) => {
  const found = notOnePerson(name);
  expect(found === undefined ? undefined : found.includes('Add another') ? 'several' : 'group').toBe(expected);
});

const { reviews } = parsePolicy();
test.each([
  [['child-in-need'], 42],
  [['child-protection'], 28],
  [['child-in-need', 'child-protection'], 28],
  [['looked-after'], undefined],
  [[], undefined],
] as readonly (readonly [readonly Regime[], number | undefined])[])(
  'under %j a review is at most %s days away (S4-41)',
  (regimes, days) => {
    expect(longestUntilReview(regimes, reviews)).toBe(days);
  },
);

test.each([
  ['2026-12-22', 42, '2026-12-22', false],
  ['2026-12-30', 42, '2026-12-30', false],
  ['2027-01-15', 42, '2026-12-30', true],
  ['2027-01-15', undefined, '2027-01-15', false],
  [undefined, 42, '2026-12-30', false],
  [undefined, undefined, undefined, false],
])('the family’s date %s with a maximum of %s days gives %s, warned of: %s (C8)', (family, longest, due, warned) => {
  const dates = reviewDates(family === undefined ? undefined : day(family), day('2026-11-18'), longest);
  expect(dates.due).toBe(due);
  const told = planWarnings({ content: THEIR_CONTENT }, dates).map((warning) => warning.message);
  expect(told.some((message) => message.includes('later than the latest'))).toBe(warned);
  expect(told.some((message) => message.includes('No date is set'))).toBe(due === undefined);
});
