import { parsePolicy, type PolicyInput } from '../../plugin/core/policy';
import { reminderDay } from '../../plugin/jobs/daily-reminders';

describe('when reminders go', () => {
  const on = (now: string, settings: PolicyInput = {}) => reminderDay(new Date(now), parsePolicy(settings));
  test.each([
    ['Monday, before the time', '2026-11-23T07:29:00Z', undefined],
    ['Monday, at the time', '2026-11-23T07:30:00Z', '2026-11-23'],
    ['Monday, later: the server was off in the morning', '2026-11-23T11:00:00Z', '2026-11-23'],
    ['Saturday', '2026-11-21T10:00:00Z', undefined],
    ['Sunday', '2026-11-22T10:00:00Z', undefined],
    ['Boxing Day’s substitute', '2026-12-28T10:00:00Z', undefined],
    ['in summer, by London’s clock', '2026-07-01T06:30:00Z', '2026-07-01'],
    ['in summer, before the time', '2026-07-01T06:29:00Z', undefined],
    ['the Monday after the clocks went back', '2026-10-26T07:30:00Z', '2026-10-26'],
    ['the Monday after the clocks went forward', '2026-03-30T06:30:00Z', '2026-03-30'],
  ])('%s', (_when, now, day_) => {
    expect(on(now)).toBe(day_);
  });

  test('at the council’s own time, or never', () => {
    expect(on('2026-11-23T07:30:00Z', { reminders: { at: '09:00' } })).toBeUndefined();
    expect(on('2026-11-23T09:00:00Z', { reminders: { at: '09:00' } })).toBe('2026-11-23');
    expect(on('2026-11-23T09:00:00Z', { reminders: { daily: false } })).toBeUndefined();
    expect(() => parsePolicy({ reminders: { at: '7.30' } })).toThrow('reminders.at');
  });
});
