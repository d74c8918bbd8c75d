import { OKAFOR } from '../road/okafor-meeting';
import type { Walker } from '../walker';

const FROM_RECORD = [
  OKAFOR.zoe.name,
  OKAFOR.tomasz.name,
  OKAFOR.amara,
  OKAFOR.grace,
  'Emeka Okafor',
  'Piotr Łukaszewski',
  'Kasia Łukaszewska',
] as const;
export const PARTICIPANTS = [...FROM_RECORD, OKAFOR.neighbour] as const;

/** Seven from the case record at once, and a neighbour whom the family names. */
export async function gatherEightPeople(worker: Walker, episode: string): Promise<void> {
  await worker.open(episode);
  await worker.follow('Network and family tree');
  await worker.press('Add people from the case record');
  await worker.tick('Whom does the family want on its list?', ...FROM_RECORD);
  await worker.press('Add to the list');
  await worker.press('Add a person whom the family names');
  await worker.choose('How do they come to the meeting?', 'Family, friend or somebody close');
  await worker.write('Name', OKAFOR.neighbour);
  await worker.write('What are they to the children?', 'neighbour');
  await worker.choose('Are they 18 or over?', 'Yes');
  await worker.pick('How far are things with them?', 'Can come');
  await worker.choose('What may they be told?', 'That there is a meeting, not why');
  await worker.press('Save and continue');
  await worker.open(episode);
  await worker.follow('Network and family tree');
  for (const name of PARTICIPANTS) await worker.mustSee(name);
}
