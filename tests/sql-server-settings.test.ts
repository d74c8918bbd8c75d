import { checkOptions, type OptionsRefused } from '../plugin/options';

const connection = { server: 'sql.example.org', database: 'DM', user: 'reader', password: 'only-for-the-test' };
const OTHERS = {
  publicUrl: 'https://cases.example.org',
  identify: async () => undefined,
  secrets: ['0123456789abcdef0123456789abcdef'],
  filing: { kind: 'by-hand' },
  reportsFolder: '/tmp/reports',
};
const SQLITE = { kind: 'sqlite', file: ':memory:' };
const problemsWith = (more: object, where: 'caseSystem' | 'store' = 'caseSystem'): readonly string[] => {
  const given = { kind: 'sqlserver', connection: { ...connection, ...more } };
  const isStore = where === 'store';
  const options = {
    ...OTHERS,
    store: isStore ? given : SQLITE,
    caseSystem: { kind: 'mosaic', database: isStore ? SQLITE : given },
  };
  try {
    checkOptions(options as never);
    return [];
  } catch (error) {
    return (error as OptionsRefused).problems.map(({ field, message }) => `${field}: ${message}`);
  }
};

describe('The connection to case records on SQL Server', () => {
  test('is taken with every setting', () => {
    expect(
      problemsWith({
        port: 1433,
        encrypt: true,
        trustServerCertificate: false,
        maxConnections: 4,
        requestTimeout: 15_000,
        connectTimeout: 5_000,
        readOnlyIntent: false,
        isolation: 'snapshot',
      }),
    ).toEqual([]);
  });

  test('is refused where a setting has no meaning here, rather than left without effect', () => {
    expect(problemsWith({ options: { encrypt: false } })).toHaveLength(1);
    expect(problemsWith({ options: { encrypt: false } })[0]).toContain('caseSystem.database.connection');
  });

  test.each([
    ['isolation', 'dirty', "give 'read committed' or 'snapshot'"],
    ['readOnlyIntent', 'yes', 'give true or false'],
    ['maxConnections', 0, 'give a number of connections of 1 or more'],
    ['requestTimeout', '15s', 'give a number of milliseconds'],
    ['password', '', 'give the password of the login'],
  ])('is refused with %s as %p', (field, value, message) => {
    expect(problemsWith({ [field]: value })).toEqual([`caseSystem.database.connection.${field}: ${message}`]);
  });

  test('has an intent and an isolation of its own: our own tables are written to', () => {
    expect(problemsWith({ isolation: 'snapshot' }, 'store')).toHaveLength(1);
  });
});
