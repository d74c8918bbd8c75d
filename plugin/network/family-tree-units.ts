import type { Couple, FamilyTree, ParentLink, Tie } from './family-tree';
import { generationsAbove } from '../episodes/kinship';

/** Something the drawing draws as one: a couple or parent with the children they have together, or another tie. People by their place in `tree.people`. */
export interface Unit {
  readonly kind: 'parents' | 'siblings' | 'tie';
  /** At most two for `parents`; one for a `tie`; none for `siblings` whose parents nobody recorded. */
  readonly partners: readonly number[];
  readonly children: readonly number[];
  /** The recorded partnership of the two; undefined where they only have a child together. */
  readonly couple?: Couple;
  /** Word beside a tie's line: "aunt". */
  readonly label?: string;
  /** Children whose link to these parents the record has ended. */
  readonly ended: readonly number[];
}

export interface Ties {
  readonly units: readonly Unit[];
  /** People whom nothing recorded connects to anyone drawn: the family's friends, neighbours, carers. */
  readonly unconnected: readonly number[];
}

/** What has to be drawn for every couple, every parent link, and every tie that those do not show already. */
export function unitsOf(tree: FamilyTree): Ties {
  const at = new Map(tree.people.map((person, index) => [person.id, index]));
  const place = (id: string): number => at.get(id) ?? -1;
  const units = [...parentUnits(tree, place), ...siblingUnits(tree, place), ...tieUnits(tree, place)];
  const drawn = new Set(units.flatMap((unit) => [...unit.partners, ...unit.children]));
  const unconnected = tree.people.map((_person, index) => index).filter((index) => !drawn.has(index) && !tree.people[index]?.index);
  return { units, unconnected };
}

type Place = (id: string) => number;
const pairOf = (a: number, b: number): string => (a < b ? `${a}+${b}` : `${b}+${a}`);

function parentUnits(tree: FamilyTree, place: Place): readonly Unit[] {
  const couples = new Map(tree.couples.map((couple) => [pairOf(place(couple.aId), place(couple.bId)), couple]));
  const units = new Map<string, { partners: number[]; children: number[]; ended: number[]; couple?: Couple }>();
  const unitFor = (partners: readonly number[]) => {
    const key = partners.length === 2 ? pairOf(partners[0] ?? -1, partners[1] ?? -1) : String(partners[0]);
    const couple = couples.get(key);
    const unit = units.get(key) ?? { partners: [...partners], children: [], ended: [], ...(couple && { couple }) };
    units.set(key, unit);
    return unit;
  };
  tree.people.forEach((person, child) => {
    const links = tree.parentLinks.filter((link) => link.childId === person.id);
    for (const group of inPairs(links, couples, place)) {
      const unit = unitFor(group.map((link) => place(link.parentId)));
      unit.children.push(child);
      if (group.every((link) => link.endedOn !== undefined)) unit.ended.push(child);
    }
  });
  for (const couple of tree.couples) unitFor([place(couple.aId), place(couple.bId)]);
  return [...units.values()].map((unit) => ({ kind: 'parents', ...unit }));
}

/** A child's parents two by two: birth parents together, adoptive parents together, a recorded couple before any other pair. */
function inPairs(links: readonly ParentLink[], couples: ReadonlyMap<string, Couple>, place: Place): readonly (readonly ParentLink[])[] {
  return [links.filter((link) => !link.adoptive), links.filter((link) => link.adoptive)].flatMap((kind) => {
    if (kind.length <= 2) return kind.length === 0 ? [] : [kind];
    const coupled = kind
      .flatMap((one, index) => kind.slice(index + 1).map((other) => [one, other] as const))
      .find(([one, other]) => couples.has(pairOf(place(one.parentId), place(other.parentId))));
    const pair = coupled ?? kind.slice(0, 2);
    return [pair, ...kind.filter((link) => !pair.includes(link)).map((link) => [link])];
  });
}

/** Joins people who are brothers and sisters, whether through a parent or because the record says so. */
function sibships(tree: FamilyTree, place: Place): { same(a: number, b: number): boolean; join(a: number, b: number): void } {
  const leader = tree.people.map((_person, index) => index);
  const find = (index: number): number => {
    const next = leader[index] ?? index;
    return next === index ? index : find(next);
  };
  const join = (a: number, b: number): void => {
    leader[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  };
  const firstChildOf = new Map<string, number>();
  for (const link of tree.parentLinks) {
    const child = place(link.childId);
    join(firstChildOf.get(link.parentId) ?? child, child);
    if (!firstChildOf.has(link.parentId)) firstChildOf.set(link.parentId, child);
  }
  return { same: (a, b) => find(a) === find(b), join };
}

const SIBLING_ROLES: readonly Tie['role'][] = ['sibling', 'half-sibling'];

/** Brothers and sisters whose common parent the record lacks: each sibship once, not a line for every pair of it. */
function siblingUnits(tree: FamilyTree, place: Place): readonly Unit[] {
  const siblings = sibships(tree, place);
  const groups: { role: Tie['role']; members: number[] }[] = [];
  for (const tie of tree.ties.filter(({ role }) => SIBLING_ROLES.includes(role))) {
    const [a, b] = [place(tie.fromId), place(tie.toId)];
    if (siblings.same(a, b)) continue;
    siblings.join(a, b);
    const group = groups.find(({ role, members }) => role === tie.role && (members.includes(a) || members.includes(b)));
    if (group === undefined) groups.push({ role: tie.role, members: [a, b] });
    else group.members.push(group.members.includes(a) ? b : a);
  }
  return groups.map(({ role, members }) => ({
    kind: 'siblings',
    partners: [],
    children: members,
    ended: [],
    ...(role === 'half-sibling' && { label: 'half-siblings' }),
  }));
}

/** Other relatives, where nothing drawn shows it: one line from the aunt to all whose aunt she is. */
function tieUnits(tree: FamilyTree, place: Place): readonly Unit[] {
  const implied = impliedTies(tree, place);
  const units = new Map<string, { partners: number[]; children: number[]; label: string }>();
  for (const tie of tree.ties) {
    const beside = tie.role === 'cousin' || tie.role === 'step-sibling' || tie.role === 'sibling-in-law';
    if (!(beside || generationsAbove(tie.role) > 0) || tie.endedOn !== undefined || implied(tie)) continue;
    const [from, to] = [place(tie.fromId), place(tie.toId)];
    const key = beside ? `${tie.role} ${pairOf(from, to)}` : `${tie.role} ${from}`;
    const unit = units.get(key) ?? {
      partners: beside ? [] : [from],
      children: beside ? [from] : [],
      label: beside ? pluralOf(tie) : tie.word.toLowerCase(),
    };
    unit.children.push(to);
    units.set(key, unit);
  }
  return [...units.values()].map((unit) => ({ kind: unit.partners.length === 0 ? 'siblings' : 'tie', ...unit, ended: [] }));
}

const pluralOf = (tie: Tie): string => (tie.role === 'cousin' ? 'cousins' : tie.role === 'step-sibling' ? 'step-siblings' : 'in-laws');

/** Whether the lines of parents, couples and siblings already tell a tie. */
function impliedTies(tree: FamilyTree, place: Place): (tie: Tie) => boolean {
  const siblings = sibships(tree, place);
  for (const tie of tree.ties) if (SIBLING_ROLES.includes(tie.role)) siblings.join(place(tie.fromId), place(tie.toId));
  const parentsOf = (id: string): readonly string[] => tree.parentLinks.filter((link) => link.childId === id).map((link) => link.parentId);
  const withPartners = (id: string): readonly string[] => [
    id,
    ...tree.couples.flatMap(({ aId, bId }) => (aId === id ? [bId] : bId === id ? [aId] : [])),
  ];
  const above = (id: string, generations: number): readonly string[] =>
    generations === 0 ? [id] : [...new Set(parentsOf(id).flatMap((parentId) => above(parentId, generations - 1)))];
  const siblingOf = (a: string, b: string): boolean => a !== b && siblings.same(place(a), place(b));
  const uncleAt = (generations: number) => (tie: Tie) =>
    above(tie.toId, generations).some((parent) => withPartners(tie.fromId).some((one) => siblingOf(one, parent)));
  const ancestorAt = (generations: number) => (tie: Tie) => above(tie.toId, generations).some((one) => one === tie.fromId);
  const tests: Partial<Record<Tie['role'], (tie: Tie) => boolean>> = {
    grandparent: ancestorAt(2),
    'great-grandparent': ancestorAt(3),
    'aunt-or-uncle': uncleAt(1),
    'great-aunt-or-uncle': uncleAt(2),
    cousin: (tie) => parentsOf(tie.fromId).some((one) => parentsOf(tie.toId).some((other) => siblingOf(one, other))),
    'step-parent': (tie) => withPartners(tie.fromId).some((one) => parentsOf(tie.toId).includes(one)),
    'step-sibling': (tie) => parentsOf(tie.fromId).some((one) => withPartners(one).some((other) => parentsOf(tie.toId).includes(other))),
    'parent-in-law': (tie) => withPartners(tie.toId).some((one) => parentsOf(one).includes(tie.fromId)),
    'sibling-in-law': (tie) => withPartners(tie.fromId).some((one) => withPartners(tie.toId).some((other) => siblingOf(one, other))),
  };
  return (tie) => tests[tie.role]?.(tie) ?? false;
}
