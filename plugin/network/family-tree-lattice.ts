import type { Unit } from './family-tree-units';

/** Something that takes a place in a row: a person, or the passage of a line that goes on to a row further on. */
export interface Item {
  readonly person?: number;
  readonly width: number;
}

/** What of one unit runs between row `channel` and the row below it: what it meets above and what below (items). */
export interface Strand {
  readonly unit: number;
  readonly channel: number;
  /** True where the two above are the unit's couple: then it hangs from the middle between them. */
  readonly couple: boolean;
  readonly above: readonly number[];
  readonly below: readonly number[];
}

export interface Lattice {
  readonly items: readonly Item[];
  /** Items of each row. Their order is what `family-tree-order` is about. */
  readonly rows: readonly (readonly number[])[];
  readonly strands: readonly Strand[];
  readonly units: readonly Unit[];
}

const PASSAGE_WIDTH = 8;

/** Rows of people and passages, and the strands between the rows. Item numbers of people are their own. */
export function latticeOf(units: readonly Unit[], rowOf: readonly number[], members: readonly number[], width: number): Lattice {
  const items: Item[] = rowOf.map((_row, person) => ({ person, width }));
  const rows: number[][] = Array.from({ length: Math.max(0, ...members.map((person) => (rowOf[person] ?? 0) + 1)) }, () => []);
  for (const person of members) rows[rowOf[person] ?? 0]?.push(person);
  const strands = units.flatMap((unit, at) =>
    strandsOf(unit, at, rowOf, (row) => rows[row]?.push(items.push({ width: PASSAGE_WIDTH }) - 1) && items.length - 1),
  );
  return { items, rows, strands, units };
}

/** A unit's line from its partners to its children, through a passage in every row that it has to cross, up or down. */
function strandsOf(unit: Unit, at: number, rowOf: readonly number[], passageIn: (row: number) => number | undefined): readonly Strand[] {
  const row = (person: number): number => rowOf[person] ?? 0;
  const channels = [...unit.partners.map(row), ...unit.children.map((child) => row(child) - 1)];
  const [first, last] = [Math.min(...channels), Math.max(...channels)];
  const passages = new Map<number, number>();
  for (let between = first + 1; between <= last; between += 1) passages.set(between, passageIn(between) ?? -1);
  return Array.from({ length: last - first + 1 }, (_unused, index) => {
    const channel = first + index;
    const partners = unit.partners.filter((partner) => row(partner) === channel);
    const [passageAbove, passageBelow] = [passages.get(channel), passages.get(channel + 1)];
    return {
      unit: at,
      channel,
      couple: partners.length === 2 && passageAbove === undefined,
      above: [...partners, ...(passageAbove === undefined ? [] : [passageAbove])],
      below: [...unit.children.filter((child) => row(child) - 1 === channel), ...(passageBelow === undefined ? [] : [passageBelow])],
    };
  });
}
