import type { Layout } from '../../plugin/network/family-tree-layout';
import type { PersonBox } from '../../plugin/network/family-tree-boxes';
import type { Line } from '../../plugin/network/family-tree-routes';

/** Touching within a pixel: coordinates are whole or tenths. */
const NEAR = 1;

const within = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) - NEAR && value <= Math.max(one, other) + NEAR;

/** Level and upright lines touch where they cross or end on each other. */
const touch = (one: Line, other: Line): boolean =>
  Math.max(Math.min(one.x1, one.x2), Math.min(other.x1, other.x2)) <=
    Math.min(Math.max(one.x1, one.x2), Math.max(other.x1, other.x2)) + NEAR &&
  Math.max(Math.min(one.y1, one.y2), Math.min(other.y1, other.y2)) <=
    Math.min(Math.max(one.y1, one.y2), Math.max(other.y1, other.y2)) + NEAR;

/** A line ends on the edge of someone's box, or on the outline of the sign inside it. */
function endsAt(line: Line, box: PersonBox): boolean {
  const ends = [
    { x: line.x1, y: line.y1 },
    { x: line.x2, y: line.y2 },
  ];
  return ends.some(({ x, y }) => {
    const underneath = within(y, box.top + box.height, box.top + box.height) && within(x, box.left, box.left + box.width);
    const onSign = within(x, box.x - 22, box.x + 22) && within(y, box.y - 22, box.y + 22);
    return underneath || onSign;
  });
}

/** Whether an eye that follows one unit's lines gets from one person to the other. */
export function joined(layout: Layout, unit: number, from: number, to: number): boolean {
  const route = layout.routes.find((one) => one.unit === unit);
  const lines = route === undefined ? [] : [...route.couple, ...route.descent, ...route.ended];
  const boxes = [layout.boxes[from], layout.boxes[to]];
  const reached = new Set(lines.filter((line) => boxes[0] !== undefined && endsAt(line, boxes[0])));
  for (const line of reached) for (const other of lines) if (touch(line, other)) reached.add(other);
  return [...reached].some((line) => boxes[1] !== undefined && endsAt(line, boxes[1]));
}

/** Pairs of people whose boxes share any area. */
export function overlapping(boxes: readonly PersonBox[]): readonly (readonly [number, number])[] {
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          one.left < other.left + other.width &&
          other.left < one.left + one.width &&
          one.top < other.top + other.height &&
          other.top < one.top + one.height,
      )
      .map((other) => [one.person, other.person] as const),
  );
}

/** People through whose box a line of someone else runs. */
export function runOver(layout: Layout): readonly number[] {
  return layout.routes.flatMap((route) => {
    const unit = layout.units[route.unit];
    const own = [...(unit?.partners ?? []), ...(unit?.children ?? [])];
    return layout.boxes
      .filter((box) => !own.includes(box.person))
      .filter((box) =>
        [...route.couple, ...route.descent, ...route.ended].some(
          (line) =>
            Math.max(line.x1, line.x2) > box.left + 1 &&
            Math.min(line.x1, line.x2) < box.left + box.width - 1 &&
            Math.max(line.y1, line.y2) > box.top + 1 &&
            Math.min(line.y1, line.y2) < box.top + box.height - 1,
        ),
      )
      .map((box) => box.person);
  });
}
