import { addDays, type CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';
import { dayOfWeekInWords, timeInWords } from '../core/in-words';
import { instantInLondon } from '../core/london-instant';
import type { Policy } from '../core/policy';
import type { Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';

/**
 * - `queued`: goes on its day.
 * - `sent`: taken by GOV.UK Notify.
 * - `failed`: not taken, or stopped because something changed.
 * - `unknown`: the answer was lost: a person decides (F13).
 * - `returned`: taken, and it could not be delivered.
 * - `not-wanted`: the person wants no text messages, of this or of any later meeting.
 */
export const TEXT_STATES = ['queued', 'sent', 'failed', 'unknown', 'returned', 'not-wanted'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** One text message to one person before a meeting. Unique by meeting, person and revision (F14). */
export interface TextReminder {
  readonly id: string;
  readonly invitationId: string;
  readonly meetingId: string;
  readonly memberId: string;
  readonly revision: number;
  /** As the person gave it; none where they want no text messages. */
  readonly mobile?: string;
  readonly state: TextState;
  readonly chosenBy: WorkerId;
  /** It is being handed over since then; still there afterwards = nobody knows how it ended. */
  readonly handingOverSince?: Date;
  readonly sentOn?: CalendarDay;
  /** A code and a reason; no number. */
  readonly detail?: string;
  readonly version: number;
}

export const textKey = ({ id }: Pick<TextReminder, 'id'>): string => `text-${id}`;

const UK_MOBILE = /^07\d{9}$/;

/** A mobile number of this country as it is dialled, or undefined. */
export function mobileNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s()-]/g, '').replace(/^(?:\+|00)44/, '0');
  return UK_MOBILE.test(digits) ? digits : undefined;
}

/** All that a text message says: whoever holds the telephone reads it, so it names nobody and no reason. */
export function textMessage(
  { meeting }: Pick<InvitationRequest, 'meeting'>,
  { words }: Pick<Invitation, 'words'>,
  { telephone }: Policy['service'],
): string {
  const at = words.startsAt ?? meeting.startsAt;
  const when = [meeting.on === undefined ? '' : `on ${dayOfWeekInWords(meeting.on)}`, at === undefined ? '' : `at ${timeInWords(at)}`];
  return `You have a meeting ${when.filter(Boolean).join(' ')}. Questions, or no more messages? Ring ${telephone ?? ''}.`;
}

interface ForText {
  readonly request: InvitationRequest;
  readonly invitation: Invitation;
  readonly today: CalendarDay;
  /** What was recorded of this person for any meeting. */
  readonly earlier: readonly TextReminder[];
}

/** Why nobody may send this person a text message, in the desk's words; undefined = they may be sent one. */
export function whyNoText({ request, invitation, today, earlier }: ForText): string | undefined {
  if (earlier.some((each) => each.state === 'not-wanted')) return 'This person wants no text messages';
  return nothingToRemindOf(request, today) ?? whyNotThem(invitation);
}

function nothingToRemindOf({ meeting, news, occasion }: InvitationRequest, today: CalendarDay): string | undefined {
  if (occasion !== undefined || news?.kind === 'meeting-cancelled') return 'This letter does not ask anybody to come';
  return meeting.on === undefined || meeting.on <= today ? 'The meeting is today or over' : undefined;
}

function whyNotThem({ state, answer, kind, addressee, secondCheck }: Invitation): string | undefined {
  if (kind === 'child') return 'A child gets a letter, and no text message';
  // A message lights up on a screen that others may see: those people are rung (roles.md rule 5).
  if (addressee?.safetyInstruction !== undefined || secondCheck.needed) return 'No text message goes to this person: ask the worker';
  if (state === 'answered' && answer?.reply !== 'coming') return 'This person is not coming';
  return state === 'sent' || state === 'answered' ? undefined : 'A text message goes only to somebody whose invitation was sent';
}

/** The instant from which it goes: so many days before the meeting, at the policy's time; at once where that has passed. */
export function textGoesAt(on: CalendarDay, { textDaysBefore, textAt }: Policy['desk']['notify'], now: Date): Date {
  const planned = instantInLondon(addDays(on, -textDaysBefore), textAt);
  return planned > now ? planned : now;
}

export const textHandingOver = (reminder: TextReminder, at: Date): TextReminder => ({ ...reminder, handingOverSince: at });
export const textNotHandingOver = (reminder: TextReminder): TextReminder => ({ ...reminder, handingOverSince: undefined });

/** Taken, not taken, or nobody knows. What the person said meanwhile stands. */
export function textSettled(
  reminder: TextReminder,
  state: 'sent' | 'failed' | 'unknown' | 'returned',
  { on, detail }: { readonly on?: CalendarDay; readonly detail: string },
): TextReminder {
  const settled = { ...reminder, handingOverSince: undefined, detail, sentOn: on ?? reminder.sentOn };
  return reminder.state === 'not-wanted' ? settled : { ...settled, state };
}

export function decideText(reminder: TextReminder, decision: 'sent-after-all' | 'send-again', on: CalendarDay): TextReminder {
  if (reminder.state !== 'unknown') throw new Conflict('Nothing has to be decided about this text message any more');
  return decision === 'send-again' ? { ...reminder, state: 'queued' } : { ...reminder, state: 'sent', sentOn: on };
}
