import type { Walker } from '../walker';
import { OKAFOR } from './okafor-meeting';

/** All eight parts of the agenda. */
export async function writeNotes(worker: Walker, meeting: string): Promise<void> {
  await worker.open(meeting);
  await worker.follow('Notes on the agenda');
  await note(worker, /^1\. /, { 'Notes on the introductions (optional)': 'Everybody said who they are.' });
  await note(worker, /^2\. /, {
    'What people are worried about': 'The mornings.\nTomasz misses school.',
    'What works well': 'Grandmother comes every Sunday.',
    'What people hope for': 'A calm house before the baby comes.',
    'What needs to happen': 'Somebody takes the children to school.',
  });
  await note(worker, /^3\. /, { [`What ${OKAFOR.amara} (mother) said (optional)`]: 'I need help in the mornings.' });
  await note(worker, /^4\. /, { [`What ${OKAFOR.neighbour} (neighbour) said (optional)`]: 'I am at home on Tuesdays and Thursdays.' });
  await worker.follow(/^5\. /);
  await offerHelp(worker);
  await worker.press('Save');
  await worker.follow(/^6\. /);
  await worker.tick('If this part was not needed', 'This part did not apply at this meeting');
  await worker.press('Save');
  await note(worker, /^7\. /, { 'Anything else on this part (optional)': 'Nobody goes to court.' });
  await note(worker, /^8\. /, { 'Notes on how the plan was agreed (optional)': 'Everybody agreed to it.' });
  if ((await worker.page.getByText('Not started').count()) > 0) throw new Error('A part of the agenda is not written');
}

async function note(worker: Walker, item: RegExp, texts: Readonly<Record<string, string>>): Promise<void> {
  await worker.follow(item);
  for (const [label, text] of Object.entries(texts)) await worker.write(label, text);
  await worker.press('Save');
}

async function offerHelp(worker: Walker): Promise<void> {
  await worker.follow('Add an offer of help');
  await worker.pick('Who offers it?', `${OKAFOR.neighbour} (neighbour)`);
  await worker.write('What can they do?', 'Walk to school with the children');
  await worker.press('Save');
}

export async function recordWhoCame(worker: Walker, meeting: string): Promise<void> {
  await worker.open(meeting);
  await worker.follow('Who came');
  const cameInPerson = worker.page.getByRole('radio', { name: 'Came in person', exact: true });
  for (const radio of await cameInPerson.all()) await radio.check();
  for (const own of await worker.page.getByRole('combobox', { name: /own part$/ }).all()) {
    await own.selectOption({ label: 'Came and spoke for themselves' });
  }
  await worker.press('Save');
}

export async function recordHeld(worker: Walker, meeting: string): Promise<void> {
  await worker.open(meeting);
  await worker.follow('What became of the meeting');
  await worker.choose('What became of it?', 'Held');
  await worker.press('Save');
  await worker.mustSee('Held');
}
