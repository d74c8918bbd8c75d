import type { PersonId } from '../../../plugin/core/case-system';
import { followLinks, type MergeLink } from '../records/same-person';
import type { RowCells } from '../row-cells';
import { rowsAbout, type SsdSource } from './ssd-source';

/** Records that a merge took away, where the council adds the table of them; the dataset itself forgets them. */
export function loadSsdMerges(source: SsdSource, ids: readonly PersonId[]): Promise<readonly MergeLink[]> {
  if (!source.tables.has('fm_merged_persons')) return Promise.resolve([]);
  const linkFrom = (cells: RowCells): MergeLink => ({ from: cells.text('from_person_id'), to: cells.text('to_person_id') });
  return followLinks(ids, async (frontier) => [
    ...(await rowsAbout(source, 'fm_merged_persons', 'from_person_id', frontier, linkFrom)),
    ...(await rowsAbout(source, 'fm_merged_persons', 'to_person_id', frontier, linkFrom)),
  ]);
}
