import type { Walker } from '../walker';
import { OKAFOR } from './okafor-meeting';

/** Relatives from the case record, and a neighbour whom the family names. */
export async function gatherNetwork(worker: Walker, episode: string): Promise<void> {
  await worker.open(episode);
  await worker.follow('Network and family tree');
  await addFromCaseRecord(worker);
  await nameNeighbour(worker);
  for (const name of [OKAFOR.amara, OKAFOR.grace]) await reachByLetter(worker, name);
  await worker.follow(new RegExp(`^Change .*${OKAFOR.amara}`));
  await worker.choose('What may they be told?', 'Everything that is shared at the meeting');
  await worker.press('Save');
}

async function addFromCaseRecord(worker: Walker): Promise<void> {
  await worker.press('Add people from the case record');
  await worker.tick('Whom does the family want on its list?', OKAFOR.zoe.name, OKAFOR.tomasz.name, OKAFOR.amara, OKAFOR.grace);
  await worker.press('Add to the list');
}

/** To the address that stands on the case record. */
async function reachByLetter(worker: Walker, name: string): Promise<void> {
  await worker.follow(new RegExp(`^How letters reach them .*${name}`));
  await worker.choose('Invitations and plans go', 'By letter');
  await worker.press('Save');
}

async function nameNeighbour(worker: Walker): Promise<void> {
  await worker.press('Add a person whom the family names');
  await worker.choose('How do they come to the meeting?', 'Family, friend or somebody close');
  await worker.write('Name', OKAFOR.neighbour);
  await worker.write('What are they to the children?', 'neighbour');
  await worker.write('Who named them? (optional)', OKAFOR.amara);
  await worker.choose('Are they 18 or over?', 'Yes');
  await worker.pick('How far are things with them?', 'Can come');
  await worker.choose('What may they be told?', 'That there is a meeting, not why');
  await worker.press('Save and continue');
  await worker.choose('Invitations and plans go', 'By e-mail');
  await worker.write('E-mail address', 'rosaleen.ashby@example.org');
  await worker.press('Save');
  await worker.mustSee(OKAFOR.neighbour);
}

export async function lookAtFamilyTree(worker: Walker): Promise<void> {
  await worker.follow('Family tree');
  for (const name of [OKAFOR.zoe.name, OKAFOR.amara, OKAFOR.neighbour]) await worker.mustSee(name);
}
