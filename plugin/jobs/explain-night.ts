import { CATALOGUE, REPORTS } from '../../reports/catalogue';
import { longCsv, MARKING } from '../../reports/csv/long-csv';
import { readLongCsv, type PrintedLine } from '../../reports/csv/read-long-csv';
import { explainFigure, type ExplainedFigure } from '../../reports/explain/explain-figure';
import type { Facts, FamilyFacts } from '../../reports/facts/facts';
import type { Manifest } from '../../reports/manifest';
import { configHash } from '../../reports/measure-settings';
import type { Period } from '../../reports/counting/period';
import type { CalendarDay } from '../core/calendar-day';
import { FACTS_FILE } from '../core/facts-file';
import { NIGHTLY, type ReportShelf } from '../core/report-shelf';
import type { RunStore } from '../core/run.store';
import { MANIFEST_FILE } from './changes-since';
import { FACTS_FORMAT, type FactsHead } from './kept-facts';

/** One figure of a night's set, named as the row of its CSV file names it. */
export interface FigureToExplain {
  readonly report: string;
  readonly measure: string;
  readonly period: string;
  /** Default `overall`. */
  readonly breakdown?: string;
  /** Default `all`. */
  readonly category?: string;
  /** The day of the set; default the newest published one. */
  readonly asAt?: CalendarDay;
}

export interface Explained extends ExplainedFigure {
  readonly set: string;
  readonly asAt: CalendarDay;
  readonly dataTo: CalendarDay;
  readonly configHash: string;
  /** As the internal file of the set has it. */
  readonly printed: PrintedLine;
  /** As the publishable file has it; left out where it is not in it. */
  readonly published?: PrintedLine;
  /** Whether counting again gives what the set printed. */
  readonly same: boolean;
}

/** Or why it cannot be explained, as a sentence. */
export type Explanation = Explained | { readonly cannot: string };

export interface ExplainGround {
  readonly runs: Pick<RunStore, 'find' | 'latestDone' | 'recent'>;
  readonly shelf: Pick<ReportShelf, 'get'>;
  /** The lines of a file of facts. */
  readonly linesOf: (packed: Uint8Array) => AsyncIterable<string>;
}

/** Stops the explaining with a sentence for the person who asked. */
class Unexplained extends Error {
  override readonly name = 'Unexplained';
}

/** How a figure of a set was counted, from the facts that were kept with it, by the settings of that night. Nothing in it names anybody. */
export async function explainNight(ground: ExplainGround, asked: FigureToExplain): Promise<Explanation> {
  try {
    return await explained(ground, asked);
  } catch (error) {
    if (error instanceof Unexplained) return { cannot: error.message };
    throw error;
  }
}

async function explained(ground: ExplainGround, asked: FigureToExplain): Promise<Explained> {
  const { set, asAt } = await theSet(ground, asked.asAt);
  const manifest = await theManifest(ground, set);
  const report = reportOf(manifest, asked.report);
  const definition = definitionOf(manifest, report.report, asked.measure);
  const { printed, period } = await thePrinted(ground, set, asked);
  const { head, facts } = await theFacts(ground, set, asAt);
  if (configHash(head.settings) !== manifest.config_hash) throw new Unexplained('The kept facts do not belong to this set.');
  const run = { asAt, dataTo: report.data_to, settings: head.settings };
  const { breakdown, category } = printed;
  const found = await explainFigure(facts, run, {
    report: report.report,
    measure: asked.measure,
    period,
    breakdown,
    category: bare(category),
  });
  if (found === undefined) throw new Unexplained('This release of the module has no such row any more.');
  if (found.measure.version !== definition.version) {
    throw new Unexplained(
      `That night counted ${found.measure.id} by version ${definition.version} of its definition; this release counts by version ${found.measure.version}.`,
    );
  }
  const published = await linePrinted(ground, `${report.report}.csv`, set, printed);
  const same = sameFigures(printedAgain(found), printed);
  const about = { set, asAt, dataTo: report.data_to, configHash: manifest.config_hash };
  return { ...found, ...about, printed, same, ...(published === undefined ? {} : { published }) };
}

async function theSet({ runs }: ExplainGround, asAt: CalendarDay | undefined) {
  const run = asAt === undefined ? await runs.latestDone(NIGHTLY) : await runs.find(NIGHTLY, asAt);
  if (run?.output !== undefined) return { set: run.output, asAt: run.businessDate };
  const made = (await runs.recent(NIGHTLY, LISTED)).flatMap(({ output, businessDate }) => (output === undefined ? [] : [businessDate]));
  throw new Unexplained(
    made.length === 0 ? 'No reports have been made yet.' : `There is no set of ${asAt}. The newest are of: ${made.join(', ')}.`,
  );
}

const LISTED = 14;

async function theManifest({ shelf }: ExplainGround, set: string): Promise<Manifest> {
  const content = await shelf.get(set, MANIFEST_FILE);
  if (content === undefined) throw new Unexplained(`The set ${set} is on the shelf no more.`);
  return JSON.parse(Buffer.from(content).toString('utf8')) as Manifest;
}

function reportOf({ reports, not_produced }: Manifest, asked: string): Manifest['reports'][number] & { readonly report: ReportId } {
  const report = REPORTS.find(({ id }) => id === asked)?.id;
  if (report === undefined) throw new Unexplained(`There is no report "${asked}". There are: ${REPORTS.map(({ id }) => id).join(', ')}.`);
  const missing = not_produced.find((each) => each.report === report);
  if (missing !== undefined) throw new Unexplained(`${report} was not made that night. ${missing.reason}.`);
  const made = reports.find((each) => each.report === report);
  if (made === undefined) throw new Unexplained(`${report} was not made that night.`);
  return { ...made, report };
}

type ReportId = (typeof REPORTS)[number]['id'];

function definitionOf({ definitions }: Manifest, report: ReportId, measure: string) {
  const found = definitions.find((each) => each.report === report && each.rows.includes(measure));
  if (found !== undefined) return found;
  const rows = CATALOGUE.filter((each) => each.report === report).flatMap((each) => each.rows);
  throw new Unexplained(`${report} has no row "${measure}". Its rows are: ${rows.join(', ')}.`);
}

/** The row of the internal file; where there is none, the first thing that it has not, and what it has instead. */
async function thePrinted({ shelf }: ExplainGround, set: string, { report, measure, period, ...cut }: FigureToExplain) {
  const { breakdown = 'overall', category = 'all' } = cut;
  const rows = await linesIn({ shelf }, set, `${report}-${MARKING}.csv`, (line) => line.measure === measure);
  const inPeriod = rows.filter((line) => line.period === period);
  if (inPeriod.length === 0) throw notThere(`no figure of ${measure} for the period "${period}"`, 'periods', rows, (line) => line.period);
  const inBreakdown = inPeriod.filter((line) => line.breakdown === breakdown);
  if (inBreakdown.length === 0) throw notThere(`no breakdown "${breakdown}" of it`, 'breakdowns', inPeriod, (line) => line.breakdown);
  const printed = inBreakdown.find((line) => line.category === category || bare(line.category) === category);
  if (printed === undefined) throw notThere(`no category "${category}" in it`, 'categories', inBreakdown, (line) => bare(line.category));
  return { printed, period: periodOf(printed) };
}

function notThere(what: string, these: string, rows: readonly PrintedLine[], of: (line: PrintedLine) => string): Unexplained {
  return new Unexplained(`The set has ${what}. The ${these} are: ${[...new Set(rows.map(of))].join(', ')}.`);
}

/** A text that a spreadsheet would take for a formula has an apostrophe before it in the file. */
const bare = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/u, '');

function periodOf({ period, periodStart, periodEnd }: PrintedLine): Period {
  const [, grain] = /^(month|quarter|financial year|rolling|custom)/u.exec(period) ?? [];
  return {
    grain: (grain === 'financial year' ? 'financial-year' : grain) as Period['grain'],
    label: period,
    start: periodStart as CalendarDay,
    end: periodEnd as CalendarDay,
  };
}

async function linesIn(
  { shelf }: Pick<ExplainGround, 'shelf'>,
  set: string,
  file: string,
  wanted: (line: PrintedLine) => boolean,
): Promise<readonly PrintedLine[]> {
  const content = await shelf.get(set, file);
  const lines = content === undefined ? undefined : readLongCsv(content);
  if (lines === undefined) throw new Unexplained(`The set ${set} has no ${file}.`);
  const found: PrintedLine[] = [];
  for (const line of lines) if (wanted(line)) found.push(line);
  return found;
}

async function linePrinted(ground: ExplainGround, file: string, set: string, like: PrintedLine): Promise<PrintedLine | undefined> {
  const place = (line: PrintedLine): string => [line.measure, line.period, line.breakdown, line.category].join('\n');
  return (await linesIn(ground, set, file, (line) => place(line) === place(like)))[0];
}

async function theFacts({ shelf, linesOf }: ExplainGround, set: string, asAt: CalendarDay) {
  const packed = await shelf.get(set, FACTS_FILE);
  if (packed === undefined) {
    throw new Unexplained(
      `The facts of ${asAt} are no longer kept, so its figures cannot be explained. How many nights they are kept is set by keepFactsNights.`,
    );
  }
  const head = await headOf(linesOf(packed));
  if (head?.format !== FACTS_FORMAT) throw new Unexplained(`The facts of ${asAt} were written by another release of the module.`);
  const facts: Facts = { completeTo: {}, families: () => familiesIn(linesOf(packed)) };
  return { head, facts };
}

async function headOf(lines: AsyncIterable<string>): Promise<FactsHead | undefined> {
  for await (const line of lines) return JSON.parse(line) as FactsHead;
  return undefined;
}

async function* familiesIn(lines: AsyncIterable<string>): AsyncIterable<FamilyFacts> {
  let isHead = true;
  for await (const line of lines) {
    if (!isHead && line !== '') yield JSON.parse(line) as FamilyFacts;
    isHead = false;
  }
}

const printedAgain = ({ row }: ExplainedFigure): PrintedLine | undefined => {
  const [line] = readLongCsv(Buffer.from(longCsv([row], { symbol: 'c', internal: false }))) ?? [];
  return line;
};

const sameFigures = (one: PrintedLine | undefined, other: PrintedLine): boolean =>
  one?.numerator === other.numerator && one.denominator === other.denominator && one.value === other.value;
