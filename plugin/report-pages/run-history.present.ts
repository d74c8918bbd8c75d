import type { TableOptions } from '../core/component-options';
import { dayInLondon, inWords, type CalendarDay } from '../core/calendar-day';
import { html } from '../core/html';
import { timeInLondon } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import type { FigureChanged, ReportChanges, RunChanges, RunMade } from '../core/run-made';
import type { RunAttempt, RunAttemptInFull } from '../core/run.store';
import { breakdownWords, categoryWords, periodInWords } from './measure-words';
import { nightBanner } from './night-banner.present';
import { failureInWords } from './night-failure';
import { mayAskForInternalFigures } from './report-access';
import { countInWords, sizeInWords } from './report-words.present';
import { reportPaths } from './reports.paths';
import type { RunHistory } from './run-history.query';

const STATES: Readonly<Record<RunAttempt['state'], string>> = {
  running: 'Under way',
  done: 'Done',
  failed: 'Failed',
  'taken-over': 'Broken off, and begun anew',
};

const when = (at: Date, businessDate: CalendarDay): string => {
  const day = dayInLondon(at);
  return day === businessDate ? timeInLondon(at) : `${timeInLondon(at)} on ${inWords(day)}`;
};

export function presentRunHistory({ runs, olderThan, lastRun, shown }: RunHistory, { today }: Pick<Presenting, 'today'>): Presented {
  return {
    title: 'Runs of the reports',
    back: { text: 'All reports', path: reportPaths.list() },
    model: {
      banner: nightBanner(lastRun, shown, today),
      runs: runs.map((run) => ({
        path: reportPaths.run(run.businessDate, run.fence),
        night: inWords(run.businessDate),
        try: run.fence,
        state: STATES[run.state],
        tag: tagOf(run.state),
        times: timesOf(run),
        askedBy: ASKERS[run.askedBy],
        why: run.failure === undefined ? undefined : failureInWords(run.failure),
      })),
      older: olderThan === undefined ? undefined : `${reportPaths.history()}?before=${olderThan}`,
    },
  };
}

const tagOf = (state: RunAttempt['state']): string => {
  if (state === 'done') return 'govuk-tag--green';
  return state === 'failed' ? 'govuk-tag--red' : 'govuk-tag--yellow';
};

/** Who asked for it, to a reader who knows no host. */
const ASKERS: Readonly<Record<RunAttempt['askedBy'], string>> = {
  timetable: 'timetable',
  'start of the server': 'start of the server',
  'command line': 'command line',
  host: 'case system',
};

const timesOf = ({ startedAt, finishedAt, businessDate }: RunAttempt): string =>
  finishedAt === undefined
    ? `begun ${when(startedAt, businessDate)}`
    : `begun ${when(startedAt, businessDate)}, ended ${when(finishedAt, businessDate)}`;

export function presentRun(run: RunAttemptInFull, { actor }: Presenting): Presented {
  const { made, changes } = run;
  const internal = mayAskForInternalFigures(actor) === 'ok';
  return {
    title: `Reports of ${inWords(run.businessDate)}`,
    back: { text: 'Runs of the reports', path: reportPaths.history() },
    model: {
      night: inWords(run.businessDate),
      state: STATES[run.state],
      tag: tagOf(run.state),
      times: timesOf(run),
      askedBy: ASKERS[run.askedBy],
      why: run.failure === undefined ? undefined : failureInWords(run.failure),
      notMade: (made?.notMade ?? []).map(({ report, reason }) => `${reportTitle(report)} could not be made. ${reason}.`),
      isFirst: made !== undefined && changes === undefined,
      since: changes === undefined ? undefined : inWords(changes.since.businessDate),
      changes: changes === undefined ? undefined : changesInWords(changes, internal),
      tables: (changes?.reports ?? []).filter(({ published }) => published.length > 0).map(changedTable),
      files: made === undefined ? undefined : filesTable(made, internal),
      timings: made === undefined ? undefined : timingsOf(made),
    },
  };
}

const TITLES: Readonly<Record<string, string>> = {
  uptake: 'Uptake of family meetings',
  'care-entry': 'Care entry after a meeting or a letter',
  'review-compliance': 'Reviews of family plans',
};
const reportTitle = (id: string): string => TITLES[id] ?? id;

const plural = (count: number, one: string, many = `${one}s`): string => `${countInWords(count)} ${count === 1 ? one : many}`;

function changesInWords(
  { settingsChanged, definitions, filesAdded, filesGone, reports }: RunChanges,
  internal: boolean,
): readonly string[] {
  return [
    ...(settingsChanged ? ['The council’s settings of the measures were changed.'] : []),
    ...definitions.map(({ measure, was, is }) => definitionWords(measure, was, is)),
    ...filesTold('New files', filesAdded, internal),
    ...filesTold('Files no longer made', filesGone, internal),
    ...(internal ? reports.filter(({ changed }) => changed > 0).map(internalWords) : []),
    ...(reports.every(({ published }) => published.length === 0) ? ['No figure that was published before is different.'] : []),
  ];
}

/** Of files for internal use nobody else is told that there are any. */
function filesTold(words: string, names: readonly string[], internal: boolean): readonly string[] {
  const shown = names.filter((name) => internal || isPublishable(name));
  return shown.length === 0 ? [] : [`${words}: ${shown.join(', ')}.`];
}

const isPublishable = (name: string): boolean => !name.includes('OFFICIAL-SENSITIVE');

function definitionWords(measure: string, was: number | undefined, is: number | undefined): string {
  if (was === undefined) return `${measure} is a new measure.`;
  return is === undefined ? `${measure} is no longer made.` : `${measure} is counted otherwise: version ${was} is now version ${is}.`;
}

/** Of the file in which nothing is hidden: how many lines, never which figures. */
const internalWords = ({ report, compared, changed, changedAfterwards }: ReportChanges): string =>
  `${reportTitle(report)}: ${countInWords(changed)} of ${plural(compared, 'figure')} for internal use ${changed === 1 ? 'is' : 'are'} different. ${afterwardsWords(changedAfterwards)}`;

const afterwardsWords = (count: number): string =>
  count === 0
    ? 'None of them is of a period that was over already.'
    : `Of a period that was over already ${count === 1 ? 'is one' : `are ${countInWords(count)}`} of them: recorded late, or put right.`;

function changedTable({ report, published }: ReportChanges): TableOptions {
  const figure = ({ numerator, denominator, value }: FigureChanged['is']): string => `${value} (${numerator} of ${denominator})`;
  return {
    caption: `${reportTitle(report)}: published figures that are different`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'fm-figures',
    head: [{ text: 'Measure' }, { text: 'Period' }, { text: 'Who' }, { text: 'Was', format: 'numeric' }, { text: 'Is', format: 'numeric' }],
    rows: published.map((each) => [
      { text: each.measure },
      { text: periodInWords(each.period) },
      {
        text:
          each.breakdown === 'overall' ? 'everybody' : `${breakdownWords(each.breakdown)}: ${categoryWords(each.breakdown, each.category)}`,
      },
      { text: figure(each.was), format: 'numeric' },
      { text: figure(each.is), format: 'numeric' },
    ]),
  };
}

function filesTable({ files }: RunMade, internal: boolean): TableOptions {
  const shown = files
    .filter(({ name }) => name.endsWith('.csv') || name.endsWith('.png'))
    .filter(({ name }) => internal || isPublishable(name));
  return {
    caption: 'Files',
    captionClasses: 'govuk-table__caption--s',
    head: [{ text: 'File' }, { text: 'Size', format: 'numeric' }, { text: 'Rows', format: 'numeric' }],
    rows: shown.map(({ name, bytes, rows }) => [
      { html: html`<span class="fm-measure-id">${name}</span>` },
      { text: sizeInWords(bytes), format: 'numeric' },
      { text: rows === undefined ? '' : countInWords(rows), format: 'numeric' },
    ]),
  };
}

const timingsOf = ({ timings }: RunMade): readonly string[] => timings.map(({ part, ms }) => `${part}: ${(ms / 1000).toFixed(1)} seconds`);
