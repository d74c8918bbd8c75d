import { addMonths, day } from '../../../plugin/core/calendar-day';
import { careEntry } from '../../../reports/care-entry/care-entry';
import { financialYearOf, monthOf, quarterOf, rollingYearTo } from '../../../reports/counting/period';
import { readLongCsv } from '../../../reports/csv/read-long-csv';
import { hideSmallCounts } from '../../../reports/disclosure/hide-small-counts';
import { withheldPoints } from '../../../reports/disclosure/withheld-points';
import { DEFAULT_MEASURE_SETTINGS } from '../../../reports/measure-settings';
import { makeReportSet } from '../../../reports/report-set';
import { uptake } from '../../../reports/uptake/uptake';
import { aChild, aMeeting, anEpisode, care as careRow, factsOf, letterTo, referred, type Records } from '../support/facts';
import { chances } from '../support/random-world';
import { publishedText } from '../support/report-text';
import { workedOut } from '../support/residual-solver';
import { published, twoWayTable } from '../support/two-way-table';

/** Sparse tables by chance, the same every time. */
function sparseTables(number: number): readonly (readonly (readonly number[])[])[] {
  const chance = chances(4);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const cell = (): number => {
    if (chance() < 0.4) return 0;
    return chance() < 0.7 ? 1 + upTo(5) : 6 + upTo(20);
  };
  const list = (length: number): readonly number[] => Array.from({ length }, cell);
  return Array.from({ length: number }, () => {
    const width = 2 + upTo(4);
    return Array.from({ length: 2 + upTo(4) }, () => list(width));
  });
}

const TABLES = sparseTables(1000).map(twoWayTable);

describe('Corrections to what is hidden', () => {
  it('E1: hidden totals are unknowns too, and none of 1 to 5 can be worked out', () => {
    // Without them the first row's total would be told here: 13 less 9 is 4.
    const rows = [
      [1, 0, 3, 0],
      [0, 0, 0, 9],
    ];
    expect(published(rows)).toEqual({ cells: ['c,0,c,0', '0,0,0,9'], rowTotals: 'c,c', columnTotals: 'c,0,c,c', grandTotal: 'c' });
    const totals = TABLES.flatMap((table) => {
      const { hidden } = hideSmallCounts(table, { max: 5 });
      const known = workedOut(table, hidden);
      const inner = table.height * table.width;
      return table.counts.filter((count, at) => at >= inner && hidden[at] && count <= 5 && known.has(at));
    });
    expect(totals).toEqual([]);
  });

  it('E2: hidden counts are known to be at least 1, so a line of as many as its sum hides one more', () => {
    const hiddenOf = (counts: readonly number[]) => {
      const parts = counts.slice(0, -1).map((_, at) => at);
      return hideSmallCounts({ counts, lines: [{ total: parts.length, parts }] }, { max: 5 }).hidden;
    };
    expect(hiddenOf([1, 1, 1, 1, 1, 1, 6])).toEqual([true, true, true, true, true, true, true]);
    expect(hiddenOf([1, 1, 1, 1, 1, 1, 8, 14])).toEqual([true, true, true, true, true, true, true, false]);
    // Seven among six leaves it open which of them is two.
    expect(hiddenOf([1, 1, 1, 1, 1, 2, 7])).toEqual([true, true, true, true, true, true, false]);
  });

  it('E3: of files whose periods nest or overlap only one grain is published, with nothing derived from it', async () => {
    const on = day('2026-08-10');
    const set = await makeReportSet({
      facts: factsOf({ children: [aChild('P1', { events: letterTo('P1', on) })] }),
      asAt: day('2026-11-21'),
      settings: DEFAULT_MEASURE_SETTINGS,
      periods: [
        monthOf(on),
        quarterOf(addMonths(on, -3)),
        quarterOf(on),
        financialYearOf(addMonths(on, -12)),
        rollingYearTo(day('2026-11-20')),
      ],
    });
    const periodsOf = (rows: readonly { readonly period: string }[]) => [...new Set(rows.map(({ period }) => period))];
    const quarters = ['quarter 2026-27 Q1', 'quarter 2026-27 Q2'];
    expect(set.reports.map(({ report, published: rows }) => [report.id, periodsOf(rows)])).toEqual([
      ['uptake', quarters],
      ['care-entry', ['financial year 2025-26']],
      ['review-compliance', quarters],
    ]);
    for (const { published: rows } of set.reports) expect(rows.filter(({ breakdown }) => breakdown === 'quarter')).toEqual([]);
    const internal = set.files.filter(({ name, report }) => name === `${report}-OFFICIAL-SENSITIVE.csv`);
    expect(internal).toHaveLength(3);
    for (const file of internal) {
      expect(periodsOf([...(readLongCsv(Buffer.from('content' in file ? file.content : '')) ?? [])])).toHaveLength(5);
    }
  });

  it('E10: the partner whose crossing line already has a hidden cell is preferred', () => {
    const rows = [
      [3, 17],
      [8, 30],
      [9, 14],
    ];
    expect(published(rows).cells).toEqual(['c,c', 'c,c', '9,14']);
  });

  it('C6: where no partner is left in a row or column, a shown count goes that helps; no table is withheld', () => {
    const rows = [
      [1, 0],
      [0, 11],
    ];
    expect(published(rows)).toEqual({ cells: ['c,0', '0,c'], rowTotals: 'c,c', columnTotals: 'c,c', grandTotal: '12' });
    expect(TABLES.filter((table) => hideSmallCounts(table, { max: 5 }).withheld)).toEqual([]);
  });

  it('C8: a point of the curve is c where the entries so far, the children at risk, or the entries since the last point are 1 to 5', () => {
    const point = (day: number, entries: number, atRisk: number) => ({ day, entries, atRisk });
    const withheld = (...points: readonly ReturnType<typeof point>[]) => {
      const cells = new Map<string, number>(
        points.flatMap(({ day, entries, atRisk }) => [[`e${day}`, entries] as const, [`r${day}`, atRisk] as const]),
      );
      const specs = points.map(({ day }) => ({
        kind: 'curve' as const,
        id: `d${day}`,
        day,
        entries: `e${day}`,
        atRisk: `r${day}`,
        published: true,
      }));
      return withheldPoints(specs, (cell) => cells.get(cell) ?? 0, 5);
    };
    expect(withheld(point(91, 6, 40), point(183, 12, 30))).toEqual([]);
    expect(withheld(point(91, 5, 40), point(183, 12, 30))).toEqual(['e91', 'r91']);
    expect(withheld(point(91, 6, 40), point(183, 12, 5))).toEqual(['e183', 'r183']);
    expect(withheld(point(91, 6, 40), point(183, 11, 30), point(274, 12, 20))).toEqual(['e183', 'r183']);
    expect(withheld(point(91, 0, 40), point(183, 0, 30))).toEqual([]);
  });

  it('C8: the curve is published at 3, 6, 9 and 12 months only', async () => {
    const curve = async (after: readonly [inTwoMonths: number, inFour: number]) => {
      const ids = Array.from({ length: 60 }, (_, at) => `P${String(at).padStart(2, '0')}`);
      const careOf = (at: number) => {
        if (at < after[0]) return [careRow('2025-07-20')];
        return at < after[0] + after[1] ? [careRow('2025-09-20')] : [];
      };
      const records: Records = {
        children: ids.map((id, at) => aChild(id, { care: careOf(at) })),
        episodes: ids.map((id) => anEpisode(`E${id}`, [id], { meetings: [aMeeting([id], '2025-05-20')] })),
      };
      return publishedText({ report: careEntry, records, from: '2025-04-01', to: '2026-03-31' });
    };
    const many = await curve([10, 10]);
    expect([...new Set(many.all('measure', (row) => row['measure']?.startsWith('O1k.K1') === true))]).toEqual(
      [91, 183, 274, 365].map((at) => `O1k.K1.d${at}`),
    );
    expect(['O1k.K1.d91', 'O1k.K1.d183', 'O1k.K1.d365'].map((id) => many.figures(id))).toEqual(['10/50 16.7', '20/40 33.3', '20/40 33.3']);
    // Three entries between two points: what is known of the second would tell of them.
    const few = await curve([10, 3]);
    expect(few.figures('O1k.K1.d183')).toBe('c/c c');
  });

  it('C9: means, medians and quartiles are c where the number of units is 1 to 5', async () => {
    const held = (number: number): Records => {
      const ids = Array.from({ length: number }, (_, at) => `P${at}`);
      return {
        children: ids.map((id) => aChild(id)),
        episodes: ids.map((id) =>
          anEpisode(`E${id}`, [id], { referral: referred('2026-05-01'), meetings: [aMeeting([id], '2026-05-11', { id: `M${id}` })] }),
        ),
      };
    };
    const values = async (number: number) => {
      const text = await publishedText({ report: uptake, records: held(number), from: '2026-04-01', to: '2026-06-30' });
      return ['U5.q1', 'U5.median', 'U5.q3'].map((measure) => text.figures(measure));
    };
    expect(await values(5)).toEqual(['/c c', '/c c', '/c c']);
    expect(await values(6)).toEqual(['/6 10.0', '/6 10.0', '/6 10.0']);
  });

  it('C9: days in care are c where those who were in care are 1 to 5, however many were followed', async () => {
    const days = async (inCare: number) => {
      const ids = Array.from({ length: 60 }, (_, at) => `P${String(at).padStart(2, '0')}`);
      const records: Records = {
        children: ids.map((id, at) => aChild(id, { care: at < inCare ? [careRow('2025-07-20', '2025-07-30')] : [] })),
        episodes: ids.map((id) => anEpisode(`E${id}`, [id], { meetings: [aMeeting([id], '2025-05-20')] })),
      };
      return (await publishedText({ report: careEntry, records, from: '2025-04-01', to: '2026-03-31' })).figures('O6.K1');
    };
    expect([await days(5), await days(6)]).toEqual(['c/60 c', '60/60 1.0']);
  });
});
