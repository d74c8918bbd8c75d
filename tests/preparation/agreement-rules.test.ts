import { day } from '../../plugin/core/calendar-day';
import { Conflict } from '../../plugin/core/errors';
import type { PreMeetingAgreement } from '../../plugin/preparation/agreement';
import { agreementAsTyped, bottomLinesOf, linesOf, mustBeAgreementShown } from '../../plugin/preparation/agreement-rules';

const agreement: PreMeetingAgreement = {
  episodeId: 'episode-1',
  whoTakesPart: 'Everyone',
  venue: 'The hall',
  informationShared: 'The worries',
  keyIssues: 'Bedtime',
  questions: ['Who can help?', 'When?'],
  bottomLines: [
    { kind: 'must', text: 'A sober adult every night' },
    { kind: 'cannot', text: 'Craig alone with them' },
    { kind: 'must', text: 'School every day' },
  ],
  agreedBy: 'Amara',
  agreedOn: day('2026-11-09'),
  recordedBy: 'w1',
  version: 2,
};

test('questions are one a line, without the empty ones', () => {
  expect(linesOf(' Who can help? \n\n When?\n')).toEqual(['Who can help?', 'When?']);
  expect(linesOf(undefined)).toEqual([]);
});

test('bottom lines are what must and what cannot be, one a line', () => {
  expect(bottomLinesOf('A sober adult every night\nSchool every day', 'Craig alone with them')).toEqual([
    { kind: 'must', text: 'A sober adult every night' },
    { kind: 'must', text: 'School every day' },
    { kind: 'cannot', text: 'Craig alone with them' },
  ]);
});

test('an agreement goes back into the form as it was typed', () => {
  expect(agreementAsTyped(agreement)).toMatchObject({
    questions: 'Who can help?\nWhen?',
    mustHappen: 'A sober adult every night\nSchool every day',
    cannotHappen: 'Craig alone with them',
    informationNotShared: '',
  });
});

test.each([
  ['the first, where there is none', undefined, 0, true],
  ['the one that was shown', agreement, 2, true],
  ['an older one', agreement, 1, false],
  ['a first one where another was written meanwhile', agreement, 0, false],
] as const)('saving over %s', (_what, saved, shown, may) => {
  const save = () => mustBeAgreementShown(saved, shown);
  expect(may ? save() : catches(save)).toBe(may ? undefined : 'Everyone');
});

function catches(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof Conflict) return error.detail.current?.whoTakesPart;
    throw error;
  }
  return 'nothing was thrown';
}
