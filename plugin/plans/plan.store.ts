import type { Plan } from './plan';

export interface PlanStore {
  find(id: string): Promise<Plan | undefined>;
  /** Oldest first. */
  ofEpisode(episodeId: string): Promise<readonly Plan[]>;
  add(plan: Plan): Promise<void>;
  /** Content, status, decision and end. Throws `Conflict` (stale) where another save came between. */
  save(plan: Plan): Promise<number>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Plan>;
}
