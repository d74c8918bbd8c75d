import type { CalendarDay } from '../core/calendar-day';
import { capitalised, dayOfWeekInWords } from '../core/in-words';
import { caseNoteTitle } from './case-note-title';
import type { FilingLimits } from './filing-limits';

/** What the case note on a meeting is made from (L16, S2-48). It has no field for what the family said among itself. */
export interface MeetingForCaseNote {
  /** "family meeting", "family group conference". */
  readonly label: string;
  readonly on: CalendarDay;
  readonly reference: string;
  readonly runBy: { readonly name: string; readonly role: string };
  readonly present: readonly { readonly name: string; readonly role: string }[];
  readonly sentViews: readonly { readonly name: string; readonly role: string }[];
  readonly privateTimeHeld?: boolean;
  readonly plan: 'reached' | 'not-reached' | 'not-yet-written';
  /** Where the plan and the notes are kept. */
  readonly filedAs?: string;
  readonly nextReview?: CalendarDay;
}

export interface CaseNote {
  readonly title: string;
  readonly body: string;
}

const PLAN: Readonly<Record<MeetingForCaseNote['plan'], string>> = {
  reached: 'A plan was reached.',
  'not-reached': 'No plan was reached.',
  'not-yet-written': 'The plan is being written up.',
};

export function meetingCaseNote(meeting: MeetingForCaseNote, limits?: FilingLimits): CaseNote {
  return { title: caseNoteTitle(`${capitalised(meeting.label)} held on ${dayOfWeekInWords(meeting.on)}`, limits), body: bodyOf(meeting) };
}

function bodyOf(meeting: MeetingForCaseNote): string {
  const { label, on, runBy, present, sentViews, privateTimeHeld, plan, filedAs, nextReview, reference } = meeting;
  return [
    `A ${label} was held on ${dayOfWeekInWords(on)}. It was run by ${runBy.name}, ${runBy.role}.`,
    `Present: ${people(present)}.`,
    ...(sentViews.length > 0 ? [`Sent their views: ${people(sentViews)}.`] : []),
    ...(privateTimeHeld === undefined ? [] : [privateTimeHeld ? 'The family had private time.' : 'There was no private family time.']),
    PLAN[plan],
    ...(filedAs ? [`Filed as: ${filedAs}.`] : []),
    nextReview ? `The plan is next reviewed by ${dayOfWeekInWords(nextReview)}.` : 'No review date is set.',
    `Reference: ${reference}.`,
  ].join('\n');
}

const people = (list: readonly { readonly name: string; readonly role: string }[]): string =>
  list.length === 0 ? 'nobody recorded' : list.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ');
