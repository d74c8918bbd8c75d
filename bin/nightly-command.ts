import { createFamilyMeetings, type Log } from '../plugin';
import { consoleLog } from './console-log';
import { dayAsked } from './day-asked';
import { folderToWrite } from './folder-to-write';
import { optionsFromFile } from './options-from-file';
import { tellOfSet } from './tell-of-set';

const SAYS = {
  done: 'The reports are made.',
  'not-needed': 'Nothing to do: these reports are made already, or another process is making them. Use --again to make them anew.',
  failed: 'The reports could not be made; the last good set is still in place. The log says why.',
  'taken-over': 'Another process took this run over; its reports stand.',
} as const;

export interface NightlyArguments {
  readonly asAt?: string;
  readonly again: boolean;
  /** Names with commas between. */
  readonly only?: string;
  readonly out?: string;
}

export async function nightlyCommand(config: string | undefined, asked: NightlyArguments): Promise<number> {
  const businessDate = dayAsked('--as-at', asked.asAt);
  const { out, only } = asked;
  if (only !== undefined && out === undefined) {
    throw new Error('Say where the reports are to stand: --out FOLDER. Some of the reports alone are never published');
  }
  if (out !== undefined && asked.again)
    throw new Error('Give --again or --out: what is made with --out is no run, and is made whenever you ask');
  if (out !== undefined) folderToWrite(out, 'say a folder with --out');
  const familyMeetings = createFamilyMeetings(withProgress({ log: consoleLog, ...optionsFromFile(config) }));
  const day = businessDate === undefined ? {} : { businessDate };
  try {
    if (out !== undefined) {
      const set = await familyMeetings.reportsBeside({
        out,
        ...onlyThese(only),
        ...(businessDate === undefined ? {} : { asAt: businessDate }),
      });
      const { lines, status } = tellOfSet(set);
      for (const line of lines) say(line);
      say('They are published nowhere: the pages still show the set of the last good night.');
      return status;
    }
    const outcome = await familyMeetings.nightly({ by: 'command line', again: asked.again, ...day });
    say(SAYS[outcome]);
    return outcome === 'failed' ? 1 : 0;
  } finally {
    await familyMeetings.stop();
  }
}

/** "uptake, care-entry" as names. */
export const onlyThese = (only: string | undefined): { readonly only?: readonly string[] } =>
  only === undefined ? {} : { only: only.split(',').map((name) => name.trim()) };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Each part of the work, and what could not be made, as a line for the person who waits, instead of a line of the log. */
function withProgress<Options extends { readonly log: Log }>(options: Options): Options {
  const started = Date.now();
  const info: Log['info'] = (event, facts = {}) => {
    if (event !== 'nightly-part') return options.log.info(event, facts);
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(7);
    say(`${seconds} s  ${facts.part}`);
  };
  const warn: Log['warn'] = (event, facts = {}) => {
    if (event !== 'nightly-report-not-made') return options.log.warn(event, facts);
    say(`Not made: ${facts.report}. ${facts.reason}`);
  };
  return { ...options, log: { error: (event, facts) => options.log.error(event, facts), warn, info } };
}
