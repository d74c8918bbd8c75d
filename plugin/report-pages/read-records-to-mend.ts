import { MEND_FORMAT, type MendingHead, type RecordToMend } from './records-to-mend';

export interface MendingRead {
  readonly periods: MendingHead['periods'];
  /** In order of what is amiss, then of the children. */
  readonly records: readonly RecordToMend[];
}

/** The records of a list that are wanted; undefined where another release wrote it. Of the others no more than one is held. */
export function readRecordsToMend(content: Uint8Array, isWanted: (record: RecordToMend) => boolean): MendingRead | undefined {
  let head: Partial<MendingHead> | undefined;
  const records: RecordToMend[] = [];
  for (const line of linesIn(content)) {
    if (head === undefined) {
      head = JSON.parse(line) as Partial<MendingHead>;
      if (head.format !== MEND_FORMAT) return undefined;
      continue;
    }
    const record = JSON.parse(line) as RecordToMend;
    if (isWanted(record)) records.push(record);
  }
  return head && { periods: head.periods ?? [], records: records.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)) };
}

const keyOf = ({ defect, child, episode = '', meeting = '', plan = '' }: RecordToMend): string =>
  [defect, child, episode, meeting, plan].join('\n');

function* linesIn(content: Uint8Array): Iterable<string> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf('\n', from);
    const to = end === -1 ? bytes.length : end;
    yield bytes.toString('utf8', from, to);
    from = to + 1;
  }
}
