import { createFamilyMeetings } from '../plugin';
import { consoleLog } from './console-log';
import { dayAsked } from './day-asked';
import { explainWords } from './explain-words';
import { optionsFromFile } from './options-from-file';

export interface ExplainArguments {
  readonly measure?: string;
  readonly period?: string;
  readonly breakdown?: string;
  readonly category?: string;
  readonly asAt?: string;
}

/** How one figure of a night's set was counted, for whoever may run this on the server. */
export async function explainCommand(config: string | undefined, report: string | undefined, asked: ExplainArguments): Promise<number> {
  const { measure, period, asAt, breakdown, category } = asked;
  if (report === undefined || measure === undefined || period === undefined) {
    throw new Error(
      'Name the figure as its row in the CSV file does: family-meetings explain uptake --measure U1 --period "quarter 2026-27 Q1"',
    );
  }
  const day = dayAsked('--as-at', asAt);
  const familyMeetings = createFamilyMeetings({ log: consoleLog, ...optionsFromFile(config) });
  try {
    const found = await familyMeetings.explain({
      report,
      measure,
      period,
      ...(breakdown === undefined ? {} : { breakdown }),
      ...(category === undefined ? {} : { category }),
      ...(day === undefined ? {} : { asAt: day }),
    });
    if ('cannot' in found) {
      process.stderr.write(`${found.cannot}\n`);
      return 1;
    }
    process.stdout.write(`${explainWords(found).join('\n')}\n`);
    return found.same ? 0 : 1;
  } finally {
    await familyMeetings.stop();
  }
}
