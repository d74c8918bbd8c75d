import type { Clock } from '../../plugin/core/clock';

/** The machine's own time. The only place of the module that reads it. */
export const systemClock: Clock = { now: () => new Date() };
