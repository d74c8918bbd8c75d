import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AllStores } from '../../../../adapters/store/stores';
import { migrations } from '../../../../migrations';
import { inMemoryStore, openTestStoresWith } from '../../../builders/test-store';
import { runStoreBatteries } from '../store-batteries';
import { compilerForSqlServer } from './compiled-statements';
import { keyWidths } from './key-widths';
import { readableSql } from './readable-sql';

const FILE = join(__dirname, 'statements.sql');
const REWRITE = 'WRITE_TSQL=yes npx jest tests/adapters/store/sql-server/statements';
const HEAD = `-- What our migrations and the statements of our stores are on SQL Server: compared by statements.test.ts.
-- Written anew by: ${REWRITE}
-- "…" stands for more of the same: values of a list, rows of an insert.
`;

const compiler = compilerForSqlServer();
const statements = new Set<string>();
const tables: string[] = [];
const called = new Map<string, boolean>();

/** While the stores' tests run on SQLite, each statement is compiled for SQL Server as well. */
openTestStoresWith(async () => {
  const store = await inMemoryStore();
  store.db.client.on('start', (builder: unknown) => {
    const sql = compiler.statement(builder);
    if (sql !== undefined) statements.add(sql);
  });
  return {
    ...store,
    stores: watched(store.stores),
    transaction: (work) => store.transaction((stores) => work(watched(stores))),
  };
});

/** Notes which of the stores' methods are called. */
function watched(stores: AllStores): AllStores {
  const watching = Object.entries(stores).map(([name, store]: [string, object]) => {
    for (const method of Object.keys(store)) if (!called.has(`${name}.${method}`)) called.set(`${name}.${method}`, false);
    const note: ProxyHandler<object> = {
      get(target, method) {
        called.set(`${name}.${String(method)}`, true);
        return Reflect.get(target, method) as unknown;
      },
    };
    return [name, new Proxy(store, note)];
  });
  return Object.fromEntries(watching) as AllStores;
}
describe('While their statements are written down', () => {
  runStoreBatteries();
});

const tableOf = (sql: string): string => /\[fm_\w+\]/.exec(sql)?.[0] ?? '';

async function written(): Promise<string> {
  const parts = [HEAD];
  for (const { name, up } of migrations) {
    const made = await compiler.migration(up);
    tables.push(...made);
    parts.push(section(`Migration ${name}`, made));
  }
  const all = [...statements].toSorted();
  for (const table of [...new Set(all.map(tableOf))].toSorted()) {
    parts.push(
      section(
        `Statements on ${table}`,
        all.filter((sql) => tableOf(sql) === table),
      ),
    );
  }
  const unread = [...called.keys()].filter((method) => called.get(method) === false).toSorted();
  parts.push(unread.map((method) => `-- Not here, as no store's test calls it: ${method}\n`).join(''));
  return parts.join('\n');
}

const section = (title: string, sqls: readonly string[]): string =>
  `-- ${title}\n\n${sqls.map((sql) => `${readableSql(sql)}\n`).join('\n')}`;

describe('On SQL Server', () => {
  test('every migration and statement is what the file says (WRITE_TSQL=yes writes it anew)', async () => {
    const now = await written();
    if (process.env['WRITE_TSQL'] === 'yes') writeFileSync(FILE, now);
    expect(readFileSync(FILE, 'utf8')).toBe(now);
  });

  test('every table stands in our own schema, wherever it is named', () => {
    const unplaced = [...statements].filter((sql) => /(?:from|join|into|update) \[fm_/i.test(sql));
    expect(unplaced).toEqual([]);
    expect(statements.size).toBeGreaterThan(100);
  });

  test('no key is wider than SQL Server’s indexes take: 900 bytes for a primary key, 1,700 for another', () => {
    const widths = keyWidths(tables);
    expect(widths.length).toBeGreaterThan(50);
    expect(widths.filter(({ bytes, primary }) => bytes > (primary ? 900 : 1_700))).toEqual([]);
  });

  test('nothing in the audit is ever changed or taken away', () => {
    const changes = [...statements].filter((sql) => /^(?:update|delete)\b.*\[fm_audit/.test(sql));
    expect(changes).toEqual([]);
  });
});
