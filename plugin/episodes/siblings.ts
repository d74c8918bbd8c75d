import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, Relationship } from '../core/case-system';
import { kinshipOf, type Kinship, type KinRole } from './kinship';

const SIBLINGS: readonly KinRole[] = ['sibling', 'half-sibling'];
const PARENTS: readonly KinRole[] = ['parent', 'adoptive-parent'];

export const isParent = ({ role }: Kinship): boolean => PARENTS.includes(role);

const holds = ({ to }: Relationship, today: CalendarDay): boolean => to === undefined || to > today;
const current = (relationships: readonly Relationship[], today: CalendarDay): readonly Kinship[] =>
  relationships.filter((relationship) => holds(relationship, today)).map(kinshipOf);

/** Whom the child's own record names as a parent today. */
export function parentIdsOf(childId: PersonId, relationships: readonly Relationship[], today: CalendarDay): readonly PersonId[] {
  return once(
    current(relationships, today)
      .filter((kinship) => isParent(kinship) && kinship.toId === childId)
      .map((kinship) => kinship.fromId),
  );
}

/**
 * The child's siblings, half- and unborn ones among them: those whom the child's record names, and the other
 * children of the child's parents, as the parents' records name them. Step-siblings are another family's children.
 */
export function siblingIdsOf(
  childId: PersonId,
  { ofChild, ofParents }: { readonly ofChild: readonly Relationship[]; readonly ofParents: readonly Relationship[] },
  today: CalendarDay,
): readonly PersonId[] {
  const parents = parentIdsOf(childId, ofChild, today);
  const named = current(ofChild, today)
    .filter((kinship) => SIBLINGS.includes(kinship.role))
    .map((kinship) => (kinship.fromId === childId ? kinship.toId : kinship.fromId));
  const ofSameParent = current(ofParents, today)
    .filter((kinship) => isParent(kinship) && parents.includes(kinship.fromId))
    .map((kinship) => kinship.toId);
  return once([...named, ...ofSameParent]).filter((id) => id !== childId);
}

const once = (ids: readonly PersonId[]): readonly PersonId[] => [...new Set(ids)];
