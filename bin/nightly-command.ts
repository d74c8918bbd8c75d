import { createFamilyMeetings, parseDay, type Log } from '../plugin';
import { consoleLog } from './console-log';
import { optionsFromFile } from './options-from-file';

const SAYS = {
  done: 'The reports are made.',
  'not-needed': 'Nothing to do: these reports are made already, or another process is making them. Use --again to make them anew.',
  failed: 'The reports could not be made; the last good set is still in place. The log says why.',
  'taken-over': 'Another process took this run over; its reports stand.',
} as const;

export async function nightlyCommand(
  config: string | undefined,
  asked: { readonly asAt?: string; readonly again: boolean },
): Promise<number> {
  const businessDate = asked.asAt === undefined ? undefined : parseDay(asked.asAt);
  if (asked.asAt !== undefined && businessDate === undefined) throw new Error('Give --as-at as a date, like 2026-11-21');
  const familyMeetings = createFamilyMeetings(withProgress({ log: consoleLog, ...optionsFromFile(config) }));
  try {
    const outcome = await familyMeetings.nightly({
      by: 'command line',
      again: asked.again,
      ...(businessDate === undefined ? {} : { businessDate }),
    });
    process.stdout.write(`${SAYS[outcome]}\n`);
    return outcome === 'failed' ? 1 : 0;
  } finally {
    await familyMeetings.stop();
  }
}

/** Each part of the work as a line for the person who waits, instead of a line of the log. */
function withProgress<Options extends { readonly log: Log }>(options: Options): Options {
  const started = Date.now();
  const info: Log['info'] = (event, facts = {}) => {
    if (event !== 'nightly-part') return options.log.info(event, facts);
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(7);
    process.stdout.write(`${seconds} s  ${facts.part}\n`);
  };
  const { log } = options;
  return { ...options, log: { error: (event, facts) => log.error(event, facts), warn: (event, facts) => log.warn(event, facts), info } };
}
