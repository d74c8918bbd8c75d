import { cellOf } from '../../reports/census/census-block';
import { censusBlocks, type OutcomeCodes } from '../../reports/census/census-blocks';
import { censusCsv } from '../../reports/census/census-csv';
import { censusXml } from '../../reports/census/census-xml';
import { censusYearsAt, type CensusYear } from '../../reports/census/census-year';
import { checkCensus, type CensusMeetingsTold, type CensusProblem } from '../../reports/census/check-census';
import { MARKING } from '../../reports/csv/long-csv';
import type { CensusBlock } from '../../reports/census/census-block';
import type { CompleteTo } from '../../reports/facts/facts';
import type { KnownOn } from '../../reports/facts/known-family';
import { addDays, earliest, type CalendarDay } from '../core/calendar-day';
import type { Policy } from '../core/policy';
import { CENSUS_FILE, CENSUS_FORMAT, type CensusIndex, type CensusProblemFound } from '../report-pages/census-index';

/** What the return is made under. */
export interface CensusTask {
  readonly asAt: CalendarDay;
  readonly completeTo: CompleteTo;
  readonly settings: Policy['census'];
}

/** A family's blocks, by census year: those of this year and of the one before; none where the council does not want them. */
export type CensusOfFamily = readonly (readonly CensusBlock[])[];

export function censusOfFamily({ asAt, completeTo, settings }: CensusTask): (known: KnownOn) => CensusOfFamily {
  if (!settings.prepared) return () => [];
  const dataTo = censusDay({ asAt, completeTo });
  const years = censusYearsAt(dataTo);
  const outcomes = outcomesFrom(settings);
  return (known) => years.map((year) => censusBlocks(known(dataTo), year, outcomes));
}

const censusDay = ({ asAt, completeTo }: Pick<CensusTask, 'asAt' | 'completeTo'>): CalendarDay =>
  earliest(addDays(asAt, -1), completeTo.caseRecords, completeTo.module) ?? addDays(asAt, -1);

export interface CensusOfTheNight {
  /** Of every family of the night, once. */
  add(family: CensusOfFamily): void;
  /** The return of this census year and of the one before, and what is amiss with them; none where the council does not want them. */
  files(): readonly { readonly name: string; readonly content: string }[];
}

/** Kept of all families: the blocks of two years, which are few. */
export function censusOfTheNight(task: CensusTask, meetingsTold: CensusMeetingsTold = 'told'): CensusOfTheNight {
  const { asAt, settings } = task;
  const dataTo = censusDay(task);
  const years = censusYearsAt(dataTo).map((year) => ({ year, blocks: [] as CensusBlock[] }));
  return {
    add(family) {
      years.forEach(({ blocks }, at) => blocks.push(...(family[at] ?? [])));
    },
    files() {
      if (!settings.prepared) return [];
      const made = years.map(({ year, blocks }) =>
        yearMade({ year, unordered: blocks, asAt, authority: settings.authority, meetingsTold }),
      );
      const index: CensusIndex = {
        format: CENSUS_FORMAT,
        asAt,
        dataTo,
        years: made.map(({ told }) => told),
        ...(meetingsTold === 'told' ? {} : { meetingsNotTold: true }),
      };
      return [...made.flatMap(({ files }) => files), { name: CENSUS_FILE, content: `${JSON.stringify(index, null, 2)}\n` }];
    },
  };
}

function outcomesFrom({ outcomeIssued, outcomeSteppedDown }: Policy['census']): OutcomeCodes {
  return {
    ...(outcomeIssued === 'none' ? {} : { issued: outcomeIssued }),
    ...(outcomeSteppedDown === 'none' ? {} : { steppedDown: outcomeSteppedDown }),
  };
}

interface YearToMake {
  readonly year: CensusYear;
  readonly unordered: readonly CensusBlock[];
  readonly asAt: CalendarDay;
  readonly authority: string;
  readonly meetingsTold: CensusMeetingsTold;
}

function yearMade({ year, unordered, asAt, authority, meetingsTold }: YearToMake) {
  const key = ({ child, startedOn }: CensusBlock): string => `${child.caseReference}\n${child.id}\n${cellOf(startedOn)}`;
  const blocks = unordered.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  const name = `pre-proceedings-return-${year.name}-${MARKING}`;
  // The moment is the night's day: made again, the same night's file is the same.
  const sender = { at: `${asAt}T00:00:00`, ...(authority === '' ? {} : { authority }) };
  const files = [
    { name: `${name}.xml`, content: censusXml(blocks, year, sender), mediaType: 'application/xml' },
    { name: `${name}.csv`, content: censusCsv(blocks), mediaType: 'text/csv' },
  ] as const;
  return {
    files: files.map((file) => ({ name: file.name, content: file.content })),
    told: {
      name: year.name,
      start: year.start,
      end: year.end,
      children: new Set(blocks.map(({ child }) => child.id)).size,
      blocks: blocks.length,
      problems: checkCensus(blocks, year, meetingsTold).map(problemFound),
      files: files.map((file) => ({ name: file.name, mediaType: file.mediaType, bytes: Buffer.byteLength(file.content) })),
    },
  };
}

function problemFound({ child, ...problem }: CensusProblem): CensusProblemFound {
  if (child === undefined) return problem;
  const { id, caseReference, restricted } = child;
  return { ...problem, child: { id, caseReference, restricted } };
}
