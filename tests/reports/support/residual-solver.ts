import type { TwoWayTable } from './two-way-table';

/**
 * Which hidden counts of a two-way table a reader can work out, found in another way than the reports find it: a table is a flow.
 * Every count is an edge of a network (rows to columns; each row total feeds its row, each column total drains its column, the
 * grand total closes the ring), and every line says that what comes in goes out. A hidden count can differ from what it is only if
 * flow can be moved round a ring through its edge. Hidden counts may rise freely and fall to 1; shown ones cannot move.
 */
export function workedOut(table: TwoWayTable, hidden: readonly boolean[]): ReadonlySet<number> {
  const edges = edgesOf(table);
  const moves = edges.flatMap(({ from, to }, at) => {
    if (!hidden[at]) return [];
    const up = { edge: at, from, to };
    return (table.counts[at] ?? 0) > 1 ? [up, { edge: at, from: to, to: from }] : [up];
  });
  const known = new Set<number>();
  for (const at of edges.keys()) {
    if (hidden[at] && !moves.some((move) => move.edge === at && canReturn(move, moves))) known.add(at);
  }
  return known;
}

interface Move {
  readonly edge: number;
  readonly from: string;
  readonly to: string;
}

/** Breadth first from the edge's head back to its tail, by any other edge. */
function canReturn({ edge, from, to }: Move, moves: readonly Move[]): boolean {
  const reached = new Set([to]);
  for (const node of reached) {
    if (node === from) return true;
    for (const move of moves) if (move.from === node && move.edge !== edge) reached.add(move.to);
  }
  return false;
}

function edgesOf({ height, width }: TwoWayTable): readonly { readonly from: string; readonly to: string }[] {
  const edges: { from: string; to: string }[] = [];
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) edges.push({ from: `row ${row}`, to: `column ${column}` });
  for (let row = 0; row < height; row += 1) edges.push({ from: 'all rows', to: `row ${row}` });
  for (let column = 0; column < width; column += 1) edges.push({ from: `column ${column}`, to: 'all columns' });
  return [...edges, { from: 'all columns', to: 'all rows' }];
}
