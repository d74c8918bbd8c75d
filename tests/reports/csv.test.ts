import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { day } from '../../plugin/core/calendar-day';
import { tableOf, type TableRow } from '../../reports/counting/table';
import { COLUMN_NAMES, longCsv, MARKING } from '../../reports/csv/long-csv';
import { spreadsheetSafe } from '../../reports/csv/spreadsheet-safe';
import { wideCsv } from '../../reports/csv/wide-csv';
import { uptake } from '../../reports/uptake/uptake';
import { aChild, letterTo } from './support/facts';
import { folded } from './support/report-text';
import { uptakeExample } from './support/worked-examples';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '＝1+1', '＋1', '－1', '＠A1'];
const BEFORE = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\u0000',
  '\u0001',
  '\u007F',
  '\u00A0',
  '\uFEFF',
  '\u200B',
  '\u2028',
  '\u00AD',
  ' \t\u0000',
  'a;',
  'a;\u00A0',
  'a\t',
  'a\n',
];

/** Whether a spreadsheet, in either list-separator locale, would find a formula at the start of a cell of this text. */
const looksLikeFormula = (text: string): boolean =>
  text.split(/[;\t\r\n]/u).some((cell) => /^[^\p{L}\p{N}\p{P}\p{S}]*[=+\-@＝＋－＠]/u.test(cell)) || /^[\t\r\n]/u.test(text);

describe('Text in a cell', () => {
  it.each(BEFORE.flatMap((before) => FORMULAS.map((formula) => [JSON.stringify(before + formula), before + formula])))(
    '%s is not taken for a formula',
    (_, text) => {
      expect(looksLikeFormula(text)).toBe(true);
      expect(looksLikeFormula(spreadsheetSafe(text))).toBe(false);
    },
  );

  it.each([
    'North',
    '1 to 4',
    'open, no plan',
    '2026-27 Q1',
    'quarter 2026-27 Q1',
    'Łódź (St Mary’s)',
    'A-B',
    'a+b',
    'x = y',
    '0%',
    '|x',
    '%1',
    '"=1"',
    '',
  ])('%s stays as it is', (text) => {
    expect(spreadsheetSafe(text)).toBe(text);
  });

  it('A12: of any kind is never taken for a formula, and made safe twice is the same as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@;＝＠\t\r\n \u0000\uFEFFab1'), maxLength: 8 }), (text) => {
        const safe = spreadsheetSafe(text);
        expect(looksLikeFormula(safe)).toBe(false);
        expect(safe.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
      { seed: 20261121, numRuns: 3000 },
    );
  });
});

describe('A report’s file', () => {
  const asked = { report: uptake, records: uptakeExample(), from: '2026-04-01', to: '2026-09-30' };
  const rowsOf = async (): Promise<readonly TableRow[]> => tableOf((await folded(asked)).report);

  it('has the columns in the agreed order, CRLF line ends, days as YYYY-MM-DD, and no byte-order mark', async () => {
    const text = longCsv(await rowsOf(), { symbol: 'c', internal: false });
    const [header, first] = text.split('\r\n');
    expect(header).toBe(
      'report,measure,measure_version,period,period_start,period_end,breakdown,category,unit,numerator,denominator,value,symbol,as_at,data_to,status,config_hash',
    );
    expect(first).toMatch(
      /^uptake,U1,1,custom,2026-04-01,2026-09-30,overall,all,child per spell,7,9,77\.8,,2026-11-21,2026-11-20,complete,[0-9a-f]{16}$/u,
    );
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('is the same byte for byte when it is made again', async () => {
    const options = { symbol: 'c', internal: true };
    expect(longCsv(await rowsOf(), options)).toBe(longCsv(await rowsOf(), options));
  });

  it('that is not suppressed says OFFICIAL-SENSITIVE in its header row, and reads as the same table', async () => {
    const rows = await rowsOf();
    const internal = parse(longCsv(rows, { symbol: 'c', internal: true })) as string[][];
    expect(internal[0]).toEqual([...COLUMN_NAMES, MARKING]);
    const open = parse(longCsv(rows, { symbol: 'c', internal: false })) as string[][];
    expect(internal.slice(1).map((row) => row.slice(0, -1))).toEqual(open.slice(1));
  });

  it('a team whose name is a formula is a text; a symbol that a council chooses is too; numbers stay numbers', async () => {
    const child = aChild('P1', {
      events: letterTo('P1', '2026-06-15'),
      allocations: [{ personId: 'P1', workerId: 'W1', kind: 'x', teamId: 'T1', teamName: '=HYPERLINK("x")', from: day('2020-01-01') }],
    });
    const { report } = await folded({ ...asked, records: { children: [child] } });
    const row = tableOf(report).find(({ breakdown, measure }) => breakdown === 'team' && measure === 'U1');
    const text = longCsv([{ ...row!, numerator: 'c', value: 'c', denominator: 12 }], { symbol: '-', internal: false });
    const [, cells] = parse(text) as string[][];
    expect(cells?.slice(7, 12)).toEqual(['\'=HYPERLINK("x")', 'child per spell', "'-", '12', "'-"]);
  });

  it.each(['North\nEast', 'North\rEast', 'North\r\nEast'])(
    'a team called %j stays in its cell, whatever line ends a reader knows',
    async (name) => {
      const [row] = await rowsOf();
      const rows = parse(longCsv([{ ...row!, category: name }], { symbol: 'c', internal: false }), {
        columns: true,
        record_delimiter: ['\r\n', '\n', '\r'],
      });
      expect(rows).toMatchObject([{ category: name }]);
    },
  );

  it('a chart’s own file has a column a series, with the symbols of the picture', () => {
    const text = wideCsv(
      {
        name: 'x',
        report: 'uptake',
        title: 'T',
        kind: 'columns',
        across: 'Quarter',
        labels: ['2026-27 Q1', '2026-27 Q2'],
        measured: '%',
        isPercent: true,
        series: [
          { label: 'Offered', values: [78, 'c'] },
          { label: '-Held', values: ['z', 50] },
        ],
        under: { label: 'At risk', values: [9, 'c'] },
        reading: '',
        note: '',
      },
      '*',
    );
    expect(text).toBe("Quarter,Offered,'-Held,At risk\r\n2026-27 Q1,78,z,9\r\n2026-27 Q2,*,50,*\r\n");
  });
});
