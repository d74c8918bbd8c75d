import type { AuditOutcome } from '../core/audit.store';
import { capitalised } from '../core/in-words';

/** What is not made by adding "ed". */
const DID: Readonly<Record<string, string>> = {
  answer: 'recorded the answer to',
  begin: 'began',
  cancel: 'cancelled',
  choose: 'chose',
  give: 'gave',
  hold: 'held',
  put: 'put',
  say: 'said',
  send: 'sent',
  set: 'set',
  stop: 'stopped',
  submit: 'submitted',
  take: 'took',
  tell: 'told',
  try: 'tried',
  view: 'looked at',
  withdraw: 'withdrew',
  write: 'wrote',
};

/** `record-consent` as "Recorded consent", `view-offers` as "Looked at offers". */
export function eventInWords(event: string): string {
  const [verb = '', ...rest] = event.split('-');
  return capitalised([DID[verb] ?? regularPast(verb), ...rest].join(' '));
}

const regularPast = (verb: string): string => `${verb}${verb.endsWith('e') ? 'd' : 'ed'}`;

const OUTCOMES: Readonly<Record<AuditOutcome, string>> = { done: 'Done', viewed: 'Seen', refused: 'Refused', downloaded: 'Downloaded' };

export const outcomeInWords = (outcome: AuditOutcome): string => OUTCOMES[outcome];

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** "21 November 2026, 10:00:00", by London's clock. */
export function instantInWords(at: Date): string {
  const part = Object.fromEntries(london.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}:${part.second}`;
}
