import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FGDM_TABLES } from '../../reports/extract/fgdm-tables';
import { sectorPage } from './sector-page';

const PAGE = join(__dirname, '../../docs/sector-extract.md');
const BEGINS = '<!-- tables: written by WRITE_DOCS=yes npx jest tests/extract/sector-page -->\n';
const ENDS = '<!-- end of tables -->';

const written = (page: string): string => {
  const [before = '', rest = ''] = page.split(BEGINS);
  const [, after = ''] = rest.split(ENDS);
  return `${before}${BEGINS}\n${sectorPage()}\n${ENDS}${after}`;
};

test('the proposal to the sector has every table and column as they are written (WRITE_DOCS=yes writes them anew)', () => {
  if (process.env['WRITE_DOCS'] === 'yes') writeFileSync(PAGE, written(readFileSync(PAGE, 'utf8')));
  const page = readFileSync(PAGE, 'utf8');
  expect(page).toBe(written(page));
  expect(FGDM_TABLES.flatMap(({ columns }) => columns).filter(({ name }) => !page.includes(`| \`${name}\` |`))).toEqual([]);
});
