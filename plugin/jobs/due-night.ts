import { addDays, dayInLondon, type CalendarDay } from '../core/calendar-day';

const clockInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/**
 * The newest business date whose night has come: today's from the run's time on, before that yesterday's.
 * After three days off only this one is made up, once (attack-and-fault case F11).
 * @param startsAt "02:30", London time.
 */
export function dueNight(now: Date, startsAt: string): CalendarDay {
  const today = dayInLondon(now);
  return clockInLondon.format(now) >= startsAt ? today : addDays(today, -1);
}

/**
 * The night that a person asks for. One that has not come would stand before every night until then.
 * @throws RangeError that says so.
 */
export function nightAsked(asked: CalendarDay | undefined, now: Date, startsAt: string): CalendarDay {
  const today = dayInLondon(now);
  if (asked !== undefined && asked > today) throw new RangeError(`${asked} has not come yet: give today, ${today}, or a day before it`);
  return asked ?? dueNight(now, startsAt);
}

/** "02:30" from a cron line such as `30 2 * * *`; undefined where the line does not name one time a day. */
export function startOf(cronLine: string): string | undefined {
  const match = /^(\d{1,2})\s+(\d{1,2})\s+\*\s+\*\s+\*$/.exec(cronLine.trim());
  return match === null ? undefined : `${(match[2] as string).padStart(2, '0')}:${(match[1] as string).padStart(2, '0')}`;
}
