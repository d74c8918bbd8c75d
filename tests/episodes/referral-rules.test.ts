import { day } from '../../plugin/core/calendar-day';
import { defaultPolicy } from '../../plugin/core/policy';
import type { Referral } from '../../plugin/episodes/episode';
import { ageProblemAtMeeting, problemsWithReferral, sameDayMeetingExpected } from '../../plugin/episodes/referral-rules';

const today = day('2026-11-21');
const referral: Referral = { on: today, source: 'worker', urgent: false };
const problems = (given: Partial<Referral>, dateOfBirth?: string) =>
  problemsWithReferral(
    { referral: { ...referral, ...given }, child: dateOfBirth === undefined ? {} : { dateOfBirth: day(dateOfBirth) }, today },
    defaultPolicy(),
  )
    .filter((problem) => problem !== undefined)
    .map((problem) => problem.message);

describe('a referral', () => {
  test.each<[string, Partial<Referral>, string | undefined, string[]]>([
    ['of today for a child', {}, '2014-03-05', []],
    ['for a child whose date of birth is not recorded', {}, undefined, []],
    ['of the day before the eighteenth birthday', {}, '2008-11-22', []],
    ['of tomorrow', { on: day('2026-11-22') }, '2014-03-05', ['The date of the referral must be today or in the past']],
    ['for someone of 18, without a reason', {}, '2008-11-21', ['Say why a meeting is about someone of 18 or over']],
    ['for someone of 22 with a learning disability', { overAgeReason: 'Has a learning disability' }, '2004-05-01', []],
    ['for someone of 25', { overAgeReason: 'Has a learning disability' }, '2001-11-21', ['Meetings are held for people under 25']],
  ])('%s', (_what, given, dateOfBirth, expected) => {
    expect(problems(given, dateOfBirth)).toEqual(expected);
  });

  test.each<[string, Partial<Referral> | undefined, string | undefined]>([
    ['urgent, with a strategy discussion: the first meeting belongs on that day', { urgent: true, strategyDiscussionOn: today }, today],
    ['urgent, without one', { urgent: true }, undefined],
    ['not urgent, with one', { urgent: false, strategyDiscussionOn: today }, undefined],
    ['none recorded', undefined, undefined],
  ])('%s', (_what, given, expected) => {
    expect(sameDayMeetingExpected(given && { ...referral, ...given })).toBe(expected);
  });
});

test.each([
  ['the day before the eighteenth birthday', '2026-12-03', undefined, undefined],
  ['the eighteenth birthday', '2026-12-04', undefined, 'Somebody whom the meeting is about will be 18 or over on that day'],
  ['the eighteenth birthday, of somebody of whom it is said why', '2026-12-04', 'Has a learning disability', undefined],
])('a meeting on %s is about a child still, or about somebody of whom it is said why', (_when, on, overAgeReason, message) => {
  const born = { dateOfBirth: day('2008-12-04') };
  const unborn = {};
  const found = ageProblemAtMeeting([born, unborn], day(on), { ...referral, overAgeReason }, defaultPolicy());
  expect(found?.message.slice(0, message?.length)).toBe(message);
});
