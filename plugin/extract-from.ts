import { join } from 'node:path';
import { readExtractFolder } from '../adapters/extract/read-extract-folder';
import { refuseToWriteOver, writeExtractFolder } from '../adapters/extract/write-extract-folder';
import { REJECTS_FILE, writeRejects } from '../adapters/extract/write-rejects';
import { reportFolder } from '../adapters/system/report-folder';
import { checkExtract, type ReadTables } from '../reports/extract/check-extract';
import type { ExtractTables } from '../reports/extract/extract-table';
import { factsFromExtract } from '../reports/extract/facts-from-extract';
import type { DateStyle } from '../reports/extract/read-cell';
import { factsFrom } from '../reports/facts/families';
import { measureSettingsFrom } from '../reports/measure-settings';
import { makeReportSet } from '../reports/report-set';
import type { CalendarDay } from './core/calendar-day';
import { parsePolicy, type PolicyInput } from './core/policy';
import { noteExtract, type AuditedGround } from './jobs/audited-extract';
import { importExtract, type ImportGround } from './jobs/import-extract';
import { filesOfReports, reportsNamed } from './jobs/reports-beside';
import { bothExtracts, knownExtract, type KnownGround } from './jobs/known-extract';

/** A folder of CSV files to read: docs/extract.md tells of each. */
export interface ExtractToRead {
  readonly folder: string;
  /** How the files write their days: `iso` 2026-04-30, the default, or `uk` 30/04/2026. */
  readonly dates?: DateStyle;
  /** Where to write what has to be mended; default `rejects.csv` in the folder itself. */
  readonly rejects?: string;
}

/** What became of the reading. */
export interface ExtractRead {
  /** How many things have to be mended: with a single one nothing was done. They stand in `rejects`. */
  readonly problems: number;
  readonly rejects: string;
  /** Files of the folder from which no report counts. */
  readonly unread: readonly string[];
}

export interface ExtractImported extends ExtractRead {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

const rejectsOf = ({ folder, rejects }: ExtractToRead): string => rejects ?? join(folder, REJECTS_FILE);

/** Brings a folder in, or tells everything that has to be mended first. @param update see `importExtract` */
export async function importFolder(ground: ImportGround, from: ExtractToRead, update: boolean): Promise<ExtractImported> {
  const read = await readExtractFolder(from.folder, from.dates ?? 'iso');
  const { problems, ...counts } = await importExtract(ground, read, update);
  const rejects = rejectsOf(from);
  await writeRejects(rejects, problems);
  return { ...counts, problems: problems.length, rejects, unread: read.unread };
}

/** Writes everything that the reports count from as a folder that can be brought in again. That it was taken stands in the audit first. */
export async function exportFolder(ground: KnownGround & AuditedGround, folder: string): Promise<void> {
  await refuseToWriteOver(folder);
  const tables = bothExtracts(await knownExtract(ground));
  const rows = Object.fromEntries([...tables].map(([name, each]) => [name, each.length]));
  await noteExtract(ground, ground.stores.audit, { event: 'export-history', rows });
  await writeExtractFolder(folder, tables);
}

/** Reports from a folder alone. */
export interface ReportsFromExtract extends ExtractToRead {
  /** A folder for the reports: they are put in a folder of their own in it, by their day, all or none. */
  readonly out: string;
  /** The day that stands for today: everything up to the day before is taken to be known. */
  readonly asAt: CalendarDay;
  /** What differs from council to council: docs/policy.md. */
  readonly policy?: PolicyInput;
  /** Left out = all reports. */
  readonly only?: readonly string[];
}

/** Undefined where something has to be mended first. */
export interface ExtractReported extends ExtractRead {
  readonly set?: string;
}

/** The reports of a folder of spreadsheets, for a person who has that folder and nothing else: no database, no case system. */
export async function reportsFromExtract(asked: ReportsFromExtract): Promise<ExtractReported> {
  const only = reportsNamed(asked.only);
  const { tables, problems: found, amiss, unread } = await readExtractFolder(asked.folder, asked.dates ?? 'iso');
  const problems = [...found, ...checkExtract(tables, { amiss })];
  const rejects = rejectsOf(asked);
  await writeRejects(rejects, problems);
  if (problems.length > 0) return { problems: problems.length, rejects, unread };
  const files = await filesFrom(rowsAlone(tables), asked, only);
  const set = `reports-${asked.asAt}`;
  await reportFolder(asked.out).put(set, files);
  return { problems: 0, rejects, unread, set: join(asked.out, set) };
}

async function filesFrom(tables: ExtractTables, { asAt, policy }: ReportsFromExtract, only: ReturnType<typeof reportsNamed>) {
  const { completeTo, histories, episodes, exemptions } = factsFromExtract(tables);
  const facts = await factsFrom({
    completeTo,
    histories: async function* each() {
      yield* histories;
    },
    episodes: () => episodes,
    exemptions: () => exemptions,
  });
  const settings = measureSettingsFrom(parsePolicy(policy));
  return filesOfReports(await makeReportSet({ facts, asAt, settings }), { asAt, settings }, only);
}

const rowsAlone = (tables: ReadTables): ExtractTables => new Map([...tables].map(([name, rows]) => [name, rows.map(({ row }) => row)]));
