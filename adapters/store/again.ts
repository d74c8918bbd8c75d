import { setTimeout as wait } from 'node:timers/promises';

const TRIES = 5;
const FIRST_WAIT_MS = 20;

/** Does the whole of some work again, up to five times, as long as what it threw says that nothing of it was kept. */
export async function again<T>(work: () => Promise<T>, wasUndone: (error: unknown) => boolean, tries = 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (tries >= TRIES || !wasUndone(error)) throw error;
  }
  await wait(FIRST_WAIT_MS * 2 ** (tries - 1));
  return again(work, wasUndone, tries + 1);
}
