import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords } from '../core/in-words';
import { serviceProblems } from '../core/letter-service';
import { missing, releaseOnlyWithout } from '../core/release-check';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';
import { sizeFor, writtenPaper } from '../core/written-paper';
import { familysProblems, type LetterBasics, letterHead, type Recipient } from './invitation-words';

/** What somebody is told of a meeting that they were asked to (L13, S4-56), or were at (L15), or of a plan that is looked at again (L12). */
export const NEWS = ['meeting-moved', 'meeting-cancelled', 'missed-meeting', 'feedback-request', 'review-invitation'] as const;
export type News = (typeof NEWS)[number];

/** It names no place and no reason: who has them knows them from the invitation, and nobody is blamed. */
export interface MeetingNews extends LetterBasics {
  readonly news: News;
  readonly recipient: Recipient;
  /** In a child's words and size: nothing of care for one's children. */
  readonly forChild?: boolean;
  readonly meetingLabel: string;
  /** First names; none for a reader who may not know of a child. */
  readonly children: readonly string[];
  /** The day of the meeting that was, or that is no more; of a review the day of the plan. */
  readonly day?: CalendarDay;
  /** The new day, or the day by which the plan is looked at again. */
  readonly nextOn?: CalendarDay;
}

/** What the templates of these letters may print. */
export type MeetingNewsFields = {
  readonly label: string;
  readonly children: string;
  readonly day: string;
  readonly nextOn: string | undefined;
  readonly forChild: boolean;
  readonly service: ServiceFields;
};

const sample: MeetingNewsFields = {
  label: 'family meeting',
  children: 'Jo and Alex',
  day: 'Friday 4 December 2026',
  nextOn: 'Friday 11 December 2026',
  forChild: false,
  service: SAMPLE_SERVICE,
};

const kind = (key: News, number: string, name: string): PaperKind<MeetingNewsFields> => ({
  key,
  number,
  name,
  readers: 'family',
  samples: [sample, { ...sample, nextOn: undefined }, { ...sample, forChild: true }],
  mustSay: {
    label: 'which meeting',
    day: 'which day',
    nextOn: 'the new day',
    'service.telephone': 'whom to ring',
    'service.complaints': 'how to complain',
    'service.advice': 'advice from outside the council',
  },
  hasHead: true,
});

export const NEWS_KINDS: Readonly<Record<News, PaperKind<MeetingNewsFields>>> = {
  'review-invitation': kind('review-invitation', 'L12', 'Invitation to look at the plan again'),
  'meeting-moved': kind('meeting-moved', 'L13', 'The meeting has another day'),
  'meeting-cancelled': kind('meeting-cancelled', 'L13', 'The meeting is cancelled'),
  'missed-meeting': kind('missed-meeting', 'L13', 'To somebody who did not come'),
  'feedback-request': kind('feedback-request', 'L15', 'Thanks after the meeting, with the page to say how it was'),
};

/** Everything that stands in the way of this letter. Empty = it can go. */
export function meetingNewsProblems(letter: MeetingNews): readonly Problem[] {
  const { recipient, news } = letter;
  return [
    ...missing('reference', letter.reference, 'the reference'),
    ...serviceProblems(letter.service),
    ...missing('recipient.name', recipient.name, 'the name of the person the letter is to'),
    ...(recipient.by === 'post' ? missing('recipient.addressLines', recipient.addressLines, 'the address the letter goes to') : []),
    ...missing('meetingLabel', letter.meetingLabel, 'what the meeting is called'),
    ...missing('children', letter.children, 'the name of the child the meeting is for'),
    ...missing('day', letter.day, 'the date of the meeting'),
    ...(news === 'meeting-moved' || news === 'review-invitation' ? missing('nextOn', letter.nextOn, 'the new date') : []),
    ...familysProblems(
      [
        { field: 'recipient.name', place: 'the name of the recipient', text: recipient.name },
        { field: 'recipient.greeting', place: 'the greeting', text: recipient.greeting },
        { field: 'meetingLabel', place: 'what the meeting is called', text: letter.meetingLabel },
        { field: 'children', place: 'the children’s names', text: letter.children.join('\n') },
      ],
      letter,
    ),
  ];
}

/**
 * @param head what stands above the letter: who writes and to whom; an e-mail has the greeting alone
 * @throws InvalidInput with every reason why it cannot be released
 */
export function meetingNewsLetter(letter: MeetingNews, head = letterHead(letter, letter.recipient)): PrintedDocument {
  releaseOnlyWithout(meetingNewsProblems(letter));
  const { news, recipient, day, nextOn, forChild } = letter;
  return writtenPaper(NEWS_KINDS[news], letter, {
    title: NEWS_KINDS[news].name,
    head,
    size: sizeFor(recipient.largePrint, forChild === true ? 'child' : 'standard'),
    fields: {
      label: letter.meetingLabel,
      children: namesInWords(letter.children),
      day: day === undefined ? '' : dayOfWeekInWords(day),
      nextOn: nextOn && dayOfWeekInWords(nextOn),
      forChild: forChild === true,
      service: serviceFields(letter.service),
    },
  });
}
