import type { PersonId } from '../core/case-system';
import type { ChildWishes } from './child-wishes';

export interface ChildWishesStore {
  ofEpisode(episodeId: string): Promise<readonly ChildWishes[]>;
  ofChild(episodeId: string, childId: PersonId): Promise<ChildWishes | undefined>;
  /** Version 0 adds; a later version saves over the one that was read, or throws `Conflict` (stale). */
  save(wishes: ChildWishes): Promise<number>;
}
