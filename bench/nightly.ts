import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createFamilyMeetings, dayInLondon } from '../plugin';
import { demoFolder } from '../demo/demo-folder';
import { demoOptions } from '../demo/demo-options';
import { loadHistory } from '../demo/load-history';
import { makeCaseRecords, USUAL_SEED } from '../demo/records/make-case-records';

/**
 * How long a night takes on made-up records: `node dist/bench/nightly.js [--scale 1] [--keep FOLDER]`.
 * Prints seconds of each part and the process's peak memory. Compare figures of one run with each other only:
 * machines differ and are busy.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' }, keep: { type: 'string' } } });
  const path = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'bench-nightly-')) : resolve(values.keep);
  const settings = { seed: USUAL_SEED, scale: Number(values.scale), day: dayInLondon(new Date()) };
  const folder = demoFolder(path, true);
  await timed('case records', () => makeCaseRecords({ into: folder.caseDatabase, ...settings }));
  const familyMeetings = createFamilyMeetings({ ...demoOptions(folder, 'http://localhost', 1), nightly: false, outboxSeconds: false });
  await timed('migrate', () => familyMeetings.migrate());
  const families = await timed('history', () => loadHistory(folder.ownDatabase, settings));
  await timed('nightly', () => familyMeetings.nightly());
  await familyMeetings.stop();
  say(`families ${families}, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
  if (values.keep === undefined) rmSync(path, { recursive: true });
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  say(`${what.padEnd(14)}${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
