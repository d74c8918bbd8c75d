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
export const marksExplained = (picture: ChartPicture, { symbol, font }: ChartLook): ChartPlugin => {
  const words = marksOf(picture).map((mark) => `${written(mark, symbol)} = ${MARK_WORDS[mark]}`);
  return atFoot('marks', words.join('     '), { font: `14px "${font}"`, above: 0 });
};

/** What nobody may conclude, at the foot, so far above what else stands there. */
export const caveatTold = (caveat: string, above: number, { font }: ChartLook): ChartPlugin =>
  atFoot('caveat', caveat, { font: `13px "${font}"`, above });

const atFoot = (id: string, words: string, { font, above }: { readonly font: string; readonly above: number }): ChartPlugin => ({
  id,
  afterDraw({ ctx, height }) {
    ctx.save();
    ctx.fillStyle = INK;
    ctx.font = font;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'bottom';
    ctx.fillText(words, 24, height - 12 - above);
    ctx.restore();
  },
});

/** A figure stands clear of the band about its curve. */
const topOf = (figure: number, high: PictureFigure): number => (typeof high === 'number' ? Math.max(figure, high) : figure);

const USUAL = 15;
const SMALLEST = 9;

/** Above narrow columns numbers are written smaller, so that they do not run into one another; all of a chart in one size. */
function numberSize({ kind, series }: ChartPicture, element: object | undefined): number {
  const { width } = (element ?? {}) as { readonly width?: number };
  if (kind !== 'columns' || width === undefined) return USUAL;
  const numbers = series.flatMap(({ values }) => values.filter((value) => typeof value === 'number'));
  const longest = Math.max(1, ...numbers.map((value) => String(value).length));
  // A figure is about six tenths of its size wide; the bars' own edges are the space between two.
  return Math.max(SMALLEST, Math.min(USUAL, Math.floor((width - 2) / (0.64 * longest))));
}

/** Each number at the end of its bar or above its point; a hidden one as its symbol, in an empty slot. */
export const figuresWritten = (picture: ChartPicture, { symbol, font }: ChartLook): ChartPlugin => ({
  id: 'figures',
  afterDatasetsDraw(chart) {
    const { kind, series, band } = picture;
    const { ctx } = chart;
    const size = numberSize(picture, chart.getDatasetMeta(0).data[0]);
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
        ctx.font = isNumber ? `${size}px "${font}"` : `bold 16px "${font}"`;
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

/**
 * What is said in the middle of a chart that would else look broken, or like nothing having happened: where every figure is hidden or
 * nought, and where there was nobody to count. A curve at nought is drawn, and needs no words.
 */
export function saidInstead(picture: ChartPicture): string | undefined {
  const shown = picture.series.flatMap(({ values }) => values.filter((value) => typeof value === 'number'));
  if (shown.some((value) => value > 0) || (picture.kind === 'steps' && shown.length > 0)) return undefined;
  const marks = marksOf({ ...picture, under: undefined });
  if (marks.includes('c')) return 'Not shown, to protect small numbers';
  if (shown.length > 0) return undefined;
  if (marks.includes('x')) return 'Not compared: a group is too small';
  if (marks.includes(':')) return 'Not known';
  return marks.includes('z') ? 'Nobody to count' : undefined;
}

export const saidInWords = (words: string, { font }: ChartLook): ChartPlugin => ({
  id: 'words',
  afterDraw({ ctx, chartArea }) {
    ctx.save();
    ctx.fillStyle = INK;
    ctx.font = `20px "${font}"`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(words, (chartArea.left + chartArea.right) / 2, (chartArea.top + chartArea.bottom) / 2);
    ctx.restore();
  },
});

/** Room between the legend and the highest number on the axis, which stands half above the drawing. */
export const belowLegend: ChartPlugin = {
  id: 'below-legend',
  beforeInit(chart) {
    const { legend } = chart as { readonly legend?: { fit(): void; height: number } };
    if (legend === undefined) return;
    const fit = legend.fit.bind(legend);
    legend.fit = () => {
      fit();
      if (legend.height > 0) legend.height += BELOW_LEGEND;
    };
  },
};
const BELOW_LEGEND = 14;

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
