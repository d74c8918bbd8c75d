import { addDays, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { Walker } from '../walker';

/** The first of the six stands in the plan already. */
const FIVE_MORE = [
  ['Ring Amara every Saturday', 'Emeka Okafor'],
  ['Have the children on Sundays', 'Grace Okafor'],
  ['Take Tomasz swimming', 'Piotr Łukaszewski'],
  ['Look after the baby on Fridays', 'Kasia Łukaszewska'],
  ['Bring a hot meal on Mondays', 'Rosaleen Ashby'],
] as const;

/** One after another, without going back to the plan between them. */
export async function addFiveMoreActions(worker: Walker, plan: string, heldOn: CalendarDay): Promise<void> {
  await worker.open(plan);
  await worker.press('Add an action');
  for (const [at, [what, owner]] of FIVE_MORE.entries()) {
    await worker.write('What will be done?', what);
    await worker.choose('Who does it?', new RegExp(`^${owner}`));
    await worker.date('By when?', addDays(heldOn, 14));
    await worker.choose('What kind of help is it?', 'Practical help');
    await worker.press(at < FIVE_MORE.length - 1 ? 'Save and add another' : 'Save');
  }
  for (const [what] of FIVE_MORE) await worker.mustSee(what);
}
