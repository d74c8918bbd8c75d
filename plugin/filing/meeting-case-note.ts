import type { CalendarDay } from '../core/calendar-day';
import { blocksAsText } from '../core/document-as-email';
import { capitalised, dayOfWeekInWords } from '../core/in-words';
import type { PaperKind, Wording } from '../core/wording';
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

/** What the template of a case note may print. */
type CaseNoteFields = {
  /** Only where the note is on an agreed plan. */
  readonly planAgreed: { readonly label: string; readonly on: string; readonly by: string; readonly decision: string } | undefined;
  readonly label: string;
  readonly on: string;
  readonly runBy: string;
  readonly present: string;
  readonly sentViews: string | undefined;
  readonly privateTime: 'held' | 'not-held' | undefined;
  readonly plan: string;
  readonly filedAs: string | undefined;
  readonly nextReview: string | undefined;
  readonly reference: string;
};

const PLAN: Readonly<Record<MeetingForCaseNote['plan'], string>> = {
  reached: 'A plan was reached.',
  'not-reached': 'No plan was reached.',
  'not-yet-written': 'The plan is being written up.',
};

const sample: CaseNoteFields = {
  planAgreed: { label: 'family plan', on: 'Friday 4 December 2026', by: 'everybody who was there', decision: 'accepted in part' },
  label: 'family meeting',
  on: 'Friday 4 December 2026',
  runBy: 'Nia Prosser, senior practitioner',
  present: 'Pat Example (grandmother), Sam Example (uncle)',
  sentViews: 'Alex Example (aunt)',
  privateTime: 'held',
  plan: PLAN.reached,
  filedAs: 'Family plan 2026-12-04.pdf',
  nextReview: 'Friday 8 January 2027',
  reference: 'FM-SAMPLE',
};

export const CASE_NOTE: PaperKind<CaseNoteFields> = {
  key: 'case-note',
  number: 'L16',
  name: 'Case note on a meeting or a plan',
  readers: 'professional',
  samples: [
    sample,
    { ...sample, planAgreed: undefined, sentViews: undefined, privateTime: undefined, filedAs: undefined, nextReview: undefined },
  ],
  mustSay: {
    on: 'when the meeting was',
    runBy: 'who ran it',
    present: 'who was there',
    plan: 'whether there is a plan',
    filedAs: 'where the plan is',
    nextReview: 'when it is reviewed',
    reference: 'the reference',
  },
};

/** @param planAgreed the plan that came of the meeting, where the note is on that */
export function caseNoteBody(meeting: MeetingForCaseNote, wording: Wording, planAgreed?: CaseNoteFields['planAgreed']): string {
  const { label, on, runBy, present, sentViews, privateTimeHeld, plan, filedAs, nextReview, reference } = meeting;
  const fields: CaseNoteFields = {
    planAgreed,
    label,
    on: dayOfWeekInWords(on),
    runBy: `${runBy.name}, ${runBy.role}`,
    present: people(present),
    sentViews: sentViews.length === 0 ? undefined : people(sentViews),
    privateTime: privateTimeHeld === undefined ? undefined : privateTimeHeld ? 'held' : 'not-held',
    plan: PLAN[plan],
    filedAs,
    nextReview: nextReview && dayOfWeekInWords(nextReview),
    reference,
  };
  return blocksAsText(wording.write(CASE_NOTE.key, fields).blocks);
}

export function meetingCaseNote(meeting: MeetingForCaseNote, wording: Wording, limits?: FilingLimits): CaseNote {
  const title = caseNoteTitle(`${capitalised(meeting.label)} held on ${dayOfWeekInWords(meeting.on)}`, limits);
  return { title, body: caseNoteBody(meeting, wording) };
}

const people = (list: readonly { readonly name: string; readonly role: string }[]): string =>
  list.length === 0 ? 'nobody recorded' : list.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ');
