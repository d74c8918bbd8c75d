import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { ParentalResponsibility, PersonId, Relationship } from '../../../plugin/core/case-system';
import { compareIds } from '../case-source';
import { directionOf, type Direction, type End, type PairRow } from './relationship-direction';

export interface RelationshipRow extends PairRow {
  readonly key: string;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  /** Undefined = blank. */
  readonly parentalResponsibility?: 'Y' | 'N';
  readonly informalCarer: boolean;
}

interface Read {
  readonly row: RelationshipRow;
  readonly direction: Direction;
}

/** Each pair and kind once, seen from `personId`, however often and whichever way round it is recorded; latest first. */
export function mergeRelationships(rows: readonly RelationshipRow[], personId: PersonId): readonly Relationship[] {
  const groups = new Map<string, Read[]>();
  for (const row of rows) {
    const read = { row, direction: directionOf(row) };
    const key = groupKey(read.direction);
    groups.set(key, [...(groups.get(key) ?? []), read]);
  }
  return [...groups.values()].map((group) => asOne(group, personId)).toSorted(latestFirst);
}

function groupKey({ left, right }: Direction): string {
  const ends = [left, right].map((end) => `${end.personId} ${end.kind}`);
  return ends.toSorted().join('|');
}

function asOne(group: readonly Read[], personId: PersonId): Relationship {
  const [own, other] = endsFrom(group, personId);
  return {
    personId: own.personId,
    personIs: own.is,
    otherPersonId: other.personId,
    otherIs: other.is,
    ...spellOf(group.map((read) => read.row)),
    parentalResponsibility: parentalResponsibilityOf(group),
    informalCarer: group.some((read) => read.row.informalCarer),
  };
}

/** "Mother" says more than "Parent": where the rows use several words, the ones that are not the kind's own name are kept. */
function endsFrom(group: readonly Read[], personId: PersonId): readonly [End, End] {
  const ends = group.flatMap(({ direction }) => [direction.left, direction.right]);
  const mostSpecific = (candidates: readonly End[]): End =>
    candidates.find((end) => end.is.toLowerCase().replaceAll('-', ' ') !== end.kind) ?? (candidates[0] as End);
  const own = ends.filter((end) => end.personId === personId);
  const others = ends.filter((end) => end.personId !== personId);
  return [mostSpecific(own), mostSpecific(others)];
}

/**
 * From the first start; to the end of the spell that started last. Rows of one start are one spell written twice:
 * there an end counts even where the other row was left open, since somebody took the trouble to enter it.
 */
function spellOf(rows: readonly RelationshipRow[]): { readonly from?: CalendarDay; readonly to?: CalendarDay } {
  const starts = rows.map((row) => row.from ?? '').toSorted();
  const last = rows.filter((row) => (row.from ?? '') === starts.at(-1));
  const ends = last.flatMap((row) => row.to ?? []).toSorted();
  return { from: starts[0] === '' ? undefined : (starts[0] as CalendarDay | undefined), to: ends.at(-1) };
}

/** 'Y' on either row; otherwise what the adult's own row says; blank is "not recorded", never "no" (mosaic-records 1.4). */
function parentalResponsibilityOf(group: readonly Pick<Read, 'row' | 'direction'>[]): ParentalResponsibility {
  if (group.some(({ row }) => row.parentalResponsibility === 'Y')) return 'yes';
  const adultsRowSaysNo = group.some(({ row, direction }) => isAdultsRow(row, direction) && row.parentalResponsibility === 'N');
  return adultsRowSaysNo ? 'no' : 'not recorded';
}

const isAdultsRow = (row: RelationshipRow, direction: Direction): boolean =>
  direction.leftIsAdult && direction.left.personId === row.personId;

function latestFirst(a: Relationship, b: Relationship): number {
  return (b.from ?? '').localeCompare(a.from ?? '') || compareIds(a.otherPersonId, b.otherPersonId);
}
