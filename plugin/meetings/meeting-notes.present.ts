import { lines, type Html } from '../core/html';
import { timeInWords } from '../core/in-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { isDealtWith } from './agenda';
import { COLUMN_WORDS, DETAIL_WORDS, INFORMATION_WORDS, itemInWords } from './agenda-words.present';
import { AGENDA, type AgendaNote, type NoteItem } from './meeting';
import { mayWriteMeeting } from './meeting-access';
import { noteOn, offersMade, type MeetingPapers } from './meeting-papers';
import { POINT_COLUMNS, type MeetingPoint } from './meeting-point';
import { careOfferInWords, nextStepInWords, pointInWords, supportOfferInWords } from './meeting-entry-words.present';
import { nameOf } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

/** The agenda as a list of tasks, in the stages of a conference where it is one, and under it everything that was written, to read. */
export function presentMeetingNotes(answer: MeetingPapers, presenting: Presenting): Presented {
  const { meeting, notes, stages, episode, type } = answer;
  const writes = episode.closed === undefined && mayWriteMeeting(presenting.actor, answer) === 'ok';
  const all = type.family === 'FGC' ? [...stages, ...notes] : notes;
  return onMeeting(answer, presenting, {
    title: 'Notes on the agenda',
    model: {
      groups: groupsOf(answer, all).map(({ title, tasks }) => ({
        title,
        tasks: tasks.map((task) => ({ ...task, href: writes ? task.href : undefined })),
      })),
      columns: threeColumns(answer),
      addPoint: writes ? meetingPaths.addPoint(meeting.id) : undefined,
      written: all.filter((note) => isDealtWith(note, offersMade(answer))).map((note) => readable(note, answer)),
    },
  });
}

interface Group {
  readonly title?: string;
  readonly tasks: readonly { readonly title: string; readonly href: ModulePath; readonly status: string }[];
}

/** S1-28 … S1-31: a conference goes in three stages; the eight items stand in the stage in which they are talked about. */
const STAGE_ITEMS: readonly (readonly NoteItem[])[] = [
  ['information-stage', ...AGENDA.slice(0, 4)],
  ['agreement-stage', ...AGENDA.slice(4)],
];

function groupsOf(answer: MeetingPapers, notes: readonly AgendaNote[]): readonly Group[] {
  const { meeting, type } = answer;
  const taskOf = (note: AgendaNote) => ({
    title: itemInWords(note.item),
    href: meetingPaths.note(meeting.id, note.item),
    status: statusOf(note, answer),
  });
  if (type.family !== 'FGC') return [{ title: undefined, tasks: notes.map(taskOf) }];
  const [first = [], third = []] = STAGE_ITEMS.map((items) =>
    items.flatMap((item) => notes.filter((note) => note.item === item)).map(taskOf),
  );
  const alone = {
    title: 'Private family time',
    href: meetingPaths.privateTime(meeting.id),
    status: meeting.privateTimeHeld === undefined ? 'Not started' : 'Completed',
  };
  return [
    { title: 'Stage 1: information', tasks: first },
    { title: 'Stage 2: the family on its own', tasks: [alone] },
    { title: 'Stage 3: the plan', tasks: third },
  ];
}

function statusOf(note: AgendaNote, answer: MeetingPapers): 'Not applicable' | 'Completed' | 'Not started' {
  if (note.notApplicable) return 'Not applicable';
  return isDealtWith(note, offersMade(answer)) ? 'Completed' : 'Not started';
}

const DETAIL_OF_COLUMN = { worries: 'worries', 'working-well': 'workingWell', 'needs-to-happen': 'needsToHappen' } as const;

/** S4-27: worries, what works well, what needs to happen, side by side: what was written together, and what each person said. */
function threeColumns({
  notes,
  points,
  members,
}: MeetingPapers): readonly { readonly title: string; readonly lines: readonly string[] }[] | undefined {
  const { details = {} } = noteOn(notes, 'why-we-are-here');
  const columns = POINT_COLUMNS.map((column) => ({
    title: COLUMN_WORDS[column],
    lines: [
      ...(details[DETAIL_OF_COLUMN[column]] ?? '').split('\n').filter((line) => line !== ''),
      ...points.filter((point: MeetingPoint) => point.column === column).map((point) => pointInWords(point, members)),
    ],
  }));
  return columns.some((column) => column.lines.length > 0) ? columns : undefined;
}

function readable(note: AgendaNote, answer: MeetingPapers) {
  const texts: { readonly label: string; readonly text: Html }[] = [];
  for (const [name, text] of Object.entries(note.details ?? {}))
    texts.push({ label: detailLabel(name), text: lines(detailText(name, text, answer)) });
  for (const [memberId, text] of Object.entries(note.said ?? {}))
    texts.push({ label: nameOf(answer.members, memberId), text: lines(text) });
  if (note.text !== undefined) texts.push({ label: 'Notes', text: lines(note.text) });
  return {
    title: itemInWords(note.item),
    texts,
    offers: offersOn(note, answer),
    notApplicable: note.notApplicable,
  };
}

const OTHER_LABELS: Readonly<Record<string, string>> = {
  informationGiven: 'Information given',
  agreedBy: 'Who agreed with the plan',
  startedAt: 'Started',
  endedAt: 'Ended',
};

const detailLabel = (name: string): string =>
  OTHER_LABELS[name] ?? (DETAIL_WORDS[name as keyof typeof DETAIL_WORDS]?.label ?? name).replace(' (optional)', '');

function detailText(name: string, text: string, { members }: Pick<MeetingPapers, 'members'>): string {
  const each = (inWords: (code: string) => string): string => text.split(',').map(inWords).join('\n');
  if (name === 'informationGiven') return each((code) => INFORMATION_WORDS[code as keyof typeof INFORMATION_WORDS] ?? code);
  if (name === 'agreedBy') return each((id) => nameOf(members, id));
  return name === 'startedAt' || name === 'endedAt' ? timeInWords(text) : text;
}

function offersOn({ item }: AgendaNote, answer: MeetingPapers): readonly string[] {
  if (item === 'support-offers') return answer.supportOffers.map((offer) => supportOfferInWords(offer, answer.members));
  if (item === 'what-happens-next') return answer.nextSteps.map(nextStepInWords);
  return item === 'care-offers' ? answer.careOffers.map((offer) => careOfferInWords(offer, answer)) : [];
}
