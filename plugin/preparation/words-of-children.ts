import type { PersonId } from '../core/case-system';
import { mayBeGivenChildsWords, type ChildWishes } from './child-wishes';

export interface WishesOfChildren {
  readonly childWishes: { ofEpisode(episodeId: string): Promise<readonly ChildWishes[]> };
}

type Marked = Pick<ChildWishes, 'childId' | 'agreesToSharing' | 'doNotShareWith'>;

/** Whether the words of this child may stand in what one reader is given. */
export type MayHaveWords = (childId: PersonId) => boolean;

/**
 * roles.md rule 9, for one reader. Of a child who was not asked what they want kept, nothing is kept.
 * @param memberId the reader on the family's list; undefined = a paper that anybody of the list may come to read: then what is kept
 * from one of them stands in it for nobody
 */
export const mayHaveWordsOf =
  (wishes: readonly Marked[], memberId: string | undefined): MayHaveWords =>
  (childId) => {
    const marked = wishes.find((each) => each.childId === childId);
    if (marked === undefined) return true;
    return memberId === undefined ? marked.agreesToSharing && marked.doNotShareWith.length === 0 : mayBeGivenChildsWords(marked, memberId);
  };

/** S3-23: what the children want talked about, as far as this reader may be given it. */
export const topicsFor = (
  wishes: readonly ChildWishes[],
  memberId: string,
): readonly { readonly childId: PersonId; readonly topics: string }[] =>
  wishes.flatMap((each) =>
    each.topics !== undefined && mayBeGivenChildsWords(each, memberId) ? [{ childId: each.childId, topics: each.topics }] : [],
  );
