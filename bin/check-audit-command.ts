import { createFamilyMeetings } from '../plugin';
import { optionsFromFile } from './options-from-file';

/** @param head what an earlier check printed and somebody kept, such as `41:9f2c…` */
export async function checkAuditCommand(config: string | undefined, head: string | undefined): Promise<number> {
  const known = head === undefined ? undefined : headFrom(head);
  const familyMeetings = createFamilyMeetings(optionsFromFile(config));
  try {
    const found = await familyMeetings.checkAudit(known);
    const says = [
      `${found.events} events in ${found.seals} seals.`,
      ...found.problems.map((problem) => `NOT AS IT WAS WRITTEN: ${problem}.`),
      ...(found.problems.length === 0 ? ['Everything stands as it was written.'] : []),
      ...(found.head === undefined
        ? []
        : [`Keep this apart from the database, for --head next time: ${found.head.seal}:${found.head.hash}`]),
    ];
    process.stdout.write(`${says.join('\n')}\n`);
    return found.problems.length === 0 ? 0 : 1;
  } finally {
    await familyMeetings.stop();
  }
}

function headFrom(text: string): { readonly seal: number; readonly hash: string } {
  const [, seal, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seal === undefined || hash === undefined)
    throw new Error('Give --head as the last check printed it: a number, a colon and 64 letters and digits');
  return { seal: Number(seal), hash };
}
