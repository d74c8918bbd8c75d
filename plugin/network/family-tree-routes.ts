import type { Lattice } from './family-tree-lattice';
import { ABOVE_TRACKS, TRACK, type Plan, type Plans } from './family-tree-plans';
import type { Run } from './family-tree-tracks';

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** How one unit is drawn: the line of the couple, the lines down to the children, and the stems of links that the record has ended. */
export interface Route {
  readonly unit: number;
  readonly couple: readonly Line[];
  readonly descent: readonly Line[];
  readonly ended: readonly Line[];
  /** Where a word beside the line may stand. */
  readonly labelAt: { readonly x: number; readonly y: number };
}

/** What has to be known of a person drawn: where sign and text begin and end. */
export interface Stand {
  readonly x: number;
  readonly symbolMiddle: number;
  readonly symbolHalf: number;
  /** Where the sign's outline is, this far to the side of its middle. */
  topAt(aside: number): number;
  /** Under the last line of text. */
  readonly bottom: number;
}

export interface Sheet {
  /** Where the space above each row begins; the last one is the space below the last row. */
  readonly channelTops: readonly number[];
  readonly rowTops: readonly number[];
  readonly rowBottoms: readonly number[];
}

type Drawn = Pick<Route, 'couple' | 'descent' | 'ended'>;

/** The lines themselves, once every row has its height. */
export function routesOf(lattice: Lattice, { plans, trackOf }: Plans, sheet: Sheet, standOf: (person: number) => Stand): readonly Route[] {
  const standAt = (item: number): Stand | undefined => {
    const person = lattice.items[item]?.person;
    return person === undefined ? undefined : standOf(person);
  };
  return lattice.units.map((unit, at) => {
    const drawn = plans
      .filter((plan) => plan.strand.unit === at)
      .map((plan) => drawnFrom(plan, levelsOf(plan, sheet, trackOf), sheet, standAt, new Set(unit.ended)));
    const [couple, descent, ended] = (['couple', 'descent', 'ended'] as const).map((kind) => drawn.flatMap((lines) => lines[kind]));
    return { unit: at, couple: couple ?? [], descent: descent ?? [], ended: ended ?? [], labelAt: labelAt(descent ?? []) };
  });
}

/** Over the left end of the level line, or beside the upright where there is none. */
function labelAt(descent: readonly Line[]): Route['labelAt'] {
  const line = descent.find(({ y1, y2 }) => y1 === y2) ?? descent[0];
  return line === undefined ? { x: 0, y: 0 } : { x: Math.min(line.x1, line.x2) + 5, y: Math.max(line.y1, line.y2) - 4 };
}

/** The heights of a plan's level lines. */
interface Levels {
  readonly lane: number;
  readonly bar: number;
}

function levelsOf({ strand, lane, bar }: Plan, sheet: Sheet, trackOf: ReadonlyMap<Run, number>): Levels {
  const level = (run: Run | undefined): number =>
    (sheet.channelTops[strand.channel + 1] ?? 0) + ABOVE_TRACKS + TRACK * (run === undefined ? 0 : (trackOf.get(run) ?? 0));
  return { lane: level(lane), bar: level(bar ?? lane) };
}

type StandAt = (item: number) => Stand | undefined;

const upright = (x: number, y1: number, y2: number): Line => ({ x1: x, y1, x2: x, y2 });
const level = (x1: number, x2: number, y: number): Line => ({ x1, y1: y, x2, y2: y });

function drawnFrom(plan: Plan, levels: Levels, sheet: Sheet, standAt: StandAt, endedChildren: ReadonlySet<number>): Drawn {
  const { strand, bar, stems } = plan;
  const top = fromAbove(plan, levels, sheet, standAt);
  const stemLines = stems.map((x, index) => {
    const item = strand.below[index] ?? -1;
    const stand = standAt(item);
    // A passage is crossed from top to bottom; a child's stem ends on the sign.
    const end = stand === undefined ? (sheet.rowBottoms[strand.channel + 1] ?? 0) : stand.topAt(x - stand.x);
    return { line: upright(x, levels.bar, end), ended: endedChildren.has(item) };
  });
  return {
    couple: top.couple,
    descent: [
      ...top.descent,
      ...(bar === undefined ? [] : [level(bar.from, bar.to, levels.bar)]),
      ...stemLines.filter(({ ended }) => !ended).map(({ line }) => line),
    ],
    ended: stemLines.filter(({ ended }) => ended).map(({ line }) => line),
  };
}

/** From a couple side by side, from a couple apart, or from whoever stands above alone. */
function fromAbove({ strand, together, hangs, lane }: Plan, levels: Levels, sheet: Sheet, standAt: StandAt): Omit<Drawn, 'ended'> {
  const bottom = (index: number): number => standAt(strand.above[index] ?? -1)?.bottom ?? sheet.rowBottoms[strand.channel] ?? 0;
  if (lane !== undefined) {
    const legs = lane.above.map((x, index) => upright(x, bottom(index), levels.lane));
    return { couple: [...legs, level(lane.from, lane.to, levels.lane)], descent: hangs.map((x) => upright(x, levels.lane, levels.bar)) };
  }
  if (!together) return { couple: [], descent: hangs.map((x, index) => upright(x, bottom(index), levels.bar)) };
  const [left, right] = strand.above.flatMap((item) => standAt(item) ?? []).toSorted((one, other) => one.x - other.x);
  if (left === undefined || right === undefined) return { couple: [], descent: [] };
  const y = left.symbolMiddle;
  return { couple: [level(left.x + left.symbolHalf, right.x - right.symbolHalf, y)], descent: hangs.map((x) => upright(x, y, levels.bar)) };
}
