import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { entryCurveChart } from '../../reports/care-entry/care-entry-charts';
import { CHART_FONT, registerChartFont } from '../../reports/charts/chart-font';
import type { ChartModel } from '../../reports/charts/chart-model';
import { alternativeText, whyNotShown } from '../../reports/charts/chart-words';
import { drawChart } from '../../reports/charts/draw-chart';
import { readingOf } from '../../reports/charts/reading';
import type { Mark } from '../../reports/counting/figures';
import type { TableRow } from '../../reports/counting/table';

type Figure = number | Mark;

const columns: ChartModel = {
  name: 'uptake',
  report: 'uptake',
  title: 'Offered and held',
  kind: 'columns',
  across: 'Quarter',
  labels: ['2026-27 Q1', '2026-27 Q2'],
  measured: '% of children',
  isPercent: true,
  series: [
    { label: 'Offered', values: [78, 'c'] },
    { label: 'Held', values: ['z', 50] },
  ],
  reading: 'x',
  note: 'y',
};
const bars: ChartModel = { ...columns, kind: 'bars', isPercent: false, measured: 'children' };
const steps: ChartModel = {
  ...columns,
  kind: 'steps',
  labels: ['3 months', '6 months'],
  series: [{ label: 'Entered care', values: [8, 17] }],
  under: { label: 'Children at risk', values: [55, 'c'] },
};

/** The share of the picture that is not white, within a part of it. */
async function ink(png: Buffer, [left, top, width, height]: readonly [number, number, number, number]): Promise<number> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(left, top, width, height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 600) dark += 1;
  return dark / (width * height);
}

/** Where two pictures differ: how wide and high that is, and how many of its pixels in the second are dark and how many coloured. */
async function whatDiffers(one: Buffer, other: Buffer) {
  const pixelsOf = async (png: Buffer) => {
    const context = createCanvas(1000, 560).getContext('2d');
    context.drawImage(await loadImage(png), 0, 0);
    return context.getImageData(0, 0, 1000, 560).data;
  };
  const [before, after] = [await pixelsOf(one), await pixelsOf(other)];
  const places: { readonly x: number; readonly y: number }[] = [];
  let [dark, coloured] = [0, 0];
  for (let at = 0; at < after.length; at += 4) {
    const rgb = [0, 1, 2].map((channel) => after[at + channel] ?? 0);
    if (rgb.every((value, channel) => value === before[at + channel])) continue;
    places.push({ x: (at / 4) % 1000, y: Math.floor(at / 4000) });
    if (Math.max(...rgb) < 120) dark += 1;
    if (Math.max(...rgb) - Math.min(...rgb) > 12) coloured += 1;
  }
  const span = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), 0) - values.reduce((least, value) => Math.min(least, value), 1000);
  return { width: span(places.map(({ x }) => x)), height: span(places.map(({ y }) => y)), dark, coloured };
}

describe('A chart as a picture', () => {
  it.each([
    ['columns', columns],
    ['bars', bars],
    ['steps', steps],
  ] as const)('of %s is a PNG of 1000 by 560, the same bytes each time', async (_, chart) => {
    const png = await drawChart(chart);
    const image = await loadImage(png);
    expect([image.width, image.height]).toEqual([1000, 560]);
    expect((await drawChart(chart)).equals(png)).toBe(true);
  });

  it('is written in the bundled font: it is registered, and without its letters the picture is another', async () => {
    registerChartFont();
    expect(GlobalFonts.has(CHART_FONT)).toBe(true);
    const silent = {
      ...columns,
      title: '',
      across: '',
      measured: '',
      labels: ['', ''],
      series: columns.series.map((series) => ({ ...series, label: '' })),
    };
    const title = [20, 8, 500, 40] as const;
    expect(await ink(await drawChart(columns), title)).toBeGreaterThan(0.02);
    expect(await ink(await drawChart(silent), title)).toBe(0);
  });

  it('a hidden figure is an empty slot with the council’s symbol in it, at no height that tells anything', async () => {
    const other = { ...columns, series: [{ label: 'Offered', values: [78, undefined] as const }, columns.series[1]!] };
    const withSymbol = await drawChart(columns, 'c');
    expect(withSymbol.equals(await drawChart(other, 'c'))).toBe(false);
    expect(withSymbol.equals(await drawChart(columns, '*'))).toBe(false);
  });

  it.each([
    ['columns', columns],
    ['bars', bars],
  ] as const)('a hidden figure among %s has no bar, however small: all that its slot holds is the symbol', async (_, chart) => {
    const without = {
      ...chart,
      series: [{ label: 'Offered', values: [78, undefined, 'c'] as const }, chart.series[1]!],
      labels: ['A', 'B', 'C'],
    };
    const hidden = { ...without, series: [{ label: 'Offered', values: [78, 'c', 'c'] as const }, chart.series[1]!] };
    const { width, height, dark, coloured } = await whatDiffers(await drawChart(without), await drawChart(hidden));
    expect(dark).toBeGreaterThan(0);
    expect([width < 16, height < 20, coloured]).toEqual([true, true, 0]);
  });

  it('a chart in which everything is hidden has no scale, whose numbers would mean nothing', async () => {
    const nothing = {
      ...columns,
      series: [
        { label: 'Offered', values: ['c', 'c'] as const },
        { label: 'Held', values: ['c', 'c'] as const },
      ],
    };
    const scale = [60, 90, 50, 380] as const;
    expect(await ink(await drawChart(columns), scale)).toBeGreaterThan(0.01);
    expect(await ink(await drawChart(nothing), scale)).toBeLessThan(0.005);
  });

  it('says in words that everything is hidden; a chart of noughts, or one with a figure in it, says no such thing', async () => {
    const middle = [400, 235, 220, 45] as const;
    const of = async (values: ChartModel['series'][number]['values']) =>
      ink(await drawChart({ ...columns, series: [{ label: 'Offered', values }] }), middle);
    expect(await of(['c', 'c'])).toBeGreaterThan(0.03);
    expect(await of([0, 'c'])).toBeGreaterThan(0.03);
    expect(await of([0, 0])).toBe(0);
    expect(await of([1, 'c'])).toBeLessThan(0.03);
  });

  it('what the symbols in it mean stands in the picture itself, and nothing where there are none', async () => {
    const foot = [20, 528, 300, 28] as const;
    const open = { ...columns, series: [{ label: 'Offered', values: [78, 50] }] };
    expect(await ink(await drawChart(columns), foot)).toBeGreaterThan(0.01);
    expect(await ink(await drawChart(open), foot)).toBe(0);
  });

  it('a curve has its confidence band, and a picture that may not be published says so', async () => {
    const band = { label: '95% confidence band', low: [3, 9], high: [17, 30] };
    const plain = await drawChart(steps);
    const wide = await whatDiffers(plain, await drawChart({ ...steps, band }));
    expect(wide.coloured).toBeGreaterThan(5000);
    const corner = [780, 530, 200, 26] as const;
    expect(await ink(plain, corner)).toBe(0);
    expect(await ink(await drawChart({ ...steps, marking: 'OFFICIAL-SENSITIVE' }), corner)).toBeGreaterThan(0.05);
  });

  it('colours and patterns can be told apart in grey: no two series fill alike', async () => {
    const four: ChartModel = { ...columns, labels: ['Q'], series: ['A', 'B', 'C', 'D'].map((label) => ({ label, values: [100] })) };
    const image = await loadImage(await drawChart(four));
    const context = createCanvas(1000, 560).getContext('2d');
    context.drawImage(image, 0, 0);
    const grey = (x: number): string => {
      const { data } = context.getImageData(x, 250, 20, 20);
      return Array.from({ length: 400 }, (_, at) =>
        Math.round((0.3 * data[4 * at]! + 0.59 * data[4 * at + 1]! + 0.11 * data[4 * at + 2]!) / 16),
      ).join();
    };
    // The middles of the four bars; 180 is the paper between two of them.
    const fills = [264, 436, 607, 779, 180].map(grey);
    expect(new Set(fills).size).toBe(5);
  });
});

/** How many groups of dark pixels stand side by side in a strip of the picture, with at least so many white ones between them. */
async function groupsAcross(png: Buffer, [left, top, width, height]: readonly [number, number, number, number], apart: number) {
  const context = createCanvas(1000, 560).getContext('2d');
  context.drawImage(await loadImage(png), 0, 0);
  const { data } = context.getImageData(left, top, width, height);
  let [groups, white] = [0, apart];
  for (let x = 0; x < width; x += 1) {
    const isDark = Array.from({ length: height }, (_, y) => data[4 * (y * width + x)] ?? 255).some((red) => red < 140);
    if (isDark && white >= apart) groups += 1;
    white = isDark ? 0 : white + 1;
  }
  return groups;
}

describe('What nobody may conclude', () => {
  const foot = [20, 528, 300, 28] as const;
  const above = [20, 506, 960, 22] as const;
  const caveat =
    'Families who meet differ from families who do not. These figures describe; they do not show that meetings caused the difference.';

  test('stands in every picture that sets families who met beside others, whole and clear of what the symbols mean', async () => {
    const open = { ...columns, series: [{ label: 'Offered', values: [78, 50] }] };
    expect(await ink(await drawChart(open), foot)).toBe(0);
    expect(await ink(await drawChart({ ...open, caveat }), foot)).toBeGreaterThan(0.02);
    const both = await drawChart({ ...columns, caveat });
    expect(await ink(both, foot)).toBe(await ink(await drawChart(columns), foot));
    expect(await ink(both, above)).toBeGreaterThan(0.02);
    // Its end is inside the picture.
    expect(await ink(both, [970, 506, 30, 22])).toBe(0);
  });
});

describe('Figures and names where there is little room', () => {
  test('keep a long name of the axis clear of the marking', async () => {
    const marked = { ...bars, series: [{ label: 'Children', values: [28, 25] }], marking: 'OFFICIAL-SENSITIVE' };
    const measured = '% of children who entered care in the next twelve months';
    // The strip in which the marking stands is the same whatever the axis is called.
    const strip = [0, 528, 1000, 32] as const;
    expect(await ink(await drawChart({ ...marked, measured }), strip)).toBe(
      await ink(await drawChart({ ...marked, measured: 'x' }), strip),
    );
  });

  const quarters = Array.from({ length: 8 }, (_, at) => `2025-26 Q${at}`);

  it('stand clear of one another above narrow columns', async () => {
    const all = ['A', 'B', 'C', 'D'].map((label) => ({ label, values: quarters.map(() => 50) }));
    const png = await drawChart({ ...columns, labels: quarters, series: all });
    // Just above bars of half the height: 32 figures, each at least one group; written as large as elsewhere, they would run together.
    expect(await groupsAcross(png, [100, 288, 860, 13], 3)).toBeGreaterThanOrEqual(32);
  });

  it('long names of teams end inside the picture, in several lines', async () => {
    const name = 'Children with Disabilities and Complex Health Needs Team (East and Coastal)';
    const png = await drawChart({ ...bars, labels: [name, 'North'], series: [{ label: 'Held', values: [10, 20] }] });
    // What names the axis stands at the very left, upright; nothing else does.
    expect(await ink(png, [0, 60, 20, 200])).toBe(0);
  });
});

describe('The reading of a chart', () => {
  const quarter = (period: string, start: string, numerator: Figure, denominator: Figure, value: Figure) =>
    ({ measure: 'R1', period, periodStart: start, breakdown: 'overall', category: 'all', numerator, denominator, value }) as TableRow;
  const words = { measure: 'R1', predicate: 'of the reviews due were held on time', subject: 'the share of reviews held on time' };
  const rows = [quarter('quarter 2026-27 Q1', '2026-04-01', 30, 40, 75), quarter('quarter 2026-27 Q2', '2026-07-01', 'c', 40, 'c')];

  test('tells the last quarter, and how it was in the one before', () => {
    const later = [...rows, quarter('quarter 2026-27 Q3', '2026-10-01', 20, 40, 50)];
    expect(readingOf(later, ['quarter 2026-27 Q1', 'quarter 2026-27 Q3'], words)).toBe(
      'In 2026-27 Q3, 50% of the reviews due were held on time (20 of 40); in 2026-27 Q1 it was 75%.',
    );
  });

  test('of a quarter that is hidden says so, and which is the last that can be told', () => {
    expect(readingOf(rows, ['quarter 2026-27 Q1', 'quarter 2026-27 Q2'], words)).toBe(
      'In 2026-27 Q2 the share of reviews held on time is not shown: small numbers are protected; the last that can be told is of 2026-27 Q1, 75% (30 of 40).',
    );
    expect(readingOf(rows.slice(1), ['quarter 2026-27 Q2'], words)).toBe(
      'In 2026-27 Q2 the share of reviews held on time is not shown: small numbers are protected.',
    );
  });
});

describe('The reading of the curve of care entry', () => {
  const reading = (...values: readonly Figure[]): string => {
    const rows = [91, 183, 274, 365].map(
      (point, at) =>
        ({
          measure: `O1k.K1.d${point}`,
          period: 'financial year 2024-25',
          periodStart: '2024-04-01',
          breakdown: 'overall',
          category: 'all',
          numerator: 12,
          denominator: 90,
          value: values[at],
        }) as TableRow,
    );
    return entryCurveChart(rows, 'c').reading;
  };
  const after = 'after a first meeting in the financial year 2024-25';

  test('is of twelve months where they can be told, else of the last point that can, and why not of twelve', () => {
    expect(reading(5.2, 6.6, 7.4, 7.5)).toBe(`By twelve months ${after}, an estimated 8% of children had entered care.`);
    expect(reading(5.2, 6.6, 'c', 'c')).toBe(
      `By six months ${after}, an estimated 7% of children had entered care; by twelve months it is not shown: small numbers are protected.`,
    );
    expect(reading('c', 'c', 'c', 'c')).toBe(
      `What share of children had entered care by twelve months ${after} is not shown: small numbers are protected.`,
    );
  });
});

describe('A chart in words', () => {
  it('tells every value, hidden ones as hidden', () => {
    expect(alternativeText(columns)).toBe(
      'Column chart: Offered and held, % of children. Axis: Quarter. Offered: 2026-27 Q1 78%; 2026-27 Q2 not shown, to protect small numbers. Held: 2026-27 Q1 nobody; 2026-27 Q2 50%.',
    );
    const band = { label: '95% confidence band', low: [3, 9], high: [17, ':'] as const };
    expect(alternativeText({ ...steps, band })).toContain('95% confidence band, high: 3 months 17%; 6 months not known.');
    expect(alternativeText(steps)).toContain('Children at risk: 3 months 55; 6 months not shown, to protect small numbers.');
  });

  it.each([
    ['c', 'small numbers are protected'],
    ['z', 'none was late'],
    [':', 'it is not known yet'],
    ['x', 'a group is too small to compare'],
    [undefined, 'there is no figure'],
  ] as const)('gives the reason that is true of a figure not shown: %s', (mark, words) => {
    expect(whyNotShown(mark, 'none was late')).toBe(words);
  });
});
