import type { Person, PersonId } from '../../../plugin/core/case-system';
import { compareIds, idColumns, readForIds, type CaseSource } from './case-source';
import { wordsOf } from './relationship-direction';
import { cellsOf } from '../row-cells';

/** `from` is no record of its own any more: what is known of the person stands under `to`. */
export interface MergeLink {
  readonly from: PersonId;
  readonly to: PersonId;
}

/** The records that are one person: the survivor, and every record that was merged into it or marked as its duplicate. */
export interface SamePerson {
  readonly survivor: PersonId;
  readonly ids: readonly PersonId[];
}

/**
 * A merge shows in two ways. A council that keeps what its overnight merge took away names the table
 * (`mergedPersons`); and two records that still stand are marked by a relationship whose one word is
 * "Duplicate": the person it stands for is the duplicate, the other the survivor. Chains are followed to their end.
 */
export function loadMergeLinks(source: CaseSource, ids: readonly PersonId[]): Promise<readonly MergeLink[]> {
  return followLinks(ids, async (frontier) => [
    ...(await linksInTable(source, frontier)),
    ...(await linksInRelationships(source, frontier)),
  ]);
}

/** Every link that can be reached from these ids, whichever way it points. */
export async function followLinks(
  ids: readonly PersonId[],
  linksOf: (frontier: readonly PersonId[]) => Promise<readonly MergeLink[]>,
): Promise<readonly MergeLink[]> {
  const links: MergeLink[] = [];
  const seen = new Set<PersonId>();
  let frontier = [...ids];
  while (frontier.length > 0) {
    for (const id of frontier) seen.add(id);
    const found = await linksOf(frontier);
    links.push(...found);
    frontier = [...new Set(found.flatMap((link) => [link.from, link.to]))].filter((id) => !seen.has(id));
  }
  return links;
}

async function linksInTable(source: CaseSource, ids: readonly PersonId[]): Promise<readonly MergeLink[]> {
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

async function linksInRelationships(source: CaseSource, ids: readonly PersonId[]): Promise<readonly MergeLink[]> {
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

/** Follows the links to the end. In a circle, which no merge makes, the lowest id survives. */
export function survivorOf(id: PersonId, links: readonly MergeLink[]): PersonId {
  const path = [id];
  for (;;) {
    const last = path.at(-1);
    const next = links.find((link) => link.from === last && link.to !== last)?.to;
    if (next === undefined) return path.at(-1) as PersonId;
    const start = path.indexOf(next);
    if (start >= 0) return path.slice(start).toSorted(compareIds)[0] as PersonId;
    path.push(next);
  }
}

export function samePersonAs(id: PersonId, links: readonly MergeLink[]): SamePerson {
  const survivor = survivorOf(id, links);
  const others = links.flatMap((link) => [link.from, link.to]).filter((other) => survivorOf(other, links) === survivor);
  return { survivor, ids: [...new Set([survivor, ...others, id])] };
}

/** The records behind each id that was asked for. */
export const sameEach = (ids: readonly PersonId[], links: readonly MergeLink[]): ReadonlyMap<PersonId, SamePerson> =>
  new Map(ids.map((id) => [id, samePersonAs(id, links)]));

export const recordsOf = (same: ReadonlyMap<PersonId, SamePerson>): readonly PersonId[] => [
  ...new Set([...same.values()].flatMap((each) => each.ids)),
];

/** Rows of all records that are one person, in the order in which they came, each under the survivor's id. */
export function gathered<T extends { readonly personId: PersonId }>(
  { survivor, ids }: SamePerson,
  rows: ReadonlyMap<PersonId, readonly T[]>,
): readonly T[] {
  return ids.flatMap((id) => rows.get(id) ?? []).map((row) => ({ ...row, personId: survivor }));
}

/** The survivor's own particulars; restricted if any of the records is (measures A9). */
export function asOnePerson(same: SamePerson, records: ReadonlyMap<PersonId, Person>): Person | undefined {
  const survivor = records.get(same.survivor);
  return survivor && { ...survivor, restricted: same.ids.some((id) => records.get(id)?.restricted === true) };
}
