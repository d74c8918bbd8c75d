import type { Plugin } from 'chart.js' with { 'resolution-mode': 'import' };
import type { ChartPicture, PictureFigure, PictureSeries } from '../../plugin/core/chart-picture';
import type { Mark } from '../counting/figures';
import { INK } from './chart-fill';
import { MARK_WORDS } from './chart-words';

export interface ChartLook {
  /** Drawn in an empty slot where a figure is hidden. */
  readonly symbol: string;
  readonly font: string;
}

type ChartPlugin = Plugin<'bar' | 'line'>;

/** White, so that a chart can be read on a dark page and in print; what may not be published says so in the picture itself. */
export const paper = ({ marking }: ChartPicture, { font }: ChartLook): ChartPlugin => ({
  id: 'paper',
  beforeDraw({ ctx, width, height }) {
    ctx.fillStyle = '#ffffff';
    ctx.fillRect(0, 0, width, height);
    if (marking === undefined) return;
    ctx.fillStyle = INK;
    ctx.font = `bold 15px "${font}"`;
    ctx.textAlign = 'right';
    ctx.textBaseline = 'bottom';
    ctx.fillText(marking, width - 24, height - 12);
  },
});

const isMark = (figure: PictureFigure): figure is Mark => typeof figure === 'string' && figure in MARK_WORDS;

/** The symbols that stand in a chart, each once. */
export function marksOf({ series, under }: ChartPicture): readonly Mark[] {
  const shown = [...series, ...(under === undefined ? [] : [under])].flatMap(({ values }) => values);
  return (Object.keys(MARK_WORDS) as Mark[]).filter((mark) => shown.includes(mark));
}

const written = (figure: PictureFigure, symbol: string): string => (figure === 'c' ? symbol : String(figure ?? ''));

/** What the symbols mean, at the foot: a picture is passed on without its page. */
export const marksExplained = (picture: ChartPicture, { symbol, font }: ChartLook): ChartPlugin => ({
  id: 'marks',
  afterDraw({ ctx, height }) {
    ctx.save();
    ctx.fillStyle = INK;
    ctx.font = `14px "${font}"`;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'bottom';
    const words = marksOf(picture).map((mark) => `${written(mark, symbol)} = ${MARK_WORDS[mark]}`);
    ctx.fillText(words.join('     '), 24, height - 12);
    ctx.restore();
  },
});

/** A figure stands clear of the band about its curve. */
const topOf = (figure: number, high: PictureFigure): number => (typeof high === 'number' ? Math.max(figure, high) : figure);

const USUAL = 15;
const SMALLEST = 9;

/** Above narrow columns a number is written smaller, so that it does not run into its neighbour's. */
function numberSize(words: string, kind: ChartPicture['kind'], element: object): number {
  const { width } = element as { readonly width?: number };
  if (kind !== 'columns' || width === undefined) return USUAL;
  // A figure is about six tenths of its size wide; the bars' own edges are the space between two.
  return Math.max(SMALLEST, Math.min(USUAL, Math.floor((width - 2) / (0.64 * words.length))));
}

/** Each number at the end of its bar or above its point; a hidden one as its symbol, in an empty slot. */
export const figuresWritten = ({ kind, series, band }: ChartPicture, { symbol, font }: ChartLook): ChartPlugin => ({
  id: 'figures',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    const sideways = kind === 'bars';
    const scale = chart.scales[sideways ? 'x' : 'y'];
    if (scale === undefined) return;
    ctx.save();
    ctx.fillStyle = INK;
    for (const [at, { values }] of series.entries()) {
      for (const [position, element] of chart.getDatasetMeta(at).data.entries()) {
        const figure = values[position];
        if (figure === undefined) continue;
        const isNumber = typeof figure === 'number';
        const end = scale.getPixelForValue(isNumber ? topOf(figure, band?.high[position]) : 0);
        const words = isMark(figure) ? written(figure, symbol) : String(figure);
        ctx.font = isNumber ? `${numberSize(words, kind, element)}px "${font}"` : `bold 16px "${font}"`;
        ctx.textAlign = sideways ? 'left' : 'center';
        ctx.textBaseline = sideways ? 'middle' : 'bottom';
        const gap = kind === 'steps' && isNumber ? 14 : 5;
        if (sideways) ctx.fillText(words, end + 8, element.y);
        else ctx.fillText(words, element.x, end - gap);
      }
    }
    ctx.restore();
  },
});

const TOO_SMALL = 'Not shown: small numbers';

/** Where every figure is hidden or nought, an empty chart would look broken, or like nothing having happened: it is said in words. */
export const hidesEverything = (picture: ChartPicture): boolean =>
  marksOf(picture).includes('c') && !picture.series.some(({ values }) => values.some((value) => typeof value === 'number' && value > 0));

export const saidInWords = ({ font }: ChartLook): ChartPlugin => ({
  id: 'words',
  afterDraw({ ctx, chartArea }) {
    ctx.save();
    ctx.fillStyle = INK;
    ctx.font = `20px "${font}"`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(TOO_SMALL, (chartArea.left + chartArea.right) / 2, (chartArea.top + chartArea.bottom) / 2);
    ctx.restore();
  },
});

/** Figures under the axis, each below its label, with what they are before them. */
export const rowUnderAxis = (under: PictureSeries, { symbol, font }: ChartLook): ChartPlugin => ({
  id: 'under',
  afterDraw(chart) {
    const axis = chart.scales['x'];
    if (axis === undefined) return;
    const { ctx } = chart;
    const y = axis.top + 56;
    ctx.save();
    ctx.fillStyle = INK;
    ctx.textBaseline = 'middle';
    ctx.font = `14px "${font}"`;
    ctx.textAlign = 'left';
    ctx.fillText(`${under.label}:`, 24, axis.top + 36);
    ctx.font = `bold 15px "${font}"`;
    ctx.textAlign = 'center';
    for (const [at, figure] of under.values.entries()) ctx.fillText(written(figure, symbol), axis.getPixelForValue(at), y);
    ctx.restore();
  },
});
