import type { Person, PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { openEpisode, visibleChildren, type EpisodeSource, type OpenedEpisode } from './episode-access';

/** A child of the episode whose record the actor may open. */
export interface ChildInView {
  /** As the episode holds it; the person's own id differs where the record was merged since. */
  readonly personId: PersonId;
  readonly person: Person;
}

/** An episode with its children as the actor may see them: of the others there is nothing but their number (roles.md rule 1). */
export interface EpisodeInView extends OpenedEpisode {
  readonly children: readonly ChildInView[];
  readonly hiddenChildren: number;
}

export async function viewEpisode(id: string, stores: EpisodeSource, asked: Asked): Promise<EpisodeInView> {
  return inView(await openEpisode(id, stores, asked), asked);
}

export async function inView(opened: OpenedEpisode, { actor, caseSystem }: Asked): Promise<EpisodeInView> {
  const visible = visibleChildren(actor, opened);
  const persons = await caseSystem.personsOf(visible);
  const children = visible.flatMap((personId): readonly ChildInView[] => {
    const person = persons.get(personId);
    return person === undefined ? [] : [{ personId, person }];
  });
  return { ...opened, children, hiddenChildren: opened.episode.children.length - children.length };
}

/** The child that a page is headed by: the one whose record opened the session, else the first that may be seen. */
export function childInFocus({ children, episode }: EpisodeInView, launchedFor: PersonId | undefined): ChildInView | undefined {
  const wanted = [launchedFor, episode.leadChildId];
  return wanted.map((id) => children.find((child) => child.personId === id)).find((child) => child !== undefined) ?? children[0];
}
