import { readerScript, type ReaderNames } from '../adapters/case-system/login-script';
import { mosaicTables, usualTableNames, type MosaicTable } from '../adapters/case-system/mosaic/mosaic-mapping';
import { ssdTablesOf } from '../adapters/case-system/ssd/ssd-source';
import { mosaicSettingsFrom, ssdSettingsFrom } from './mosaic-settings-from';
import type { CaseSystemOptions } from './options';

/** Where the module reads nothing but this script's views: what `mapping` becomes. */
export interface CaseSystemLogin {
  readonly script: string;
  readonly mapping: object;
}

/**
 * The script that makes a read-only login for the case system and the views it needs, from the same mapping that the module runs with.
 * @throws OptionsRefused where the mapping cannot be used; TypeError for a login or schema that is no plain name, or for a source without a login.
 */
export function caseSystemLoginFrom(options: CaseSystemOptions, names: ReaderNames): CaseSystemLogin {
  if (options.kind === 'extract') throw new TypeError('A folder of files needs no login: give this account the right to read it');
  if (options.kind === 'ssd') {
    const tables = ssdTablesOf(ssdSettingsFrom(options).mapping);
    const additions = tables.read.filter((table) => table.startsWith('fm_')).map((table) => [table, table]);
    const named = additions.length === 0 ? {} : { tables: Object.fromEntries(additions) as object };
    return { script: readerScript(tables, (table) => table, names), mapping: { schema: names.schema, ...named } };
  }
  const tables = mosaicTables(mosaicSettingsFrom(options).mapping);
  const usual: Readonly<Partial<Record<MosaicTable, string>>> = usualTableNames;
  const unusual = tables.read.filter((table) => usual[table] === undefined).map((table) => [table, table]);
  const named = unusual.length === 0 ? {} : { tables: Object.fromEntries(unusual) as object };
  return { script: readerScript(tables, (table) => usual[table] ?? table, names), mapping: { schema: names.schema, ...named } };
}
