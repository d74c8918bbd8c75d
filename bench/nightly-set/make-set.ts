import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFamilyMeetings, type CalendarDay, type FamilyMeetings, type Log } from '../../plugin';
import type { BenchFolder } from './bench-folder';
import { PLAIN_QUESTIONS, type QuarterFigures } from './plain-questions';
import { optionsFor } from './write-records';

/** The module on the made-up records, telling how far its night is. */
export function moduleOn(folder: BenchFolder): FamilyMeetings {
  rmSync(folder.reports, { recursive: true, force: true });
  return createFamilyMeetings({ ...optionsFor(folder), log: told });
}

const started = performance.now();

/** On the error output: the figures alone are the command's own. */
function tell(event: string, facts: object = {}): void {
  process.stderr.write(
    `    ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s ${(process.cpuUsage().user / 1e6).toFixed(1).padStart(6)} s of processor  ${event} ${JSON.stringify(facts)}\n`,
  );
}
const told: Log = { error: tell, warn: tell, info: tell };

export async function makeSet(familyMeetings: FamilyMeetings, asAt: CalendarDay): Promise<void> {
  const outcome = await familyMeetings.nightly({ businessDate: asAt, again: true });
  if (outcome !== 'done') throw new Error(`The set was not made: ${outcome}`);
}

/** Of the set that was made: the figures that were asked for in plain SQL too. The columns are those of docs/report-files.md. */
export function figuresOfSet({ reports }: BenchFolder): readonly QuarterFigures[] {
  const [set = ''] = readdirSync(reports).filter((name) => name.startsWith('nightly-'));
  const files = readdirSync(join(reports, set)).filter((name) => name.endsWith('-OFFICIAL-SENSITIVE.csv'));
  return files.flatMap((file) =>
    readFileSync(join(reports, set, file), 'utf8')
      .split('\r\n')
      .flatMap(figuresIn),
  );
}

function figuresIn(line: string): readonly QuarterFigures[] {
  const [, measure = '', , period = '', quarter = '', , breakdown, , , numerator, denominator] = line.split(',');
  const isAsked = PLAIN_QUESTIONS.some((each) => each.measure === measure) && period.startsWith('quarter') && breakdown === 'overall';
  return isAsked ? [{ measure, quarter, numerator: Number(numerator), denominator: Number(denominator) }] : [];
}
