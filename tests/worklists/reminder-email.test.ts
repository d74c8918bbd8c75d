import { parsePolicy } from '../../plugin/core/policy';
import { reminderEmail } from '../../plugin/worklists/reminder-email';
import { reminderOf } from '../../plugin/worklists/reminder';
import type { TaskOfActor } from '../../plugin/worklists/tasks-of-actor';
import { day } from '../../plugin/core/calendar-day';
import { deskRow } from '../../plugin/invitations/desk-queue';
import { anInvitation, aRequest } from '../builders/an-invitation';
import { anActor } from '../builders/world';

const worker = anActor('w1', ['worker']);
const support = anActor('s1', ['business-support']);
const days = { today: day('2026-11-23'), soonUntil: day('2026-11-30') };
const task = (mine: boolean, state: TaskOfActor['state']) => ({ mine, state });
const NONE = { late: 0, soon: 0, lateWithOthers: 0, lettersLate: 0, lettersSoon: 0 };

describe('what somebody is reminded of', () => {
  test('own tasks that are late or due soon, and what is late with others', () => {
    const tasks = [
      task(true, 'late'),
      task(true, 'soon'),
      task(true, 'soon'),
      task(true, 'later'),
      task(true, 'no-date'),
      task(false, 'late'),
      task(false, 'soon'),
    ];
    expect(reminderOf(worker, tasks, [], days)).toEqual({ ...NONE, late: 1, soon: 2, lateWithOthers: 1 });
  });

  test('nothing, where all there is comes later or waits for others in time', () => {
    expect(reminderOf(worker, [task(true, 'later'), task(true, 'no-date'), task(false, 'soon')], [], days)).toBeUndefined();
  });

  test.each([
    ['2026-11-22', { lettersLate: 1 }],
    ['2026-11-23', { lettersSoon: 1 }],
    ['2026-11-30', { lettersSoon: 1 }],
  ])('letters to send by %s', (sendBy, counted) => {
    const row = deskRow(aRequest({ sendBy: day(sendBy) }), [anInvitation()]);
    expect(reminderOf(support, [], [row], days)).toEqual({ ...NONE, ...counted });
    expect(reminderOf(worker, [], [row], days)).toBeUndefined();
  });

  test('not of letters that are sent, nor of those that may wait', () => {
    const sent = deskRow(aRequest({ sendBy: day('2026-11-22') }), [anInvitation({ state: 'sent' })]);
    const later = deskRow(aRequest({ sendBy: day('2026-12-22') }), [anInvitation()]);
    expect(reminderOf(support, [], [sent, later], days)).toBeUndefined();
  });
});

describe('the words of a reminder', () => {
  test('one is one, several are counted, and none is not told', () => {
    const { text, subject } = reminderEmail({ ...NONE, late: 1, soon: 3 }, 'Family meetings', parsePolicy());
    expect(subject).toBe('Family meetings: your tasks');
    expect(text).toMatch(
      /^One task of yours is late\.\n3 tasks of yours are due within 7 days\.\n\nOpen Family meetings from the case system/,
    );
    expect(text).not.toContain('letters');
    expect(text).toContain('at most once on a working day');
  });
});
