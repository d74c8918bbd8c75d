import type { ChartConfiguration, ChartOptions, Plugin } from 'chart.js' with { 'resolution-mode': 'import' };
import { INK, seriesColour, seriesFill } from './chart-fill';
import type { ChartFigure, ChartModel } from './chart-model';

export interface ChartLook {
  /** Drawn in an empty slot where a figure is hidden. */
  readonly symbol: string;
  readonly font: string;
}

/** Room under the axis for a row of figures: children at risk. */
const UNDER = 56;

/** The whole chart as chart.js takes it: still, at a fixed size, every figure written next to its mark. */
export function chartConfiguration(model: ChartModel, look: ChartLook): ChartConfiguration<'bar' | 'line'> {
  return {
    type: model.kind === 'steps' ? 'line' : 'bar',
    data: { labels: [...model.labels], datasets: model.series.map((series, at) => dataset(model, series.values, series.label, at)) },
    options: options(model, look),
    plugins: [paper, figuresWritten(model, look), ...(model.under === undefined ? [] : [rowUnderAxis(model, look)])],
  };
}

const plain = (figure: ChartFigure): number | null => (typeof figure === 'number' ? figure : null);

function dataset(model: ChartModel, values: readonly ChartFigure[], label: string, at: number) {
  const data = values.map(plain);
  if (model.kind !== 'steps')
    return { label, data, backgroundColor: seriesFill(at), borderColor: INK, borderWidth: 1, maxBarThickness: 64 };
  return {
    label,
    data,
    // Between two published points the share is at least that of the first: held until the next.
    stepped: 'before' as const,
    borderColor: seriesColour(at),
    borderWidth: 3,
    pointRadius: 6,
    pointBackgroundColor: '#ffffff',
    pointBorderColor: seriesColour(at),
    pointBorderWidth: 3,
    spanGaps: false,
    clip: false as const,
  };
}

function options(model: ChartModel, { font }: ChartLook): ChartOptions<'bar' | 'line'> {
  const family = font;
  const values = {
    beginAtZero: true,
    ...rangeOf(model),
    ticks: {
      font: { family, size: 14 },
      color: INK,
      precision: 0,
      includeBounds: false,
      ...(model.isPercent ? { callback: (value: string | number) => `${value}%` } : {}),
    },
    title: { display: true, text: model.measured, font: { family, size: 14 }, color: INK },
    grid: { color: '#d9d9d9' },
  };
  const labels = {
    offset: true,
    ticks: { font: { family, size: 14 }, color: INK, autoSkip: false, maxRotation: 0 },
    title: {
      display: true,
      text: model.across,
      font: { family, size: 14 },
      color: INK,
      padding: { top: model.under === undefined ? 8 : UNDER },
    },
    grid: { display: false },
  };
  const sideways = model.kind === 'bars';
  return {
    animation: false,
    responsive: false,
    devicePixelRatio: 1,
    indexAxis: sideways ? 'y' : 'x',
    font: { family },
    layout: { padding: { top: 16, right: 40, bottom: 16, left: 24 } },
    scales: sideways ? { x: values, y: labels } : { x: labels, y: values },
    plugins: {
      title: {
        display: true,
        text: model.title,
        align: 'start',
        font: { family, size: 22, weight: 'bold' },
        color: INK,
        padding: { bottom: 12 },
      },
      legend: {
        display: model.series.length > 1,
        align: 'start',
        labels: { font: { family, size: 15 }, color: INK, boxWidth: 28, boxHeight: 18, padding: 20 },
      },
      tooltip: { enabled: false },
    },
  };
}

/** Shares stand against the whole, with room for the figures above it; a curve that stays low is not pressed flat. */
function rangeOf({ kind, isPercent }: ChartModel) {
  if (!isPercent) return { grace: '12%' };
  return kind === 'steps' ? { suggestedMax: 50, grace: '12%' } : { max: 108 };
}

/** White, so that a chart can be read on a dark page and in print. */
const paper: Plugin<'bar' | 'line'> = {
  id: 'paper',
  beforeDraw({ ctx, width, height }) {
    ctx.fillStyle = '#ffffff';
    ctx.fillRect(0, 0, width, height);
  },
};

/** Each number at the end of its bar or above its point; a hidden one as its symbol, in an empty slot. */
const figuresWritten = (model: ChartModel, { symbol, font }: ChartLook): Plugin<'bar' | 'line'> => ({
  id: 'figures',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    const sideways = model.kind === 'bars';
    const scale = chart.scales[sideways ? 'x' : 'y'];
    if (scale === undefined) return;
    ctx.save();
    ctx.fillStyle = INK;
    for (const [at, series] of model.series.entries()) {
      for (const [position, element] of chart.getDatasetMeta(at).data.entries()) {
        const figure = series.values[position];
        if (figure === undefined) continue;
        const isNumber = typeof figure === 'number';
        const end = scale.getPixelForValue(isNumber ? figure : 0);
        const words = figure === 'c' ? symbol : String(figure);
        ctx.font = isNumber ? `15px "${font}"` : `bold 16px "${font}"`;
        ctx.textAlign = sideways ? 'left' : 'center';
        ctx.textBaseline = sideways ? 'middle' : 'bottom';
        const gap = model.kind === 'steps' && isNumber ? 14 : 5;
        if (sideways) ctx.fillText(words, end + 8, element.y);
        else ctx.fillText(words, element.x, end - gap);
      }
    }
    ctx.restore();
  },
});

/** Figures under the axis, each below its label, with what they are before them. */
const rowUnderAxis = ({ under }: ChartModel, { symbol, font }: ChartLook): Plugin<'bar' | 'line'> => ({
  id: 'under',
  afterDraw(chart) {
    const axis = chart.scales['x'];
    if (axis === undefined || under === undefined) return;
    const { ctx } = chart;
    const y = axis.top + 52;
    ctx.save();
    ctx.fillStyle = INK;
    ctx.textBaseline = 'middle';
    ctx.font = `14px "${font}"`;
    ctx.textAlign = 'left';
    ctx.fillText(`${under.label}:`, 24, y);
    ctx.font = `bold 15px "${font}"`;
    ctx.textAlign = 'center';
    for (const [at, figure] of under.values.entries()) {
      ctx.fillText(figure === 'c' ? symbol : String(figure ?? ''), axis.getPixelForValue(at), y);
    }
    ctx.restore();
  },
});
