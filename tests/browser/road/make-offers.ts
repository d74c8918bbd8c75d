import type { Walker } from '../walker';
import { OKAFOR } from './okafor-meeting';

export async function makeOffer(worker: Walker, episode: string): Promise<void> {
  await worker.open(episode);
  await worker.follow('Offer');
  await worker.follow(`Record an offer to ${OKAFOR.amara}`);
  await worker.choose('How was it offered?', 'On a visit');
  await worker.press('Save');
  await worker.follow(/^Record the answer/);
  await worker.choose('What did they answer?', 'Accepted');
  await worker.press('Save');
  await worker.mustSee('Accepted on');
}
