import { crossings } from './family-tree-cost';

/** A horizontal run in the space between two rows, with the uprights that meet it from above and from below. */
export interface Run {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** Joins two partners who do not stand side by side; it runs above the bar that their children hang from. */
  readonly lane: boolean;
}

/** Two uprights nearer than this would read as one line. */
const TOO_NEAR = 6;
const ROOM_BETWEEN_RUNS = 10;

/** The track of each run, 0 = uppermost: as few crossings as can be, and no upright laid along another's. */
export function tracksOf(runs: readonly Run[]): readonly number[] {
  const order = inOrder(runs);
  const tracks = new Map<number, number>();
  for (const at of order) {
    const run = runs[at];
    if (run === undefined) continue;
    const beneath = [...tracks].filter(([other]) => meets(runs[other] ?? run, run)).map(([, track]) => track + 1);
    tracks.set(at, Math.max(0, ...beneath));
  }
  return runs.map((_run, at) => tracks.get(at) ?? 0);
}

function inOrder(runs: readonly Run[]): readonly number[] {
  const left = runs.map((_run, at) => at);
  const order: number[] = [];
  while (left.length > 0) {
    const price = (at: number): number => left.reduce((sum, other) => (other === at ? sum : sum + priceAbove(runs[at], runs[other])), 0);
    const next = left.reduce((best, at) => (price(at) < price(best) ? at : best));
    order.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return order;
}

/** What it costs to put one run above another, less what the other way round would. */
function priceAbove(upper: Run | undefined, lower: Run | undefined): number {
  if (upper === undefined || lower === undefined || !meets(upper, lower)) return 0;
  if (upper.unit === lower.unit && upper.lane !== lower.lane) return upper.lane ? -1000 : 1000;
  const along = (one: Run, other: Run): number => (one.below.some((at) => other.above.some((up) => Math.abs(up - at) < TOO_NEAR)) ? 50 : 0);
  return along(upper, lower) - along(lower, upper) + crossings(upper, lower) - crossings(lower, upper);
}

const meets = (one: Run, other: Run): boolean => one.from < other.to + ROOM_BETWEEN_RUNS && other.from < one.to + ROOM_BETWEEN_RUNS;
