import type { SelectItem, TableCell, TableOptions } from '../core/component-options';
import { fillForm, textField } from '../core/fields';
import { html } from '../core/html';
import type { Presented, Presenting } from '../core/page';
import { worklistPaths } from '../worklists/worklists.paths';
import { isShare, partWords, periodInSentence, periodInWords } from './measure-words';
import { isNumber } from './measure-view';
import type { OwnTeamFigures } from './own-team-figures.query';
import { behindInWords, datesInWords } from './report-words.present';
import { reportPaths } from './reports.paths';
import type { TeamFigures, TeamRow } from './team-figures';

/** A cell of the row by its column. */
const cellOf = ({ columns }: TeamFigures, [, ...cells]: TeamRow, column: string): string => cells[columns.indexOf(column)] ?? '';

export function presentOwnTeamFigures(answer: OwnTeamFigures, { form }: Presenting): Presented {
  const { report, reason, figures, period: asked } = answer;
  const field = textField(fillForm(form), {
    name: 'reason',
    label: 'What do you need these figures for?',
    hint: 'Your reason is kept with your name and the time. Do not name a child or a family.',
  });
  const periods = figures === undefined ? [] : [...new Set(figures.rows.map((row) => cellOf(figures, row, 'period')))];
  const period = periods.find((each) => each === asked) ?? lastOver(figures) ?? periods.at(-1);
  return {
    title: `Your teams: ${report.title}`,
    back: { text: report.title, path: reportPaths.report(report.id) },
    wide: true,
    model: {
      title: report.title,
      dates: datesInWords(report),
      behind: behindInWords(report),
      action: reportPaths.ownTeams(report.id),
      field,
      reason,
      unknownPeriod:
        reason !== undefined && asked !== undefined && asked !== period && period !== undefined
          ? `There are no figures of “${asked}”. These are of ${periodInSentence(period)}.`
          : undefined,
      period: { label: { text: 'Period' }, id: 'period', name: 'period', items: periodItems(periods, period) },
      table: figures === undefined || period === undefined ? undefined : teamTable(figures, period),
      file: figures === undefined || period === undefined ? undefined : reportPaths.ownTeamsFile(report.id),
      overdue: worklistPaths.overdue(),
      mend: reportPaths.mend(report.id),
    },
  };
}

const periodItems = (periods: readonly string[], chosen: string | undefined): readonly SelectItem[] =>
  periods.map((each) => ({ value: each, text: periodInWords(each), selected: each === chosen }));

/** The last quarter that is over, in which a team can be compared with the published figures. */
function lastOver(figures: TeamFigures | undefined): string | undefined {
  if (figures === undefined) return undefined;
  const row = figures.rows.findLast(
    (each) => cellOf(figures, each, 'period').startsWith('quarter ') && cellOf(figures, each, 'status') === 'complete',
  );
  return row && cellOf(figures, row, 'period');
}

/** A measure or a part of one a row, a team a column. */
function teamTable(figures: TeamFigures, period: string): TableOptions {
  const rows = figures.rows.filter((row) => cellOf(figures, row, 'period') === period);
  const teams = new Map(rows.map((row) => [row[0], cellOf(figures, row, 'category')]));
  const measures = [...new Set(rows.map((row) => cellOf(figures, row, 'measure')))];
  return {
    caption: `Your teams, ${periodInSentence(period)}`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'fm-figures',
    firstCellIsHeader: true,
    head: [{ text: 'Measure' }, ...[...teams.values()].map((text): TableCell => ({ text, format: 'numeric' }))],
    rows: measures.map((measure) => [
      nameOf(figures, measure),
      ...[...teams.keys()].map((teamId) =>
        figureOf(
          figures,
          measure,
          rows.find((row) => row[0] === teamId && cellOf(figures, row, 'measure') === measure),
        ),
      ),
    ]),
  };
}

function nameOf({ parts }: TeamFigures, id: string): TableCell {
  const part = parts[id];
  if (part === undefined) return { text: id };
  const words = part.measure === id ? part.title : `${part.title}: ${partWords({ id, kind: part.kind }, part.measure)}`;
  return { html: html`${words} <span class="fm-measure-id">${id}</span>` };
}

function figureOf(figures: TeamFigures, measure: string, row: TeamRow | undefined): TableCell {
  if (row === undefined) return { text: '–', format: 'numeric' };
  const [numerator, denominator, value] = ['numerator', 'denominator', 'value'].map((column) => cellOf(figures, row, column));
  const kind = figures.parts[measure]?.kind ?? 'ratio';
  const shown = isNumber(value) && isShare(kind) ? `${value}%` : (value ?? '');
  const counts = numerator === '' ? `of ${denominator}` : `${numerator} of ${denominator}`;
  return { html: html`${shown} <span class="fm-measure-id">(${counts})</span>`, format: 'numeric' };
}

/** The header and the rows of the person's own teams, in all periods. */
export const ownTeamCells = ({ figures }: OwnTeamFigures): readonly (readonly string[])[] =>
  figures === undefined ? [] : [figures.columns, ...figures.rows.map(([, ...cells]) => [...cells, ''])];
