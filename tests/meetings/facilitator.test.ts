import { day } from '../../plugin/core/calendar-day';
import type { Allocation, Worker } from '../../plugin/core/case-system';
import { isInTheSameTeam, isIndependent } from '../../plugin/episodes/independence';
import { facilitatorProblem, relationOf } from '../../plugin/meetings/facilitator';

const policy = {
  roles: { SW: ['worker'], SP: ['senior-practitioner'], TM: ['team-manager'], IC: ['coordinator'] },
  independenceMonths: 12,
} as const;
const on = day('2026-11-21');

const aWorker = (id: string, role: string, teamId: string): Worker => ({
  id,
  loginId: id,
  name: id,
  teams: [{ teamId, teamName: teamId, roleCode: role, primary: true }],
});
const held = (workerId: string, rest: Partial<Allocation> = {}): Allocation => ({
  personId: 'child-1',
  workerId,
  kind: 'allocated-worker',
  teamId: 'north',
  from: day('2026-01-01'),
  ...rest,
});
const current = held('nia');

test.each([
  ['somebody who never knew the family', aWorker('ic', 'IC', 'conferences'), [current], true],
  ['the children’s worker', aWorker('nia', 'SW', 'north'), [current], false],
  ['whoever was their worker until 11 months ago', aWorker('old', 'SW', 'south'), [held('old', { to: day('2025-12-21') })], false],
  [
    'whoever was their worker until 13 months ago',
    aWorker('old', 'SW', 'south'),
    [held('old', { from: day('2025-01-01'), to: day('2025-10-21') })],
    true,
  ],
  ['the manager of the team that holds them', aWorker('tm', 'TM', 'north'), [current], false],
  ['the manager of another team', aWorker('tm', 'TM', 'south'), [current], true],
  ['a colleague in the same team, which only calls for a warning', aWorker('col', 'SW', 'north'), [current], true],
  ['somebody involved in another way than as their worker', aWorker('sp', 'IC', 'x'), [held('sp', { kind: 'FSW', teamId: 'y' })], true],
])('is independent of the case (S1-17): %s', (_who, worker, allocations, expected) => {
  expect(isIndependent({ worker, allocations, on }, policy)).toBe(expected);
});

test.each([
  ['independent', aWorker('ic', 'IC', 'conferences'), 'independent'],
  ['independent', aWorker('nia', 'SW', 'north'), 'allocated-worker'],
  ['independent', aWorker('tm', 'TM', 'north'), 'other'],
  ['worker-or-senior-practitioner', aWorker('nia', 'SW', 'north'), 'allocated-worker'],
  ['worker-or-senior-practitioner', aWorker('sp', 'SP', 'north'), 'senior-practitioner'],
  ['worker-or-senior-practitioner', aWorker('sp', 'SP', 'south'), 'independent'],
  ['worker-or-senior-practitioner', aWorker('tm', 'TM', 'north'), 'other'],
] as const)('where the rule is %s, %o is to the case: %s', (rule, worker, relation) => {
  expect(relationOf({ worker, allocations: [current], on }, rule, policy)).toBe(relation);
});

test('an allocation that begins after the meeting does not count', () => {
  const facts = { worker: aWorker('nia', 'SW', 'x'), allocations: [held('nia', { from: day('2026-11-22') })], on };
  expect(relationOf(facts, 'worker-or-senior-practitioner', policy)).toBe('independent');
});

test('being in the team that holds the children is told as a warning', () => {
  expect(isInTheSameTeam({ worker: aWorker('col', 'SW', 'north'), allocations: [current], on })).toBe(true);
  expect(isInTheSameTeam({ worker: aWorker('col', 'SW', 'south'), allocations: [current], on })).toBe(false);
});

test.each([
  ['independent', 'independent', undefined, undefined],
  ['independent', 'allocated-worker', 'No coordinator is free', 'facilitator'],
  ['independent', 'other', 'A reason', 'facilitator'],
  ['worker-or-senior-practitioner', 'allocated-worker', undefined, undefined],
  ['worker-or-senior-practitioner', 'senior-practitioner', undefined, undefined],
  ['worker-or-senior-practitioner', 'other', undefined, 'facilitatorReason'],
  ['worker-or-senior-practitioner', 'independent', undefined, 'facilitatorReason'],
  ['worker-or-senior-practitioner', 'other', 'The worker is ill', undefined],
] as const)('rule %s, facilitator %s, reason %s: problem with %s', (facilitatorRule, relation, reason, field) => {
  expect(facilitatorProblem({ facilitatorRule }, relation, reason, 12)?.field).toBe(field);
});
