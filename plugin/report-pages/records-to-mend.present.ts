import { inWords } from '../core/calendar-day';
import { capitalised } from '../core/in-words';
import type { ModulePath, Presented } from '../core/page';
import { childPaths } from '../episodes/episodes.paths';
import { meetingPaths } from '../meetings/meetings.paths';
import { offerPaths } from '../offers/offers.paths';
import { planPaths } from '../plans/plans.paths';
import { periodInSentence } from './measure-words';
import type { MendingAnswer } from './records-to-mend.query';
import type { RecordToMend } from './records-to-mend';
import { reportPaths } from './reports.paths';

/** Lines of one kind on the page; the file has them all. */
const SHOWN = 50;
const IN_CASE_RECORD = 'Put it right in the case record. The reports know it from the next night on.';

const inSentence = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

function pageOfPlan({ plan, meeting }: RecordToMend): ModulePath | undefined {
  if (plan !== undefined) return planPaths.decide(plan);
  return meeting === undefined ? undefined : planPaths.ofMeeting(meeting);
}

/** How each is put right, and on which page. */
const MENDED: Readonly<Record<string, { readonly how: string; readonly path: (record: RecordToMend) => ModulePath | undefined }>> = {
  'offer without response date': {
    how: 'An answer to an offer has no date, so it counts as no answer. Enter on which day it was given.',
    path: ({ episode }) => (episode === undefined ? undefined : offerPaths.list(episode)),
  },
  'attendance not recorded': {
    how: 'Nothing is recorded of who came to the meeting. Enter who came and how.',
    path: ({ meeting }) => (meeting === undefined ? undefined : meetingPaths.attendance(meeting)),
  },
  'meeting before referral': {
    how: 'A meeting is dated before the referral, so the time to the meeting cannot be counted. Look at both dates.',
    path: ({ meeting }) => (meeting === undefined ? undefined : meetingPaths.overview(meeting)),
  },
  'plan without decision': {
    how: 'A plan was made and nobody has recorded whether it is accepted. Enter the decision.',
    path: pageOfPlan,
  },
  'meeting before birth': {
    how: `The date of birth is after a meeting about the child. Where the child was not born yet, nothing is wrong. Where a date is: ${inSentence(IN_CASE_RECORD)}`,
    path: ({ child }) => childPaths.record(child),
  },
};

const mendedIn = (record: Pick<RecordToMend, 'defect'>) =>
  MENDED[record.defect] ?? { how: IN_CASE_RECORD, path: ({ child }: RecordToMend) => childPaths.record(child) };

export function presentRecordsToMend({ report, period, defect, records, names }: MendingAnswer): Presented {
  const kinds = [...new Set(records.map((record) => record.defect))];
  return {
    title: 'Records to mend',
    back: { text: report.title, path: reportPaths.report(report.id) },
    wide: true,
    model: {
      report: report.title,
      made: period === undefined ? undefined : inWords(report.asAt),
      period: periodInSentence(period ?? ''),
      all: defect === undefined ? undefined : reportPaths.mend(report.id),
      file: records.length === 0 ? undefined : reportPaths.mendFile(report.id, defect),
      groups: kinds.map((kind) =>
        groupOf(
          kind,
          records.filter((record) => record.defect === kind),
          names,
        ),
      ),
    },
  };
}

function groupOf(kind: string, records: readonly RecordToMend[], names: MendingAnswer['names']) {
  const more = records.length - SHOWN;
  return {
    heading: `${capitalised(kind)}: ${records.length === 1 ? '1 record' : `${records.length} records`}`,
    how: mendedIn({ defect: kind }).how,
    caption: capitalised(kind),
    rows: records.slice(0, SHOWN).map((record) => ({
      child: nameOf(record, names),
      path: linkOf(record),
      on: inWords(record.on),
      measures: record.measures.join(', '),
    })),
    more: more > 0 ? `${more} more are in the file.` : undefined,
  };
}

const nameOf = ({ child }: RecordToMend, names: MendingAnswer['names']): string => names.get(child)?.fullName ?? 'A child';
const linkOf = (record: RecordToMend): ModulePath => mendedIn(record).path(record) ?? childPaths.record(record.child);

/** In the header row, as in every file that may not be passed on. */
const MARKING = 'OFFICIAL-SENSITIVE, case level: holds names';

/** The header and a row a record. @param link the whole address of a path. */
export const mendingRows = ({ records, names }: MendingAnswer, link: (path: ModulePath) => string): readonly (readonly string[])[] => [
  ['child', 'what_is_amiss', 'counted_on', 'measures', 'link', MARKING],
  ...records.map((record) => [nameOf(record, names), record.defect, record.on, record.measures.join(' '), link(linkOf(record)), '']),
];
