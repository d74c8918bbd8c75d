import type { FamilyTree } from './family-tree';
import { alignFamilies, rowsOf, type Above } from './family-tree-rows';
import type { Unit } from './family-tree-units';
import { generationsAbove } from '../episodes/kinship';

/**
 * The row of every person, 0 = eldest generation. A parent stands above the child wherever the record holds no circle;
 * couples, parents of one child, brothers and sisters and cousins share a row where that does not contradict it.
 */
export function generationsOf(tree: FamilyTree, units: readonly Unit[]): readonly number[] {
  const at = new Map(tree.people.map((person, index) => [person.id, index]));
  const place = (id: string): number => at.get(id) ?? 0;
  const peers = peerGroups(tree.people.length);
  for (const { parentId, childId } of tree.parentLinks) peers.putAbove(place(parentId), place(childId), 1);
  for (const { partners } of units.filter((unit) => unit.kind === 'parents')) peers.level(partners);
  for (const { kind, children } of units) if (kind !== 'tie') peers.level(children);
  for (const tie of tree.ties) peers.putAbove(place(tie.fromId), place(tie.toId), generationsAbove(tie.role));
  const anchors = tree.people.flatMap((person, index) => (person.index ? [peers.groupOf(index)] : []));
  const groups = [...new Set(tree.people.map((_person, index) => peers.groupOf(index)))];
  const rows = alignFamilies(groups, peers.edges(), rowsOf(groups, peers.edges()), anchors);
  const top = Math.min(...rows.values());
  return tree.people.map((_person, index) => (rows.get(peers.groupOf(index)) ?? 0) - top);
}

/** Groups of people who share a row, and which group stands above which. Whatever would close a circle is left out. */
function peerGroups(size: number) {
  const group = Array.from({ length: size }, (_unused, index) => index);
  let edges: readonly Above[] = [];
  const groupOf = (person: number): number => group[person] ?? person;

  function reaches(from: number, to: number, seen: Set<number> = new Set()): boolean {
    if (from === to) return true;
    seen.add(from);
    return edges.some((edge) => edge.above === from && !seen.has(edge.below) && reaches(edge.below, to, seen));
  }

  function merge(one: number, other: number): void {
    if (one === other || reaches(one, other) || reaches(other, one)) return;
    const renamed = (name: number): number => (name === other ? one : name);
    group.forEach((name, person) => (group[person] = renamed(name)));
    edges = edges.map(({ above, below, by }) => ({ above: renamed(above), below: renamed(below), by }));
  }

  return {
    groupOf,
    edges: () => edges,
    putAbove(one: number, other: number, by: number): void {
      const edge = { above: groupOf(one), below: groupOf(other), by };
      if (by > 0 && edge.above !== edge.below && !reaches(edge.below, edge.above)) edges = [...edges, edge];
    },
    level(people: readonly number[]): void {
      const [first, ...rest] = people;
      for (const person of rest) merge(groupOf(first ?? person), groupOf(person));
    },
  };
}
