import type { Person, PersonId } from '../../../plugin/core/case-system';
import { compareIds } from '../case-source';

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
