import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js' with { 'resolution-mode': 'import' };
import type { ChartPicture, PictureFigure } from '../../plugin/core/chart-picture';
import { bandFill, INK, seriesColour, seriesFill } from './chart-fill';
import {
  belowLegend,
  caveatTold,
  figuresWritten,
  marksOf,
  marksExplained,
  paper,
  rowUnderAxis,
  saidInstead,
  saidInWords,
  type ChartLook,
} from './chart-plugins';

/** Room under the axis for a row of figures: children at risk. */
const UNDER = 60;
/** Room at the foot for what the symbols mean, and for the marking: neither runs into what the axis is called. */
const FOOT = 40;
/** A line above them. */
const CAVEAT_LINE = 22;

/** The whole chart as chart.js takes it: still, at a fixed size, every figure written next to its mark. */
export function chartConfiguration(picture: ChartPicture, look: ChartLook): ChartConfiguration<'bar' | 'line'> {
  const instead = saidInstead(picture);
  return {
    type: picture.kind === 'steps' ? 'line' : 'bar',
    data: {
      labels: labelLines(picture),
      datasets: [...picture.series.map(({ label, values }, at) => dataset(picture, values, label, at)), ...bandEdges(picture)],
    },
    options: options(picture, look),
    plugins: [
      paper(picture, look),
      figuresWritten(picture, look),
      ...(picture.under === undefined ? [] : [rowUnderAxis(picture.under, look)]),
      belowLegend,
      ...(instead === undefined ? [] : [saidInWords(instead, look)]),
      ...(marksOf(picture).length === 0 ? [] : [marksExplained(picture, look)]),
      ...(picture.caveat === undefined ? [] : [caveatTold(picture.caveat, hasFoot(picture) ? CAVEAT_LINE : 0, look)]),
    ],
  };
}

const hasFoot = (picture: ChartPicture): boolean => picture.marking !== undefined || marksOf(picture).length > 0;

function footOf(picture: ChartPicture): number {
  if (picture.caveat === undefined) return hasFoot(picture) ? FOOT : 16;
  return FOOT + (hasFoot(picture) ? CAVEAT_LINE : 0);
}

/** Characters that stand beside bars in a line, and under all columns together. */
const BESIDE = 34;
const ACROSS = 110;

/** Long names in up to three lines, so that they neither leave the picture nor run into one another. */
function labelLines({ kind, labels }: ChartPicture): (string | string[])[] {
  const width = kind === 'bars' ? BESIDE : Math.max(6, Math.floor(ACROSS / Math.max(1, labels.length)));
  const most = kind === 'bars' && labels.length > MANY ? 1 : 3;
  return labels.map((label) => {
    const lines = wrapped(label, width);
    const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`] : lines;
    return shown.length === 1 ? (shown[0] ?? label) : [...shown];
  });
}

/** Characters of what the values are that fit along their axis. */
const UPRIGHT = 48;

const axisLines = ({ kind, measured }: ChartPicture): string[] => [...wrapped(measured, kind === 'bars' ? ACROSS : UPRIGHT)];

/** More bars than this leave room for one line each. */
const MANY = 9;

function wrapped(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const plain = (figure: PictureFigure): number | null => (typeof figure === 'number' ? figure : null);

/** Between two points the share is at least that of the first: held until the next. */
const STEPPED = { stepped: 'before', spanGaps: false, clip: false } as const;

/** As wide as can be told apart, so that the figures above them have room. */
const WIDE = { categoryPercentage: 0.88, barPercentage: 0.94, maxBarThickness: 64 } as const;

function dataset(
  { kind }: ChartPicture,
  values: readonly PictureFigure[],
  label: string,
  at: number,
): ChartDataset<'bar' | 'line', (number | null)[]> {
  const data = values.map(plain);
  if (kind !== 'steps') return { ...WIDE, label, data, backgroundColor: seriesFill(at), borderColor: INK, borderWidth: 1 };
  return {
    ...STEPPED,
    label,
    data,
    borderColor: seriesColour(at),
    borderWidth: 3,
    pointRadius: 6,
    pointBackgroundColor: '#ffffff',
    pointBorderColor: seriesColour(at),
    pointBorderWidth: 3,
  };
}

/** The upper edge, filled down to the lower; both dashed, so that they are told from the curve in grey print. */
function bandEdges({ band }: ChartPicture): ChartDataset<'line', (number | null)[]>[] {
  if (band === undefined) return [];
  const edge = { ...STEPPED, borderColor: INK, borderWidth: 1, borderDash: [6, 4], pointRadius: 0 };
  return [
    { ...edge, label: band.label, data: band.high.map(plain), fill: '+1', backgroundColor: bandFill() },
    { ...edge, label: '', data: band.low.map(plain), fill: false },
  ];
}

function options(picture: ChartPicture, { font }: ChartLook): ChartOptions<'bar' | 'line'> {
  const family = font;
  // Where nothing may be shown, a scale of nothing would only puzzle.
  const showsNumbers = saidInstead(picture) === undefined;
  const values = {
    beginAtZero: true,
    min: 0,
    ...rangeOf(picture),
    ticks: {
      display: showsNumbers,
      font: { family, size: 14 },
      color: INK,
      precision: 0,
      includeBounds: false,
      ...(picture.isPercent ? { callback: (value: string | number) => `${value}%` } : {}),
    },
    title: { display: true, text: axisLines(picture), font: { family, size: 14 }, color: INK },
    grid: { color: '#d9d9d9', display: showsNumbers },
  };
  const labels = {
    offset: true,
    ticks: { font: { family, size: 14 }, color: INK, autoSkip: false, maxRotation: 0 },
    title: {
      display: true,
      text: picture.across,
      font: { family, size: 14 },
      color: INK,
      padding: { top: picture.under === undefined ? 8 : UNDER },
    },
    grid: { display: false },
  };
  const sideways = picture.kind === 'bars';
  return {
    animation: false,
    responsive: false,
    devicePixelRatio: 1,
    indexAxis: sideways ? 'y' : 'x',
    font: { family },
    layout: { padding: { top: 16, right: 40, bottom: footOf(picture), left: 24 } },
    scales: sideways ? { x: values, y: labels } : { x: labels, y: values },
    plugins: {
      title: {
        display: true,
        text: picture.title,
        align: 'start',
        font: { family, size: titleSize(picture.title), weight: 'bold' },
        color: INK,
        padding: { bottom: 12 },
      },
      legend: {
        display: picture.series.length > 1 || picture.band !== undefined,
        align: 'start',
        labels: {
          font: { family, size: 15 },
          color: INK,
          boxWidth: 28,
          boxHeight: 18,
          padding: 20,
          filter: ({ text }) => text !== '',
        },
      },
      tooltip: { enabled: false },
    },
  };
}

/** A long title must end inside the picture. */
function titleSize(title: string): number {
  if (title.length <= 70) return 22;
  return title.length <= 90 ? 18 : 15;
}

/** Shares stand against the whole, with room for the figures above it; a curve that stays low is not pressed flat, and one that is all noughts still has a scale. */
function rangeOf({ kind, isPercent }: ChartPicture) {
  if (!isPercent) return { grace: '12%' };
  return kind === 'steps' ? { suggestedMax: 20, grace: '12%' } : { max: 108 };
}
