import { day } from '../../plugin/core/calendar-day';
import { meetingInCalendar } from '../../plugin/invitations/meeting-in-calendar';
import { lengthFrom, minutesFrom } from '../../plugin/invitations/personal-words';
import { anInvitation, aRequest, someLetterWords } from '../builders/an-invitation';

const ends = (minutes?: number): string | undefined =>
  meetingInCalendar(aRequest({ words: someLetterWords({ minutes }) }), anInvitation())?.entry.endsAt.toISOString();

test('an entry in a calendar ends when the meeting is likely to end, and after two hours where that was told in words alone', () => {
  expect(ends(150)).toBe('2026-12-04T20:00:00.000Z');
  expect(ends()).toBe('2026-12-04T19:30:00.000Z');
});

test('a length is typed in hours and minutes, up to twelve hours', () => {
  expect(['2:30', '0.45', '12:00'].map(minutesFrom)).toEqual([150, 45, 720]);
  expect(['2 hours', '0:00', '12:30', '1:75', ''].map(minutesFrom)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect([150, 45].map(lengthFrom)).toEqual(['2:30', '0:45']);
});

test('thanks after a meeting are no appointment', () => {
  const occasion = { kind: 'feedback', label: 'family meeting', day: day('2026-12-04') } as const;
  expect(meetingInCalendar(aRequest({ occasion }), anInvitation({ occasion: 'feedback' }))).toBeUndefined();
});
