/**
 * Agrees the Okafors' plan and files it, and is killed at its nth step; without an n it tells its steps. A step is the
 * moment before or after a statement on either database, or before a call to the file system.
 * Arguments: folder, instant, `with-intake` or `relay-only`, n.
 */
import fs from 'node:fs/promises';
import type { Knex } from 'knex';
import { agreeAndFile, machineIn, openRecords, openStore } from './agreeing';

const [folder = '', now = '', intake, n] = process.argv.slice(2);
const steps: string[] = [];

function step(name: string): void {
  steps.push(name);
  // No handler runs and nothing is flushed: as when the machine's administrator or its memory guard ends the process.
  if (steps.length === Number(n)) process.kill(process.pid, 'SIGKILL');
}

const firstWords = (sql: string): string => sql.split(/[\s`]+/, 3).join(' ');

function watchStatements(db: Knex, whose: string): void {
  db.on('query', ({ sql }: { sql: string }) => step(`${whose} before: ${firstWords(sql)}`));
  db.on('query-response', (_rows: unknown, { sql }: { sql: string }) => step(`${whose} after: ${firstWords(sql)}`));
}

type AnyCall = (...args: unknown[]) => Promise<unknown>;

function watchCalls(object: object, names: readonly string[]): void {
  const calls = object as Record<string, AnyCall>;
  for (const name of names) {
    const real = calls[name]!;
    calls[name] = function watched(this: unknown, ...args) {
      step(`file: ${name}`);
      return real.apply(this, args);
    };
  }
}

async function main(): Promise<void> {
  const machine = machineIn(folder);
  const store = openStore(machine);
  const caseRecords = openRecords(machine);
  const probe = await fs.open(__filename, 'r');
  watchCalls(Object.getPrototypeOf(probe) as object, ['writeFile', 'sync']);
  await probe.close();
  watchCalls(fs, ['mkdir', 'open', 'rename', 'rm', 'stat', 'writeFile', 'readFile', 'readdir']);
  watchStatements(store.db, 'module');
  watchStatements(caseRecords, 'records');
  await agreeAndFile(machine, { store, caseRecords, now, intake: intake === 'with-intake' });
  process.stdout.write(JSON.stringify(steps));
  await store.close();
  await caseRecords.destroy();
}

void main();
