import type { Walker } from '../walker';
import { BUSINESS_SUPPORT, OKAFOR } from './okafor-meeting';

const TRIES = 40;
const BETWEEN_TRIES_MS = 500;

/** At the desk of business support: the newest request. */
export async function openDesk(support: Walker, host: string): Promise<void> {
  await support.open(`${host}/as/${BUSINESS_SUPPORT}`);
  await support.mustSee('Invitations');
}

/** The mother's letter on paper. @returns its PDF. */
export async function printAndPost(support: Walker, host: string): Promise<Buffer> {
  await support.follow(/^(?:FM-|Send invitations for request)/);
  await support.follow(OKAFOR.amara);
  const paper = support.page.getByRole('link', { name: 'Letter (PDF)' });
  const answer = await support.page.context().request.get(new URL((await paper.getAttribute('href')) ?? '', host).href);
  await support.press('Mark as posted');
  await support.press('Mark as posted');
  return answer.body();
}

/** The neighbour's by e-mail, and what she answers. */
export async function sendEmail(support: Walker): Promise<void> {
  await support.follow('Back to the request');
  await support.press('Send the e-mail that is ready');
  await support.follow(OKAFOR.neighbour);
  await untilItStands(support, 'Record the answer');
}

export async function recordAnswer(support: Walker): Promise<void> {
  await support.press('Record the answer');
  await support.choose('What did they say?', 'Is coming');
  await support.press('Save');
}

/** Mail goes out by itself: the page is opened again until it has, and not for ever. */
async function untilItStands(support: Walker, text: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if ((await support.page.locator('main').innerText()).includes(text)) return;
    await support.page.waitForTimeout(BETWEEN_TRIES_MS);
    await support.page.reload();
  }
  await support.mustSee(text);
}
