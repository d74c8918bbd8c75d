import type { PersonId } from '../../../plugin/core/case-system';
import { adoptedPersons, withoutAdopted } from '../records/adoption';
import { followLinks, type MergeLink } from '../records/same-person';
import type { RowCells } from '../row-cells';
import { loadSsdCare } from './ssd-care';
import { loadSsdReferrals } from './ssd-referrals';
import { rowsAbout, type SsdSource } from './ssd-source';

/** Records that a merge took away, where the council adds the table of them; the dataset itself forgets them. */
export async function loadSsdMerges(source: SsdSource, ids: readonly PersonId[]): Promise<readonly MergeLink[]> {
  if (!source.tables.has('fm_merged_persons')) return [];
  const linkFrom = (cells: RowCells): MergeLink => ({ from: cells.text('from_person_id'), to: cells.text('to_person_id') });
  const links = await followLinks(ids, async (frontier) => [
    ...(await rowsAbout(source, 'fm_merged_persons', 'from_person_id', frontier, linkFrom)),
    ...(await rowsAbout(source, 'fm_merged_persons', 'to_person_id', frontier, linkFrom)),
  ]);
  return withoutAdopted(links, (among) => loadSsdAdopted(source, among));
}

/** Of these, the records that end with an adoption. */
export async function loadSsdAdopted(source: SsdSource, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const quietly = { ...source, leaveOut: () => {} };
  return adoptedPersons(await loadSsdCare(quietly, ids, []), await loadSsdReferrals(quietly, ids), source.codes);
}
