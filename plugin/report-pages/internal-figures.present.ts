import { fillForm, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import type { InternalFigures } from './internal-figures.query';
import { chartTable } from './one-report.present';
import { datesInWords, sizeInWords } from './report-words.present';
import { reportPaths } from './reports.paths';

export function presentInternalFigures({ report, reason }: InternalFigures, { form }: Presenting): Presented {
  const field = textField(fillForm(form), {
    name: 'reason',
    label: 'What do you need these figures for?',
    hint: 'Your reason is kept with your name and the time. Do not name a child or a family.',
  });
  return {
    title: `Figures for internal use: ${report.title}`,
    back: { text: report.title, path: reportPaths.report(report.id) },
    model: {
      title: report.title,
      dates: datesInWords(report),
      action: reportPaths.internal(report.id),
      field,
      reason,
      files: report.files
        .filter(({ audience }) => audience === 'internal')
        .map(({ name, bytes, rows }) => ({
          name,
          path: reportPaths.internalFile(report.id, name),
          about: rows === undefined ? `PNG, ${sizeInWords(bytes)}` : `CSV, ${sizeInWords(bytes)}, ${rows} rows`,
        })),
      // Figures come after the reason, as the files do.
      charts: reason === undefined ? [] : report.internalCharts.map((chart) => ({ ...chart, table: chartTable(chart) })),
    },
  };
}
