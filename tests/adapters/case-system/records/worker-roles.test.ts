import { day } from '../../../../plugin/core/calendar-day';
import { eachOnce, kindOfInvolvement } from '../../../../adapters/case-system/records/involvements';
import { teamOfInvolvement, teamsOn, type WorkerRole } from '../../../../adapters/case-system/records/worker-roles';

const role = (key: string, teamId: string, from?: string, to?: string, primary = false): WorkerRole => ({
  key,
  workerId: '1',
  teamId,
  teamName: `Team ${teamId}`,
  roleCode: 'SW',
  primary,
  from: from === undefined ? undefined : day(from),
  to: to === undefined ? undefined : day(to),
});
const TODAY = day('2026-11-20');

describe('The team that holds an involvement', () => {
  const moved = [role('1', 'old', '2020-01-01', '2026-03-01', true), role('2', 'new', '2026-03-01', undefined, true)];

  test('is the worker’s team of today while it is open', () => {
    expect(teamOfInvolvement(moved, {}, TODAY)?.teamId).toBe('new');
  });

  test('is the team of the last day once it has ended', () => {
    expect(teamOfInvolvement(moved, { to: day('2026-02-01') }, TODAY)?.teamId).toBe('old');
  });

  test('stays the last team where the worker has left with open work', () => {
    const left = [role('1', 'first', '2018-01-01', '2020-01-01'), role('2', 'last', '2020-01-01', '2026-10-01')];
    expect(teamOfInvolvement(left, {}, TODAY)?.teamId).toBe('last');
  });

  test('is unknown for a worker who never had a role', () => {
    expect(teamOfInvolvement([], {}, TODAY)).toBeUndefined();
  });
});

test('teams of a day come primary first, then the latest, and not those that ended that day', () => {
  const roles = [
    role('1', 'a', '2020-01-01'),
    role('2', 'b', '2022-01-01'),
    role('3', 'c', undefined, '2026-11-20', true),
    role('4', 'd', '2019-01-01', undefined, true),
    role('5', 'e', '2026-11-21'),
  ];
  expect(teamsOn(roles, TODAY).map((team) => team.teamId)).toEqual(['d', 'b', 'a']);
});

describe('An involvement', () => {
  const allocation = { personId: '9', workerId: '1', kind: 'allocated-worker', from: day('2025-01-01') };

  test('that stands in two tables and has ended in one of them has ended', () => {
    expect(eachOnce([{ ...allocation, to: day('2026-01-01') }, allocation])).toEqual([{ ...allocation, to: '2026-01-01' }]);
    expect(eachOnce([allocation, { ...allocation, to: day('2026-01-01') }])).toEqual([{ ...allocation, to: '2026-01-01' }]);
  });

  test('of another start is another one', () => {
    expect(eachOnce([allocation, { ...allocation, from: day('2026-01-01') }])).toHaveLength(2);
  });

  test('keeps the council’s code unless the council said what it means', () => {
    const codes = { allocatedWorker: ['REL.ALLWORK'], involvements: { 'REL.FGC': 'fgc-coordinator' } };
    expect(['REL.ALLWORK', 'REL.FGC', 'REL.HV'].map((code) => kindOfInvolvement(code, codes))).toEqual([
      'allocated-worker',
      'fgc-coordinator',
      'REL.HV',
    ]);
    expect(kindOfInvolvement('constructor', codes)).toBe('constructor');
  });
});
