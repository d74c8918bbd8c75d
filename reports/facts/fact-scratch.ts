import type { CaseHistory, PersonId } from '../../plugin/core/case-system';
import type { EpisodeFacts, ExemptionFact } from './facts';

/**
 * Where a night's facts stand while families are put together, outside of memory. It lives as long as one run and holds no names.
 * Children hang together who are in one episode, and records of which one was merged into the other.
 */
export interface FactScratch {
  addEpisodes(episodes: readonly EpisodeFacts[]): Promise<void>;
  addExemptions(exemptions: readonly ExemptionFact[]): Promise<void>;
  addHistories(histories: readonly CaseHistory[]): Promise<void>;
  /** Those of the persons whom an episode names. */
  named(ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>>;
  /** Records into which others were merged, and that are not here. */
  missingSurvivors(): Promise<ReadonlySet<PersonId>>;
  /** Some hundred children in ascending order of id, and everything of all who hang together with them. Undefined after the last. */
  after(id: PersonId | undefined): Promise<ScratchPage | undefined>;
  /** Nothing of it is left. */
  close(): Promise<void>;
}

export interface ScratchPage extends ScratchFacts {
  readonly ids: readonly PersonId[];
}

interface ScratchFacts {
  readonly histories: readonly CaseHistory[];
  readonly episodes: readonly EpisodeFacts[];
  readonly exemptions: readonly ExemptionFact[];
}
