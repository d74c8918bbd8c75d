import type { RowSpec } from '../counting/measure';

export type CurveSpec = Extract<RowSpec, { readonly kind: 'curve' }>;

/**
 * The points of a curve that are not published: those where the entries so far, the children still followed, or the entries since
 * the last published point are few (C8). Points in order of their days; gives the cells of the points withheld.
 */
export function withheldPoints(points: readonly CurveSpec[], cellValue: (cell: string) => number, max: number): readonly string[] {
  const isFew = (count: number): boolean => count >= 1 && count <= max;
  let publishedSoFar = 0;
  return points.flatMap(({ entries, atRisk }) => {
    const soFar = cellValue(entries);
    if (isFew(soFar) || isFew(cellValue(atRisk)) || isFew(soFar - publishedSoFar)) return [entries, atRisk];
    publishedSoFar = soFar;
    return [];
  });
}
