/**
 * Who may import whom. One map: what a room's row does not name, that room may not import.
 * A file's address is its folder and its suffix together; docs/architecture.md tells why the rooms are as they are.
 */

/** The steps of the process in the order in which a family lives them: a step may lean on earlier ones, never on later ones. */
const STEPS = [
  'episodes',
  'offers',
  'consent',
  'network',
  'preparation',
  'invitations',
  'meetings',
  'plans',
  'reviews',
  'follow-up',
  'filing',
  'ending',
  'report-pages',
  'worklists',
];

const files = (folder, suffix) => `^${folder}/[^/.]+${suffix}\\.ts$`;
const inSteps = (steps) => `plugin/(?:${steps.join('|')})`;
const packages = (...names) => `^node_modules/(?:@types/)?(?:${names.join('|')})(?:/|$)`;

const CORE = '^plugin/core/';
const REPORTS = '^reports/';
const ADAPTERS = '^adapters/';
const MIGRATIONS = '^migrations/';
const MIGRATION_LIST = '^migrations/index\\.ts$';
/** module.ts, and what it was split into: a file `<port>-from.ts` chooses the adapter of a port by the options. */
const COMPOSITION_ROOT = '^plugin/(?:module|[a-z-]+-from)\\.ts$';
const ALL_STORES = '^plugin/all-stores\\.ts$';
/** What a host hands to the web room: its page frame, and the keys of signed links. */
const WEB_PORTS = '^plugin/web/(?:page-frame|signed-launch)\\.ts$';
const ANY_PACKAGE = '^node_modules/';
/** Node's own modules: dependency-cruiser marks them by kind, not by path. */
const NODE = { nodeBuiltins: true };

const rulesOf = (...steps) => files(inSteps(steps), '');
const storesOf = (...steps) => files(inSteps(steps), '\\.store');
const useCasesOf = (...steps) => files(inSteps(steps), '\\.(?:action|query)');
const presentersOf = (...steps) => files(inSteps(steps), '\\.present');
const pathsOf = (...steps) => files(inSteps(steps), '\\.paths');
const pagesOf = (...steps) => files(inSteps(steps), '\\.page');

/** What every adapter may import, beside its own room. */
const FOR_ADAPTERS = [CORE, rulesOf(...STEPS), storesOf(...STEPS), '^reports/(?!.*\\.page\\.ts$)', ANY_PACKAGE, NODE];

/** The rows of one step. */
function rowsOf(step, index) {
  const soFar = STEPS.slice(0, index + 1);
  return [
    {
      name: `${step}-rules`,
      at: rulesOf(step),
      may: [CORE, rulesOf(...soFar)],
      because: 'Rules are plain functions over plain data: no packages, no I/O, nothing of a later step.',
    },
    {
      name: `${step}-stores`,
      at: storesOf(step),
      may: [CORE, rulesOf(...soFar)],
      because: 'A store is the interface that the step needs, in its own words; the SQL lives in adapters/store.',
    },
    {
      name: `${step}-use-cases`,
      at: useCasesOf(step),
      may: [CORE, rulesOf(...soFar), storesOf(...soFar), packages('zod')],
      because: 'One change or one question: it reaches the world through stores and ports only, and knows no page.',
    },
    {
      name: `${step}-pages`,
      at: files(inSteps([step]), '\\.(?:page|present)'),
      may: [CORE, rulesOf(...soFar), useCasesOf(...soFar), presentersOf(...soFar), pagesOf(step), pathsOf(...STEPS), packages('zod')],
      because: 'A page turns an answer into words: it reads no store and knows no Express. It may link to a later step, by its paths.',
    },
    {
      name: `${step}-paths`,
      at: pathsOf(step),
      may: [CORE, rulesOf(...soFar)],
      because: 'The addresses of the pages of a step, and nothing about the pages.',
    },
  ];
}

const MAP = [
  {
    name: 'core',
    at: CORE,
    may: [CORE, packages('zod')],
    because: 'The ground that every room stands on can lean on none of them.',
  },
  ...STEPS.flatMap(rowsOf),
  {
    name: 'routes',
    at: '^plugin/web/routes\\.ts$',
    may: [CORE, '^plugin/web/', ALL_STORES, pagesOf(...STEPS), '^reports/.*\\.page\\.ts$'],
    because: 'The route table is the one place that knows all pages.',
  },
  {
    name: 'web',
    at: '^plugin/web/(?!routes\\.ts$)',
    may: [CORE, '^plugin/web/', packages('express', 'helmet', 'ejs', 'fflate'), NODE],
    because: 'The web room puts pages on routes; it decides nothing about families.',
  },
  {
    name: 'jobs',
    at: '^plugin/jobs/',
    may: [
      CORE,
      '^plugin/jobs/',
      ALL_STORES,
      rulesOf(...STEPS),
      storesOf(...STEPS),
      useCasesOf(...STEPS),
      '^reports/(?!.*\\.page\\.ts$)',
      packages('node-cron'),
      NODE,
    ],
    because: 'What happens with nobody asking goes through the same doors as what happens when somebody does.',
  },
  {
    name: 'options',
    at: '^plugin/options\\.ts$',
    may: [CORE, WEB_PORTS, packages('zod', 'express')],
    because: 'What a host hands over is told in the words of core, and of the Express that it runs on.',
  },
  {
    name: 'all-stores',
    at: ALL_STORES,
    may: [CORE, storesOf(...STEPS)],
    because: 'The list of all stores, for those who stand above all steps.',
  },
  {
    name: 'module',
    at: COMPOSITION_ROOT,
    may: ['^plugin/(?!index\\.ts$)', ADAPTERS, REPORTS, MIGRATION_LIST, packages('express'), NODE],
    because: 'The composition root puts the rooms together; it gives back an Express router, and uses no package itself.',
  },
  {
    name: 'index',
    at: '^plugin/index\\.ts$',
    may: [CORE, WEB_PORTS, '^plugin/(?:module|options)\\.ts$'],
    because: 'All that a host may import: what is not exported here can change.',
  },
  {
    name: 'reports',
    at: REPORTS,
    may: [
      CORE,
      REPORTS,
      rulesOf('reviews'),
      packages('csv-stringify', 'csv-parse', 'chart\\.js', '@napi-rs/canvas', 'dejavu-fonts-ttf', 'zod'),
      NODE,
    ],
    because: 'A report is a fold over facts; it reads no database and knows no page of the process.',
  },
  {
    name: 'store',
    at: '^adapters/store/',
    may: [...FOR_ADAPTERS, '^adapters/(?:store|system)/', MIGRATION_LIST],
    because: 'The store serves the stores of the steps, on tables that it brings up to date by the list of migrations.',
  },
  {
    name: 'adapters',
    at: '^adapters/(?!store/)([^/]+)/',
    may: [...FOR_ADAPTERS, '^adapters/(?:$1|system)/'],
    because: 'Adapters serve the stores and ports of the house; they know neither each other nor the rooms above.',
  },
  {
    name: 'migrations',
    at: '^migrations/(?!index\\.ts$)',
    may: [packages('knex')],
    because: 'A migration must still mean the same when our code has changed.',
  },
  {
    name: 'migration-list',
    at: MIGRATION_LIST,
    may: [MIGRATIONS, packages('knex')],
    because: 'The list names the migrations, and nothing else.',
  },
  {
    name: 'hosts',
    at: '^(?:demo|bin)/',
    may: ['^plugin/index\\.ts$', ADAPTERS, '^demo/', '^bin/', ANY_PACKAGE, NODE],
    because: 'The demo and the command line are hosts: they use the module as a council does.',
  },
  {
    name: 'bench',
    at: '^bench/',
    may: ['^plugin/(?:index|documents-from)\\.ts$', CORE, ADAPTERS, REPORTS, '^demo/', '^bench/', ANY_PACKAGE, NODE],
    because: 'A measurement is a host with a stopwatch; it may feed a report facts, and a printer letters, of its own making.',
  },
  {
    name: 'tests',
    at: '^tests/',
    may: ['.*', NODE],
    because: 'Tests may reach every room; no room reaches them.',
  },
  {
    name: 'scripts',
    at: '^scripts/',
    may: ['^scripts/', '^jest\\.config\\.js$', NODE],
    because: 'Scripts run before anything is installed.',
  },
  {
    name: 'types',
    at: '^types/',
    may: [packages('knex', 'express', 'tedious')],
    because: 'Words for packages that bring no types of their own.',
  },
  {
    name: 'settings',
    at: '^\\.?[^/]+\\.js$',
    may: [NODE],
    because: 'Settings of tools stand alone.',
  },
];

function ruleOf({ name, at, may, because }) {
  const paths = may.filter((entry) => entry !== NODE);
  const builtins = may.includes(NODE) ? { dependencyTypesNot: ['core'] } : {};
  return { name, severity: 'error', comment: because, from: { path: at }, to: { pathNot: paths, couldNotResolve: false, ...builtins } };
}

const ROOMS = MAP.map((row) => row.at);
const PRODUCT = '^(?:plugin|reports|adapters|migrations|demo|bin)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...MAP.map(ruleOf),
    {
      name: 'every-file-has-a-room',
      severity: 'error',
      comment:
        'A file whose folder and suffix are no address of the map; steps know no-suffix, store, action, query, page, present and paths.',
      from: { pathNot: [...ROOMS, ANY_PACKAGE] },
      to: {},
    },
    {
      name: 'every-lone-file-has-a-room',
      severity: 'error',
      comment: 'As every-file-has-a-room, for a file that imports nothing and that nothing imports.',
      from: { orphan: true, pathNot: ROOMS },
      to: {},
    },
    {
      name: 'only-the-module-names-adapters',
      severity: 'error',
      comment: 'Adapters are the only rooms with windows; inside the plugin, the composition root alone opens their doors.',
      from: { path: '^(?:plugin|reports)/', pathNot: COMPOSITION_ROOT },
      to: { path: ADAPTERS },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'Tests, the demo and the measurements are no part of what a council runs.',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      comment: 'A package that package.json does not name is there by chance.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'What a council runs is installed without development packages.',
      from: { path: PRODUCT },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    // TypeScript 7 has no API that dependency-cruiser could use: with any other parser it finds no modules and reports success.
    parser: 'swc',
    doNotFollow: { path: ANY_PACKAGE },
    exclude: { path: '^(?:dist|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'types', 'default'],
      extensions: ['.ts', '.d.ts', '.js', '.json'],
    },
  },
};
