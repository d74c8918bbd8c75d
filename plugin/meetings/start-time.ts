/**
 * A time of day as people type it ("6.30pm", "18:30", "6 pm", "1830", "midday"), as `HH:MM` in 24 hours.
 * Undefined where it is none. "6.30" without am or pm is taken as it stands: half past six in the morning.
 */
export function startTimeFrom(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (text === 'midday' || text === 'noon') return '12:00';
  const match = /^(\d{1,2})(?:[:. ]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/.exec(text);
  if (!match) return undefined;
  const [, hourText = '', minuteText = '00', half] = match;
  const hour = hourIn24(Number(hourText), half);
  const minute = Number(minuteText);
  if (hour === undefined || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function hourIn24(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
