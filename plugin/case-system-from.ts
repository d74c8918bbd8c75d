import { additionsIn, ExtractIncomplete } from '../adapters/case-system/extract/extract-files';
import { extractRows } from '../adapters/case-system/extract/extract-rows';
import type { CaseRows } from '../adapters/case-system/case-rows';
import { guardedRows } from '../adapters/case-system/guarded-rows';
import type { LeftOutRow } from '../adapters/case-system/case-source';
import { mosaicCaseSystem } from '../adapters/case-system/mosaic/mosaic-case-system';
import { sqliteRows } from '../adapters/case-system/sqlite-rows';
import type * as SqlServer from '../adapters/case-system/sql-server-rows';
import { ssdCaseSystem } from '../adapters/case-system/ssd/ssd-case-system';
import { openEmbedded } from '../adapters/store/embedded-client';
import type { CaseSystem } from './core/case-system';
import type { Clock } from './core/clock';
import type { Log } from './core/log';
import { mosaicSettingsFrom, ssdSettingsFrom, type SsdSettings } from './mosaic-settings-from';
import { OptionsRefused, type CaseSystemOptions, type ExtractOptions, type MosaicOptions, type SsdOptions } from './options';

export interface OpenedCaseSystem {
  readonly caseSystem: CaseSystem;
  close(): Promise<void>;
}

/** The reader that the options name, or the host's own. @throws OptionsRefused where its names, codes or folder cannot be used. */
export function caseSystemFrom(options: CaseSystemOptions | CaseSystem, clock: Clock, log: Log): OpenedCaseSystem {
  if (!('kind' in options)) return { caseSystem: options, close: async () => undefined };
  const onLeftOut = tellOnce(log);
  if (options.kind === 'mosaic') {
    const settings = mosaicSettingsFrom(options);
    const { rows, close } = openRows(options, clock);
    return { caseSystem: mosaicCaseSystem({ rows, clock, onLeftOut, ...settings }), close };
  }
  const { settings, rows, close } = options.kind === 'ssd' ? openDataset(options, clock) : openExtract(options, clock, log);
  return { caseSystem: ssdCaseSystem({ rows, clock, onLeftOut, ...settings }), close };
}

/** Loaded where it is asked for alone: the driver of SQL Server takes longer to load than all else that a night needs. */
const sqlServer = () => require('../adapters/case-system/sql-server-rows') as typeof SqlServer;

interface OpenedRows {
  readonly rows: CaseRows;
  close(): Promise<void>;
}

function openRows({ database }: Pick<MosaicOptions, 'database'>, clock: Clock): OpenedRows {
  if (database.kind === 'sqlserver') {
    const rows = guardedRows(sqlServer().sqlServerRows(database.connection), clock);
    return { rows, close: () => rows.close() };
  }
  const db = openEmbedded({ filename: database.file, readonly: true });
  return { rows: sqliteRows(db), close: () => db.destroy() };
}

function openDataset(options: SsdOptions, clock: Clock): OpenedRows & { readonly settings: SsdSettings } {
  const settings = ssdSettingsFrom(options);
  return { settings, ...openRows(options, clock) };
}

function openExtract({ folder, codes }: ExtractOptions, clock: Clock, log: Log): OpenedRows & { readonly settings: SsdSettings } {
  const additions = additionsOf(folder);
  const mapping = { tables: Object.fromEntries(additions.map((table) => [table, table])) };
  const settings = ssdSettingsFrom({ mapping, ...(codes === undefined ? {} : { codes }) });
  const rows = extractRows({
    folder,
    additions,
    clock,
    openDatabase: () => openEmbedded({ filename: ':memory:' }),
    onRefused: (error) =>
      log.warn('extract-refused', {
        reason: error instanceof ExtractIncomplete ? error.problem : 'it is being written, or cannot be read',
      }),
  });
  return { settings, rows, close: () => rows.close() };
}

function additionsOf(folder: string): ReturnType<typeof additionsIn> {
  try {
    return additionsIn(folder);
  } catch {
    const message = 'this account cannot read the folder. Correct the path, or the right to read';
    throw new OptionsRefused([{ field: 'caseSystem.folder', message }]);
  }
}

/** A dirty row is met at every reading of it; one line a row is enough to have it mended. */
function tellOnce(log: Log): (row: LeftOutRow) => void {
  const told = new Set<string>();
  return ({ table, key, reason }) => {
    if (told.has(`${table} ${key}`)) return;
    told.add(`${table} ${key}`);
    log.warn('case-row-left-out', { table, key, reason });
  };
}
