import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { longestFirst, LONGEST } from '../../scripts/jest/longest-first';

describe('The order of the test files', () => {
  it('begins with those that take longest, and leaves none out', () => {
    const [longest = '', second = ''] = LONGEST;
    const given = ['/tests/a.test.ts', second, '/tests/b.test.ts', longest].map((path) => ({ path }));
    expect(longestFirst(given).map(({ path }) => path)).toEqual([longest, second, '/tests/a.test.ts', '/tests/b.test.ts']);
  });

  it('names no file that is not there', () => {
    expect(LONGEST.filter((file: string) => !existsSync(file)).map((file: string) => relative('', file))).toEqual([]);
  });
});
