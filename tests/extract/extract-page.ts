import type { Column, ExtractTable } from '../../reports/extract/extract-table';
import { FGDM_TABLES } from '../../reports/extract/fgdm-tables';
import { fileOf } from '../../reports/extract/read-table';
import { SSD_TABLES } from '../../reports/extract/ssd-tables';

const KINDS: Readonly<Record<Column['kind'], string>> = {
  id: 'number or code',
  ids: 'numbers, parted by `;`',
  day: 'day',
  'yes-no': '`Y` or `N`',
  count: 'whole number',
  code: 'code',
  text: 'words',
};

function columnLine(table: ExtractTable, { name, alsoNamed, kind, required, codes, refersTo, holds }: Column): string {
  const called = alsoNamed === undefined ? `\`${name}\`` : `\`${name}\` or \`${alsoNamed}\``;
  const must = table.key.includes(name) ? 'key' : required ? 'yes' : '';
  const words = [holds, ...(refersTo === undefined ? [] : [`see \`${refersTo}\``])].join('; ');
  const allowed = codes === undefined ? words : `${words}: ${codes.map((code) => `\`${code}\``).join(' ')}`;
  return `| ${called} | ${KINDS[kind]} | ${must} | ${allowed} |`;
}

function tablePart(table: ExtractTable): string {
  return [
    `### ${fileOf(table)}`,
    '',
    table.holds,
    '',
    '| column | holds | must be there | |',
    '|---|---|---|---|',
    ...table.columns.map((column) => columnLine(table, column)),
    ...(table.leftOut.length === 0 ? [] : ['', `Read past and never kept: ${table.leftOut.map((name) => `\`${name}\``).join(', ')}.`]),
    '',
  ].join('\n');
}

/** The part of docs/extract.md that the tables write of themselves. */
export const extractPage = (): string =>
  [
    '## Tables of the Standard Safeguarding Dataset 1.4.5',
    '',
    ...SSD_TABLES.map(tablePart),
    '## Tables for family group decision making',
    '',
    'The data set has no table for it. These are named and prefixed in its manner, as a proposal for one.',
    '',
    ...FGDM_TABLES.map(tablePart),
  ].join('\n');
