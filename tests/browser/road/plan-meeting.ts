import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { Walker } from '../walker';

/** @returns the address of the meeting's own page. */
export async function planMeeting(worker: Walker, episode: string, on: CalendarDay): Promise<string> {
  await worker.open(episode);
  await worker.follow('Date and place');
  await worker.press('Plan a meeting');
  await worker.date('What day is the meeting?', on);
  await worker.write('What time does it start?', '6.30pm');
  await worker.choose('Where is it?', 'A community building');
  await worker.write('Name and address of the venue, or how to join', 'Ashcombe Community Hall\n2 Station Road\nAshcombe\nZZ1 2BB');
  await worker.choose('Who runs it?', /\(you\)$/);
  await worker.press('Plan the meeting');
  await worker.mustSee('A community building');
  return worker.page.url().replace(/\?.*/, '');
}
