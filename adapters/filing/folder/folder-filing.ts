import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../plugin/core/clock';
import type { Filing, FilingAcknowledgement, FilingItem, FilingResult } from '../../../plugin/core/filing-port';
import { messageKey } from '../../../plugin/core/message-key';
import { MOSAIC_FILING_LIMITS, type FilingLimits } from '../../../plugin/filing/filing-limits';
import { faultOf } from '../../../plugin/filing/fit-to-file';
import { codeOf, removeWholeFolder, sweepLeftovers, writeWholeFolder } from '../../system/whole-folder';
import { acknowledgementFiles, keyAnsweredBy, readAcknowledgement } from './acknowledgement-file';
import { HAND_OVER_FILE, handOverOf, written, type HandOver } from './hand-over';

export interface FolderFilingOptions {
  /** Where the council's own import fetches hand-overs and leaves its answers. It must be there; it is never made. */
  readonly folder: string;
  readonly clock: Clock;
  /** What the case system takes. Default: MOSAIC's public limits. */
  readonly limits?: FilingLimits;
}

/** Writing takes seconds; what lies about for longer was left by a process that was killed. */
const LEFT_BEHIND_AFTER_MS = 60 * 60 * 1000;

/**
 * Files by leaving a folder of two files, `<key>/handover.json` and its content, for the council's import: whole or not
 * at all, once a key. The import answers with `<key>.ack.json` or `<key>.rejected.json`.
 */
export function createFolderFiling({ folder, clock, limits = MOSAIC_FILING_LIMITS }: FolderFilingOptions): Filing {
  return {
    async file(item) {
      messageKey(item.key);
      const fault = faultOf(item, limits);
      if (fault !== undefined) return { outcome: 'rejected', reason: fault };
      return whileReachable(() => handOver(folder, item));
    },
    async acknowledgements() {
      try {
        await sweepLeftovers(folder, new Date(clock.now().getTime() - LEFT_BEHIND_AFTER_MS));
        return await answersIn(folder);
      } catch (error) {
        // The same as in `file`: an answer that cannot be fetched has not come yet.
        if (isUnreachable(error)) return [];
        throw error;
      }
    },
    async settle(key) {
      await removeWholeFolder(folder, messageKey(key));
      for (const name of acknowledgementFiles(key)) await rm(join(folder, name), { force: true });
    },
  };
}

async function handOver(folder: string, item: FilingItem): Promise<FilingResult> {
  const { handOver: wanted, files } = handOverOf(item);
  // An import may take what it has filed out of the folder: its answer then says that the key was used.
  if (await isAnswered(folder, item.key)) return { outcome: 'handed-over' };
  if ((await writeWholeFolder(folder, item.key, files)) === 'written') return { outcome: 'handed-over' };
  return (await isSame(folder, wanted)) ? { outcome: 'handed-over' } : { outcome: 'rejected', reason: 'key-used-for-something-else' };
}

async function isAnswered(folder: string, key: string): Promise<boolean> {
  for (const name of acknowledgementFiles(key)) {
    if (await stat(join(folder, name)).then(() => true, notThere)) return true;
  }
  return false;
}

async function isSame(folder: string, wanted: HandOver): Promise<boolean> {
  return (await readFile(join(folder, wanted.key, HAND_OVER_FILE), 'utf8')) === written(wanted);
}

const notThere = (error: unknown): false => {
  if (codeOf(error) === 'ENOENT') return false;
  throw error;
};

async function answersIn(folder: string): Promise<readonly FilingAcknowledgement[]> {
  const answers: FilingAcknowledgement[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    if (keyAnsweredBy(name) === undefined) continue;
    const answer = readAcknowledgement(name, await readFile(join(folder, name), 'utf8'));
    if (answer !== undefined) answers.push(answer);
  }
  return answers;
}

const UNREACHABLE: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not a folder',
  EACCES: 'access is refused',
  EPERM: 'access is refused',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EMFILE: 'too many files are open',
  EIO: 'the disk does not answer',
  EBUSY: 'it is in use',
  ETIMEDOUT: 'the server does not answer',
  EHOSTDOWN: 'the server does not answer',
  ESTALE: 'the share has to be mounted again',
};

const isUnreachable = (error: unknown): boolean => (codeOf(error) ?? '') in UNREACHABLE;

async function whileReachable(work: () => Promise<FilingResult>): Promise<FilingResult> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error) ?? '';
    const why = UNREACHABLE[code];
    if (why === undefined) throw error;
    return { outcome: 'unavailable', reason: `The hand-over folder cannot be used: ${why} (${code})` };
  }
}
