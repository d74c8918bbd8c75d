import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import { Conflict, type Problem } from '../core/errors';
import { problemIfFuture } from '../episodes/refuse-problems';

/** S1-21: how somebody was prepared. */
export const PREPARATION_METHODS = ['visit', 'phone', 'video', 'letter'] as const;
export type PreparationMethod = (typeof PREPARATION_METHODS)[number];

export const PREPARATION_OUTCOMES = ['prepared', 'partly-prepared', 'not-reached', 'did-not-want-to'] as const;
export type PreparationOutcome = (typeof PREPARATION_OUTCOMES)[number];

export const WAYS_OF_SHARING = ['by-hand', 'by-post', 'by-e-mail', 'read-out', 'explained'] as const;
export type WayOfSharing = (typeof WAYS_OF_SHARING)[number];

/** S0-11, S2-57: whether what was shared was understood. */
export const UNDERSTANDING = ['yes', 'partly', 'no'] as const;
export type Understanding = (typeof UNDERSTANDING)[number];

/** S0-21: one visit, call or letter to prepare one person, of the family or a professional (S1-22). */
export interface PreparationEntry {
  readonly id: string;
  readonly episodeId: string;
  readonly memberId: string;
  readonly on: CalendarDay;
  readonly method: PreparationMethod;
  readonly by: string;
  readonly outcome: PreparationOutcome;
  /** S0-11: what was handed over or explained, which version of it, and how. */
  readonly information?: { readonly what: string; readonly version?: string; readonly how: WayOfSharing };
  readonly understood?: Understanding;
  /** Read by everybody who may read the episode; what is private has its own place (`private-note.ts`). */
  readonly note?: string;
  readonly recordedBy: WorkerId;
  /** Written about the wrong person or day: it stays, crossed out. */
  readonly crossedOut?: { readonly on: CalendarDay; readonly reason: string };
}

export interface TypedInformation {
  readonly what?: string;
  readonly version?: string;
  readonly how?: WayOfSharing;
}

/** What and how: both or neither. */
export const informationOf = ({ what, version, how }: TypedInformation): PreparationEntry['information'] =>
  what === undefined || how === undefined ? undefined : { what, version, how };

export function problemsWithEntry(
  entry: { readonly on: CalendarDay; readonly information: TypedInformation; readonly understood?: Understanding },
  today: CalendarDay,
): readonly (Problem | undefined)[] {
  const { what, version, how } = entry.information;
  const shared = what !== undefined || version !== undefined || how !== undefined || entry.understood !== undefined;
  return [
    problemIfFuture('on', 'The date', entry.on, today),
    shared && what === undefined ? { field: 'informationWhat', message: 'Enter what was shared with them' } : undefined,
    shared && how === undefined ? { field: 'informationHow', message: 'Select how it was shared' } : undefined,
  ];
}

export function crossOut(entry: PreparationEntry, crossedOut: NonNullable<PreparationEntry['crossedOut']>): PreparationEntry {
  if (entry.crossedOut !== undefined) throw new Conflict('This is crossed out already');
  return { ...entry, crossedOut };
}

/** What is read of an entry to say whether somebody is prepared. */
export type EntryOutcome = Pick<PreparationEntry, 'memberId' | 'outcome' | 'crossedOut'>;

/** Crossed out entries say nothing any more. */
export const entriesOf = <Entry extends Pick<PreparationEntry, 'memberId' | 'crossedOut'>>(
  memberId: string,
  entries: readonly Entry[],
): readonly Entry[] => entries.filter((entry) => entry.memberId === memberId && entry.crossedOut === undefined);

export const isPrepared = (memberId: string, entries: readonly EntryOutcome[]): boolean =>
  entriesOf(memberId, entries).some(({ outcome }) => outcome === 'prepared');
