import { day } from '../../plugin/core/calendar-day';
import { newProgress, progressProblems, stateOf } from '../../plugin/reviews/action-progress';
import { linkProblems, offerProblems } from '../../plugin/reviews/review-problems';
import type { ActionProgress } from '../../plugin/reviews/review';
import { anAction } from '../builders/a-plan';

const told = (rest: Partial<ActionProgress> = {}): ActionProgress => ({
  id: 'p1',
  planId: 'plan-1',
  actionId: 'action-1',
  on: day('2026-11-10'),
  state: 'under-way',
  recordedBy: 'w1',
  ...rest,
});
const today = day('2026-11-21');
const plan = { agreedOn: day('2026-10-05') };

describe('what is new of the actions', () => {
  const actions = [anAction({ id: 'action-1' }), anAction({ id: 'action-2', completedOn: day('2026-11-01') })];
  test.each([
    ['nothing was touched', {}, []],
    ['a first state', { 'action-1': { state: 'done' } }, ['action-1 done']],
    ['what was known before is not told again', { 'action-2': { state: 'done' } }, []],
    ['the same with something to say', { 'action-2': { state: 'done', note: 'Every Monday' } }, ['action-2 done']],
    ['not done after all', { 'action-2': { state: 'not-possible' } }, ['action-2 not-possible']],
    ['an action that is not in the plan', { stranger: { state: 'done' } }, []],
  ] as const)('%s', (_when, typed, kept) => {
    expect(newProgress(typed, actions, []).map(({ actionId, state }) => `${actionId} ${state}`)).toEqual(kept);
  });

  test('the last that was told is what counts', () => {
    expect(newProgress({ 'action-1': { state: 'under-way' } }, actions, [told()])).toEqual([]);
    expect(newProgress({ 'action-1': { state: 'under-way' } }, actions, [told(), told({ state: 'not-started' })])).toHaveLength(1);
    expect(stateOf(undefined, undefined)).toBeUndefined();
    expect(stateOf(told({ state: 'not-possible' }), day('2026-11-01'))).toBe('not-possible');
  });
});

describe('what cannot be', () => {
  test.each([
    ['2026-11-21', {}, []],
    ['2026-11-22', {}, ['on']],
    ['2026-10-04', {}, ['on']],
    ['2026-11-21', { 'action-1': { note: 'Well' } }, ['progress.action-1.state']],
  ] as const)('progress on %s: %j', (on, typed, wrong) => {
    expect(progressProblems(typed, day(on), plan, today).map(({ field }) => field)).toEqual(wrong);
  });

  test.each([
    ['2026-11-01', 'no', '2026-11-02', []],
    ['2026-11-22', 'yes', undefined, ['offeredOn']],
    ['2026-10-01', 'yes', undefined, ['offeredOn']],
    ['2026-11-01', 'not-yet', '2026-11-02', ['answer']],
    ['2026-11-01', 'no', '2026-10-30', ['answeredOn']],
    ['2026-11-01', 'no', '2026-11-25', ['answeredOn']],
  ] as const)('a review offered on %s, answered %s on %s: %j', (offeredOn, answer, answeredOn, wrong) => {
    const typed = { offeredOn: day(offeredOn), answer, answeredOn: answeredOn && day(answeredOn) };
    expect(offerProblems(typed, plan, today).map(({ field }) => field)).toEqual(wrong);
  });

  test.each([
    ['core-group', 'CG-1', true, []],
    ['child-in-need-review', 'R-1', undefined, []],
    ['family-meeting', 'CG-1', true, ['linkedTo', 'arrangedAroundNetwork']],
    [undefined, 'CG-1', undefined, ['linkedTo']],
    [undefined, undefined, undefined, []],
  ] as const)('a %s linked to %s: %j', (heldAs, linkedTo, arrangedAroundNetwork, wrong) => {
    expect(linkProblems({ heldAs, linkedTo, arrangedAroundNetwork }).map(({ field }) => field)).toEqual(wrong);
  });
});
