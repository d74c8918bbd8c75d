import type { Column, ExtractTable } from '../../reports/extract/extract-table';
import { FGDM_TABLES } from '../../reports/extract/fgdm-tables';

/** As the dataset's own definition has its types; ids and words are as long as the module takes them. */
const TYPES: Readonly<Record<Column['kind'], (column: Column) => string>> = {
  id: () => 'nvarchar(64)',
  ids: () => 'nvarchar(max)',
  day: () => 'datetime',
  'yes-no': () => 'nchar(1)',
  count: () => 'smallint',
  code: ({ codes = [] }) => `nvarchar(${Math.max(...codes.map(({ length }) => length))})`,
  text: () => 'nvarchar(200)',
};

const keyOf = ({ key }: ExtractTable, { name, required }: Column): string => {
  if (key.includes(name)) return 'primary key';
  return required ? 'not null' : '';
};

const columnLine = (table: ExtractTable, column: Column): string =>
  `| \`${column.name}\` | ${TYPES[column.kind](column)} | ${keyOf(table, column)} | ${column.refersTo === undefined ? '' : `\`${column.refersTo}\``} | ` +
  `${column.holds}${column.codes === undefined ? '' : `: ${column.codes.map((code) => `\`${code}\``).join(' ')}`} |`;

const tablePart = (table: ExtractTable): string =>
  [
    `## ${table.name}`,
    '',
    table.holds,
    '',
    '| column | type | | refers to | holds |',
    '|---|---|---|---|---|',
    ...table.columns.map((column) => columnLine(table, column)),
    '',
  ].join('\n');

/** The part of docs/sector-extract.md that the tables write of themselves. */
export const sectorPage = (): string => FGDM_TABLES.map(tablePart).join('\n');
