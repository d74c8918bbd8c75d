import { inWords } from '../core/calendar-day';
import type { SummaryRow } from '../core/component-options';
import { lines } from '../core/html';
import type { ChosenContact, SafetyInstruction } from '../network/network-member';
import { isReleased, waitsForCheck } from './copy-rules';
import type { CheckedBy, CheckResult } from './check-in';
import type { CopyBasis } from './distribution-list';
import type { LineInView } from './distribution-in-view';
import type { StillToDo } from './disagreement';
import type { FeedbackAnswer, FeedbackQuestion } from './feedback';
import type { NeedOutcome } from './need-answer';
import type { SentHow } from './plan-copy';
import type { Response } from './professional-response';

export const BASIS_WORDS: Readonly<Record<CopyBasis, string>> = {
  attended: 'Was at the meeting',
  'family-asked': 'The family asked for it',
  'professional-involved': 'A professional who is involved',
  'childs-own-version': 'Gets their own version',
};

export const SENT_HOW_WORDS: Readonly<Record<SentHow, string>> = {
  'handed-over': 'Handed over in person',
  posted: 'Printed and posted',
  'secure-e-mail': 'By secure e-mail',
};

export const RESPONSE_WORDS: Readonly<Record<Response, string>> = {
  supports: 'Supports the plan',
  'supports-in-part': 'Supports part of it',
  'does-not-support': 'Does not support it',
  'no-comment': 'Has nothing to say about it',
};

export const STILL_TO_DO_WORDS: Readonly<Record<StillToDo, string>> = {
  discuss: 'Talk it over with them',
  'explain-rights': 'Explain the right to challenge and how to complain',
  'give-leaflet': 'Give them the complaints leaflet',
  settle: 'Write down what came of it',
};

export const FEEDBACK_QUESTION_WORDS: Readonly<Record<FeedbackQuestion, string>> = {
  listenedTo: 'Did you feel listened to?',
  understood: 'Did you understand what the meeting was for?',
  helped: 'Did the meeting help?',
};

export const FEEDBACK_ANSWER_WORDS: Readonly<Record<FeedbackAnswer, string>> = {
  very: 'Very much',
  mostly: 'Mostly',
  'a-little': 'A little',
  'not-at-all': 'Not at all',
};

export const CHECKED_BY_WORDS: Readonly<Record<CheckedBy, string>> = {
  worker: 'The worker',
  'family-member': 'The family member whom the plan names',
};

export const CHECK_RESULT_WORDS: Readonly<Record<CheckResult, string>> = {
  working: 'The plan works',
  partly: 'It works in part',
  'not-working': 'It does not work',
};

export const NEED_OUTCOME_WORDS: Readonly<Record<NeedOutcome, string>> = {
  met: 'It is met now',
  'no-longer-there': 'The child does not need it any more',
  'still-open': 'Nobody meets it yet',
};

/** What to do, never why. */
const SAFETY_WORDS: Readonly<Record<SafetyInstruction, string>> = {
  'do-not-post': 'Do not post anything to this person.',
  'separate-envelope': 'In an envelope of its own.',
  'call-worker': 'Call the worker before anything goes.',
};

export const safetyInWords = (instruction: SafetyInstruction): string => SAFETY_WORDS[instruction];

export function contactInWords(contact: ChosenContact | undefined): string {
  if (contact === undefined) return 'Not chosen yet';
  if (contact.channel === 'letter') return ['By letter', ...(contact.addressLines ?? [])].join('\n');
  return contact.channel === 'e-mail' ? `By e-mail\n${contact.email ?? ''}` : 'By hand';
}

/** Where one line of the list stands, in a few words. */
export function lineInWords(line: LineInView): string {
  const { copy, noVersionBecause, facts } = line;
  if (noVersionBecause !== undefined) return `No version: ${noVersionBecause}`;
  if (copy?.sent !== undefined) return `Sent on ${inWords(copy.sent.on)}. ${SENT_HOW_WORDS[copy.sent.how]}`;
  if (copy?.leftOut !== undefined) return `Left out: ${copy.leftOut.reason}`;
  if (waitsForCheck(line, facts)) return 'Waits for a second person to check it';
  return isReleased(line) ? 'Released, not sent yet' : 'Not sent yet';
}

export const row = (key: string, value: string): SummaryRow => ({ key: { text: key }, value: { html: lines(value) } });

export const rowIf = (key: string, value: string | undefined): readonly SummaryRow[] => (value === undefined ? [] : [row(key, value)]);
