import { open, rename, rm } from 'node:fs/promises';
import { createFamilyMeetings } from '../plugin';
import { consoleLog } from './console-log';
import { dayAsked } from './day-asked';
import { optionsFromFile } from './options-from-file';

export interface AuditExportArguments {
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly out?: string;
}

const NAME_MAX = 80;

/** Takes the audit of some days out of the database: lines of JSON that can be checked, or a table for reading. */
export async function auditExportCommand(config: string | undefined, asked: AuditExportArguments): Promise<number> {
  const { out } = asked;
  const [from, to] = [dayAsked('--from', asked.from), dayAsked('--to', asked.to)];
  const as = /\.(?:jsonl|csv)$/.exec(out ?? '')?.[0] === '.csv' ? 'csv' : 'json-lines';
  if (from === undefined || to === undefined || to < from) throw new Error('Give --from and --to as dates, the earlier one first');
  if (out === undefined || !/\.(?:jsonl|csv)$/.test(out)) throw new Error('Give --out as a file that ends in .jsonl or .csv');
  const by = asked.by?.trim() ?? '';
  if (by === '' || by.length > NAME_MAX) throw new Error('Say with --by who takes the audit away: it stands in the audit from then on');
  const familyMeetings = createFamilyMeetings({ log: consoleLog, ...optionsFromFile(config) });
  try {
    await writeWhole(out, familyMeetings.exportAudit({ from, to, by, as }));
    process.stdout.write(`The audit of ${from} to ${to} is in ${out}.\n`);
    if (as === 'json-lines') process.stdout.write(`Whoever gets it can check it: family-meetings check-audit --file ${out}\n`);
    return 0;
  } finally {
    await familyMeetings.stop();
  }
}

/** Nobody else may read it, nothing is overwritten, and the file is there as a whole or not at all. */
async function writeWhole(path: string, lines: AsyncIterable<string>): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const reserved = await open(path, 'wx', 0o600);
  await reserved.close();
  try {
    const file = await open(unfinished, 'w', 0o600);
    try {
      for await (const line of lines) await file.write(line);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    for (const each of [path, unfinished]) await rm(each, { force: true });
    throw error;
  }
}
