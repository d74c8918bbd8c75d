import type { Plan, PlanAction, PlanContent } from './plan';
import type { PlanSection } from './plan-section';
import type { SectionVersion } from './plan-section-version';

export interface PlanStore {
  find(id: string): Promise<Plan | undefined>;
  /** Oldest first. */
  ofEpisode(episodeId: string): Promise<readonly Plan[]>;
  /** With all its content. */
  add(plan: Plan): Promise<void>;
  /** Status, agreement, confirmation, decision, incorporation and end; not the content. Throws `Conflict` (stale) where any change came between. */
  save(plan: Plan): Promise<number>;
  /** The version of each part that was ever written. */
  sectionsOf(planId: string): Promise<readonly SectionVersion[]>;
  /**
   * Saves one part of a draft over the version that was read; of `content` it takes that part's fields alone.
   * Throws `Conflict`: stale where another save came between, state where the plan is agreed. As every change of a draft
   * it takes away a decision that was made on it before.
   */
  saveSection(
    planId: string,
    section: PlanSection,
    content: Partial<PlanContent>,
    version: number,
    written?: SectionVersion['written'],
  ): Promise<number>;
  action(planId: string, actionId: string): Promise<{ readonly action: PlanAction; readonly version: number } | undefined>;
  /** Adds to a draft, or throws `Conflict` where the plan is agreed. */
  addAction(planId: string, action: PlanAction): Promise<void>;
  saveAction(planId: string, action: PlanAction, version: number): Promise<number>;
  removeAction(planId: string, actionId: string): Promise<void>;
  /** Progress is no change of what was agreed: works on an agreed plan too. */
  completeAction(planId: string, actionId: string, on: PlanAction['completedOn']): Promise<void>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Plan>;
}
