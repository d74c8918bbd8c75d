import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { PersonId } from '../../plugin/core/case-system';
import type { KnownFamily } from '../facts/known-family';
import type { Count, Unit, UnitRecord } from './count';
import type { Report } from './measure';

/** One record with one thing amiss: what the counts of breakdown `data_quality` are counts of (A18). Ids and codes, no name. */
export interface RecordToMend {
  readonly defect: string;
  /** The child; of a process, a meeting or a plan the lead child of the process. */
  readonly child: PersonId;
  readonly episode?: string;
  readonly meeting?: string;
  readonly plan?: string;
  /** The first index date that it was counted by. */
  readonly on: CalendarDay;
  /** The measures that count it, by id. */
  readonly measures: readonly string[];
}

/** Of one family. */
export interface MendingList {
  /** A unit that a measure of the report counts, in the period whose defects are told. */
  note(report: Report, count: Count, unit: Unit, family: KnownFamily): void;
  /** What was noted: each record once for each defect, in order of both. */
  take(): readonly RecordToMend[];
}

/** A record stands in it once, whatever number of measures counts it. */
export function mendingList(): MendingList {
  const found = new Map<string, Omit<RecordToMend, 'measures'> & { readonly measures: Set<string> }>();
  return {
    note(report, count, unit, family) {
      const measures = report.measures.filter((measure) => measure.count === count).map(({ id }) => id);
      for (const defect of unit.defects ?? []) {
        const record = recordWith(defect, unit.record, family);
        if (record === undefined) continue;
        const key = keyOf({ defect, ...record });
        const known = found.get(key) ?? { defect, ...record, on: unit.on, measures: new Set<string>() };
        for (const measure of measures) known.measures.add(measure);
        found.set(key, known);
      }
    },
    take() {
      if (found.size === 0) return [];
      const records = [...found]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([, { measures, ...record }]) => ({ ...record, measures: [...measures] }));
      return records;
    },
  };
}

const keyOf = ({ defect, child, episode = '', meeting = '', plan = '' }: Omit<RecordToMend, 'measures' | 'on'>): string =>
  [defect, child, episode, meeting, plan].join('\n');

/** Amiss with a process, a meeting or a plan of the module; everything else is amiss with the child's own record. */
const OF_THE_PROCESS: Readonly<Record<string, readonly (keyof UnitRecord)[]>> = {
  'offer without response date': ['episode'],
  'attendance not recorded': ['episode', 'meeting'],
  'meeting before referral': ['episode', 'meeting'],
  'plan without decision': ['episode', 'meeting', 'plan'],
};

function recordWith(
  defect: string,
  record: UnitRecord,
  { episodes }: KnownFamily,
): Omit<RecordToMend, 'defect' | 'measures' | 'on'> | undefined {
  const parts = OF_THE_PROCESS[defect];
  const episode = episodes.find(({ id }) => id === record.episode);
  const child = parts === undefined ? record.child : episode?.lead.id;
  if (child === undefined) return undefined;
  return { child, ...Object.fromEntries((parts ?? []).flatMap((part) => (record[part] === undefined ? [] : [[part, record[part]]]))) };
}
