import type { AuditSeal, AuditSealStore } from '../core/audit-seal.store';
import type { AuditEvent } from '../core/audit.store';
import { addDays, type CalendarDay } from '../core/calendar-day';
import { instantInLondon } from '../core/london-instant';
import { spreadsheetSafe } from '../core/spreadsheet-safe';

const SEALS_AT_ONCE = 200;

export interface SealedEvents {
  readonly seal: AuditSeal;
  readonly events: readonly AuditEvent[];
}

export interface AuditPeriod {
  /** Days in London, both inclusive. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** What the first line says: the period, who asked, when. */
export interface ExportHeading extends AuditPeriod {
  readonly by: string;
  readonly at: Date;
}

/**
 * Every seal that holds something of these days, whole and without a gap, so that whoever gets it can work the hashes out again. The
 * first and the last reach a little over the edges. A seal at a time: what is held does not grow with the period.
 */
export async function* sealedBetween(seals: AuditSealStore, { from, to }: AuditPeriod): AsyncGenerator<SealedEvents> {
  const start = instantInLondon(from, '00:00');
  const end = instantInLondon(addDays(to, 1), '00:00');
  let last = 0;
  for (let more = true; more;) {
    const some = await seals.after(last, SEALS_AT_ONCE);
    more = some.length === SEALS_AT_ONCE;
    for (const seal of some) {
      last = seal.number;
      // Nothing is sealed before it happens.
      if (seal.at < start) continue;
      const events = await seals.eventsOf(seal.number);
      if (events.length > 0 && events.every(({ at }) => at >= end)) return;
      yield { seal, events };
    }
  }
}

/** A line of JSON each: a heading, every seal followed by its events, and an end that counts them. `checkAuditExport` reads it. */
export async function* auditAsJsonLines({ from, to, by, at }: ExportHeading, sealed: AsyncIterable<SealedEvents>): AsyncGenerator<string> {
  const line = (value: object): string => `${JSON.stringify(value)}\n`;
  yield line({ kind: 'audit-export', format: 1, from, to, by, at });
  let [seals, count] = [0, 0];
  for await (const { seal, events } of sealed) {
    yield line({ kind: 'seal', ...seal });
    for (const { subject, ...event } of events) yield line({ kind: 'event', ...event, ...subject });
    seals += 1;
    count += events.length;
  }
  yield line({ kind: 'end', seals, events: count });
}

const COLUMNS = [
  'Seal',
  'Hash of the seal',
  'Id',
  'When (UTC)',
  'Worker',
  'Name',
  'Event',
  'Outcome',
  'People',
  'Process',
  'Thing',
  'Reason',
];

/** For reading in a spreadsheet: a row an event, no cell of which is run as a formula (attack case A12). Only the lines of JSON can be checked. */
export async function* auditAsCsv(_heading: ExportHeading, sealed: AsyncIterable<SealedEvents>): AsyncGenerator<string> {
  const row = (cells: readonly string[]): string =>
    `${cells.map((cell) => `"${spreadsheetSafe(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
  yield `\uFEFF${row(COLUMNS)}`;
  for await (const { seal, events } of sealed) {
    for (const { id, at, actorId, actorName, event, outcome, subject, reason = '' } of events) {
      const { personIds = [], episodeId = '', thing = '' } = subject;
      const about = [personIds.join(' '), episodeId, thing, reason];
      yield row([String(seal.number), seal.hash, id, at.toISOString(), actorId, actorName, event, outcome, ...about]);
    }
  }
}
