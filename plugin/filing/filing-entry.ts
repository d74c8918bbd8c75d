import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import type { PrintedDocument } from '../core/documents-port';
import { SENT_COPY_OCCASIONS } from '../invitations/copy-on-record';

/**
 * What a filing is about: the event, and with `aboutId` its meeting, its plan, or the letter that was sent. One note and one
 * document a child for each, so that each paper of a letter is an occasion of its own.
 */
export const FILING_OCCASIONS = ['meeting-held', 'plan-agreed', ...SENT_COPY_OCCASIONS] as const;
export type FilingOccasion = (typeof FILING_OCCASIONS)[number];

export const FILING_KINDS = ['case-note', 'document'] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

/**
 * - `waiting`: will be handed over by itself, also after a refusal that passes ("locked").
 * - `handed-over`: lies where the case system fetches it.
 * - `by-hand`: nothing carries it there: a worker copies it and ticks it off.
 * - `filed`: stands on the child's record.
 * - `rejected`: the case system will not have it as it is: a person must change something.
 * - `parked`: given up after the last try: a person must look why.
 */
export const FILING_STATES = ['waiting', 'handed-over', 'by-hand', 'filed', 'rejected', 'parked'] as const;
export type FilingState = (typeof FILING_STATES)[number];

/** One thing on its way to one child's case record. */
export interface FilingEntry {
  readonly id: string;
  readonly episodeId: string;
  readonly occasion: FilingOccasion;
  readonly aboutId: string;
  readonly personId: PersonId;
  readonly kind: FilingKind;
  /** Under which the case system knows it: the same at every try. */
  readonly key: string;
  readonly title: string;
  readonly effectiveOn: CalendarDay;
  /** Login id of the worker in whose name it is filed. */
  readonly author: string;
  readonly category: string;
  /** Only of a document. */
  readonly fileName?: string;
  readonly state: FilingState;
  /** In the worker's words: why it waits, was rejected or was given up. */
  readonly reason?: string;
  readonly requestedAt: Date;
  readonly handedOverAt?: Date;
  readonly settledAt?: Date;
  /** The case system's own number of it. */
  readonly recordId?: string;
  /** How often it was handed over again after a refusal. */
  readonly again: number;
  readonly version: number;
}

/** What is filed, kept as it was on that day: nothing that changes later changes it. */
export type FilingContent =
  { readonly kind: 'case-note'; readonly body: string } | { readonly kind: 'document'; readonly document: PrintedDocument };

/** The document's file, made once: a second try sends the same bytes. */
export interface FilingFile {
  readonly bytes: Uint8Array;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
}

/** The way there is shut for now. */
export const stillWaiting = (entry: FilingEntry, reason: string): FilingEntry =>
  entry.state === 'filed' ? entry : { ...entry, state: 'waiting', reason };

/** It is still to be handed over: it waits, or a person let it go once more after it was given up. */
export const isToBeHandedOver = ({ state }: Pick<FilingEntry, 'state'>): boolean => state === 'waiting' || state === 'parked';

/** It was given to the case system. An answer that came before this was written down stands. */
export const handedOver = (entry: FilingEntry, at: Date): FilingEntry =>
  isToBeHandedOver(entry) ? { ...entry, state: 'handed-over', reason: undefined, handedOverAt: at } : entry;

/** Nothing carries it: it waits for the worker who copies it. */
export const toBePutByHand = (entry: FilingEntry): FilingEntry =>
  isToBeHandedOver(entry) ? { ...entry, state: 'by-hand', reason: undefined } : entry;

/** @param recordId undefined where a worker put it there and gave no number. */
export const filed = (entry: FilingEntry, recordId: string | undefined, at: Date): FilingEntry =>
  entry.state === 'filed' ? entry : { ...entry, state: 'filed', reason: undefined, recordId, settledAt: at };

/** What stands on the record is not refused any more, whatever comes late. */
export const rejected = (entry: FilingEntry, reason: string, at: Date): FilingEntry =>
  entry.state === 'filed' ? entry : { ...entry, state: 'rejected', reason, settledAt: at };

export const givenUp = (entry: FilingEntry, reason: string, at: Date): FilingEntry =>
  entry.state === 'filed' ? entry : { ...entry, state: 'parked', reason, settledAt: at };

export const needsSomebody = ({ state }: Pick<FilingEntry, 'state'>): boolean => state === 'rejected' || state === 'parked';

/** A worker can put it on the record: nothing carries it there, or what does would not. */
export const mayBePutByHand = (entry: Pick<FilingEntry, 'state'>): boolean => entry.state === 'by-hand' || needsSomebody(entry);

/** Goes out again: somebody said so, or a refusal that passes. */
export const goesAgain = (entry: FilingEntry, reason?: string): FilingEntry => ({
  ...entry,
  state: 'waiting',
  reason,
  settledAt: undefined,
  again: entry.again + 1,
});
