import { countsOf, leftOutIn } from '../../scripts/run-jest';

const results = (changes: Partial<NonNullable<Parameters<typeof countsOf>[0]>> = {}): Parameters<typeof countsOf>[0] => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...changes,
});

describe('The count of a run of tests', () => {
  test('is what jest counted', () => {
    expect(countsOf(results({ numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 }), false)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 4,
    });
  });

  test('has no failure in a run that ended well', () => {
    expect(countsOf(results(), true)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  });

  test('has a failure for a test file that could not start', () => {
    expect(countsOf(results({ numRuntimeErrorTestSuites: 1 }), false).failed).toBe(1);
  });

  test('has a failure where all tests passed and the run still ended badly', () => {
    expect(countsOf(results(), false).failed).toBe(1);
  });

  test('has a failure where jest left no results at all', () => {
    expect(countsOf(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('What was left out of a run of tests', () => {
  test('is named by its file, with how many tests', () => {
    const aFile = (name: string, ...statuses: readonly string[]) => ({ name, assertionResults: statuses.map((status) => ({ status })) });
    const testResults = [aFile('tests/a.test.ts', 'passed'), aFile('tests/b.test.ts', 'pending', 'passed', 'pending', 'todo')];
    expect(leftOutIn({ testResults }).map(({ tests }) => tests)).toEqual([3]);
    expect(leftOutIn({ testResults })[0]?.file).toMatch(/tests\/b\.test\.ts$/);
  });

  test('is nothing where there are no results', () => {
    expect(leftOutIn(undefined)).toEqual([]);
  });
});
