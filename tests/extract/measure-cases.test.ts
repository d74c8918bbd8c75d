import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../../reports/catalogue';

const ROOT = join(__dirname, '../..');

/** Cells of every line of the page that names a test. */
const cases = readFileSync(join(ROOT, 'docs/measure-cases.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, , file = '']) => file.startsWith('tests/'))
  .map(([, what = '', file = '', title = '']) => ({ what, file, title }));

test('every measure of the catalogue has its case on the page', () => {
  const named = new Set(cases.map(({ what }) => what));
  const measures = new Set(CATALOGUE.map(({ id }) => id.split(/[._]/)[0] ?? id));
  expect([...measures].filter((measure) => !named.has(measure.replace(/u$/, '')))).toEqual([]);
});

test.each(cases)('the case of $what is a test: $title', ({ file, title }) => {
  expect(readFileSync(join(ROOT, file), 'utf8')).toContain(title);
});
