import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { checkAuditExport, createFamilyMeetings, type AuditCheck } from '../plugin';
import { optionsFromFile } from './options-from-file';

interface CheckAuditArguments {
  /** What an earlier check printed and somebody kept, such as `41:9f2c…` */
  readonly head?: string;
  /** An export to check by itself, where there is no database. */
  readonly file?: string;
}

export async function checkAuditCommand(config: string | undefined, { head, file }: CheckAuditArguments): Promise<number> {
  const known = head === undefined ? undefined : headFrom(head);
  const found = file === undefined ? await checkedInDatabase(config, known) : await checkAuditExport(linesOf(file), known);
  const says = [
    `${found.events} events in ${found.seals} seals.`,
    ...found.problems.map((problem) => `NOT AS IT WAS WRITTEN: ${problem}.`),
    ...(found.problems.length === 0 ? ['Everything stands as it was written.'] : []),
    ...(found.head === undefined ? [] : [`Keep this apart from the database, for --head next time: ${found.head.seal}:${found.head.hash}`]),
  ];
  process.stdout.write(`${says.join('\n')}\n`);
  return found.problems.length === 0 ? 0 : 1;
}

const linesOf = (file: string): AsyncIterable<string> => createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });

async function checkedInDatabase(config: string | undefined, known: Head | undefined): Promise<AuditCheck> {
  const familyMeetings = createFamilyMeetings(optionsFromFile(config));
  try {
    return await familyMeetings.checkAudit(known);
  } finally {
    await familyMeetings.stop();
  }
}

interface Head {
  readonly seal: number;
  readonly hash: string;
}

function headFrom(text: string): Head {
  const [, seal, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seal === undefined || hash === undefined)
    throw new Error('Give --head as the last check printed it: a number, a colon and 64 letters and digits');
  return { seal: Number(seal), hash };
}
