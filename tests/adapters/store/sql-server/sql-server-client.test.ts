import { once } from 'node:events';
import type { Knex } from 'knex';
import { openSqlServer } from '../../../../adapters/store/sql-server/open-sql-server';
import type { SqlServerConnection } from '../../../../plugin/core/sql-server-connection';
import { fakeSqlServer, type Answer, type Asker, type FakeSqlServer } from '../../case-system/fake-sql-server';

const servers: FakeSqlServer[] = [];
const open: Knex[] = [];
afterEach(async () => {
  for (const db of open.splice(0)) await db.destroy();
  for (const server of servers.splice(0)) await server.stop();
});

const counted: Answer = { columns: [''], rows: [[1]] };
const none: Answer = { columns: ['note'], rows: [] };

async function serving(answer: (sql: string, asker: Asker) => Answer = () => none, settings: Partial<SqlServerConnection> = {}) {
  const server = await fakeSqlServer(answer);
  servers.push(server);
  const db = openSqlServer(
    {
      server: '127.0.0.1',
      port: server.port,
      database: 'councils_own',
      user: 'family_meetings_run',
      password: 'only-for-the-fake',
      encrypt: false,
      ...settings,
    },
    'fm',
  );
  open.push(db);
  return { server, db };
}

function* endless(): Generator<readonly [string]> {
  for (let id = 1; id <= 5_000_000; id += 1) yield [`note ${id}`];
}

/** What the house forbids on a transaction, and somebody does one day. */
const together = (asked: readonly PromiseLike<unknown>[]): Promise<readonly unknown[]> => Promise.all(asked);

const noteOf = (text: string): string => /note_\d/.exec(text)?.[0] ?? text;

describe('Statements on SQL Server', () => {
  test('go to the database and the transaction that they were made for, however many go at once', async () => {
    const sides = [await serving(), await serving()];
    await together(
      sides.flatMap(({ db }, side) =>
        [1, 2, 3].map((nth) =>
          db.transaction(async (transaction) => {
            await together(
              [1, 2, 3, 4, 5, 6].map((each) =>
                transaction(`fm_side_${side}`).select('note').where('note', `transaction_${nth}`).limit(each),
              ),
            );
          }),
        ),
      ),
    );
    for (const [side, { server }] of sides.entries()) {
      expect(server.requests).toHaveLength(18);
      expect(server.requests.every((text) => text.includes(`fm_side_${side}`))).toBe(true);
      for (const connection of new Set(server.conversation.map((said) => said.connection))) {
        const said = server.conversation.filter((each) => each.connection === connection).map(({ text }) => text);
        while (said.length > 0) {
          const transaction = said.splice(0, 8);
          expect([transaction[0], transaction[7]]).toEqual(['begin', 'commit']);
          expect(new Set(transaction.slice(1, 7).map((text) => /transaction_\d/.exec(text)?.[0])).size).toBe(1);
        }
      }
    }
  });

  test('keep their order on one connection', async () => {
    const { server, db } = await serving();
    await db.transaction((transaction) => together([1, 2, 3, 4].map((each) => transaction(`note_${each}`).select('note'))));
    expect(server.requests.map(noteOf)).toEqual(['note_1', 'note_2', 'note_3', 'note_4']);
  });

  test('name our own schema, so that none depends on the login’s default', async () => {
    const { server, db } = await serving();
    await db('fm_audit').select('fm_audit.id').join('fm_audit_person', 'fm_audit_person.audit_id', 'fm_audit.id');
    await db.transaction((transaction) => transaction('fm_audit').where('fm_audit.id', 'a').select('fm_audit.id'));
    expect(server.requests[0]).toContain(
      'select [fm_audit].[id] from [fm].[fm_audit] inner join [fm].[fm_audit_person] on [fm_audit_person].[audit_id] = [fm_audit].[id]',
    );
    expect(server.requests[1]).toContain('from [fm].[fm_audit] where [fm_audit].[id] = @p0');
  });

  test('carry short texts as one type, long ones without limit, and nothing as what fits into any column', async () => {
    const { server, db } = await serving();
    await db('fm_filing').insert({ a: 'Zażółć', b: 'x'.repeat(4001), c: null, d: Buffer.from([1]), e: true, f: 7 });
    expect(server.requests[0]).toContain('@p0 nvarchar(4000), @p1 nvarchar(max), @p2 int, @p3 varbinary(max), @p4 bit, @p5 int');
  });

  test('refuse text with a NUL and a number that is none, as the embedded database does', async () => {
    const { db } = await serving();
    await expect(db('fm_audit').insert({ reason: 'before\u0000after' })).rejects.toThrow('NUL');
    await expect(db('fm_audit').insert({ count: Number.NaN })).rejects.toThrow('not a number');
  });

  test('that are refused tell the number and the name of the rule, and nothing of what was typed', async () => {
    const { db } = await serving(() => ({
      error: 2627,
      message:
        "Violation of PRIMARY KEY constraint 'fm_audit_pkey'. Cannot insert duplicate key in object 'fm.fm_audit'. The duplicate key value is (Amara Okafor).",
    }));
    const error = (await db('fm_audit')
      .insert({ id: 'Amara Okafor' })
      .catch((caught: unknown) => caught)) as Error & { number: number };
    expect(error.number).toBe(2627);
    expect(error.message).toContain('fm_audit_pkey, fm_audit');
    expect(JSON.stringify([error.message, error.stack, error])).not.toContain('Amara');
  });

  test('that lost a deadlock are asked again, where they stood alone', async () => {
    let asked = 0;
    const { db, server } = await serving(() => ((asked += 1) < 3 ? { error: 1205, message: 'deadlocked' } : counted));
    expect(await db('fm_outbox').where({ id: 'a' }).update({ state: 'done' })).toBe(1);
    expect(server.requests).toHaveLength(3);
  });

  test('that lose every deadlock are given up after four times', async () => {
    const { db, server } = await serving(() => ({ error: 1205, message: 'deadlocked' }));
    await expect(db('fm_outbox').where({ id: 'a' }).update({ state: 'done' })).rejects.toMatchObject({ number: 1205 });
    expect(server.requests).toHaveLength(4);
  });

  test('that do not come back in time are given up, and the connection serves the next', async () => {
    const { db, server } = await serving((sql) => (sql.includes('slow') ? 'silence' : none), { requestTimeout: 150, maxConnections: 1 });
    await expect(db('slow').select('note')).rejects.toMatchObject({ code: 'ETIMEOUT' });
    expect(await db('note_1').select('note')).toEqual([]);
    expect(server.logins).toHaveLength(1);
  });

  test('whose answer begins and has no end are given up all the same', async () => {
    const { db, server } = await serving((sql) => (sql.includes('endless') ? { columns: ['note'], rows: endless() } : none), {
      requestTimeout: 150,
      maxConnections: 1,
    });
    await expect(db('endless').select('note')).rejects.toMatchObject({ code: 'ETIMEOUT' });
    expect(server.cancels()).toBe(1);
    expect(await db('note_1').select('note')).toEqual([]);
  });
});

describe('Transactions on SQL Server', () => {
  test('are not gone on with after the server has ended them', async () => {
    const { db, server } = await serving((sql) => (sql.includes('note_2') ? { error: 1205, message: 'deadlocked' } : none));
    const seen: unknown[] = [];
    const whole = db.transaction(async (transaction) => {
      await transaction('note_1').select('note');
      await transaction('note_2')
        .select('note')
        .catch((error: unknown) => seen.push(error));
      await transaction('note_3').select('note');
    });
    await expect(whole).rejects.toMatchObject({ code: 'EABORT' });
    expect(seen).toEqual([expect.objectContaining({ number: 1205 })]);
    expect(server.conversation.map(({ text }) => noteOf(text))).toEqual(['begin', 'note_1', 'note_2']);
  });

  test('are not said to be kept where the server has ended them', async () => {
    const { db, server } = await serving(() => ({ error: 1205, message: 'deadlocked' }));
    const whole = db.transaction((transaction) =>
      transaction('note_1')
        .select('note')
        .catch(() => 'never mind'),
    );
    await expect(whole).rejects.toMatchObject({ code: 'EABORT' });
    expect(server.conversation.map(({ text }) => noteOf(text))).toEqual(['begin', 'note_1']);
  });

  test('are undone after what was still under way, and the connection goes back clean', async () => {
    const { db, server } = await serving((sql) => (sql.includes('note_1') ? { error: 547, message: 'refused' } : none), {
      maxConnections: 1,
    });
    const whole = db.transaction((transaction) => together([1, 2, 3].map((each) => transaction(`note_${each}`).select('note'))));
    await expect(whole).rejects.toMatchObject({ number: 547 });
    await db('note_4').select('note');
    expect(server.conversation.map(({ text, inTransaction }) => [noteOf(text), inTransaction])).toEqual([
      ['begin', false],
      ['note_1', true],
      ['note_2', true],
      ['note_3', true],
      ['rollback', true],
      ['note_4', false],
    ]);
  });

  test('whose keeping is refused are not handed open to the next', async () => {
    const { db, server } = await serving((sql) => (sql === 'commit' ? { error: 3930, message: 'cannot be committed' } : none), {
      maxConnections: 1,
    });
    await expect(db.transaction((transaction) => transaction('note_1').select('note'))).rejects.toMatchObject({ number: 3930 });
    await db('note_2').select('note');
    expect(server.conversation.at(-1)).toMatchObject({ connection: 2, inTransaction: false });
  });

  test('keep the first trouble as the reason when the line fails', async () => {
    const { db, server } = await serving();
    const whole = db.transaction(async (transaction) => {
      await transaction('note_1').select('note');
      await server.stop();
      servers.splice(servers.indexOf(server), 1);
      await transaction('note_2').select('note');
    });
    await expect(whole).rejects.toMatchObject({ name: 'SqlServerError', number: undefined });
  });
});

describe('A long answer read bit by bit', () => {
  const long = (sql: string): Answer => (sql.includes('endless') ? { columns: ['note'], rows: endless() } : none);

  test('comes no faster than it is read', async () => {
    const { db, server } = await serving(long);
    const stream = db('endless').select('note').stream();
    await once(stream, 'readable');
    let seen = -1;
    // Until nothing more comes: the line is full and the server waits.
    while (seen !== server.rowsSent()) {
      seen = server.rowsSent();
      await new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
    }
    expect(seen).toBeLessThan(500_000);
    stream.destroy();
  });

  test('ends when its reader leaves, and the connection serves the next', async () => {
    const { db, server } = await serving(long, { maxConnections: 1 });
    let seen = 0;
    for await (const row of db('endless').select('note').stream()) {
      expect(row).toEqual({ note: `note ${(seen += 1)}` });
      if (seen === 3) break;
    }
    expect(await db('note_1').select('note')).toEqual([]);
    expect(server.cancels()).toBe(1);
    expect(server.logins).toHaveLength(1);
  });

  test('that the server refuses is told to its reader, without what stood there', async () => {
    const { db } = await serving(() => ({ error: 245, message: "Conversion failed when converting the value 'Amara Okafor'" }));
    const reading = async (): Promise<void> => {
      for await (const _row of db('note_1').select('note').stream());
    };
    const error = (await reading().catch((caught: unknown) => caught)) as Error;
    expect(error).toMatchObject({ number: 245 });
    expect(error.message).not.toContain('Amara');
  });
});

describe('The connection to SQL Server', () => {
  test('is encrypted unless the council says otherwise: to a server without encryption no login is sent', async () => {
    const { db, server } = await serving(() => none, { encrypt: undefined, connectTimeout: 1_000 });
    await expect(db('note_1').select('note')).rejects.toMatchObject({ code: 'EENCRYPT' });
    expect(server.logins).toEqual([]);
  });

  test('opens in the database named, as this module', async () => {
    const { db, server } = await serving();
    await db('note_1').select('note');
    expect(server.logins[0]?.text).toContain('councils_own');
    expect(server.logins[0]?.text).toContain('family-meetings');
  });

  test('that was lost is opened anew', async () => {
    const { db, server } = await serving(() => none, { maxConnections: 1 });
    await db('note_1').select('note');
    await server.stop();
    servers.splice(servers.indexOf(server), 1);
    await expect(db('note_2').select('note')).rejects.toThrow(/^Failed to connect|SQL Server: E/);
    const again = await fakeSqlServer(() => none, server.port);
    servers.push(again);
    expect(await db('note_3').select('note')).toEqual([]);
  });

  test('takes no schema whose name could be more than a name', () => {
    const settings = { server: 'x', database: 'y', user: 'z', password: 'w' };
    expect(() => openSqlServer(settings, 'fm]; drop table x --')).toThrow('letters, digits and underscores');
  });
});
