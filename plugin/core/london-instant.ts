import type { CalendarDay } from './calendar-day';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * The instant at which clocks in London show this day and time ("18:30"). Of an hour that comes twice the first is meant;
 * one that does not come, on the night in spring, is the hour after.
 */
export function instantInLondon(on: CalendarDay, time: string): Date {
  const asUtc = Date.parse(`${on}T${time}:00Z`);
  const summer = asUtc - 3_600_000;
  return new Date(wallClock(summer) === asUtc ? summer : asUtc);
}

/** What London's clocks show at an instant, as if it were UTC. */
function wallClock(instant: number): number {
  const parts = Object.fromEntries(london.formatToParts(instant).map(({ type, value }) => [type, value]));
  return Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:00Z`);
}
