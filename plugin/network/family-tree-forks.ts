import type { Line } from './family-tree-routes';

/** Where somebody's line from above ends: on the outline of the sign. */
interface Foot {
  readonly x: number;
  readonly halfWidth: number;
  readonly top: number;
  readonly bottom: number;
}

const isUpright = ({ x1, x2 }: Line): boolean => x1 === x2;
const isLevel = ({ y1, y2 }: Line): boolean => y1 === y2;
const reaches = ({ x1, y2 }: Line, foot: Foot): boolean => Math.abs(x1 - foot.x) <= foot.halfWidth && y2 >= foot.top && y2 <= foot.bottom;

/**
 * Twins in the genogram's sign: their lines part from one point of the bar. Lines stay as they are where that point cannot
 * be: the twins hang on different bars, or somebody else's line comes between them.
 */
export function forked(lines: readonly Line[], twins: readonly Foot[]): readonly Line[] {
  const stems = twins.map((foot) => lines.find((line) => isUpright(line) && reaches(line, foot)));
  const found = stems.filter((stem) => stem !== undefined);
  const [first] = found;
  if (first === undefined || found.length < twins.length || found.some((stem) => stem.y1 !== first.y1)) return lines;
  const xs = found.map((stem) => stem.x1);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const bar = lines.find(
    (line) => isLevel(line) && line.y1 === first.y1 && Math.min(line.x1, line.x2) <= left && Math.max(line.x1, line.x2) >= right,
  );
  const others = lines.filter((line) => isUpright(line) && !found.includes(line) && (line.y1 === first.y1 || line.y2 === first.y1));
  const between = others.some((line) => line.y1 === first.y1 && line.x1 > left && line.x1 < right);
  if (bar === undefined || between) return lines;
  const x = Math.round((left + right) / 2);
  const ends = [x, ...others.map((line) => line.x1)];
  const shorter: Line = { x1: Math.min(...ends), x2: Math.max(...ends), y1: bar.y1, y2: bar.y1 };
  return [
    ...lines.filter((line) => line !== bar && !found.includes(line)),
    ...(shorter.x1 === shorter.x2 ? [] : [shorter]),
    ...found.map((stem) => ({ x1: x, y1: stem.y1, x2: stem.x1, y2: stem.y2 })),
  ];
}
