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
  /** Whom an episode names that may not be here yet. */
  addNamed(ids: readonly PersonId[]): Promise<void>;
  /** Those of the persons whom an episode names. */
  named(ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>>;
  /** Records into which others were merged, and that are not here. */
  missingSurvivors(): Promise<ReadonlySet<PersonId>>;
  /** The first child of each page, in ascending order of id: some hundred children are a page. */
  firsts(): Promise<readonly PersonId[]>;
  /** The children of the page that begins with this one, and everything of all who hang together with them. */
  page(first: PersonId): Promise<ScratchPage>;
  /** Another thread of this process joins by it, while the scratch is open to all. */
  readonly place: string;
  /** Nobody joins any more; where the system lets go of a name that is in use, a process that is killed now leaves nothing behind. */
  closeToOthers(): void;
  /** Nothing of it is left, once the last who joined has closed it. */
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
