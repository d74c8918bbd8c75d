import { ageOn, inWords } from '../core/calendar-day';
import type { FamilyTree, TreePerson } from './family-tree';
import { linesOf } from './text-lines';

export const NAME_SIZE = 14;
export const DETAIL_SIZE = 12;
/** Widest line under a sign. */
export const LABEL_WIDTH = 124;

export type Shape = 'square' | 'circle' | 'diamond' | 'triangle';

/** How one person looks: the sign, what stands in it, and the lines of text under it. */
export interface PersonSign {
  readonly shape: Shape;
  readonly died: boolean;
  readonly index: boolean;
  /** Adopted, and the adoption holds: brackets stand round the sign. */
  readonly adopted: boolean;
  /** The age, in the sign. */
  readonly inside?: string;
  readonly nameLines: readonly string[];
  readonly detailLines: readonly string[];
  /** Holds parental responsibility for one of the children that it is about. */
  readonly responsibility: boolean;
}

/** @param unconnected nothing drawn says what this person is to the family: then the words do. */
export function signOf(tree: FamilyTree, person: TreePerson, unconnected: boolean): PersonSign {
  const unborn = isUnborn(tree, person);
  const died = person.dateOfDeath !== undefined;
  const age = person.dateOfBirth !== undefined && !unborn && !died ? String(ageOn(person.dateOfBirth, tree.today)) : undefined;
  return {
    shape: shapeOf(person, unborn),
    died,
    index: person.index,
    adopted: tree.parentLinks.some((link) => link.childId === person.id && link.adoptive && link.endedOn === undefined),
    ...(age !== undefined && { inside: age }),
    nameLines: linesOf(person.name, NAME_SIZE, LABEL_WIDTH),
    detailLines: [...(unconnected ? connectionOf(tree, person) : []), ...detailsOf(tree, person, unborn)].flatMap((detail) =>
      linesOf(detail, DETAIL_SIZE, LABEL_WIDTH),
    ),
    responsibility: responsibleFor(tree, person.id).length > 0,
  };
}

/** Expected, or recorded with a date of birth that is still to come (mosaic-records 1.1). */
export const isUnborn = (tree: FamilyTree, person: TreePerson): boolean =>
  person.dateOfBirth === undefined ? person.expectedBirth !== undefined : person.dateOfBirth > tree.today;

function shapeOf(person: TreePerson, unborn: boolean): Shape {
  if (unborn) return 'triangle';
  return person.sex === 'male' ? 'square' : person.sex === 'female' ? 'circle' : 'diamond';
}

function detailsOf(tree: FamilyTree, person: TreePerson, unborn: boolean): readonly string[] {
  const due = person.dateOfBirth ?? person.expectedBirth;
  return [
    ...(unborn && due !== undefined && person.dateOfDeath === undefined ? [`due ${inWords(due)}`] : []),
    ...(person.dateOfDeath === undefined ? [] : [`died ${inWords(person.dateOfDeath)}`]),
    ...responsibilityLine(tree, person),
    ...(person.attendance === undefined ? [] : [person.attendance]),
  ];
}

/** "neighbour", or what the record says: "foster carer of Zoë". */
function connectionOf(tree: FamilyTree, person: TreePerson): readonly string[] {
  if (person.connection !== undefined) return [person.connection];
  const other = (id: string): string => {
    const found = tree.people.find((one) => one.id === id);
    return found === undefined ? '' : shortName(found);
  };
  const said = tree.ties.flatMap((tie) => {
    if (tie.fromId === person.id) return [`${tie.word.toLowerCase()} of ${other(tie.toId)}`];
    return tie.toId === person.id ? [`${tie.inverseWord.toLowerCase()} of ${other(tie.fromId)}`] : [];
  });
  return said.slice(0, 1);
}

const responsibleFor = (tree: FamilyTree, adultId: string): readonly TreePerson[] => {
  const held = [
    ...tree.parentLinks.filter((link) => link.parentId === adultId && link.parentalResponsibility === 'yes').map((link) => link.childId),
    ...tree.ties.filter((tie) => tie.fromId === adultId && tie.parentalResponsibility === 'yes').map((tie) => tie.toId),
  ];
  return tree.people.filter((child) => child.index && held.includes(child.id));
};

/** "PR" where it is held for every child it is about; otherwise for whom. What is not recorded stands in the list, not here. */
function responsibilityLine(tree: FamilyTree, person: TreePerson): readonly string[] {
  const children = responsibleFor(tree, person.id);
  if (children.length === 0) return [];
  // Nobody holds it for a child who is not born yet.
  const all = tree.people.filter((child) => child.index && !isUnborn(tree, child)).every((child) => children.includes(child));
  return [all ? 'PR' : `PR: ${children.map(shortName).join(', ')}`];
}

export const shortName = (person: TreePerson): string => person.firstName ?? person.name.split(/\s+/u)[0] ?? person.name;
