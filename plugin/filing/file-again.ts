import type { Rejection } from '../core/filing-port';
import type { FilingEntry, FilingKind } from './filing-entry';
import { whyRejected } from './why-rejected';

/** The kind of outbox message that carries each kind of filing. */
export const MESSAGE_KINDS: Readonly<Record<FilingKind, string>> = { 'case-note': 'file-case-note', document: 'file-document' };

/** Under which the case system and the outbox know it. It says nothing about a family. */
export const filingKey = (filingId: string): string => `fm-${filingId}`;

const MINUTE = 60_000;
const FIRST_WAIT = 5 * MINUTE;
const LONGEST_WAIT = 6 * 60 * MINUTE;
const MOST_TIMES = 12;

/** Milliseconds until a refusal that passes is tried again, or undefined: somebody must look (F6: locked). */
export function againAfter(reason: Rejection, again: number): number | undefined {
  if (!whyRejected(reason).passes || again >= MOST_TIMES) return undefined;
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** again);
}

/** "The case system does not take the title. Give it a shorter title …" */
export function rejectionInWords(reason: Rejection): string {
  const { what, whatToDo } = whyRejected(reason);
  return `${what} ${whatToDo}`;
}

/** The key of the outbox message that carries it this time. */
export const messageKeyOf = ({ key, again }: Pick<FilingEntry, 'key' | 'again'>): string => (again === 0 ? key : `${key}-${again}`);

/** A message of its own for each time: the first one is settled. */
export const messageForAgain = (entry: Pick<FilingEntry, 'id' | 'key' | 'kind' | 'again'>) => ({
  id: `${entry.id}-${entry.again}`,
  key: messageKeyOf(entry),
  kind: MESSAGE_KINDS[entry.kind],
  payload: { filingId: entry.id },
});

export const CANNOT_BE_REACHED = 'The case system cannot be reached just now. It is tried again by itself.';
export const GIVEN_UP = 'The case system could not be reached for a long time. Ask your system administrator, then file it again.';
const PLAN_CANNOT_BE_PRINTED =
  'The plan holds a letter or sign that cannot be printed. Write a new version of the plan without it, and agree that one.';
const COPY_CANNOT_BE_PRINTED = 'The letter holds a letter or sign that cannot be printed. Put a copy on the record by hand.';

export const cannotBePrinted = ({ occasion }: Pick<FilingEntry, 'occasion'>): string =>
  occasion === 'plan-agreed' ? PLAN_CANNOT_BE_PRINTED : COPY_CANNOT_BE_PRINTED;
