import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { CaseRows, Row } from '../../adapters/case-system/case-rows';
import { sqliteRows } from '../../adapters/case-system/sqlite-rows';
import { examineAll } from '../../bin/doctor-command';
import { createFamilyMeetings, examine, type FamilyMeetingsOptions, type Finding } from '../../plugin';
import { clockAt } from '../builders/clock';
import { CODES, MAPPING, mosaicHarness } from '../adapters/case-system/mosaic/known-records-in-mosaic';

/** A council's configuration, its case system and the server it stands on: good as they are, until something is planted. */
interface Council {
  options: Record<string, unknown>;
  caseSystem: Record<string, unknown>;
  db: Knex;
  /** What the server answers instead of the tables. */
  server: { permissions: string[]; now: string; collation: string; refuse?: (text: string) => object | undefined };
}

const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
const store = join(folder, 'own.db');
const ends: (() => Promise<void>)[] = [];
const NOW = '2026-11-20T12:00:00Z';

beforeAll(async () => {
  const module = createFamilyMeetings(optionsOf({ caseSystem: { kind: 'mosaic', database: { kind: 'sqlite', file: ':memory:' } } }));
  await module.migrate();
  await module.stop();
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
afterAll(() => rmSync(folder, { recursive: true }));

function optionsOf(differing: object): FamilyMeetingsOptions {
  return {
    publicUrl: 'https://cases.example.org',
    store: { kind: 'sqlite', file: store },
    identify: () => undefined,
    secrets: ['a secret of thirty-two characters or more'],
    filing: { kind: 'folder', folder: join(folder, 'filing') },
    reportsFolder: join(folder, 'reports'),
    policy: { roles: { SW: ['worker'] } },
    clock: clockAt(NOW),
    ...differing,
  } as unknown as FamilyMeetingsOptions;
}

const RECORDS = {
  persons: [
    { id: '41', firstName: 'Zoë', lastName: 'Okafor', born: '2014-02-28', record: 'child' as const },
    { id: '1', firstName: 'Amara', lastName: 'Okafor' },
  ],
  relationships: [{ personId: '1', pair: 'Mother : Daughter', otherPersonId: '41' }],
  teams: [{ id: '500', name: 'North' }],
  workers: [{ id: '7', login: 'a.mensah', lastName: 'Mensah' }],
  roles: [{ workerId: '7', teamId: '500', role: 'SW', primary: true, from: '2020-01-01' }],
  allocations: [{ personId: '41', workerId: '7', from: '2026-01-01' }],
  steps: (
    [
      'child-in-need-plan',
      'early-help',
      'letter-decision',
      'letter',
      'pre-proceedings-meeting',
      'application',
      'step-down',
      'enquiry',
    ] as const
  ).map((is, index) => ({
    id: String(index + 1),
    personIds: ['41'],
    is,
    from: '2026-01-01',
  })),
  completeTo: { caseRecords: '2026-11-19', careEpisodes: '2026-11-19' },
};

async function aCouncil(): Promise<Council> {
  const { db, end } = await mosaicHarness(RECORDS);
  ends.push(end);
  const connection = { server: '127.0.0.1', port: 1, database: 'x', user: 'x', password: 'x', connectTimeout: 300 };
  return {
    options: {},
    caseSystem: { kind: 'mosaic', database: { kind: 'sqlserver', connection }, mapping: MAPPING, codes: CODES },
    db,
    server: { permissions: [], now: '2026-11-20T12:01:00', collation: 'Latin1_General_CI_AS' },
  };
}

function rowsOn({ db, server }: Council): CaseRows {
  const tables = sqliteRows(db);
  const answers: readonly (readonly [RegExp, () => readonly Row[]])[] = [
    [/fn_my_permissions/, () => server.permissions.map((NAME) => ({ NAME }))],
    [/sysutcdatetime/, () => [{ NOW_THERE: server.now }]],
    [/databasepropertyex/, () => [{ NAME: server.collation }]],
  ];
  return {
    async *read(query) {
      const refused = server.refuse?.(query.text);
      if (refused !== undefined) throw Object.assign(new Error('x'), refused);
      const answer = answers.find(([pattern]) => pattern.test(query.text));
      if (answer === undefined) yield* tables.read(query);
      else yield* answer[1]();
    },
    close: async () => undefined,
  };
}

async function examined(council: Council): Promise<readonly Finding[]> {
  const options = optionsOf({ caseSystem: council.caseSystem, ...council.options });
  return examineAll(options, (given) => examine(given, () => ({ rows: rowsOn(council), close: async () => undefined })));
}

type Plant = (council: Council) => void | Promise<unknown>;
const mapping = (council: Council, tables: object): void =>
  void (council.caseSystem.mapping = { tables: { ...MAPPING.tables, ...tables } });
const codes = (council: Council, differing: object): void => void (council.caseSystem.codes = { ...CODES, ...differing });
/** A file stands where a folder would have to be made. */
const blocked = join(folder, 'a-file');
writeFileSync(blocked, '');
const nowhere = join(blocked, 'beneath');

const PLANTED: readonly (readonly [string, Plant, Finding['level'], string, RegExp])[] = [
  ['a short secret', (c) => void (c.options.secrets = ['short']), 'wrong', 'Setting secrets[0]', /32 characters/],
  [
    'a mapping file that is not there',
    (c) => void (c.caseSystem.mapping = join(nowhere, 'm.json')),
    'wrong',
    'Setting caseSystem.mapping',
    /Correct the path/,
  ],
  ['a slip in the name of a table', (c) => mapping(c, { person: 'P' }), 'wrong', 'Setting caseSystem.mapping.tables.person', /persons/],
  [
    'a database of ours without tables',
    (c) => void (c.options.store = { kind: 'sqlite', file: ':memory:' }),
    'wrong',
    'Own database',
    /family-meetings migrate/,
  ],
  [
    'a database of ours that cannot be opened',
    (c) => void (c.options.store = { kind: 'sqlite', file: folder }),
    'wrong',
    'Own database',
    /store\.file/,
  ],
  ['a refused login', (c) => void (c.server.refuse = () => ({ code: 'ELOGIN' })), 'wrong', 'Case system', /exists, is unlocked/],
  ['a server behind a firewall', (c) => void (c.server.refuse = () => ({ code: 'ESOCKET' })), 'wrong', 'Case system', /firewall/],
  ['a server without encryption', (c) => void (c.server.refuse = () => ({ code: 'EENCRYPT' })), 'wrong', 'Case system', /certificate/],
  [
    'a table that is not there',
    (c) => c.db.schema.dropTable('DM_TELEPHONE_NUMBERS'),
    'wrong',
    'Table DM_TELEPHONE_NUMBERS',
    /tables\.telephoneNumbers/,
  ],
  [
    'a column with another name',
    (c) => c.db.raw('alter table DM_PERSONS rename column INTERPRETER_REQUIRED to NEEDS_INTERPRETER'),
    'wrong',
    'Column INTERPRETER_REQUIRED of DM_PERSONS',
    /tables\.persons\.columns\.INTERPRETER_REQUIRED/,
  ],
  [
    'a table that the login may not read',
    (c) => void (c.server.refuse = (text) => (text.includes('from DM_ADDRESSES') ? { code: 'EREQUEST', number: 229 } : undefined)),
    'wrong',
    'Table DM_ADDRESSES',
    /case-system-login/,
  ],
  ['a login that may write', (c) => void c.server.permissions.push('UPDATE'), 'wrong', 'Login', /more than read \(UPDATE\)/],
  ['a server whose clock is wrong', (c) => void (c.server.now = '2026-11-20T13:00:00'), 'wrong', 'Clock', /60 minutes apart/],
  [
    'a database that tells letter case apart',
    (c) => void (c.server.collation = 'Latin1_General_CS_AS'),
    'note',
    'Collation',
    /letters of the database/,
  ],
  ['role codes that nobody has', (c) => void (c.options.policy = { roles: { SOCWORK: ['worker'] } }), 'wrong', 'Roles', /Codes seen: SW/],
  [
    'no code for the allocated worker',
    async (c) => {
      await c.db('DM_ALLOCATED_WORKERS').delete();
      codes(c, { allocatedWorker: ['REL.CASEHOLDER'] });
    },
    'wrong',
    'Allocated workers',
    /Codes seen: REL\.ALLWORK/,
  ],
  [
    'a professional relationship without a meaning',
    (c) =>
      c
        .db('DM_PROF_RELATIONSHIPS')
        .insert({ PROF_RELATIONSHIP_ID: 9, PERSON_ID: 41, WORKER_ID: 7, PROF_REL_TYPE_CODE: 'REL.NEW', START_DATE: '2026-01-01' }),
    'note',
    'Professional relationships',
    /REL\.NEW/,
  ],
  [
    'a step type that no step has',
    (c) => codes(c, { steps: { ...CODES.steps, childInNeedPlan: ['325', '999'] } }),
    'wrong',
    'Step types',
    /999 \(childInNeedPlan\)/,
  ],
  [
    'relationship types from another refresh',
    (c) => c.db('DM_PERSONAL_REL_TYPES').delete(),
    'wrong',
    'Join of relationships and their types',
    /same refresh/,
  ],
  [
    'no table of who may open restricted records',
    (c) => mapping(c, { restrictedAccess: undefined }),
    'note',
    'Table restrictedAccess is not named',
    /nobody may open/,
  ],
  [
    'a refresh that stopped',
    (c) => c.db('DATA_MART_REFRESHES').update({ COMPLETE_TO: '2026-11-10' }),
    'wrong',
    'Care episodes',
    /2026-11-10 only/,
  ],
  [
    'a reports folder that cannot be made',
    (c) => void (c.options.reportsFolder = join(nowhere, 'r')),
    'wrong',
    'Reports folder',
    /right to write/,
  ],
  [
    'a hand-over folder that cannot be made',
    (c) => void (c.options.filing = { kind: 'folder', folder: join(nowhere, 'f') }),
    'wrong',
    'Hand-over folder',
    /right to write/,
  ],
  [
    'a mail server that does not answer',
    (c) => void (c.options.mail = { kind: 'smtp', host: '127.0.0.1', port: 1, from: 'fgc@example.org' }),
    'wrong',
    'Mail server',
    /firewall/,
  ],
  [
    'a filing service that does not answer',
    (c) =>
      void (c.options.filing = {
        kind: 'http',
        baseUrl: 'http://127.0.0.1:1/api',
        login: { kind: 'bearer', token: 'made-up' },
        caseNotes: { path: '/notes' },
        documents: { path: '/documents' },
      }),
    'wrong',
    'Filing service',
    /filing\.baseUrl.*firewall/,
  ],
  ['a schedule in the hour that the spring takes', (c) => void (c.options.nightly = '30 1 * * *'), 'wrong', 'Schedule', /02:30 or later/],
  ['a schedule that is none', (c) => void (c.options.nightly = 'half past two'), 'wrong', 'Schedule', /30 2 \* \* \*/],
];

describe('The doctor', () => {
  test('finds nothing wrong where nothing is', async () => {
    const findings = await examined(await aCouncil());
    expect(findings.filter(({ level }) => level === 'wrong')).toEqual([]);
    expect(findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Settings', 'Login: it may read and nothing else', 'Own database', 'Schedule: every night at 02:30']),
    );
  });

  test.each(PLANTED)('finds %s, and says what to do', async (_title, plant, level, what, todo) => {
    const council = await aCouncil();
    await plant(council);
    const findings = await examined(council);
    const found = findings.find((finding) => finding.what === what && finding.level === level);
    expect(found?.todo ?? findings).toMatch(todo);
    expect(JSON.stringify(findings)).not.toMatch(/Zoë|Okafor|Amara/);
  });
});
