/**
 * Makes one night's set and is killed before its nth step: a call to the file system, or a statement of the run's row. Without an n it
 * tells its steps. Arguments: database, folder, business date, instant, n.
 */
import fs from 'node:fs/promises';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { runRows } from '../../adapters/store/run-rows';
import { reportFolder } from '../../adapters/system/report-folder';
import { day } from '../../plugin/core/calendar-day';
import { silentLog } from '../../plugin/core/log';
import { runNight } from '../../plugin/jobs/nightly-run';
import { aSetOf } from './a-small-set';

const [database = '', folder = '', businessDate = '', now = '', n] = process.argv.slice(2);
const steps: string[] = [];

function step(name: string): void {
  steps.push(name);
  // No handler runs and nothing is flushed: as when the machine's administrator or its memory guard ends the process.
  if (steps.length === Number(n)) process.kill(process.pid, 'SIGKILL');
}

type AnyCall = (...args: unknown[]) => Promise<unknown>;

function watch(object: object, name: string, label = name): void {
  const calls = object as Record<string, AnyCall>;
  const real = calls[name]!;
  calls[name] = function watched(this: unknown, ...args) {
    step(label);
    return real.apply(this, args);
  };
}

async function main(): Promise<void> {
  const db = openEmbedded({ filename: database });
  const runs = runRows(db);
  for (const name of ['take', 'finish', 'recent']) watch(runs, name);
  const probe = await fs.open(__filename, 'r');
  const handle = Object.getPrototypeOf(probe) as object;
  await probe.close();
  for (const name of ['mkdir', 'open', 'rename', 'rm']) watch(fs, name);
  for (const name of ['writeFile', 'sync']) watch(handle, name, `${name} the file`);
  const on = day(businessDate);
  const make = async () => {
    step('make');
    return { files: aSetOf(on) };
  };
  const night = { runs, shelf: reportFolder(folder), clock: { now: () => new Date(now) }, log: silentLog, make };
  const outcome = await runNight(night, on);
  await db.destroy();
  process.stdout.write(JSON.stringify({ outcome, steps }));
}

void main();
