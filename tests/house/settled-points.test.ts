import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTLED_BY } from './settled-points';

const ROOT = join(__dirname, '..', '..');
const CORRECTIONS = join(ROOT, 'tests', 'reports', 'corrections');
const numbered = (group: string, last: number): readonly string[] => Array.from({ length: last }, (_, at) => `${group}${at + 1}`);

/** Titles as they stand in the files: with `%s` where a test runs over a list. */
const titles = readdirSync(CORRECTIONS)
  .map((file) => readFileSync(join(CORRECTIONS, file), 'utf8'))
  .flatMap((text) => [...text.matchAll(/\bit(?:\.each\([\s\S]*?\))?\('([^']+)'/g)].map(([, title]) => title ?? ''));

test('every correction to the definitions of the measures has a test under its own id', () => {
  const corrections = [...numbered('E', 12), ...numbered('C', 9)];
  expect(corrections.filter((id) => !titles.some((title) => title.startsWith(`${id}: `)))).toEqual([]);
  expect(titles.map((title) => title.split(': ')[0]).filter((id) => !corrections.includes(id ?? ''))).toEqual([]);
});

const POINTS = [...numbered('A', 25), ...numbered('U-', 34), ...numbered('O-', 26), ...numbered('R-', 21), ...numbered('S-', 10)];

test('every settled point of the measures is shown by a test that exists', () => {
  expect(Object.keys(SETTLED_BY).toSorted()).toEqual(POINTS.toSorted());
  const problems = Object.entries(SETTLED_BY).flatMap(([id, tests]) =>
    tests
      .filter(([file, title]) => title.length === 0 || !readFileSync(join(ROOT, 'tests', file), 'utf8').includes(title))
      .map(([file, title]) => `${id}: “${title}” is not in tests/${file}`),
  );
  expect(problems).toEqual([]);
});
