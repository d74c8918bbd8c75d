import type { ChartModel } from './charts/chart-model';
import { drawChart } from './charts/draw-chart';
import { longCsv, MARKING } from './csv/long-csv';
import { wideCsv } from './csv/wide-csv';
import { wholeFile } from './file-in-memory';
import type { ProducedReport, ReportFile } from './produced';

/** The files of a report: what is published, the unsuppressed table, and the charts with their tables. */
export async function filesOfReport(
  { report, published, charts, internalCharts }: ProducedReport,
  internal: ReportFile,
  symbol: string,
): Promise<readonly ReportFile[]> {
  const csv = { report: report.id, audience: 'publishable', mediaType: 'text/csv' } as const;
  const picture = { report: report.id, mediaType: 'image/png' } as const;
  const files: ReportFile[] = [
    { ...csv, name: `${report.id}.csv`, ...wholeFile(longCsv(published, { symbol, internal: false })), rows: published.length },
    internal,
  ];
  for (const chart of charts) {
    files.push(
      { ...picture, name: `${chart.name}.png`, audience: 'publishable', ...wholeFile(await drawChart(chart, symbol)) },
      { ...csv, name: `${chart.name}-chart.csv`, ...wholeFile(wideCsv(chart, symbol)), rows: chart.labels.length },
    );
  }
  for (const chart of internalCharts) {
    const name = (kind: string): string => `${chart.name}${kind}-${MARKING}`;
    files.push(
      { ...picture, name: `${name('')}.png`, audience: 'internal', ...wholeFile(await drawChart(chart, symbol)) },
      {
        ...csv,
        name: `${name('-chart')}.csv`,
        audience: 'internal',
        ...wholeFile(wideCsv(marked(chart), symbol)),
        rows: chart.labels.length,
      },
    );
  }
  return files;
}

/** With the edges of its band, and the marking at the end of the header row. */
function marked(chart: ChartModel): ChartModel {
  const { series, band, under, ...rest } = chart;
  const edges = band === undefined ? [] : (['low', 'high'] as const).map((end) => ({ label: `${band.label}, ${end}`, values: band[end] }));
  return { ...rest, series: [...series, ...edges, ...(under === undefined ? [] : [under]), { label: MARKING, values: [] }] };
}
