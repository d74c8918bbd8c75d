import type { AuditOutcome } from '../core/audit.store';
import { capitalised } from '../core/in-words';

const DID: Readonly<Record<string, string>> = {
  add: 'added',
  agree: 'agreed',
  allocate: 'allocated',
  answer: 'recorded the answer to',
  approve: 'approved',
  arrange: 'arranged',
  ask: 'asked for',
  cancel: 'cancelled',
  change: 'changed',
  check: 'checked',
  choose: 'chose',
  close: 'closed',
  decide: 'decided',
  describe: 'described',
  download: 'downloaded',
  end: 'ended',
  file: 'filed',
  mark: 'marked',
  open: 'opened',
  print: 'printed',
  record: 'recorded',
  release: 'released',
  remove: 'removed',
  request: 'requested',
  save: 'saved',
  send: 'sent',
  set: 'set',
  start: 'started',
  transcribe: 'transcribed',
  try: 'tried',
  view: 'looked at',
  waive: 'waived',
  withdraw: 'withdrew',
  write: 'wrote',
};

/** `record-consent` as "Recorded consent", `view-offers` as "Looked at offers". A verb that is not known stays as it is. */
export function eventInWords(event: string): string {
  const [verb = '', ...rest] = event.split('-');
  return capitalised([DID[verb] ?? verb, ...rest].join(' '));
}

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
