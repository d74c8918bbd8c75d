import type { Mark } from '../counting/figures';
import type { ChartFigure, ChartModel, ChartSeries } from './chart-model';

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  c: 'not shown, to protect small numbers',
  z: 'nobody',
  ':': 'not known',
  x: 'too few to compare',
};

/** A figure in words: "78%", "12", "not shown, to protect small numbers". */
export function figureWords(figure: ChartFigure, isPercent: boolean): string {
  if (figure === undefined) return 'no figure';
  return typeof figure === 'number' ? `${figure}${isPercent ? '%' : ''}` : MARK_WORDS[figure];
}

/**
 * Why a figure is not shown, after a colon. A large one is hidden too where a small one could be worked out from it: nobody is told that
 * the numbers are small.
 */
export function whyNotShown(value: number | Mark | undefined, nobody: string): string {
  if (value === 'z') return nobody;
  if (value === 'x') return 'a group is too small to compare';
  if (value === 'c') return 'small numbers are protected';
  return value === ':' ? 'it is not known yet' : 'there is no figure';
}

/** What a reader has to know of the symbol in an empty slot. */
export const hiddenNote = (symbol: string): string => `${symbol} = ${MARK_WORDS.c}.`;

const KINDS: Readonly<Record<ChartModel['kind'], string>> = { columns: 'Column chart', bars: 'Bar chart', steps: 'Step chart' };

/** The alternative text of a chart: every value that the picture shows, in words. */
export function alternativeText(chart: ChartModel): string {
  const { labels, series, under, band, isPercent } = chart;
  const told = ({ label, values }: ChartSeries, percent: boolean): string =>
    `${label}: ${labels.map((name, at) => `${name} ${figureWords(values[at], percent)}`).join('; ')}.`;
  return [
    `${KINDS[chart.kind]}: ${chart.title}, ${chart.measured}. Axis: ${chart.across}.`,
    ...series.map((each) => told(each, isPercent)),
    ...(band === undefined
      ? []
      : [
          told({ label: `${band.label}, low`, values: band.low }, isPercent),
          told({ label: `${band.label}, high`, values: band.high }, isPercent),
        ]),
    ...(under === undefined ? [] : [told(under, false)]),
  ].join(' ');
}
