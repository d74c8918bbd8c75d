import type { Walker } from '../walker';
import { OKAFOR } from './okafor-meeting';

/** The request, each person's letter, and the release: only then business support sees anything. */
export async function askBusinessSupport(worker: Walker, episode: string): Promise<void> {
  await worker.open(episode);
  await worker.follow('Request to business support');
  await worker.write('The reason in full (optional)', 'How the mornings can go well again, and who helps when the baby comes.');
  await worker.press('Save and look at the letters');
  for (const name of INVITED) await writeLetter(worker, name);
  await worker.press('Check and release letters');
  await worker.press('Release these letters');
  await worker.mustSee('Released to business support on');
}

const INVITED = [OKAFOR.amara, OKAFOR.neighbour] as const;

async function writeLetter(worker: Walker, name: string): Promise<void> {
  await worker.follow(`Write the letter of ${name}`);
  await worker.write('Why do they matter to the children?', 'Zoë says that you always have time for her.');
  await worker.press('Save');
}
