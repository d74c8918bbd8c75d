import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { CareEpisode, PersonId, RegimeSpell } from '../../../plugin/core/case-system';

/** One row of the data mart's care summaries with its legal status and placement. */
export interface CareRow {
  readonly key: string;
  readonly personId: PersonId;
  readonly periodOfCareId?: string;
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
  readonly legalStatus?: string;
  readonly placementId?: string;
  readonly placement?: string;
  readonly placementTo?: CalendarDay;
  readonly placementReasonCeased?: string;
  readonly carerId?: string;
  /** Where the source keeps it; otherwise it is worked out from the row before. */
  readonly reasonStarted?: string;
}

/** One child's rows as episodes of care, oldest first. */
export function careEpisodes(rows: readonly CareRow[]): readonly CareEpisode[] {
  const ordered = inOrder(rows);
  return ordered.map((row, index) => ({
    from: row.from,
    to: row.to,
    legalStatus: row.legalStatus,
    placement: row.placement,
    reasonCeased: reasonCeased(row, ordered[index + 1]),
    reasonStarted: row.reasonStarted ?? reasonStarted(row, ordered[index - 1]),
  }));
}

/** The same row can stand there twice; several rows can begin on one day, and are kept. */
function inOrder(rows: readonly CareRow[]): readonly CareRow[] {
  const once = new Map(rows.map((row) => [`${row.from}|${row.to}|${row.legalStatus}|${row.placementId}`, row]));
  return [...once.values()].toSorted((a, b) => a.from.localeCompare(b.from) || (a.to ?? '9999').localeCompare(b.to ?? '9999'));
}

/** X1 where care goes on the same day; the placement's own reason where it ended with the episode. */
function reasonCeased(row: CareRow, next: CareRow | undefined): string | undefined {
  if (row.to === undefined) return undefined;
  if (next?.from === row.to) return 'X1';
  return row.placementTo === undefined || row.placementTo === row.to ? row.placementReasonCeased : undefined;
}

/** Not stored: S starts care, and what changed since the episode before says the rest (SSDA903 list, mosaic-records 1.11). */
export function reasonStarted(row: CareRow, previous: CareRow | undefined): string | undefined {
  if (previous === undefined || previous.to !== row.from) return 'S';
  const legal = previous.legalStatus !== row.legalStatus;
  const moved = previous.placementId !== row.placementId;
  const carer = moved && (previous.carerId !== row.carerId || row.carerId === undefined);
  if (legal && moved) return carer ? 'B' : 'U';
  if (moved) return carer ? 'P' : 'T';
  return legal ? 'L' : undefined;
}

const SHORT_BREAKS: readonly (string | undefined)[] = ['V3', 'V4'];

/** Spells of being looked after: short breaks (V3, V4) taken out first, then what meets or overlaps made one (measures A13, O-1). */
export function lookedAfterSpells(rows: readonly CareRow[]): readonly RegimeSpell[] {
  const spells: RegimeSpell[] = [];
  for (const row of inOrder(rows).filter((each) => !SHORT_BREAKS.includes(each.legalStatus))) {
    const last = spells.at(-1);
    if (last !== undefined && (last.to === undefined || row.from <= last.to))
      spells[spells.length - 1] = { ...last, to: later(last.to, row.to) };
    else spells.push({ personId: row.personId, regime: 'looked-after', reference: row.periodOfCareId, from: row.from, to: row.to });
  }
  return spells;
}

const later = (a: CalendarDay | undefined, b: CalendarDay | undefined): CalendarDay | undefined =>
  a === undefined || b === undefined ? undefined : [a, b].toSorted()[1];
