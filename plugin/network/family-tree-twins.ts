import type { FamilyTree, TreePerson } from './family-tree';

const bornOn = ({ dateOfBirth, expectedBirth }: TreePerson): string | undefined => dateOfBirth ?? expectedBirth;

/** Children of the same parents with the same day of birth, or expected on the same day: twins, triplets. By their place in `tree.people`. */
export function birthMates(tree: FamilyTree, children: readonly number[]): readonly (readonly number[])[] {
  const byDay = new Map<string, number[]>();
  for (const child of children) {
    const person = tree.people[child];
    const born = person === undefined ? undefined : bornOn(person);
    if (born !== undefined) byDay.set(born, [...(byDay.get(born) ?? []), child]);
  }
  return [...byDay.values()].filter((group) => group.length > 1);
}

/** Whoever shares a parent and the day of birth with this person. */
export function twinsOf(tree: FamilyTree, person: TreePerson): readonly TreePerson[] {
  const parentsOf = (id: string): readonly string[] => tree.parentLinks.filter((link) => link.childId === id).map((link) => link.parentId);
  const parents = parentsOf(person.id);
  return tree.people.filter(
    (other) =>
      other.id !== person.id &&
      bornOn(person) !== undefined &&
      bornOn(other) === bornOn(person) &&
      parentsOf(other.id).some((id) => parents.includes(id)),
  );
}
