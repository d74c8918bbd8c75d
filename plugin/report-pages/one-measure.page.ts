import { defineDownload, definePage } from '../core/page';
import { NotFound } from '../core/errors';
import { measureChart } from './measure-chart';
import { presentMeasure } from './one-measure.present';
import { measurePicture, oneMeasure } from './one-measure.query';
import { downloadName } from './report-words.present';
import { REPORT_ROUTES } from './reports.paths';

export const oneMeasurePage = definePage({
  path: REPORT_ROUTES.measure,
  query: oneMeasure,
  template: 'reports/one-measure',
  present: presentMeasure,
});

export const measureChartDownload = defineDownload({
  path: REPORT_ROUTES.measureChart,
  query: measurePicture,
  content({ report, measure, view }) {
    const drawn = measureChart(measure, view, report.hidden);
    if (drawn === undefined) throw new NotFound('chart');
    return { fileName: downloadName(`${measure.id}.png`, report.asAt), drawn, symbol: report.hidden.symbol, inline: true };
  },
});
