import { addDays, day } from '../../../plugin/core/calendar-day';
import type { CaseHistory } from '../../../plugin/core/case-system';
import { REPORTS } from '../../../reports/catalogue';
import { foldReports } from '../../../reports/counting/fold';
import type { Report } from '../../../reports/counting/measure';
import { financialYearOf, quartersOf } from '../../../reports/counting/period';
import { tableOf } from '../../../reports/counting/table';
import { longCsv } from '../../../reports/csv/long-csv';
import { publishableTable } from '../../../reports/disclosure/publishable-table';
import type { SameChildren } from '../../../reports/disclosure/same-children';
import { settleTables } from '../../../reports/disclosure/settled-tables';
import type { ExemptionFact } from '../../../reports/facts/facts';
import { DEFAULT_MEASURE_SETTINGS } from '../../../reports/measure-settings';
import { SAME_CHILDREN } from '../../../reports/same-children';
import { aChild, care, exempt, factsOf, letterTo, type Records } from '../support/facts';
import { chances } from '../support/random-world';
import { figureName, workedOutTogether } from '../support/reader-of-published-file';
import { rowsOfCsv } from '../support/report-text';

const AS_AT = day('2026-11-21');
const YEAR = financialYearOf(day('2025-04-01'));
const PERIODS = [...quartersOf(YEAR), YEAR];
const asText = { symbol: 'c', internal: false };
const COUNCILS = 6;
const TEAMS = ['North', 'South', 'East'];

/** Children with a first letter before proceedings: of each team so many in each quarter, some of them offered a meeting by then. */
function lettersOfAYear(seed: number): Records {
  const chance = chances(seed);
  const children: CaseHistory[] = [];
  const exemptions: ExemptionFact[] = [];
  for (const quarter of quartersOf(YEAR)) {
    for (const team of TEAMS) {
      const letters = chance() < 0.3 ? 1 + Math.floor(chance() * 5) : 8 + Math.floor(chance() * 20);
      for (let at = 0; at < letters; at += 1) {
        const id = `${quarter.start}-${team}-${at}`;
        const on = addDays(quarter.start, at);
        const entry = addDays(on, 40);
        children.push(
          aChild(id, {
            events: letterTo(id, on),
            care: chance() < 0.4 ? [care(entry, undefined, 'C1')] : [],
            allocations: [{ personId: id, workerId: 'W1', kind: 'x', teamId: team, teamName: team, from: day('2015-01-01') }],
          }),
        );
        if (chance() < 0.3) exemptions.push(exempt(id, on, { reasonCode: 'unsafe' }));
      }
    }
  }
  return { children, exemptions };
}

/** Only what counts letters: the rest has its own tests. */
const WITH_LETTERS = REPORTS.slice(0, 2).map((report): Report => ({
  ...report,
  measures: report.measures.filter(({ id }) => ['U1', 'U1b', 'U1c', 'O0.K2', 'O1.K2'].includes(id)),
}));

async function reportsOfYear(seed: number) {
  const run = { asAt: AS_AT, dataTo: addDays(AS_AT, -1), settings: DEFAULT_MEASURE_SETTINGS };
  const folded = await foldReports(
    WITH_LETTERS.map((report) => ({ report, run })),
    factsOf(lettersOfAYear(seed)),
    PERIODS,
  );
  const toPublish = folded.map((each) => ({ folded: each, periods: PERIODS.filter(({ grain }) => grain === each.report.publishedGrain) }));
  return {
    internal: longCsv(folded.flatMap(tableOf), asText),
    published: (ties: readonly SameChildren[]): readonly string[] => {
      const settled = settleTables(toPublish, ties);
      return toPublish.map(({ folded: each, periods }) => {
        const rows = publishableTable(each, periods, settled);
        return longCsv(
          rows.filter(({ breakdown }) => CUTS.includes(breakdown)),
          asText,
        );
      });
    },
  };
}
const CUTS: readonly string[] = ['overall', 'team', 'offer_status'];

/** Figures of 1 to 5 children that are hidden in one file and worked out with the other. */
function givenAway(files: readonly string[], internal: string): readonly string[] {
  const truth = new Map<string, number>(
    rowsOfCsv(internal).flatMap((row) =>
      (['numerator', 'denominator'] as const).map((side) => [`${row['period']}: ${figureName(row, side)}`, Number(row[side])] as const),
    ),
  );
  const holds = (whole: string, parts: readonly string[]): boolean =>
    truth.get(whole) === parts.reduce((sum, part) => sum + (truth.get(part) ?? Number.NaN), 0);
  return [...workedOutTogether(files, holds)].flatMap(([name, value]) => {
    if (name.includes('O6.K') || name.includes('median num')) return [];
    return truth.get(name) === value && value >= 1 && value <= 5 ? [name] : [];
  });
}

describe('Care entry by year beside uptake by quarter: both count children from the letter and from the meeting', () => {
  const told = { apart: 0, together: 0 };
  const hidden = { apart: 0, together: 0, figures: 0 };

  beforeAll(async () => {
    for (let seed = 1; seed <= COUNCILS; seed += 1) {
      const { internal, published } = await reportsOfYear(seed);
      for (const [name, ties] of [
        ['apart', []],
        ['together', SAME_CHILDREN],
      ] as const) {
        const files = published(ties);
        told[name] += givenAway(files, internal).length;
        const figures = files
          .flatMap(rowsOfCsv)
          .flatMap((row) => [row['numerator'], row['denominator']].filter((each) => each !== '' && each !== '0'));
        hidden[name] += figures.filter((each) => each === 'c').length;
        hidden.figures += figures.length / 2;
      }
    }
  }, 120_000);

  it('hidden report by report, a team’s or a group’s hidden quarter is the year less the other quarters', () => {
    expect(told.apart).toBeGreaterThan(20);
  });

  it('settled together, no figure of 1 to 5 can be worked out from both', () => {
    expect(told.together).toBe(0);
  });

  it('and little more is hidden for it', () => {
    const share = (count: number): number => Math.round((100 * count) / hidden.figures);
    console.info(
      `${told.apart} small figures told by both files; ${share(hidden.apart)}% of figures hidden report by report, ${share(hidden.together)}% together`,
    );
    expect(share(hidden.together) - share(hidden.apart)).toBeLessThan(10);
  });
});
