/**
 * `npm test`: every check in turn, then all tests, then one line of counts. `npm test -- tests/core` hands its arguments to jest
 * and runs nothing else.
 */
const fs = require('node:fs');
const path = require('node:path');
const { endWithNpm } = require('./end-with-npm');
const { ensureBrowser, findBrowser } = require('./ensure-browser');
const { ensureInstalled } = require('./ensure-installed');
const { runNpm } = require('./run-command');
const { runJest } = require('./run-jest');

const ROOT = path.join(__dirname, '..');
const MINUTES = 28;
const endsAt = Date.now() + MINUTES * 60_000;
const timeLeft = () => endsAt - Date.now();

/** Each is a script of package.json. Two rows of them run side by side: the first are of one thread, the second of as many as there are. */
const CHECKS = [
  [
    { script: 'check:format', says: 'formatting' },
    { script: 'check:imports', says: 'who imports whom' },
    { script: 'check:unused', says: 'unused files, exports and packages' },
  ],
  [
    { script: 'check:types', says: 'types' },
    { script: 'check:lint', says: 'lint' },
    { script: 'build', says: 'the build' },
  ],
];

const counts = { passed: 0, failed: 0, skipped: 0 };
const notRun = [];

function add({ passed, failed, skipped }) {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
}

function leaveOut(what, why, files = 1) {
  notRun.push(`${what}: ${why}`);
  counts.skipped += files;
}

/** Test files under a folder of tests/, by the end of their names. */
function testFiles(folder, end) {
  const start = path.join(ROOT, 'tests', folder);
  if (!fs.existsSync(start)) return [];
  return fs.readdirSync(start, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(end));
}

const howMany = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

async function runCheck({ script, says }) {
  if (timeLeft() <= 0) return leaveOut(says, `the ${MINUTES} minutes were used up`);
  const started = Date.now();
  const check = await runNpm(['run', '--silent', script], { cwd: ROOT, withinMs: timeLeft() });
  const took = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  console.log(`Checking ${says} … ${check.ok ? `good, ${took}` : `FAILED, ${took}\n${check.output.trimEnd()}\n`}`);
  if (check.stopped) console.log(`Stopped: the whole run may take ${MINUTES} minutes.`);
  add({ passed: check.ok ? 1 : 0, failed: check.ok ? 0 : 1, skipped: 0 });
}

async function runInTurn(checks) {
  for (const check of checks) await runCheck(check);
}

async function runTests(what, args, browser) {
  if (timeLeft() <= 0) return leaveOut(what, `the ${MINUTES} minutes were used up`);
  console.log(`\nRunning ${what} …`);
  const started = Date.now();
  const result = await runJest(args, { withinMs: timeLeft(), browser });
  if (result.problem) console.log(`FAILED: ${result.problem}`);
  console.log(`${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  add(result);
  for (const { file, tests } of result.leftOut) notRun.push(`${file}: ${howMany(tests, 'test')} skipped, for want of something outside`);
}

async function runEverything() {
  const browserTests = testFiles('browser', '.test.ts');
  const { browser, reason } = browserTests.length > 0 ? await ensureBrowser(timeLeft()) : {};
  await Promise.all(CHECKS.map(runInTurn));
  const { testPathIgnorePatterns } = require('../jest.config');
  const withoutBrowser = testPathIgnorePatterns.flatMap((pattern) => ['--testPathIgnorePatterns', pattern]);
  await runTests('the tests', [...withoutBrowser, '--testPathIgnorePatterns', '/tests/browser/']);
  if (browser) await runTests('the browser tests', ['tests/browser'], browser);
  else if (browserTests.length > 0) leaveOut(`The browser tests (${howMany(browserTests.length, 'file')})`, reason, browserTests.length);
  const sqlServerTests = testFiles('', '.mssql.test.ts');
  if (sqlServerTests.length > 0 && !process.env.FAMILY_MEETINGS_TEST_MSSQL) {
    const what = `The tests on SQL Server (${howMany(sqlServerTests.length, 'file')})`;
    leaveOut(what, 'FAMILY_MEETINGS_TEST_MSSQL does not name a server', sqlServerTests.length);
  }
}

async function main() {
  endWithNpm();
  await ensureInstalled();
  const args = process.argv.slice(2);
  if (args.length > 0) await runTests(`jest ${args.join(' ')}`, args, await findBrowser());
  else await runEverything();
  if (notRun.length > 0) console.log(`\nNot run:\n${notRun.map((line) => `  ${line}.`).join('\n')}`);
  const { passed, failed, skipped } = counts;
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

void main();
