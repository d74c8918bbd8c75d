import type { PersonId } from '../../../plugin/core/case-system';
import { readForIds } from '../case-source';
import { adoptedPersons, withoutAdopted } from '../records/adoption';
import { wordsOf } from '../records/relationship-direction';
import { followLinks, type MergeLink } from '../records/same-person';
import { cellsOf } from '../row-cells';
import { loadCareRows } from './care';
import { idColumns, type MosaicSource } from './mosaic-source';
import { loadReferrals } from './referrals';

/**
 * A merge shows in two ways. A council that keeps what its overnight merge took away names the table
 * (`mergedPersons`); and two records that still stand are marked by a relationship whose one word is
 * "Duplicate": the person it stands for is the duplicate, the other the survivor. Chains are followed to their end.
 */
export async function loadMergeLinks(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly MergeLink[]> {
  const links = await followLinks(ids, async (frontier) => [
    ...(await linksInTable(source, frontier)),
    ...(await linksInRelationships(source, frontier)),
  ]);
  return withoutAdopted(links, (among) => loadAdopted(source, among));
}

/** Of these, the records that end with an adoption. */
export async function loadAdopted(source: MosaicSource, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  // Rows that cannot be true are told of where they are read for themselves.
  const quietly = { ...source, leaveOut: () => {} };
  return adoptedPersons(await loadCareRows(quietly, ids), await loadReferrals(quietly, ids), source.codes);
}

async function linksInTable(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly MergeLink[]> {
  const table = source.tables.nameOf('mergedPersons');
  if (!source.tables.has('mergedPersons')) return [];
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('m', 'FROM_PERSON_ID', 'TO_PERSON_ID')} from ${source.tables.from('mergedPersons')} m ` +
      `where m.FROM_PERSON_ID in (${marks}) or m.TO_PERSON_ID in (${marks}) order by m.FROM_PERSON_ID`,
    values: [...values, ...values],
  }));
  return rows.map((row) => {
    const cells = cellsOf(table, ['FROM_PERSON_ID'], row);
    return { from: cells.id('FROM_PERSON_ID'), to: cells.id('TO_PERSON_ID') };
  });
}

async function linksInRelationships(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly MergeLink[]> {
  const { tables, codes } = source;
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('r', 'PERSONAL_RELATIONSHIP_ID', 'PERSON_ID', 'OTHER_PERSON_ID')}, t.DESCRIPTION as DESCRIPTION ` +
      `from ${tables.from('relationships')} r ` +
      `join ${tables.from('relationshipTypes')} t on t.PERSONAL_REL_TYPE_ID = r.PERSONAL_REL_TYPE_ID ` +
      `where lower(t.DESCRIPTION) like ? and (r.PERSON_ID in (${marks}) or r.OTHER_PERSON_ID in (${marks})) ` +
      `order by r.PERSONAL_RELATIONSHIP_ID`,
    values: [`%${codes.duplicateWord.toLowerCase()}%`, ...values, ...values],
  }));
  return rows.flatMap((row) => {
    const cells = cellsOf(tables.nameOf('relationships'), ['PERSONAL_RELATIONSHIP_ID'], row);
    return duplicateLink(cells.text('DESCRIPTION'), cells.id('PERSON_ID'), cells.id('OTHER_PERSON_ID'), codes.duplicateWord);
  });
}

/** PERSON_ID is the left-hand word here too. A pair that says "Duplicate" of both tells no direction and is no merge. */
export function duplicateLink(pair: string, personId: PersonId, otherPersonId: PersonId, duplicateWord: string): readonly MergeLink[] {
  const [left, right] = wordsOf(pair);
  if (left === right) return [];
  if (left === duplicateWord) return [{ from: personId, to: otherPersonId }];
  return right === duplicateWord ? [{ from: otherPersonId, to: personId }] : [];
}
