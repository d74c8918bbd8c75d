import { constants, getPriority, setPriority } from 'node:os';

/** Half of the way to the last place: others are served first, and a night on a busy machine still ends. */
const STEPS = 10;

/**
 * Lets every other thread go first, the host's own among them: people who save while a night is made wait a quarter less for it.
 * Only on Linux has each thread a place of its own in the queue, and process 0 means the thread that asks. Anywhere else the whole host
 * would step back, so nothing is done there.
 */
export function stepBack(platform: NodeJS.Platform = process.platform, set: typeof setPriority = setPriority): void {
  if (platform !== 'linux') return;
  try {
    set(0, Math.min(getPriority(0) + STEPS, constants.priority.PRIORITY_LOW));
  } catch {
    // A machine that forbids it makes the night no worse than before.
  }
}
