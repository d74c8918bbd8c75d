import { randomUUID } from 'node:crypto';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { createIntakeTables, putOnRecord, type Answer } from './put-on-record';
import { readHandOver } from './read-hand-over';

export interface IntakeOptions {
  /** The hand-over folder of the module's folder filing. */
  readonly folder: string;
  /** The stand-in case system's own database. */
  readonly caseRecords: Knex;
  readonly now?: () => Date;
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;

/**
 * What a council's import does, for the stand-in: takes every complete hand-over that has no answer yet, files it once,
 * and leaves the answer beside it. Run again after being killed, it goes on where it stopped.
 * @returns how many were put on the record, and how many refused, this time
 */
export async function takeIn({
  folder,
  caseRecords,
  now = () => new Date(),
}: IntakeOptions): Promise<{ readonly filed: number; readonly rejected: number }> {
  await createIntakeTables(caseRecords);
  const count = { filed: 0, rejected: 0 };
  for (const key of await unanswered(folder)) {
    const handedOver = await readHandOver(folder, key);
    // Taken back since the folder was listed.
    if (handedOver === 'gone') continue;
    const answer: Answer =
      handedOver === 'damaged' ? { outcome: 'rejected', reason: 'damaged' } : await putOnRecord(caseRecords, handedOver, now());
    await leaveAnswer(folder, key, answer, now());
    count[answer.outcome] += 1;
  }
  return count;
}

async function unanswered(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map((entry) => entry.name));
  return entries
    .filter((entry) => entry.isDirectory() && KEY.test(entry.name))
    .map((entry) => entry.name)
    .filter((key) => !names.has(`${key}.ack.json`) && !names.has(`${key}.rejected.json`))
    .toSorted();
}

/** Under another name first: whoever reads the answer never meets half of it. */
async function leaveAnswer(folder: string, key: string, answer: Answer, at: Date): Promise<void> {
  const draft = join(folder, `.answer-${randomUUID()}`);
  const body = answer.outcome === 'filed' ? { recordId: answer.recordId } : { reason: answer.reason };
  await writeFile(draft, JSON.stringify({ key, ...body, at: at.toISOString() }));
  await rename(draft, join(folder, answer.outcome === 'filed' ? `${key}.ack.json` : `${key}.rejected.json`));
}
