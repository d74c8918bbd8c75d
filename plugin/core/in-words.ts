import { inWords, weekday, type CalendarDay } from './calendar-day';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** "Friday 5 June 2026": a family plans by the day of the week. */
export function dayOfWeekInWords(on: CalendarDay): string {
  return `${WEEKDAYS[weekday(on)]} ${inWords(on)}`;
}

/** "18:30" as "6:30pm", "12:00" as "midday" (GOV.UK style). */
export function timeInWords(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (minutes === 0 && hours === 12) return 'midday';
  if (minutes === 0 && hours === 0) return 'midnight';
  const clock = minutes === 0 ? `${hours % 12 || 12}` : `${hours % 12 || 12}:${String(minutes).padStart(2, '0')}`;
  return `${clock}${hours < 12 ? 'am' : 'pm'}`;
}

const clockInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The time it is in London at an instant: "6:30pm". */
export const timeInLondon = (instant: Date): string => timeInWords(clockInLondon.format(instant));

/** "Zoë, Tomasz and Bríd". */
export function namesInWords(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
