import { createFamilyMeetings, dayInLondon, reportsFromExtract, type ExtractRead } from '../plugin';
import { consoleLog } from './console-log';
import { dayAsked } from './day-asked';
import { folderToWrite } from './folder-to-write';
import { onlyThese } from './nightly-command';
import { optionsFromFile } from './options-from-file';
import { tellOfSet } from './tell-of-set';

export interface ExtractArguments {
  readonly dates?: string;
  readonly rejects?: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function theFolder(folder: string | undefined, command: string): string {
  if (folder === undefined) throw new Error(`Say which folder: family-meetings ${command} FOLDER`);
  return folder;
}

function datesOf(dates: string | undefined): 'iso' | 'uk' {
  if (dates === undefined || dates === 'iso') return 'iso';
  if (dates === 'uk') return 'uk';
  throw new Error('Give --dates as iso (2026-04-30) or uk (30/04/2026)');
}

const whereFrom = (folder: string, { dates, rejects }: ExtractArguments) => ({
  folder,
  dates: datesOf(dates),
  ...(rejects === undefined ? {} : { rejects }),
});

/** Says what has to be mended, and what was passed over. True where nothing was done. */
function refused({ problems, rejects, unread }: ExtractRead, nothing: string): boolean {
  if (unread.length > 0) say(`Not read, since no report counts from it: ${unread.join(', ')}`);
  if (problems > 0) say(`${nothing}: ${problems === 1 ? '1 thing has' : `${problems} things have`} to be mended first. See ${rejects}`);
  return problems > 0;
}

export async function importCommand(
  config: string | undefined,
  folder: string | undefined,
  asked: ExtractArguments & { readonly update: boolean },
): Promise<number> {
  const from = whereFrom(theFolder(folder, 'import'), asked);
  const familyMeetings = createFamilyMeetings({ log: consoleLog, ...optionsFromFile(config) });
  try {
    const outcome = await familyMeetings.importHistory(from, { update: asked.update });
    if (refused(outcome, 'Nothing was brought in')) return 1;
    say(`Rows brought in: ${outcome.added}. Replaced: ${outcome.replaced}. Here already: ${outcome.unchanged}.`);
    return 0;
  } finally {
    await familyMeetings.stop();
  }
}

export async function exportCommand(config: string | undefined, folder: string | undefined): Promise<number> {
  const to = theFolder(folder, 'export');
  folderToWrite(to, 'say a folder to write to');
  const familyMeetings = createFamilyMeetings({ log: consoleLog, ...optionsFromFile(config) });
  try {
    await familyMeetings.exportHistory(to);
    say(`Written to ${to}. The files hold the records of children: keep them as you keep the records.`);
    return 0;
  } finally {
    await familyMeetings.stop();
  }
}

/** Reports of a folder alone: no database, no settings file unless one is given for its policy. */
export async function reportsFromCommand(
  config: string | undefined,
  asked: ExtractArguments & { readonly from: string; readonly out?: string; readonly only?: string; readonly asAt?: string },
): Promise<number> {
  if (asked.out === undefined) throw new Error('Say where the reports are to stand: --out FOLDER');
  folderToWrite(asked.out, 'say a folder with --out');
  const policy = config === undefined ? undefined : optionsFromFile(config).policy;
  const outcome = await reportsFromExtract({
    ...whereFrom(asked.from, asked),
    out: asked.out,
    ...onlyThese(asked.only),
    asAt: dayAsked('--as-at', asked.asAt) ?? dayInLondon(new Date()),
    ...(policy === undefined ? {} : { policy }),
  });
  if (refused(outcome, 'No reports were made')) return 1;
  if (outcome.set === undefined) return 1;
  const { lines, status } = tellOfSet(outcome.set);
  for (const line of lines) say(line);
  return status;
}
