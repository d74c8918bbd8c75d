import { fillForm, textField } from '../core/fields';
import type { TableOptions } from '../core/component-options';
import { html } from '../core/html';
import type { Presented, Presenting } from '../core/page';
import { periodInWords } from './measure-words';
import { mayHaveCaseLists } from './report-access';
import type { ReportShown } from './report-pages';
import type { InternalFigures } from './internal-figures.query';
import { chartTable, pictureOf } from './one-report.present';
import { countInWords, datesInWords, sizeInWords } from './report-words.present';
import { reportPaths } from './reports.paths';

export function presentInternalFigures({ report, reason }: InternalFigures, { form, actor, policy }: Presenting): Presented {
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
          about: rows === undefined ? `PNG, ${sizeInWords(bytes)}` : `CSV, ${sizeInWords(bytes)}, ${countInWords(rows)} rows`,
        })),
      quality: reason === undefined || report.quality.length === 0 ? undefined : qualityTable(report.quality),
      mend:
        reason === undefined || mayHaveCaseLists(actor, policy) !== 'ok'
          ? []
          : defectsIn(report.quality).map((defect) => ({ defect, path: reportPaths.mend(report.id, defect) })),
      // Figures come after the reason, as the files do.
      charts:
        reason === undefined
          ? []
          : report.internalCharts.map((chart) => ({ ...chart, drawn: JSON.stringify(pictureOf(chart)), table: chartTable(chart) })),
    },
  };
}

/** Beside each measure: how many of its records lack what (A18). */
const qualityTable = (quality: ReportShown['quality']): TableOptions => ({
  caption: `What is amiss in the records, ${periodInWords(quality[0]?.period ?? '')}`,
  captionClasses: 'govuk-table__caption--s',
  classes: 'fm-figures',
  head: [{ text: 'Measure' }, { text: 'What is amiss' }, { text: 'Records', format: 'numeric' }, { text: 'Of', format: 'numeric' }],
  rows: quality.map(({ measure, title, defect, records, of }) => [
    { html: html`${title} <span class="fm-measure-id">${measure}</span>` },
    { text: defect },
    { text: records, format: 'numeric' },
    { text: of, format: 'numeric' },
  ]),
});

const defectsIn = (quality: ReportShown['quality']): readonly string[] => [...new Set(quality.map(({ defect }) => defect))];
