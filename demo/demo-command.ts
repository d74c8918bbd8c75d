import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { openEmbedded } from '../adapters/store/embedded-client';
import { createFamilyMeetings, dayInLondon, type FamilyMeetingsOptions } from '../plugin';
import { demoFolder, type DemoFolder, type DemoSettings } from './demo-folder';
import { DEMO_AUDIENCE, DEMO_LAUNCH_KEY, demoOptions } from './demo-options';
import { demoUsers } from './demo-users';
import { standIn, type DemoUser } from './host/stand-in';
import { takeIn } from './intake/take-in';
import { loadHistory } from './load-history';
import { startMailCatcher } from './mail-catcher/mail-catcher';
import { makeCaseRecords, USUAL_SEED } from './records/make-case-records';

export interface DemoArguments {
  readonly port?: string;
  readonly folder?: string;
  readonly scale?: string;
  readonly seed?: string;
  readonly fresh?: boolean;
}

const DEFAULT_PORT = 3000;
const INTAKE_EVERY_MS = 2000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The whole thing with made-up records: a stand-in case system, the module inside it, a mail catcher. Runs until it is stopped. */
export async function demoCommand(given: DemoArguments): Promise<number> {
  const folder = demoFolder(resolve(given.folder ?? '.demo'), given.fresh ?? false);
  if (folder.made === undefined) await makeDemo(folder, settingsFrom(given));
  else say('Using the records made before. For new ones: npm start -- --fresh');
  const demo = await runDemo(folder, numberFrom(given.port, DEFAULT_PORT));
  announce(demo.address, demo.users);
  await untilStopped();
  await demo.stop();
  return 0;
}

const numberFrom = (text: string | undefined, otherwise: number): number => {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error('Give --port and --scale as whole numbers');
  return value;
};

function settingsFrom(given: DemoArguments): DemoSettings {
  return { seed: given.seed ?? USUAL_SEED, scale: numberFrom(given.scale, 1), day: dayInLondon(new Date()) };
}

async function makeDemo(folder: DemoFolder, settings: DemoSettings): Promise<void> {
  say(`Making records (seed ${settings.seed}, scale ${settings.scale}): families, workers, plans, care histories …`);
  await makeCaseRecords({ into: folder.caseDatabase, ...settings });
  const familyMeetings = createFamilyMeetings({ ...demoOptions(folder, 'http://localhost', 1), nightly: false, outboxSeconds: false });
  try {
    await familyMeetings.migrate();
    say('Making three years of offers, meetings, plans and reviews …');
    await loadHistory(folder.ownDatabase, settings);
    say('Making last night’s reports …');
    const outcome = await familyMeetings.nightly();
    if (outcome !== 'done') throw new Error(`The reports could not be made (${outcome})`);
  } finally {
    await familyMeetings.stop();
  }
  folder.finished(settings);
}

export interface RunningDemo {
  readonly address: string;
  readonly users: readonly DemoUser[];
  stop(): Promise<void>;
}

/** Starts everything on records that are made. @param port 0 = any free one @param clock what the module goes by; left out = the machine's */
export async function runDemo(folder: DemoFolder, port: number, clock?: FamilyMeetingsOptions['clock']): Promise<RunningDemo> {
  const mail = await startMailCatcher({ port: 0 });
  const caseDatabase = openEmbedded({ filename: folder.caseDatabase });
  const listening = await listen(port);
  const address = `http://localhost:${(listening.address() as AddressInfo).port}`;
  const familyMeetings = createFamilyMeetings({ ...demoOptions(folder, address, mail.port), ...(clock === undefined ? {} : { clock }) });
  await familyMeetings.migrate();
  const users = demoUsers();
  listening.on(
    'request',
    standIn({
      caseDatabase,
      familyMeetings,
      users,
      launch: { audience: DEMO_AUDIENCE, key: DEMO_LAUNCH_KEY },
      mail: () => mail.messages(),
    }),
  );
  await familyMeetings.start();
  const intake = setInterval(
    () => void takeIn({ folder: folder.handOver, caseRecords: caseDatabase }).catch(tellIntakeFailed),
    INTAKE_EVERY_MS,
  );
  return {
    address,
    users,
    async stop() {
      clearInterval(intake);
      listening.closeAllConnections();
      await new Promise((done) => listening.close(done));
      await familyMeetings.stop();
      await mail.stop();
      await caseDatabase.destroy();
    },
  };
}

const tellIntakeFailed = (error: unknown): void => say(`The stand-in’s import failed: ${error instanceof Error ? error.name : 'Error'}`);

async function listen(port: number): Promise<Server> {
  const { createServer } = await import('node:http');
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Try: npm start -- --port ${port + 1}`) : error),
    );
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function announce(address: string, users: readonly DemoUser[]): void {
  say('\nEverything runs. One address for each kind of user:\n');
  const widest = Math.max(...users.map((user) => user.role.length));
  for (const user of users) say(`  ${user.role.padEnd(widest)}  ${address}/as/${user.loginId}`);
  say(`\n  ${'mail it caught'.padEnd(widest)}  ${address}/mail`);
  say('\nAll records are made up. Stop with Ctrl-C.');
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    // npm passes Ctrl-C on as well: a second one must not cut the ending short.
    process.on('SIGINT', () => undefined);
  });
}
