import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mosaicSettingsFrom } from '../plugin/mosaic-settings-from';
import { OptionsRefused, type MosaicOptions } from '../plugin/options';

const folder = mkdtempSync(join(tmpdir(), 'mapping-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (content: string): string => {
  const path = join(folder, 'mapping.json');
  writeFileSync(path, content);
  return path;
};

const problemsOf = (options: Pick<MosaicOptions, 'mapping' | 'codes'>): Readonly<Record<string, string>> => {
  try {
    mosaicSettingsFrom(options);
  } catch (error) {
    if (error instanceof OptionsRefused) return Object.fromEntries(error.problems.map(({ field, message }) => [field, message]));
    throw error;
  }
  return {};
};

describe('The mapping of a council’s own copy', () => {
  test('is read from a JSON file, codes and all, also one that begins with a byte order mark', () => {
    const mapping = file('\uFEFF{ "schema": "reporting.dbo", "tables": { "persons": "PEOPLE" }, "codes": { "advocate": ["REL.ADV"] } }');
    expect(mosaicSettingsFrom({ mapping })).toEqual({
      mapping: { schema: 'reporting.dbo', tables: { persons: 'PEOPLE' } },
      codes: { advocate: ['REL.ADV'] },
    });
  });

  test('a file for the names goes with codes in the options', () => {
    expect(mosaicSettingsFrom({ mapping: file('{"schema":"dbo"}'), codes: { planGapDays: 3 } })).toEqual({
      mapping: { schema: 'dbo' },
      codes: { planGapDays: 3 },
    });
  });

  test('stops the start with the path of every name and code that is wrong, and what would be right', () => {
    const mapping = file(
      '{ "tables": { "person": "PEOPLE", "workers": { "columns": { "ID": "worker id" } } }, "codes": { "steps": { "cin": [] } } }',
    );
    const problems = problemsOf({ mapping });
    expect(Object.keys(problems).toSorted()).toEqual([
      `${mapping} codes.steps.cin`,
      `${mapping}.tables.person`,
      `${mapping}.tables.workers.columns.ID`,
    ]);
    expect(problems[`${mapping}.tables.person`]).toContain('persons');
    const inOptions = problemsOf({ mapping: { tables: { persons: '' } }, codes: { planGapDays: 'a week' } });
    expect(Object.keys(inOptions)).toEqual(['caseSystem.mapping.tables.persons', 'caseSystem.codes.planGapDays']);
  });

  test.each([
    ['is not there', () => join(folder, 'nowhere.json'), 'there is no file'],
    ['is no JSON', () => file('{ "schema": dbo }'), 'not a JSON object'],
    ['is a list', () => file('[]'), 'not a JSON object'],
  ])('a file that %s stops the start', (_title, path, words) => {
    expect(problemsOf({ mapping: path() })['caseSystem.mapping']).toContain(words);
  });

  test('codes in the file and in the options are one too many', () => {
    expect(Object.keys(problemsOf({ mapping: file('{"codes":{}}'), codes: {} }))).toEqual(['caseSystem.codes']);
  });
});
