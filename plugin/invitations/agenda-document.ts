import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords, timeInWords } from '../core/in-words';
import { serviceProblems } from '../core/letter-service';
import { missing, releaseOnlyWithout } from '../core/release-check';
import type { PaperKind } from '../core/wording';
import { sizeFor, writtenPaper } from '../core/written-paper';
import { familysProblems, type LetterBasics } from './invitation-words';

/** One part of the meeting. `time` undefined = as long as it takes: the family's private time has no end (S3-30). */
export interface AgendaPart {
  readonly title: string;
  readonly explanation: string;
  readonly time?: string;
}

/** The standard agenda of a family meeting in the family's words (S2-50 to S2-62). */
export const FAMILY_MEETING_PARTS: readonly AgendaPart[] = [
  { title: 'Who we are', explanation: 'We say hello. We draw a simple family tree.' },
  { title: 'Why we are here', explanation: 'What people are worried about, and what they hope for.' },
  { title: 'What parents say', explanation: 'What is happening, and what needs to change.' },
  { title: 'What everyone else says', explanation: 'What family and friends think and have seen.' },
  { title: 'What each of us can do', explanation: 'Practical help, and being there for each other.' },
  { title: 'Who could look after the children', explanation: 'Only if it is needed, for a short time or for longer.' },
  { title: 'What happens next', explanation: 'What the workers have to find out, and what help there is for carers.' },
  { title: 'Our plan', explanation: 'Who does what, by when, and when we meet again.' },
];

/** The three parts of a family group conference (S1-28 to S1-30, S3-28 to S3-31). */
export const CONFERENCE_PARTS: readonly AgendaPart[] = [
  {
    title: 'Information',
    explanation: 'We say hello. Workers tell the family what they know and what help there is. The family asks questions.',
  },
  { title: 'Private family time', explanation: 'The family makes its plan. The workers leave the room. There is no end time.' },
  { title: 'Agreeing the plan', explanation: 'Everyone goes through the plan: who does what, by when, and when we meet again.' },
];

/** What an agenda is made from (L6). It goes to everyone who comes: it names no place, and it has no field for safety notes. */
export interface AgendaDocument extends LetterBasics {
  readonly meetingLabel: string;
  readonly children: readonly string[];
  readonly on: CalendarDay;
  readonly startsAt: string;
  readonly largePrint?: boolean;
  readonly parts: readonly AgendaPart[];
  readonly groundRules: readonly string[];
  /** Those agreed for sharing. */
  readonly bottomLines: { readonly must: readonly string[]; readonly cannot: readonly string[] };
  readonly speaksFirst?: string;
  /** Views of people who cannot come, as far as they may be read out (S1-25). */
  readonly absentViews: readonly { readonly from: string; readonly text: string }[];
}

/** Everything that stands in the way of this agenda. Empty = it can go. */
export function agendaProblems(agenda: AgendaDocument): readonly Problem[] {
  const { bottomLines, absentViews } = agenda;
  return [
    ...missing('reference', agenda.reference, 'the reference'),
    ...serviceProblems(agenda.service),
    ...missing('on', agenda.on, 'the date of the meeting'),
    ...missing('startsAt', agenda.startsAt, 'the time the meeting starts'),
    ...missing('children', agenda.children, 'the name of the child the meeting is for'),
    ...missing('parts', agenda.parts, 'the parts of the meeting'),
    ...familysProblems(
      [
        {
          field: 'parts',
          place: 'the parts of the meeting',
          text: agenda.parts.flatMap((part) => [part.title, part.explanation]).join('\n'),
        },
        { field: 'groundRules', place: 'the ground rules', text: agenda.groundRules.join('\n') },
        { field: 'bottomLines', place: 'the bottom lines', text: [...bottomLines.must, ...bottomLines.cannot].join('\n') },
        { field: 'speaksFirst', place: 'who speaks first', text: agenda.speaksFirst },
        {
          field: 'absentViews',
          place: 'the views of people who cannot come',
          text: absentViews.flatMap((view) => [view.from, view.text]).join('\n'),
        },
        { field: 'children', place: 'the children’s names', text: agenda.children.join('\n') },
      ],
      agenda,
    ),
  ];
}

/** What the template of an agenda may print: no place, and nothing of anybody's safety. */
export type AgendaFields = {
  readonly label: string;
  readonly children: string;
  readonly date: string;
  readonly time: string;
  readonly speaksFirst: string | undefined;
  readonly parts: readonly { readonly title: string; readonly explanation: string; readonly time: string | undefined }[];
  readonly groundRules: readonly string[];
  readonly must: readonly string[];
  readonly cannot: readonly string[];
  readonly absentViews: readonly { readonly from: string; readonly text: string }[];
};

const sample: AgendaFields = {
  label: 'family meeting',
  children: 'Jo and Alex',
  date: 'Friday 4 December 2026',
  time: '5:30pm',
  speaksFirst: 'Jo',
  parts: FAMILY_MEETING_PARTS.map(({ title, explanation }) => ({ title, explanation, time: '10 minutes' })),
  groundRules: ['One person speaks at a time.'],
  must: ['Jo has breakfast every school day.'],
  cannot: ['The children cannot be left alone at night.'],
  absentViews: [{ from: 'Robin Example', text: 'I can help on Saturdays.' }],
};

/** L6. */
export const AGENDA: PaperKind<AgendaFields> = {
  key: 'agenda',
  number: 'L6',
  name: 'Agenda',
  readers: 'family',
  samples: [
    sample,
    {
      ...sample,
      speaksFirst: undefined,
      parts: [{ title: 'Hello', explanation: 'We say hello.', time: undefined }],
      groundRules: [],
      must: [],
      cannot: [],
      absentViews: [],
    },
  ],
  mustSay: {
    children: 'whom the meeting is for',
    date: 'the day',
    time: 'when it starts',
    speaksFirst: 'who speaks first',
    parts: 'the parts of the meeting and their times',
    groundRules: 'the ground rules',
    must: 'what the plan must do',
    cannot: 'what the plan cannot do',
    absentViews: 'the views of people who cannot come',
  },
};

/** @throws InvalidInput with every reason why it cannot be released */
export function agendaDocument(agenda: AgendaDocument): PrintedDocument {
  releaseOnlyWithout(agendaProblems(agenda));
  const { bottomLines, speaksFirst, groundRules, absentViews } = agenda;
  return writtenPaper(AGENDA, agenda, {
    title: `Agenda of a ${agenda.meetingLabel}`,
    size: sizeFor(agenda.largePrint),
    fields: {
      label: agenda.meetingLabel,
      children: namesInWords(agenda.children),
      date: dayOfWeekInWords(agenda.on),
      time: timeInWords(agenda.startsAt),
      speaksFirst,
      parts: agenda.parts.map(({ title, explanation, time }) => ({ title, explanation, time })),
      groundRules,
      must: bottomLines.must,
      cannot: bottomLines.cannot,
      absentViews: absentViews.map(({ from, text }) => ({ from, text })),
    },
  });
}
