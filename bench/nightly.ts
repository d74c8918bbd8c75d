import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayInLondon } from '../plugin';
import { benchFolder, type BenchFolder } from './nightly-set/bench-folder';
import { countInDuckDb, countInSqlite } from './nightly-set/count-plainly';
import { figuresOfSet, makeSet, moduleOn } from './nightly-set/make-set';
import type { QuarterFigures } from './nightly-set/plain-questions';
import { savesAlone, saverOn, type SavesTook } from './nightly-set/saves';
import { writeRecords } from './nightly-set/write-records';

/**
 * `node dist/bench/nightly.js [--scale 1,10,100] [--duckdb FOLDER]`: whole-process time and peak memory of the nightly set at ×1 (15,000
 * meetings, 150,000 people at them), ×10 and ×100; beside plain SQL and DuckDB over the same records, for seven figures of the three
 * reports, which must agree; and how long saves of a meeting's notes take meanwhile, beside the same saves alone. Every part is a process
 * of its own, so that its peak memory is of it alone, the night's thread included. The records stand in two SQLite files, the module's
 * own and a case system in MOSAIC's shapes; DuckDB reads the same rows from CSV.
 *
 * DuckDB is no dependency. `npm install --no-save @duckdb/node-api`, here or in the folder that `--duckdb` names; without it that line
 * says so. Scale 100 takes 20 GB of disk (`--in FOLDER` says where). Compare the figures of one run with each other: machines differ
 * and are busy.
 */
const PARTS = ['records', 'set', 'figures', 'saves', 'sqlite', 'duckdb'] as const;
type Part = (typeof PARTS)[number];

interface Measured {
  readonly seconds: number;
  /** Of the whole process, the loading of its code included: on a busy machine what compares best. */
  readonly processorSeconds: number;
  readonly peakMiB: number;
  readonly figures?: readonly QuarterFigures[];
  readonly alone?: SavesTook;
  readonly meanwhile?: SavesTook;
}

interface Settings {
  readonly scale: number;
  readonly folder: string;
  readonly duckdb: string;
}

const today = dayInLondon(new Date());

const PLAY: Readonly<Record<Part, (folder: BenchFolder, settings: Settings) => Promise<Partial<Measured>>>> = {
  records: async (folder, { scale }) => {
    await writeRecords(folder, scale, today);
    return {};
  },
  set: async (folder) => {
    const familyMeetings = moduleOn(folder);
    await makeSet(familyMeetings, today);
    await familyMeetings.stop();
    return {};
  },
  // Apart, for it is no part of a night to look figures up in what it made.
  figures: async (folder) => ({ figures: figuresOfSet(folder) }),
  saves: async (folder) => {
    const alone = await savesAlone(folder);
    const familyMeetings = moduleOn(folder);
    const saver = await saverOn(familyMeetings);
    let making = true;
    const made = makeSet(familyMeetings, today).finally(() => (making = false));
    const meanwhile = await saver.while(() => making);
    await made;
    await saver.close();
    await familyMeetings.stop();
    return { alone, meanwhile };
  },
  sqlite: async (folder) => ({ figures: await countInSqlite(folder, today) }),
  duckdb: async (folder, { duckdb }) => ({ figures: await countInDuckDb(folder, today, duckdb) }),
};

function compare({ scale, duckdb }: Settings, into: string): void {
  const folder = mkdtempSync(join(into, 'bench-nightly-'));
  const measured = (part: Part): Measured => inAProcess(part, { scale, folder, duckdb });
  try {
    say(`×${scale}: ${(15_000 * scale).toLocaleString('en-GB')} meetings, ${(150_000 * scale).toLocaleString('en-GB')} people at them`);
    const records = measured('records');
    const set = measured('set');
    const ours = measured('figures');
    const sqlite = measured('sqlite');
    const duck = measured('duckdb');
    const saves = measured('saves');
    say(`  records made                 ${row(records)}`);
    say(`  the nightly set              ${row(set)}`);
    say(`  plain SQL, seven figures     ${row(sqlite)}; the set takes ${times(set, sqlite)}; ${agreement(ours, sqlite)}`);
    if (duck.figures === undefined) say('  DuckDB, seven figures        not run: npm install --no-save @duckdb/node-api');
    else say(`  DuckDB, seven figures        ${row(duck)}; the set takes ${times(set, duck)}; ${agreement(ours, duck)}`);
    say(`  saves while it is made       ${words(saves.meanwhile)}`);
    say(`  the same saves alone         ${words(saves.alone)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** This very file, in a process of its own. */
function inAProcess(part: Part, { scale, folder, duckdb }: Settings): Measured {
  const started = performance.now();
  const args = ['--part', part, '--scale', String(scale), '--in', folder, '--duckdb', duckdb];
  const { stdout, status } = spawnSync(process.execPath, [...process.execArgv, __filename, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${part} did not come to an end`);
  return { ...(JSON.parse(stdout) as Omit<Measured, 'seconds'>), seconds: (performance.now() - started) / 1000 };
}

const row = ({ seconds, processorSeconds, peakMiB }: Measured): string =>
  `${seconds.toFixed(1).padStart(7)} s (${processorSeconds.toFixed(1)} s of processor) ${String(peakMiB).padStart(5)} MiB`;
const times = (ours: Measured, theirs: Measured): string =>
  `${(ours.processorSeconds / theirs.processorSeconds).toFixed(1)} times as much processor`;
const words = (took: SavesTook | undefined): string =>
  took === undefined
    ? 'not measured'
    : `${took.saves}: half within ${took.p50.toFixed(0)} ms, 95% within ${took.p95.toFixed(0)} ms, all within ${took.max.toFixed(0)} ms`;

function agreement(ours: Measured, theirs: Measured): string {
  const known = new Map((ours.figures ?? []).map((figure) => [`${figure.measure} ${figure.quarter}`, figure]));
  const compared = (theirs.figures ?? []).flatMap((figure) => {
    const own = known.get(`${figure.measure} ${figure.quarter}`);
    return own === undefined ? [] : [own.numerator === figure.numerator && own.denominator === figure.denominator];
  });
  return `${compared.filter(Boolean).length} of ${compared.length} figures agree`;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scale: { type: 'string', default: '1,10' },
      duckdb: { type: 'string', default: process.cwd() },
      in: { type: 'string', default: tmpdir() },
      part: { type: 'string' },
    },
  });
  const { duckdb } = values;
  const part = PARTS.find((each) => each === values.part);
  if (part === undefined) {
    const scales = values.scale.split(',').map(Number);
    if (!scales.every((scale) => Number.isInteger(scale) && scale > 0))
      throw new Error('Give --scale as whole numbers from 1, such as 1,10,100');
    for (const scale of scales) compare({ scale, folder: '', duckdb }, values.in);
    return;
  }
  const settings = { scale: Number(values.scale), folder: values.in, duckdb };
  const measured = await PLAY[part](benchFolder(values.in), settings);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  say(JSON.stringify({ ...measured, peakMiB: Math.round(maxRSS / 1024), processorSeconds: (userCPUTime + systemCPUTime) / 1e6 }));
}

main().catch((error: unknown) => {
  // A module that was not stopped would keep its part's process alive, and the measurement would wait for it for ever.
  process.stderr.write(`${String(error)}\n`, () => process.exit(1));
});
