import { createCanvas } from '@napi-rs/canvas';
import type { ChartPicture } from '../../plugin/core/chart-picture';
import { chartConfiguration } from './chart-configuration';
import { CHART_FONT, registerChartFont } from './chart-font';

const WIDTH = 1000;
const HEIGHT = 560;

/** The chart as PNG bytes, 1000 × 560. The same picture always gives the same bytes, whatever fonts the machine has. */
export async function drawChart(picture: ChartPicture, symbol = 'c', font = CHART_FONT): Promise<Buffer> {
  registerChartFont();
  // An ES module to the type checker, and to Node: loaded when the first chart is drawn.
  const { Chart, registerables } = await import('chart.js');
  Chart.register(...registerables);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const chart = new Chart(canvas as never, chartConfiguration(picture, { symbol, font }));
  try {
    // Not encodeSync: in a loop it never gives its memory back.
    return await canvas.encode('png');
  } finally {
    chart.destroy();
  }
}
