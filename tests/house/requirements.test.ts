import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsWithRequirements, REQUIREMENT_IDS, requirementRows } from './requirements-table';

const ROOT = join(__dirname, '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'requirements.md'), 'utf8');
const THIS_TEST = '`tests/house/requirements.test.ts` › every requirement of the five sources';

test('every requirement of the five sources is shown by a test that exists, or says why it belongs elsewhere', () => {
  expect(REQUIREMENT_IDS).toHaveLength(234);
  expect(problemsWithRequirements(page, ROOT)).toEqual([]);
});

describe('a page of requirements', () => {
  const withRow = (row: string): readonly string[] =>
    problemsWithRequirements(page.replace(/^\| S0-01 \|.*$/m, row), ROOT).filter((problem) => problem.startsWith('S0-01'));

  test('is refused when an id is missing, stands twice or is none', () => {
    expect(withRow('')).toEqual(['S0-01 is not in the table']);
    const row = `| S0-01 | One | \`README.md\` | ${THIS_TEST} |`;
    expect(withRow(row)).toEqual([]);
    expect(withRow(`${row}\n${row}`)).toEqual(['S0-01 stands twice']);
    expect(problemsWithRequirements(`${page}\n${row.replace('S0-01', 'S9-99')}`, ROOT)).toEqual(['S9-99 is no requirement']);
  });

  test('is refused when a file, a test or a title does not exist, or a reason is none', () => {
    expect(withRow(`| S0-01 | One | \`plugin/nowhere.ts\` | ${THIS_TEST} |`)).toEqual([
      'S0-01 lives in plugin/nowhere.ts, which does not exist',
    ]);
    expect(withRow(`| S0-01 | One | here | ${THIS_TEST} |`)).toEqual(['S0-01 does not say where it lives']);
    expect(withRow('| S0-01 | One | `README.md` | `tests/nowhere.test.ts` › something |')).toEqual([
      'S0-01 is shown by tests/nowhere.test.ts, which is no test file',
    ]);
    const title = ['something', 'nobody', 'wrote'].join(' ');
    expect(withRow(`| S0-01 | One | \`README.md\` | \`tests/house/requirements.test.ts\` › ${title} |`)).toEqual([
      `S0-01 is shown by “${title}”, which is not in tests/house/requirements.test.ts`,
    ]);
    expect(withRow('| S0-01 | One |  | not here: later |')).toEqual(['S0-01 gives no reason']);
  });

  test('says of each requirement what it asks', () => {
    expect(requirementRows(page).filter(({ statement }) => statement.length < 10)).toEqual([]);
  });
});
