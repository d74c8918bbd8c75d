import type { Walker } from '../walker';
import { OKAFOR } from './okafor-meeting';

/** In writing, from the mother: what lets arranging begin. */
export async function recordConsent(worker: Walker, episode: string): Promise<void> {
  await worker.open(episode);
  await worker.follow('Consent');
  await worker.mustSee('Arranging cannot begin yet');
  await worker.press('Record consent');
  await worker.choose('Who gave consent?', OKAFOR.amara);
  await worker.choose('How was it given?', 'In writing, signed on paper');
  await worker.tick(
    'What do they consent to?',
    'Holding the meeting',
    /^Sharing the agreed information/,
    /^Sending invitations/,
    /^Giving/,
  );
  await worker.press('Save');
  await worker.mustSee('Arranging can begin');
}
