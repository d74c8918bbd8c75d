import { inWords, type CalendarDay } from '../core/calendar-day';
import { capitalised, dayOfWeekInWords } from '../core/in-words';
import { DECISION_WORDS } from '../plans/plan-decision';
import type { Decision } from '../plans/plan';
import { caseNoteTitle } from './case-note-title';
import type { Wording } from '../core/wording';
import { caseNoteBody, type CaseNote, type MeetingForCaseNote } from './meeting-case-note';

/** What the case note on an agreed plan is made from. */
export interface PlanForCaseNote {
  /** "family plan", as the council calls it. */
  readonly label: string;
  readonly number: number;
  readonly agreedOn: CalendarDay;
  readonly agreedBy: string;
  readonly decision?: Pick<Decision, 'decision'>;
}

/** The meeting as its own note tells it (L16), with the plan that came of it. */
export function planCaseNote(plan: PlanForCaseNote, meeting: MeetingForCaseNote, wording: Wording): CaseNote {
  const version = plan.number === 1 ? '' : `, version ${plan.number}`;
  const decided = plan.decision === undefined ? 'not decided yet' : DECISION_WORDS[plan.decision.decision].toLowerCase();
  return {
    title: caseNoteTitle(`${capitalised(plan.label)}${version} agreed on ${inWords(plan.agreedOn)}`),
    body: caseNoteBody(meeting, wording, {
      label: `${plan.label}${version}`,
      on: dayOfWeekInWords(plan.agreedOn),
      by: plan.agreedBy,
      decision: decided,
    }),
  };
}
