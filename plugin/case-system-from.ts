import type { LeftOutRow } from '../adapters/case-system/mosaic/case-source';
import { mosaicCaseSystem } from '../adapters/case-system/mosaic/mosaic-case-system';
import { sqliteRows } from '../adapters/case-system/sqlite-rows';
import { sqlServerRows, type SqlServerSettings } from '../adapters/case-system/sql-server-rows';
import { openEmbedded } from '../adapters/store/embedded-client';
import type { CaseSystem } from './core/case-system';
import type { Clock } from './core/clock';
import type { Log } from './core/log';
import { mosaicSettingsFrom } from './mosaic-settings-from';
import type { MosaicOptions } from './options';

export interface OpenedCaseSystem {
  readonly caseSystem: CaseSystem;
  close(): Promise<void>;
}

/** The reader that the options name, or the host's own. */
export function caseSystemFrom(options: MosaicOptions | CaseSystem, clock: Clock, log: Log): OpenedCaseSystem {
  if (!('kind' in options)) return { caseSystem: options, close: async () => undefined };
  const { mapping, codes } = mosaicSettingsFrom(options);
  const { rows, close } = openRows(options);
  const caseSystem = mosaicCaseSystem({
    rows,
    clock,
    mapping,
    codes,
    onLeftOut: tellOnce(log),
  });
  return { caseSystem, close };
}

function openRows({ database }: MosaicOptions) {
  if (database.kind === 'sqlserver') {
    const rows = sqlServerRows(database.connection as SqlServerSettings);
    return { rows, close: () => rows.close() };
  }
  const db = openEmbedded({ filename: database.file, readonly: true });
  return { rows: sqliteRows(db), close: () => db.destroy() };
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
