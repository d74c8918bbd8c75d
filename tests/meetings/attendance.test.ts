import { day } from '../../plugin/core/calendar-day';
import { attendanceProblems, isUnderFour, mustHaveCome, tidied, whoCame } from '../../plugin/meetings/attendance';
import type { Attendance, AttendanceMode, ParticipationCode } from '../../plugin/meetings/meeting';
import type { MemberKind } from '../../plugin/network/network-member';
import { aMember } from '../builders/a-member';

const child = aMember({ id: 'zoe', name: 'Zoë', kind: 'child', adult: false });
const attendance = (mode?: AttendanceMode, participation?: ParticipationCode): Attendance => ({
  memberId: 'zoe',
  invited: true,
  mode,
  participation,
});

test.each([
  ['in-person', 'PN1', false, []],
  ['in-person', 'PN4', false, []],
  ['video', 'PN5', false, ['participation.zoe']],
  ['in-person', 'PN7', false, ['participation.zoe']],
  ['written-views', 'PN6', false, []],
  ['written-views', 'PN1', false, ['participation.zoe']],
  ['did-not-attend', 'PN3', false, ['absence.zoe', 'participation.zoe']],
  ['in-person', 'PN0', true, []],
  ['in-person', 'PN0', false, ['participation.zoe']],
  ['in-person', 'PN0', undefined, []],
  [undefined, 'PN1', false, []],
  ['in-person', undefined, false, []],
] as const)('a child who came %s with participation %s, under four: %s, has problems %j', (mode, code, underFour, fields) => {
  expect(attendanceProblems(child, attendance(mode, code), underFour).map(({ field }) => field)).toEqual(fields);
});

test('whoever did not come has a reason, and "refused" is none of them (S4-56)', () => {
  const grace = aMember();
  expect(attendanceProblems(grace, { memberId: grace.id, invited: true, mode: 'did-not-attend' })).toMatchObject([
    { field: 'absence.member-1' },
  ]);
  expect(attendanceProblems(grace, { memberId: grace.id, invited: true, mode: 'did-not-attend', absence: 'unknown' })).toEqual([]);
});

test('a reason for not coming goes when the person came after all, and only a child has a code', () => {
  const typed: Attendance = { memberId: 'member-1', invited: true, mode: 'video', absence: 'own-choice', participation: 'PN1' };
  expect(tidied(aMember(), typed)).toMatchObject({ mode: 'video', absence: undefined, participation: undefined });
  expect(tidied(child, typed).participation).toBe('PN1');
});

test.each([
  [{ dateOfBirth: day('2022-11-22') }, true],
  [{ dateOfBirth: day('2022-11-21') }, false],
  [{ expectedBirth: day('2027-01-30') }, true],
  [{}, undefined],
])('a child with %j is under four on 21 November 2026: %s', (person, expected) => {
  expect(isUnderFour(person, day('2026-11-21'))).toBe(expected);
});

const people = (...kinds: readonly MemberKind[]) => kinds.map((kind, index) => aMember({ id: `m${index}`, kind }));
const allCame = (count: number): readonly Attendance[] =>
  Array.from({ length: count }, (_, index) => ({ memberId: `m${index}`, invited: true, mode: 'in-person' }));

test.each([
  [['network', 'network', 'worker'], { network: 2, professionals: 1, children: 0, outnumbered: true }],
  [['network', 'worker'], { network: 1, professionals: 1, children: 0, outnumbered: false }],
  [['network', 'professional', 'worker'], { network: 1, professionals: 2, children: 0, outnumbered: false }],
  [['network', 'child', 'child', 'worker'], { network: 1, professionals: 1, children: 2, outnumbered: false }],
  [['network', 'advocate', 'interpreter', 'coordinator'], { network: 1, professionals: 0, children: 0, outnumbered: true }],
] as const)('%j count as %j (S4-22)', (kinds, expected) => {
  expect(whoCame(people(...kinds), allCame(kinds.length))).toEqual(expected);
});

test('written views are not coming, and nothing is warned of while nobody is recorded', () => {
  expect(whoCame(people('network'), [{ memberId: 'm0', invited: true, mode: 'written-views' }])).toEqual({
    network: 0,
    professionals: 0,
    children: 0,
  });
});

test('what happened is recorded on the day or afterwards', () => {
  expect(() => mustHaveCome({ on: day('2026-11-22') }, day('2026-11-21'))).toThrow('has not taken place yet');
  expect(() => mustHaveCome({ on: day('2026-11-21') }, day('2026-11-21'))).not.toThrow();
});
