import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRecordTables } from '../../demo/records/schema';
import { CaseRecords } from '../builders/case-records';
import { OKAFORS } from '../builders/okafor-family';
import { putOkaforPlan } from '../builders/okafor-plan';
import { agreeAndFile, machineIn, openRecords, openStore, type Machine } from './agreeing';

/** `all` = every step, which takes minutes; otherwise this many, chosen by the seed. */
const HOW_MANY = process.env.KILL_POINTS ?? '36';
const SEED = Number(process.env.KILL_SEED ?? 20261122);

const CHILDREN = [OKAFORS.zoe, OKAFORS.tomasz, OKAFORS.baby];
const FIRST_DAY = '2026-11-21T10:00:00.000Z';
const A_DAY_LATER = '2026-11-22T10:00:00.000Z';
const TWO_DAYS_LATER = '2026-11-23T10:00:00.000Z';

let root: string;
let template: string;
let trial = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'agreeing-'));
  mkdirSync(join(root, 'compiled'));
  template = join(root, 'template');
  const machine = machineIn(template);
  mkdirSync(machine.handOver, { recursive: true });
  const store = openStore(machine);
  await store.migrate();
  await putOkaforPlan({ stores: store.stores, caseRecords: new CaseRecords() });
  await store.close();
  const records = openRecords(machine);
  await createRecordTables(records);
  for (const id of CHILDREN) {
    await records('DM_PERSONS').insert({ PERSON_ID: id, PERSON_ID_LEGACY: id, FULL_NAME: 'A child', GENDER: 'F', RESTRICTED: 'N' });
  }
  await records.destroy();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function aFolder(): string {
  const folder = join(root, `trial-${(trial += 1)}`);
  cpSync(template, folder, { recursive: true });
  return folder;
}

interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly steps: readonly string[];
}

function inAChild(folder: string, now: string, intake: 'with-intake' | 'relay-only', killedAt?: number): Promise<Ended> {
  const script = ['-r', require.resolve('./typescript-hook'), require.resolve('./killed-while-agreeing'), folder, now, intake];
  const args = killedAt === undefined ? script : [...script, String(killedAt)];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, TYPESCRIPT_CACHE: join(root, 'compiled') } });
    let told = '';
    let trouble = '';
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal === null && told === '') reject(new Error(trouble));
      else resolve({ signal, steps: told === '' ? [] : (JSON.parse(told) as string[]) });
    });
  });
}

/** Starts it again without being killed, in this process: from what the disk holds, as a restart does. */
async function restart(machine: Machine, now: string): Promise<void> {
  const store = openStore(machine);
  const caseRecords = openRecords(machine);
  await agreeAndFile(machine, { store, caseRecords, now, intake: true });
  await store.close();
  await caseRecords.destroy();
}

/** Everything that belongs to the agreement, as it is kept: all of it or none of it. */
async function agreement(machine: Machine) {
  const { db, stores, close } = openStore(machine);
  const count = async (table: string, where: object = {}): Promise<number> => {
    const [row] = (await db(table).where(where).count({ rows: '*' })) as { rows: number }[];
    return row?.rows ?? 0;
  };
  const kept = {
    plan: (await stores.plans.find('plan-okafor'))?.status,
    entries: await count('fm_filing'),
    messages: await count('fm_outbox'),
    audited: await count('fm_audit', { event: 'agree-plan', outcome: 'done' }),
    answered: await count('fm_idempotency'),
  };
  const states = (await stores.filing.of('plan-agreed', 'plan-okafor')).map(({ state }) => state);
  const bytes: string[] = [];
  for (const entry of await stores.filing.of('plan-agreed', 'plan-okafor')) {
    const file = await stores.filing.fileOf(entry.id);
    if (file !== undefined) bytes.push(Buffer.from(file.bytes).toString());
  }
  await close();
  return { kept, states, bytes: bytes.toSorted() };
}

const NOTHING = { plan: 'draft', entries: 0, messages: 0, audited: 0, answered: 0 };
const EVERYTHING = { plan: 'agreed', entries: 6, messages: 6, audited: 1, answered: 1 };

/** What a worker finds on the children's records. */
async function onRecord(machine: Machine) {
  const records = openRecords(machine);
  const notes = (await records('CASE_NOTES').select('PERSON_ID').orderBy('PERSON_ID')) as { PERSON_ID: string }[];
  const papers = (await records('STAND_IN_DOCUMENTS').select(['PERSON_ID', 'CONTENT']).orderBy('PERSON_ID')) as {
    PERSON_ID: string;
    CONTENT: Buffer;
  }[];
  await records.destroy();
  return {
    notes: notes.map((row) => row.PERSON_ID),
    papers: papers.map((row) => row.PERSON_ID),
    bytes: papers.map((row) => row.CONTENT.toString()).toSorted(),
  };
}

async function expectOnceEach(machine: Machine): Promise<void> {
  const each = CHILDREN.toSorted();
  const { kept, states, bytes } = await agreement(machine);
  const record = await onRecord(machine);
  expect(kept).toEqual(EVERYTHING);
  expect(states).toEqual(Array(6).fill('filed'));
  expect({ notes: record.notes, papers: record.papers }).toEqual({ notes: each, papers: each });
  // The bytes on the record are those that were kept at the first try.
  expect(record.bytes).toEqual(bytes);
  expect(readdirSync(machine.handOver).filter((name) => !name.startsWith('.'))).toEqual([]);
}

/** Numerical Recipes' generator: the same seed kills at the same steps. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** One step of each of so many equal stretches from one step to another. */
function spread(from: number, to: number, howMany: number, chance: () => number): readonly number[] {
  const width = (to - from + 1) / howMany;
  return Array.from({ length: howMany }, (_, index) => Math.min(to, Math.floor(from + (index + chance()) * width)));
}

/** Two in five within the transaction of the agreement, the rest on the way to the records. */
function points(steps: readonly string[]): readonly number[] {
  const begin = steps.indexOf('module before: BEGIN;') + 1;
  const afterCommit = steps.indexOf('module before: COMMIT;') + 2;
  if (HOW_MANY === 'all') return steps.map((_, index) => index + 1);
  const chance = chanceFrom(SEED);
  const within = Math.round(Number(HOW_MANY) * 0.4);
  return [...spread(begin, afterCommit, within, chance), ...spread(afterCommit + 1, steps.length, Number(HOW_MANY) - within, chance)];
}

describe('F3: a process that is killed while a plan is agreed and filed', () => {
  test(
    'leaves nothing or everything of the agreement, and in the end exactly one note and one document a child',
    async () => {
      const { steps } = await inAChild(aFolder(), FIRST_DAY, 'with-intake');
      expect(steps.length).toBeGreaterThan(400);
      const found = { nothing: 0, everything: 0 };
      const killed = async (point: number, index: number): Promise<void> => {
        const folder = aFolder();
        const machine = machineIn(folder);
        expect((await inAChild(folder, FIRST_DAY, 'with-intake', point)).signal).toBe('SIGKILL');
        const { kept } = await agreement(machine);
        expect([NOTHING, EVERYTHING]).toContainEqual(kept);
        found[kept.plan === 'draft' ? 'nothing' : 'everything'] += 1;
        // Every fourth is killed a second time, somewhere else.
        if (index % 4 === 0) await inAChild(folder, A_DAY_LATER, 'with-intake', 1 + ((point * 7) % 150));
        await restart(machine, TWO_DAYS_LATER);
        await expectOnceEach(machine);
        rmSync(folder, { recursive: true, force: true });
      };
      await twoAtATime(points(steps), killed);
      expect(found.nothing).toBeGreaterThan(0);
      expect(found.everything).toBeGreaterThan(0);
    },
    HOW_MANY === 'all' ? 7_200_000 : 600_000,
  );

  test('two processes that agree and file at the same time do it once', async () => {
    const folder = aFolder();
    const machine = machineIn(folder);
    const ended = await Promise.all([inAChild(folder, FIRST_DAY, 'relay-only'), inAChild(folder, FIRST_DAY, 'relay-only')]);
    expect(ended.map(({ signal }) => signal)).toEqual([null, null]);
    await restart(machine, A_DAY_LATER);
    await expectOnceEach(machine);
  }, 60_000);
});

/** The machine has two cores; a child and its check take one. */
async function twoAtATime<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const open = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) await work(next[1], next[0]);
  };
  await Promise.all([worker(), worker()]);
}
