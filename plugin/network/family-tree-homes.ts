import type { FamilyTree } from './family-tree';
import type { PersonBox } from './family-tree-boxes';
import { DETAIL_SIZE, LABEL_WIDTH } from './family-tree-labels';
import { linesOf } from './text-lines';

/** An outline round people who live together. A home whose people stand apart has more than one, each with the same label. */
export interface Home {
  readonly label: string;
  readonly key: string;
  readonly members: readonly number[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const AROUND = 9;
const LABEL_LINE = 15;

/** Room that the name of a home needs above the signs in it, however narrow the outline comes to be. */
export const homeHeadroom = (label: string): number => 8 + LABEL_LINE * linesOf(label, DETAIL_SIZE, LABEL_WIDTH).length;

/** As few outlines as can be drawn without a stranger inside one and without two homes overlapping. */
export function homesOf(tree: FamilyTree, boxes: readonly PersonBox[]): readonly Home[] {
  let homes: readonly Home[] = tree.people.flatMap((person, index) => {
    const box = boxes[index];
    return person.household === undefined || box === undefined ? [] : [around(person.household, [box])];
  });
  for (let joined = true; joined;) {
    joined = false;
    for (const [one, other] of pairsOf(homes)) {
      const together = both(one, other);
      const clear = !boxes.some((box) => !together.members.includes(box.person) && overlaps(together, edgesOf(box)));
      if (clear && !homes.some((home) => home !== one && home !== other && overlaps(together, home))) {
        homes = [...homes.filter((home) => home !== one && home !== other), together];
        joined = true;
        break;
      }
    }
  }
  return homes.toSorted((one, other) => one.top - other.top || one.left - other.left);
}

const edgesOf = (box: PersonBox) => ({ left: box.left, top: box.top, right: box.left + box.width, bottom: box.top + box.height });

function around({ key, label }: { readonly key: string; readonly label: string }, boxes: readonly PersonBox[]): Home {
  const edges = boxes.map(edgesOf);
  return {
    key,
    label,
    members: boxes.map((box) => box.person),
    left: Math.min(...edges.map((edge) => edge.left)) - AROUND,
    top: Math.min(...edges.map((edge) => edge.top)) - homeHeadroom(label),
    right: Math.max(...edges.map((edge) => edge.right)) + AROUND,
    bottom: Math.max(...edges.map((edge) => edge.bottom)) + AROUND,
  };
}

const both = (one: Home, other: Home): Home => ({
  key: one.key,
  label: one.label,
  members: [...one.members, ...other.members],
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

function* pairsOf(homes: readonly Home[]): Iterable<readonly [Home, Home]> {
  for (const [at, one] of homes.entries()) for (const other of homes.slice(at + 1)) if (one.key === other.key) yield [one, other];
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlaps = (one: Edges, other: Edges): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
