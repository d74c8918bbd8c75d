import type { TableOptions } from '../core/component-options';
import { inWords } from '../core/calendar-day';
import { fillForm, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import type { CensusProblemFound, CensusYearMade } from './census-index';
import { censusPaths } from './census.paths';
import type { CensusReturn } from './census-of-night';
import { sizeInWords } from './report-words.present';
import { reportPaths } from './reports.paths';

const TITLE = 'Children in need census: pre-proceedings and family meetings';

export function presentCensusReturn(found: CensusReturn | undefined, { form }: Presenting): Presented {
  const field = textField(fillForm(form), {
    name: 'reason',
    label: 'What do you need the return for?',
    hint: 'Your reason is kept with your name and the time. Do not name a child or a family.',
  });
  return {
    title: TITLE,
    back: { text: 'All reports', path: reportPaths.list() },
    model: {
      made: found && `${inWords(found.index.asAt)}, with everything recorded to ${inWords(found.index.dataTo)}`,
      notTold:
        found?.index.meetingsNotTold === true
          ? 'The case system does not tell this service of pre-proceedings meetings. That a child has none in these files does not mean that none was held: fill in InitialPPMeetingDate and ReviewMeetingsCount from the records. Whoever looks after the settings can name the steps that stand for these meetings.'
          : undefined,
      action: censusPaths.list(),
      field,
      reason: found?.reason,
      years: found?.reason === undefined ? [] : found.index.years.map((year) => yearModel(year, found.mayBeNamed)),
    },
  };
}

function yearModel(year: CensusYearMade, mayBeNamed: readonly string[]) {
  const errors = year.problems.filter(({ kind }) => kind === 'error').length;
  return {
    title: `Census year ${year.name}`,
    about: `${inWords(year.start)} to ${inWords(year.end)}: ${counted(year.children, 'child', 'children')}, ${counted(year.blocks, 'time in pre-proceedings', 'times in pre-proceedings')}.`,
    check:
      year.problems.length === 0
        ? 'Our check found nothing to put right.'
        : `Our check found ${counted(errors, 'error', 'errors')} and ${counted(year.problems.length - errors, 'query', 'queries')}.`,
    problems: year.problems.length === 0 ? undefined : problemsTable(year, mayBeNamed),
    files: year.files.map(({ name, mediaType, bytes }) => ({
      name,
      path: censusPaths.file(name),
      about: `${mediaType === 'text/csv' ? 'CSV' : 'XML'}, ${sizeInWords(bytes)}`,
    })),
  };
}

const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

function problemsTable({ name, problems }: CensusYearMade, mayBeNamed: readonly string[]): TableOptions {
  return {
    caption: `To put right or to explain, ${name}`,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: 'Child' }, { text: 'Field' }, { text: 'Rule' }, { text: 'What is amiss' }],
    rows: problems.map((problem) => [
      { text: whose(problem, mayBeNamed) },
      { text: problem.field },
      { text: `${problem.rule}, ${problem.kind}` },
      { text: problem.words },
    ]),
  };
}

function whose({ child }: CensusProblemFound, mayBeNamed: readonly string[]): string {
  if (child === undefined) return 'The whole return';
  return child.restricted && !mayBeNamed.includes(child.id) ? 'A restricted record' : child.caseReference;
}
