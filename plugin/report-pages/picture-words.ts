import type { ChartPicture, PictureFigure, PictureSeries } from '../core/chart-picture';

const KINDS: Readonly<Record<ChartPicture['kind'], string>> = { columns: 'Column chart', bars: 'Bar chart', steps: 'Step chart' };

const MARKS: Readonly<Record<string, string>> = {
  c: 'not shown, to protect small numbers',
  z: 'nobody',
  ':': 'not known',
  x: 'too few to compare',
};

/** The alternative text of a picture: every value that it shows, in words. */
export function pictureInWords({ kind, title, measured, across, labels, series, under, isPercent }: ChartPicture, symbol: string): string {
  const words = (figure: PictureFigure, percent: boolean): string => {
    if (figure === undefined) return 'no figure';
    if (typeof figure === 'number') return `${figure}${percent ? '%' : ''}`;
    return MARKS[figure === symbol ? 'c' : figure] ?? figure;
  };
  const told = ({ label, values }: PictureSeries, percent: boolean): string =>
    `${label}: ${labels.map((name, at) => `${name} ${words(values[at], percent)}`).join('; ')}.`;
  return [
    `${KINDS[kind]}: ${title}, ${measured}. Axis: ${across}.`,
    ...series.map((each) => told(each, isPercent)),
    ...(under === undefined ? [] : [told(under, false)]),
  ].join(' ');
}
