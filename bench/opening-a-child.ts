import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import express from 'express';
import { openEmbedded } from '../adapters/store/embedded-client';
import { storesOn } from '../adapters/store/stores';
import { STAND_IN_CODES, STAND_IN_MAPPING } from '../demo/records/codes';
import { createFamilyMeetings, day } from '../plugin';
import { countStatements } from './opening/counted-statements';
import { LOGIN, OPENED, relative, RELATIVES, writeEqualChildren } from './opening/equal-children';

/**
 * `node dist/bench/opening-a-child.js [--scale 1,100] [--times 200]`: how long pages of one child take, and how many statements go to
 * the case system and to the module's own database for each, in a case system of 50 and of 5,000 children who all have 40 relatives and
 * 15 years on record. Neither may grow. The time is of a request on loopback, one after another, after a start that is not counted;
 * both databases are SQLite files. Compare figures of one run with each other: machines differ and are busy.
 */
const EPISODE = 'bench-episode';
const PAGES: readonly (readonly [string, string])[] = [
  ['The child’s page', `/children/${OPENED}`],
  ['A process for the child is begun', `/children/${OPENED}/start`],
  ['The process', `/episodes/${EPISODE}`],
  ['People from the case record', `/episodes/${EPISODE}/network/from-case-record`],
  ['The family tree', `/episodes/${EPISODE}/family-tree`],
];
const NOT_COUNTED = 20;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const statementsOn = countStatements();

async function measure(scale: number, times: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-opening-'));
  const [own, caseRecords] = [join(folder, 'own.sqlite'), join(folder, 'case-records.sqlite')];
  try {
    await writeCaseRecords(caseRecords, scale);
    const familyMeetings = createFamilyMeetings(optionsFor(folder, own, caseRecords));
    await familyMeetings.migrate();
    await writeOwn(own);
    const server = express().use('/fm', familyMeetings.router).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fm`;
    say(`×${scale}: ${50 * scale} children and ${50 * scale * RELATIVES} relatives on record`);
    for (const [name, path] of PAGES) {
      const took = await timesOf(`${base}${path}`, times);
      const before = [statementsOn(caseRecords), statementsOn(own)];
      await open(`${base}${path}`);
      const [theirs, ours] = [statementsOn(caseRecords) - (before[0] ?? 0), statementsOn(own) - (before[1] ?? 0)];
      say(
        `  ${name.padEnd(34)} half within ${ms(took, 0.5)} ms, 95% within ${ms(took, 0.95)} ms; statements: ${theirs} on case records, ${ours} of its own`,
      );
    }
    server.close();
    await familyMeetings.stop();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ms = (sorted: readonly number[], part: number): string => (sorted[Math.ceil(sorted.length * part) - 1] ?? 0).toFixed(1).padStart(6);

async function timesOf(address: string, times: number): Promise<readonly number[]> {
  for (let nth = 0; nth < NOT_COUNTED; nth += 1) await open(address);
  const took: number[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    const started = performance.now();
    await open(address);
    took.push(performance.now() - started);
  }
  return took.toSorted((a, b) => a - b);
}

async function open(address: string): Promise<void> {
  const response = await fetch(address);
  const page = await response.text();
  if (response.status !== 200) throw new Error(`${new URL(address).pathname} answered with ${response.status}`);
  if (!page.includes('Child Number 20')) throw new Error(`${new URL(address).pathname} does not show the child`);
}

async function writeCaseRecords(filename: string, scale: number): Promise<void> {
  const db = openEmbedded({ filename });
  for (const pragma of ['synchronous = off', 'cache_size = -65536']) await db.raw(`pragma ${pragma}`);
  await writeEqualChildren(db, scale);
  await db.destroy();
}

/** One open process of the child, with everybody of the case record in its network. */
async function writeOwn(filename: string): Promise<void> {
  const db = openEmbedded({ filename });
  const { episodes, network } = storesOn(db);
  const on = day('2026-11-02');
  await episodes.add({
    id: EPISODE,
    reference: 'FM-bench',
    leadChildId: OPENED,
    children: [{ personId: OPENED, joinedOn: on }],
    openedOn: on,
    openedBy: '1',
    version: 0,
  });
  for (let nth = 1; nth <= RELATIVES; nth += 2) {
    await network.add({
      id: `member-${nth}`,
      episodeId: EPISODE,
      personId: relative(nth),
      name: `Relative Number ${nth}`,
      relationship: nth === 1 ? 'mother' : 'aunt',
      kind: 'network',
      adult: true,
      holdsParentalResponsibility: nth === 1 ? 'yes' : 'not recorded',
      status: 'can-attend',
      disclosure: 'full-meeting',
      needs: [],
      version: 0,
    });
  }
  await db.destroy();
}

const optionsFor = (folder: string, own: string, caseRecords: string): Parameters<typeof createFamilyMeetings>[0] => ({
  publicUrl: 'http://127.0.0.1',
  store: { kind: 'sqlite', file: own },
  caseSystem: { kind: 'mosaic', database: { kind: 'sqlite', file: caseRecords }, mapping: STAND_IN_MAPPING, codes: STAND_IN_CODES },
  identify: () => ({ loginId: LOGIN }),
  secrets: ['for a measurement only, on this machine'],
  filing: { kind: 'folder', folder: join(folder, 'hand-over') },
  reportsFolder: join(folder, 'reports'),
  policy: { roles: { SW: ['worker'] } },
  nightly: false,
  outboxSeconds: false,
});

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { scale: { type: 'string', default: '1,100' }, times: { type: 'string', default: '200' } } });
  for (const scale of values.scale.split(',')) await measure(Number(scale), Number(values.times));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'Error'}\n`);
  process.exitCode = 1;
});
