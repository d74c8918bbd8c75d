import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';

/** `draft-idea`: something that may go in the plan, the family's own until they share it (S1-23). */
export const PRIVATE_NOTE_KINDS = ['note', 'draft-idea'] as const;
export type PrivateNoteKind = (typeof PRIVATE_NOTE_KINDS)[number];

/** roles.md "Preparation notes": private to the independent coordinator and the manager of the coordinator's service. */
export interface PrivateNote {
  readonly id: string;
  readonly episodeId: string;
  /** Whom it is about, where it is one person. */
  readonly memberId?: string;
  readonly kind: PrivateNoteKind;
  readonly text: string;
  readonly writtenBy: WorkerId;
  /** Instant, UTC. */
  readonly writtenAt: Date;
  /** From then on everybody who may read the episode reads it: the family said so. */
  readonly shared?: { readonly on: CalendarDay; readonly agreedBy: string };
  readonly version: number;
}

export function shareNote(note: PrivateNote, shared: NonNullable<PrivateNote['shared']>): PrivateNote {
  if (note.shared !== undefined) throw new Conflict('This is shared already');
  return { ...note, shared };
}
