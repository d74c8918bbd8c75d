import { createCanvas } from '@napi-rs/canvas';
import type { ChartPicture } from '../../plugin/core/chart-picture';
import { chartConfiguration } from './chart-configuration';
import { CHART_FONT, registerChartFont } from './chart-font';

const WIDTH = 1000;
const HEIGHT = 560;

/** Of a bar that lies down, with its figure beside it. */
const BAR = 19;
/** Title, legend, axis and foot. */
const AROUND = 170;

/** Bars of many categories side by side need more height than a page's usual picture has. */
const heightOf = ({ kind, labels, series }: ChartPicture): number =>
  kind === 'bars' ? Math.max(HEIGHT, AROUND + labels.length * (series.length + 0.5) * BAR) : HEIGHT;

/** The chart as PNG bytes, 1000 × 560, higher where many bars lie in it. The same picture always gives the same bytes, whatever fonts the machine has. */
export async function drawChart(picture: ChartPicture, symbol = 'c', font = CHART_FONT): Promise<Buffer> {
  registerChartFont();
  // An ES module to the type checker, and to Node: loaded when the first chart is drawn.
  const { Chart, registerables } = await import('chart.js');
  Chart.register(...registerables);
  const canvas = createCanvas(WIDTH, Math.ceil(heightOf(picture)));
  const chart = new Chart(canvas as never, chartConfiguration(picture, { symbol, font }));
  try {
    // Not encodeSync: in a loop it never gives its memory back.
    return await canvas.encode('png');
  } finally {
    chart.destroy();
  }
}
