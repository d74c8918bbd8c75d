import type { Walker } from '../walker';

/** What is known, the advice with its reasons, and the choice. */
export async function chooseMeetingType(worker: Walker, episode: string): Promise<void> {
  await worker.open(episode);
  await worker.follow('Type of meeting');
  await worker.tick('Why is a meeting thought about?', /^The family works well with children's social care/, /^There is one issue only/);
  await worker.choose('Is it urgent?', 'No');
  await worker.choose('How complex is the situation?', 'Simple');
  await worker.press('Save and see what is suggested');
  await worker.mustSee('Reasons for a family meeting');
  await worker.choose('Which type of meeting do you choose?', 'Family meeting');
  await worker.press('Save');
}
