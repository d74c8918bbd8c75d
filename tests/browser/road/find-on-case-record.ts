import type { Walker } from '../walker';
import type { Child } from './okafor-meeting';

const TRIES = 40;
const BETWEEN_TRIES_MS = 500;

/** Until everything is on the case record: the page is opened again and again, as a worker would, and not for ever. */
export async function waitUntilFiled(worker: Walker): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await worker.page.reload();
    const states = await worker.page.locator('table td:last-child').allInnerTexts();
    if (states.length > 0 && states.every((state) => state.startsWith('On the case record'))) return;
    await worker.page.waitForTimeout(BETWEEN_TRIES_MS);
  }
  await worker.mustSee('On the case record');
  throw new Error('Not everything was filed');
}

export interface OnRecord {
  readonly noteTitles: readonly string[];
  readonly documents: readonly { readonly title: string; readonly content: Buffer }[];
}

/** What the stand-in shows on a child's record: the titles of the case notes, and each document as it is downloaded. */
export async function onCaseRecord(worker: Walker, host: string, child: Child): Promise<OnRecord> {
  await worker.open(`${host}/case/${child.id}`);
  const documents = await Promise.all(
    (await worker.page.locator('#documents a').all()).map(async (link) => {
      const answer = await worker.page.context().request.get(new URL((await link.getAttribute('href')) ?? '', host).href);
      return { title: await link.innerText(), content: await answer.body() };
    }),
  );
  return { noteTitles: await worker.page.locator('#case-notes td:nth-child(2)').allInnerTexts(), documents };
}
