/** Runs jest once and brings home its counts. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { runCommand } = require('./run-command');

const ROOT = path.join(__dirname, '..');
/** Once the results are written jest has nothing to do but end. */
const GRACE_MS = 30_000;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The counts of one run. A test file that could not even start counts as one failed, as does a run that ended badly with no test failed.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number } | undefined} results
 * @param {boolean} endedWell
 * @returns {Counts}
 */
function countsOf(results, endedWell) {
  const failed = results ? results.numFailedTests + results.numRuntimeErrorTestSuites : 0;
  return {
    passed: results?.numPassedTests ?? 0,
    failed: failed === 0 && !endedWell ? 1 : failed,
    skipped: results ? results.numPendingTests + results.numTodoTests : 0,
  };
}

/**
 * Test files with tests that left themselves out, because something outside that they need is not there.
 * @param {{ testResults: readonly { name: string, assertionResults: readonly { status: string }[] }[] } | undefined} results
 * @returns {readonly { file: string, tests: number }[]}
 */
function leftOutIn(results) {
  const files = (results?.testResults ?? []).map(({ name, assertionResults }) => ({
    file: path.relative(ROOT, name),
    tests: assertionResults.filter(({ status }) => status === 'pending' || status === 'todo').length,
  }));
  return files.filter(({ tests }) => tests > 0);
}

/** Resolves when the results have lain there for as long as an honest end takes. */
function overdue(file) {
  let timer;
  const promise = new Promise((resolve) => {
    let seen = 0;
    timer = setInterval(() => {
      if (fs.existsSync(file)) seen += 1000;
      if (seen >= GRACE_MS) resolve();
    }, 1000);
  });
  return { promise, cancel: () => clearInterval(timer) };
}

/**
 * @param {readonly string[]} args
 * @param {{ withinMs: number, browser?: string }} limits
 * @returns {Promise<Counts & { problem?: string, leftOut: readonly { file: string, tests: number }[] }>}
 */
async function runJest(args, { withinMs, browser }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'family-meetings-jest-'));
  const file = path.join(folder, 'results.json');
  const late = overdue(file);
  try {
    const jest = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
    const run = await runCommand(process.execPath, [jest, '--json', '--outputFile', file, ...args], {
      cwd: ROOT,
      show: true,
      withinMs,
      env: browser ? { FAMILY_MEETINGS_BROWSER: browser } : {},
      stopWhen: late.promise,
    });
    const results = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
    return { ...countsOf(results, run.ok), problem: problemOf(run, results), leftOut: leftOutIn(results) };
  } finally {
    late.cancel();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function problemOf(run, results) {
  if (run.stopped && results) return 'The tests ended but their process did not: something was left open. It was stopped.';
  if (run.stopped) return 'The tests took too long and were stopped.';
  return undefined;
}

module.exports = { runJest, countsOf, leftOutIn };
