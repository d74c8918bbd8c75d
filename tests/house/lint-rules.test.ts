import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const ROOMS = ['plugin', 'reports', 'adapters', 'demo', 'tests'];
const TIME_AND_CHANCE = 'house(time-and-chance-are-handed-in)';
const MODULE_STATE = 'house(no-module-state)';
const ONE_AT_A_TIME = 'house(one-query-at-a-time-on-a-transaction)';

/** What is wrong, the file, what it says, and the rule that it breaks. */
// prettier-ignore
const WRONG: readonly (readonly [string, string, string, string])[] = [
  ['a rule asks what time it is', 'plugin/offers/a.ts', 'export const a = () => new Date();', TIME_AND_CHANCE],
  ['a rule asks for the time as a number', 'plugin/offers/b.ts', 'export const b = () => Date.now();', TIME_AND_CHANCE],
  ['a rule asks for the time by another spelling', 'plugin/offers/c.ts', `export const c = () => Date['now']();`, TIME_AND_CHANCE],
  ['a report throws dice', 'reports/d.ts', 'export const d = () => Math.random();', TIME_AND_CHANCE],
  ['an action makes an id', 'plugin/offers/e.action.ts', `import { randomUUID } from 'node:crypto'; export const e = () => randomUUID();`, TIME_AND_CHANCE],
  ['a page makes an id', 'plugin/offers/f.page.ts', 'export const f = () => crypto.randomUUID();', TIME_AND_CHANCE],
  ['a store takes randomUUID apart', 'adapters/store/g.ts', `const { randomUUID } = globalThis.crypto; export const g = randomUUID;`, TIME_AND_CHANCE],
  ['a promise is left to itself', 'plugin/offers/h.ts', 'const later = async () => 1; export function h() { later(); }', 'typescript(no-floating-promises)'],
  ['a promise decides a condition', 'plugin/offers/i.ts', 'const later = async () => true; export const i = () => { if (later()) return 1; return 2; };', 'typescript(no-misused-promises)'],
  ['a file remembers', 'plugin/offers/j.ts', 'let seen = 0; export const j = () => ++seen;', MODULE_STATE],
  ['a file remembers for all to change', 'adapters/store/k.ts', 'export let k = 0; export const set = () => { k = 1; };', MODULE_STATE],
  ['a transaction is asked twice at once', 'adapters/store/l.ts', `export const l = (trx: (n: number) => Promise<void>) => Promise.all([trx(1), trx(2)]);`, ONE_AT_A_TIME],
  ['an adapter writes to the console', 'adapters/filing/m.ts', `export const m = () => console.log('sent');`, 'eslint(no-console)'],
  ['a report writes to the console', 'reports/n.ts', `export const n = () => console.error('no');`, 'eslint(no-console)'],
  ['a room reads the environment', 'plugin/web/o.ts', 'export const o = () => process.env.SECRET;', 'eslint(no-restricted-properties)'],
  ['a room listens to the process', 'plugin/jobs/p.ts', `export const p = () => process.on('SIGTERM', () => undefined);`, 'eslint(no-restricted-properties)'],
  ['a room has a nameless export', 'plugin/web/q.ts', 'export default 1;', 'import(no-default-export)'],
  ['an import hides in a type', 'plugin/offers/r.ts', `export type R = import('../core/time').Time;`, 'typescript(consistent-type-imports)'],
  ['a test is left out', 'tests/s.test.ts', `test.skip('counts', () => { expect(1).toBe(1); });`, 'jest(no-disabled-tests)'],
  ['a test stands alone in front', 'tests/t.test.ts', `test.only('counts', () => { expect(1).toBe(1); });`, 'jest(no-focused-tests)'],
  ['a test proves nothing', 'tests/u.test.ts', `test('counts', () => { Math.abs(1); });`, 'jest(expect-expect)'],
];

/** Files that do the same where it is right. */
const RIGHT: Readonly<Record<string, string>> = {
  'plugin/core/time.ts': `export type Time = Date; export const midnight = (day: string): Time => new Date(day);`,
  'adapters/system/clock.ts': `import { randomUUID } from 'node:crypto'; export const now = () => new Date(); export const id = () => randomUUID();`,
  'adapters/store/both.ts': `export const both = (a: Promise<void>, b: Promise<void>) => Promise.all([a, b]);`,
  'demo/host.ts': `let visits = 0; export const port = () => { visits += 1; console.log(process.env.PORT, visits); };`,
};

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

function lint(house: string): readonly Diagnostic[] {
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--type-aware', '--format', 'json', ...ROOMS], { cwd: house, encoding: 'utf8' });
  const report = JSON.parse(run.stdout) as { readonly diagnostics: readonly Diagnostic[] };
  return report.diagnostics;
}

describe('The linter', () => {
  let house: string;
  let found: readonly Diagnostic[];

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'house-'));
    for (const file of ['.oxlintrc.json', 'tsconfig.json', 'scripts/lint/house.js']) cpSync(join(ROOT, file), join(house, file));
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    const files = [...Object.entries(RIGHT), ...WRONG.map(([, file, text]) => [file, text] as const)];
    for (const [file, text] of files) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), text);
    }
    found = lint(house);
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  test.each(WRONG)('objects when %s (%s)', (_says, file, _text, rule) => {
    expect(found.filter(({ filename }) => filename === file).map(({ code }) => code)).toContain(rule);
  });

  test('lets the clock, the ids and the host do what is theirs to do', () => {
    expect(found.filter(({ filename }) => filename in RIGHT)).toEqual([]);
  });
});
