import type { CalendarDay } from './calendar-day';
import type { PersonId } from './case-system';

interface ToFile {
  /** The same at every try (see message-key.ts). One key files one thing once. */
  readonly key: string;
  readonly personId: PersonId;
  /** As the case system will show it: at most 100 characters for a case note, see plugin/filing/case-note-title.ts. */
  readonly title: string;
  /** The day it is about: the meeting's, not the filing's. */
  readonly effectiveOn: CalendarDay;
  /** Login id of the worker in whose name it is filed. */
  readonly author: string;
  /** Case note type, or document category, as the council codes it. */
  readonly category: string;
}

export interface CaseNoteToFile extends ToFile {
  readonly kind: 'case-note';
  /** Plain text, lines parted by "\n". */
  readonly body: string;
}

export interface DocumentToFile extends ToFile {
  readonly kind: 'document';
  readonly content: Uint8Array;
  /** As the case system will show it, see plugin/filing/document-name.ts. */
  readonly fileName: string;
}

export type FilingItem = CaseNoteToFile | DocumentToFile;

/** Why the case system would not have it. Words and what to do: plugin/filing/why-rejected.ts. */
export const REJECTIONS = [
  'name',
  'extension',
  'empty',
  'too-large',
  'title',
  'locked',
  'restricted',
  'no-such-person',
  'damaged',
  'key-used-for-something-else',
  'other',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/**
 * - `handed-over`: it lies where the case system fetches it; the acknowledgement follows.
 * - `filed`: it stands on the record, under this number.
 * - `by-hand`: nothing carries it there: a worker copies it and ticks it off.
 * - `rejected`: it will never be taken as it is; a person must change something.
 * - `unavailable`: the way there is shut (folder gone, disk full); try again with the same key.
 */
export type FilingResult =
  | { readonly outcome: 'handed-over' }
  | { readonly outcome: 'filed'; readonly recordId: string }
  | { readonly outcome: 'by-hand' }
  | { readonly outcome: 'rejected'; readonly reason: Rejection }
  | { readonly outcome: 'unavailable'; readonly reason: string };

/** The case system's answer to one hand-over. */
export type FilingAcknowledgement =
  | { readonly key: string; readonly outcome: 'filed'; readonly recordId: string; readonly at: string }
  | { readonly key: string; readonly outcome: 'rejected'; readonly reason: Rejection; readonly at: string };

export interface Filing {
  /** The same key with the same content again changes nothing and answers the same. */
  file(item: FilingItem): Promise<FilingResult>;
  /** Every answer that has come and was not settled yet. Reading it takes nothing away. */
  acknowledgements(): Promise<readonly FilingAcknowledgement[]>;
  /**
   * The answer was recorded: the hand-over and its acknowledgement are cleared away, so that no copy of a family's
   * record lies about. After a rejection the same key may then be filed again. Settling twice is settling once.
   */
  settle(key: string): Promise<void>;
}
