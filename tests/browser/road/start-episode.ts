import type { Walker } from '../walker';
import { OKAFOR } from './okafor-meeting';

/** One process for the three children. @returns the address of its task list. */
export async function startEpisode(worker: Walker): Promise<string> {
  await worker.press('Start a family meeting or conference');
  await worker.tick('Which brothers and sisters is it for as well?', OKAFOR.tomasz.name, OKAFOR.baby.name);
  await worker.choose('Who asked for it?', 'The family');
  await worker.choose('Is it urgent?', 'No');
  await worker.press('Start');
  for (const child of [OKAFOR.zoe, OKAFOR.tomasz, OKAFOR.baby]) await worker.mustSee(child.name);
  return worker.page.url().replace(/\?.*/, '');
}
