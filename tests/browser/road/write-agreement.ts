import type { Walker } from '../walker';
import { OKAFOR } from './okafor-meeting';

export async function writeAgreement(worker: Walker, episode: string): Promise<void> {
  await worker.open(episode);
  await worker.follow('Pre-meeting agreement');
  await worker.write('Who takes part', 'The parents, their mothers, brothers and sisters, and the neighbour.');
  await worker.write('Where the meeting is held', 'The community hall');
  await worker.write('What information is shared, and with whom', 'School attendance, with everybody who comes.');
  await worker.write('What the meeting is about', 'How the mornings can go well again.');
  await worker.write('Questions that the family is asked to decide', 'Who takes the children to school?\nWho helps when the baby comes?');
  await worker.write('Bottom lines: what the plan must have (optional)', 'Somebody is with the children every morning');
  await worker.write('Who in the family agreed this?', OKAFOR.amara);
  await worker.press('Save');
}
