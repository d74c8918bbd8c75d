import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkImports } from '../../scripts/check-imports';

/** A small house with files in the right and in the wrong rooms, held against the real map. */
const HOUSE: Readonly<Record<string, string>> = {
  'plugin/core/clock.ts': `export interface Clock { now(): Date }`,
  'plugin/episodes/episode.ts': `import type { Clock } from '../core/clock'; export type Started = Clock;`,
  'plugin/episodes/episode.store.ts': `import type { Started } from './episode'; export type Store = Started;`,
  'plugin/reviews/review-cycle.ts': `import type { Started } from '../episodes/episode'; export type Cycle = Started;`,
  'plugin/reviews/hold-review.action.ts': `import { z } from 'zod'; import type { Store } from '../episodes/episode.store'; export const a: Store | z.ZodType = z.string();`,
  'plugin/reviews/review.present.ts': `export const present = 1;`,
  'plugin/reviews/review.page.ts': `import { a } from './hold-review.action'; import { present } from './review.present'; export const page = [a, present];`,
  'plugin/reviews/reviews.paths.ts': `import type { Cycle } from './review-cycle'; export const reviewPath = (cycle: Cycle) => cycle;`,
  'plugin/episodes/episode.present.ts': `import { reviewPath } from '../reviews/reviews.paths'; export const link = reviewPath;`,
  'plugin/all-stores.ts': `import type { Store } from './episodes/episode.store'; export interface AllStores { episodes: Store }`,
  'plugin/web/routes.ts': `import type { AllStores } from '../all-stores'; import { page } from '../reviews/review.page'; export const routes: unknown | AllStores = [page];`,
  'plugin/web/page-frame.ts': `export type Frame = string;`,
  'plugin/options.ts': `import type { Request } from 'express'; import type { Frame } from './web/page-frame'; export type Options = Request | Frame;`,
  'plugin/web/router.ts': `import express from 'express'; import { routes } from './routes'; export const router = [express, routes];`,
  'reports/uptake/uptake.ts': `import { stringify } from 'csv-stringify'; import type { Cycle } from '../../plugin/reviews/review-cycle'; export const u: Cycle | unknown = stringify;`,
  'adapters/system/ids.ts': `import { randomUUID } from 'node:crypto'; export const newId = () => randomUUID();`,
  'adapters/store/reviews.ts': `import knex from 'knex'; import { list } from '../../migrations'; export const l = list; import { newId } from '../system/ids'; import type { Store } from '../../plugin/episodes/episode.store'; export const s: Store | unknown = [knex, newId];`,
  'migrations/20260101-episodes.ts': `import type { Knex } from 'knex'; export const up = (k: Knex) => k;`,
  'migrations/index.ts': `import { up } from './20260101-episodes'; export const list = [up];`,
  'plugin/clock-from.ts': `import { newId } from '../adapters/system/ids'; export const c = newId;`,
  'plugin/module.ts': `import type { Options } from './options'; import { c } from './clock-from'; export const o: Options | unknown = c; import { s } from '../adapters/store/reviews'; import { list } from '../migrations/index'; export const m = [s, list];`,
  'plugin/index.ts': `export { m } from './module';`,
  'bin/family-meetings.ts': `import { m } from '../plugin/index'; export const run = m;`,
  'tests/house.test.ts': `import '../bin/family-meetings';`,
};

/** What is wrong, the file, what it says, and the rule that it breaks. */
// prettier-ignore
const MISPLACED: readonly (readonly [string, string, string, string])[] = [
  ['the ground leans on a step', 'plugin/core/a.ts', `import '../episodes/episode';`, 'core'],
  ['a rule of an early step leans on a later one', 'plugin/episodes/b.ts', `import type { Cycle } from '../reviews/review-cycle'; export type C = Cycle;`, 'episodes-rules'],
  ['a rule uses a package', 'plugin/offers/c.ts', `import { z } from 'zod'; export const c = z;`, 'offers-rules'],
  ['a rule reads files', 'plugin/offers/d.ts', `import { readFileSync } from 'node:fs'; export const d = readFileSync;`, 'offers-rules'],
  ['a rule asks a store', 'plugin/episodes/e.ts', `import type { Store } from './episode.store'; export type E = Store;`, 'episodes-rules'],
  ['a store speaks SQL', 'plugin/plans/plan.store.ts', `import type { Knex } from 'knex'; export type F = Knex;`, 'plans-stores'],
  ['an action knows a page', 'plugin/reviews/g.action.ts', `export { page } from './review.page';`, 'reviews-use-cases'],
  ['a question reaches an adapter', 'plugin/plans/h.query.ts', `import { s } from '../../adapters/store/reviews'; export const h = s;`, 'only-the-module-names-adapters'],
  ['a page reads a store', 'plugin/reviews/i.page.ts', `import type { Store } from '../episodes/episode.store'; export type I = Store;`, 'reviews-pages'],
  ['a page knows Express', 'plugin/reviews/j.page.ts', `import express = require('express'); export const j = express;`, 'reviews-pages'],
  ['an action asks for all stores at once', 'plugin/plans/z.action.ts', `import type { AllStores } from '../all-stores'; export type Z = AllStores;`, 'plans-use-cases'],
  ['the paths of a step know a page', 'plugin/plans/plans.paths.ts', `import { page } from '../reviews/review.page'; export const p = page;`, 'plans-paths'],
  ['a host is told of the router', 'plugin/options.ts', `import { router } from './web/router'; export type R = typeof router;`, 'options'],
  ['an adapter other than the store knows the migrations', 'adapters/delivery/aa.ts', `import { list } from '../../migrations'; export const aa = list;`, 'adapters'],
  ['the web room knows a page outside the route table', 'plugin/web/k.ts', `import { page } from '../reviews/review.page'; export const k = page;`, 'web'],
  ['the route table knows an action', 'plugin/web/routes.ts', `import { a } from '../reviews/hold-review.action'; export const routes = [a];`, 'routes'],
  ['a nightly job knows a page', 'plugin/jobs/l.ts', `import { page } from '../reviews/review.page'; export const l = page;`, 'jobs'],
  ['a report reads a database', 'reports/uptake/m.ts', `import knex from 'knex'; export const m = knex;`, 'reports'],
  ['a report counts by a step that is none of its business', 'reports/uptake/n.ts', `import type { Started } from '../../plugin/episodes/episode'; export type N = Started;`, 'reports'],
  ['an adapter knows its neighbour', 'adapters/filing/o.ts', `import { s } from '../store/reviews'; export const o = s;`, 'adapters'],
  ['an adapter knows the web room', 'adapters/filing/p.ts', `const p = () => import('../../plugin/web/router'); export { p };`, 'adapters'],
  ['a migration uses our code', 'migrations/20260102-q.ts', `import { newId } from '../adapters/system/ids'; export const q = newId;`, 'migrations'],
  ['a host goes behind the front door', 'bin/r.ts', `import { m } from '../plugin/module'; export const r = m;`, 'hosts'],
  ['the front door exports a room', 'plugin/index.ts', `export { router } from './web/router';`, 'index'],
  ['a script needs a package', 'scripts/s.js', `const { z } = require('zod'); module.exports = { z };`, 'scripts'],
  ['the product leans on its tests', 'plugin/module.ts', `import '../tests/house.test';`, 'nobody-imports-tests'],
  ['the product uses a development package', 'adapters/store/t.ts', `import jest from 'jest'; export const t = jest;`, 'no-development-packages'],
  ['a package was never asked for', 'adapters/store/u.ts', `import x from 'undeclared'; export const u = x;`, 'packages-are-declared'],
  ['a suffix is one that no step knows', 'plugin/offers/offer.helper.ts', `import type { Clock } from '../core/clock'; export type V = Clock;`, 'every-file-has-a-room'],
  ['a lone file stands in no room', 'plugin/utils/w.ts', `export const w = 1;`, 'every-lone-file-has-a-room'],
  ['two files need each other', 'plugin/core/x.ts', `export * from './x-too';`, 'no-circles'],
  ['an import leads nowhere', 'plugin/core/y.ts', `export * from './is-not-there';`, 'resolvable'],
];

const PACKAGES = ['zod', 'express', 'knex', 'csv-stringify', 'jest', 'undeclared'];
const SETTINGS = { dependencies: { zod: '1', express: '1', knex: '1', 'csv-stringify': '1' }, devDependencies: { jest: '1' } };

const put = (house: string, file: string, text: string): void => {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
};

async function violationsIn(files: Readonly<Record<string, string>>): ReturnType<typeof checkImports> {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    copyFileSync(join(__dirname, '../../.dependency-cruiser.js'), join(house, '.dependency-cruiser.js'));
    put(house, 'package.json', JSON.stringify(SETTINGS));
    for (const name of PACKAGES) {
      put(house, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      put(house, `node_modules/${name}/index.js`, '');
    }
    for (const [file, text] of Object.entries(files)) put(house, file, text);
    return await checkImports(house);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

describe('The map of who may import whom', () => {
  let disorder: Awaited<ReturnType<typeof checkImports>>;

  beforeAll(async () => {
    const misplaced = MISPLACED.map(([, file, text]) => [file, `${text}\n${HOUSE[file] ?? ''}`]);
    disorder = await violationsIn({ ...HOUSE, ...Object.fromEntries(misplaced), 'plugin/core/x-too.ts': `export * from './x';` });
  });

  test('has nothing to say about a house with every file in its room, and has read them all', async () => {
    const { modules, violations } = await violationsIn(HOUSE);
    expect(violations).toEqual([]);
    expect(modules).toBe(Object.keys(HOUSE).length);
  });

  test.each(MISPLACED)('objects when %s (%s)', (_says, file, _text, rule) => {
    const broken = disorder.violations.filter(({ from, to }) => from === file || to === file).map((violation) => violation.rule);
    expect(broken).toContain(rule);
  });

  test('blames no file that stands in its own room', () => {
    const misplaced = new Set(['plugin/core/x-too.ts', ...MISPLACED.map(([, file]) => file)]);
    const blamed = disorder.violations.filter(({ from, rule }) => !misplaced.has(from) && rule !== 'no-circles');
    expect(blamed).toEqual([]);
  });
});
