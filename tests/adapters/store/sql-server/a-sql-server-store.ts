import { sqlServerStore } from '../../../../adapters/store/sql-server/sql-server-store';
import type { SqlStore } from '../../../../adapters/store/sql-store';
import type { Migration } from '../../../../migrations';
import { fakeSqlServer, type Answer, type Asker, type FakeSqlServer } from '../../case-system/fake-sql-server';

export interface ServedStore {
  readonly server: FakeSqlServer;
  readonly store: SqlStore;
  end(): Promise<void>;
}

export const counted: Answer = { columns: [''], rows: [[1]] };
export const nothing: Answer = { columns: [], rows: [] };

/** How the fake is reached, without encryption: it has none. */
export const reachedAt = (server: FakeSqlServer) => ({
  server: '127.0.0.1',
  port: server.port,
  database: 'councils_own',
  user: 'family_meetings_run',
  password: 'only-for-the-fake',
  encrypt: false,
});

/** Our own store on a fake SQL Server that answers as the test says. */
export async function aServedStore(
  answer: (sql: string, asker: Asker) => Answer,
  migrations: readonly Migration[] = [],
): Promise<ServedStore> {
  const server = await fakeSqlServer(answer);
  const store = sqlServerStore(reachedAt(server), 'fm', migrations);
  return {
    server,
    store,
    async end() {
      await store.close();
      await server.stop();
    },
  };
}
