import type { Logistics, MeetingSafetyPlan } from './logistics';

export interface LogisticsStore {
  ofEpisode(episodeId: string): Promise<Logistics | undefined>;
  /** Version 0 adds; a later version saves over the one that was read, or throws `Conflict` (stale). */
  save(logistics: Logistics): Promise<number>;
  safetyPlanOf(episodeId: string): Promise<MeetingSafetyPlan | undefined>;
  /** Version 0 adds; a later version saves over the one that was read, or throws `Conflict` (stale). */
  saveSafetyPlan(plan: MeetingSafetyPlan): Promise<number>;
}
