import { day } from '../../../plugin/core/calendar-day';
import { mosaicCaseSystem } from '../../../adapters/case-system/mosaic/mosaic-case-system';
import type { CaseRows, RowQuery } from '../../../adapters/case-system/case-rows';
import { sqlServerRows } from '../../../adapters/case-system/sql-server-rows';
import type { CaseRecordsConnection } from '../../../plugin/core/sql-server-connection';
import { clockAt } from '../../builders/clock';
import { fakeSqlServer, type Answer, type FakeSqlServer } from './fake-sql-server';

describe('Case records on SQL Server', () => {
  const servers: FakeSqlServer[] = [];
  const readers: CaseRows[] = [];
  const serving = async (answer: (sql: string) => Answer, settings: Partial<CaseRecordsConnection> = {}) => {
    const server = await fakeSqlServer(answer);
    servers.push(server);
    const rows = sqlServerRows({
      server: '127.0.0.1',
      port: server.port,
      database: 'MOSAIC_DM',
      user: 'reader',
      password: 'only-for-the-fake',
      encrypt: false,
      ...settings,
    });
    readers.push(rows);
    return { server, rows };
  };
  afterEach(async () => {
    for (const rows of readers.splice(0)) await rows.close();
    for (const server of servers.splice(0)) await server.stop();
  });

  const query: RowQuery = { text: 'select p.PERSON_ID as PERSON_ID from DM_PERSONS p where p.PERSON_ID > ?', values: ['41'] };
  const read = async (rows: CaseRows, asked: RowQuery = query) => {
    const found: unknown[] = [];
    for await (const row of rows.read(asked)) found.push(row);
    return found;
  };
  const one: Answer = { columns: ['PERSON_ID'], rows: [['41']] };
  /** Too wide for the sockets between to hold many. */
  function* wide(): Generator<readonly [string]> {
    for (let id = 1; id <= 1_000_000; id += 1) yield [String(id).padStart(190, '0')];
  }
  function* endless(): Generator<readonly [string]> {
    for (let id = 1; id <= 1_000_000; id += 1) yield [String(id)];
  }

  test('are asked for with named parameters, a day as a date, and standard words for a page', async () => {
    const { server, rows } = await serving(() => one);
    await read(rows, {
      text: 'select p.PERSON_ID as PERSON_ID from DM_PERSONS p where p.PERSON_ID > ? and p.DATE_OF_BIRTH > ? order by p.PERSON_ID',
      values: ["41'; drop table X", { day: day('2000-11-05') }],
      atMost: 250,
    });
    const [asked] = server.requests;
    expect(asked).toContain('p.PERSON_ID > @p0 and p.DATE_OF_BIRTH > @p1 order by p.PERSON_ID offset 0 rows fetch next 250 rows only');
    expect(asked).toContain('@p0 nvarchar');
    expect(asked).toContain('@p1 date');
    expect(asked?.indexOf('drop table')).toBeGreaterThan(asked?.indexOf('fetch next') ?? 0);
  });

  test('are asked for with read-only intent, in the database named', async () => {
    const { server, rows } = await serving(() => one);
    await read(rows);
    expect(server.logins.length).toBeGreaterThan(0);
    expect(server.logins.every((login) => login.readOnly && login.text.includes('MOSAIC_DM'))).toBe(true);
  });

  test('are asked for without that intent where the council says so', async () => {
    const { server, rows } = await serving(() => one, { readOnlyIntent: false });
    await read(rows);
    expect(server.logins.map((login) => login.readOnly)).toEqual(server.logins.map(() => false));
  });

  test.each([
    ['read committed', undefined],
    ['read committed', 'read committed'],
    ['snapshot', 'snapshot'],
  ] as const)('are %s where the setting is %s', async (expected, isolation) => {
    const { server, rows } = await serving(() => one, { isolation });
    await read(rows);
    const levels = server.sessions.flatMap(
      (text) => /set transaction isolation level (snapshot|read (?:un)?committed)/i.exec(text)?.[1] ?? [],
    );
    expect(levels.length).toBeGreaterThan(0);
    expect([...new Set(levels)]).toEqual([expected]);
  });

  test('are asked for on no more connections than the council allows', async () => {
    const { server, rows } = await serving(() => one, { maxConnections: 2 });
    const found = await Promise.all(Array.from({ length: 7 }, () => read(rows)));
    expect(found.flat()).toHaveLength(7);
    expect(server.requests).toHaveLength(7);
    expect(new Set(server.conversation.map(({ connection }) => connection)).size).toBeLessThanOrEqual(2);
  });

  test('wait on the server while whoever reads them is busy', async () => {
    const { server, rows } = await serving(() => ({ columns: ['NOTE'], rows: wide() }));
    const reading = rows.read(query)[Symbol.asyncIterator]();
    await reading.next();
    let [before, sent] = [-1, server.rowsSent()];
    for (let still = 0; still < 200; still = sent === before ? still + 1 : 0) {
      before = sent;
      await new Promise((resolve) => setImmediate(resolve));
      sent = server.rowsSent();
      if (sent > 100_000) break;
    }
    await reading.return?.();
    expect(sent).toBeLessThan(60_000);
  });

  test('travel encrypted unless the council says otherwise', async () => {
    const { rows, server } = await serving(() => one, { encrypt: undefined, connectTimeout: 500 });
    await expect(read(rows)).rejects.toMatchObject({ code: 'EENCRYPT' });
    expect(server.logins).toEqual([]);
  });

  test('keep the wall clock’s day of a date, also a minute before midnight in summer', async () => {
    const { rows } = await serving(() => ({ columns: ['D'], rows: [[new Date('2026-06-30T23:59:00Z')]] }));
    const [row] = (await read(rows)) as { D: Date }[];
    expect(row?.D.toISOString()).toBe('2026-06-30T23:59:00.000Z');
  });

  test('stop coming when the reader stops, and the connection serves the next question', async () => {
    const { server, rows } = await serving((sql) => (sql.includes('DM_PERSONS') ? { columns: ['PERSON_ID'], rows: endless() } : one), {
      maxConnections: 1,
    });
    let seen = 0;
    for await (const _row of rows.read(query)) if ((seen += 1) === 3) break;
    expect(server.cancels()).toBe(1);
    const logins = server.logins.length;
    expect(server.rowsSent()).toBeLessThan(50_000);
    expect(await read(rows, { text: 'select o.ID as ID from ORGANISATIONS o', values: [] })).toEqual([{ PERSON_ID: '41' }]);
    expect(server.logins).toHaveLength(logins);
  });

  test('that do not come in time are a case system that does not answer', async () => {
    const { rows } = await serving(() => 'silence', { requestTimeout: 100 });
    const system = mosaicCaseSystem({ rows, clock: clockAt('2026-11-20T12:00:00Z') });
    await expect(system.person('41')).rejects.toMatchObject({ name: 'CaseSystemUnavailable' });
  });

  test('that the server refuses are a case system that does not answer, and its message is not passed on', async () => {
    const { rows } = await serving(() => ({ error: 208, message: 'Conversion failed for the value Amara Okafor' }));
    const system = mosaicCaseSystem({ rows, clock: clockAt('2026-11-20T12:00:00Z') });
    const error = (await system.person('41').catch((caught: Error) => caught)) as Error & { cause: Error };
    expect(error.name).toBe('CaseSystemUnavailable');
    expect(error.cause.message).toContain('208');
    expect(`${error.message} ${error.cause.message}`).not.toContain('Amara');
  });

  test('are there again after the server was away', async () => {
    const { server, rows } = await serving(() => one, { requestTimeout: 300 });
    await read(rows);
    await server.stop();
    servers.splice(servers.indexOf(server), 1);
    await expect(read(rows)).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
    servers.push(await fakeSqlServer(() => one, server.port));
    expect(await read(rows)).toEqual([{ PERSON_ID: '41' }]);
  });

  test('are asked for again after a failed connection', async () => {
    const { rows } = await serving(() => one, { port: 1, connectTimeout: 300 });
    await expect(read(rows)).rejects.toMatchObject({ code: 'ESOCKET' });
    await expect(read(rows)).rejects.toMatchObject({ code: 'ESOCKET' });
  });
});
