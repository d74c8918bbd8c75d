import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';

/** S3-20, S2-06, C11: who asked for the process. */
export const REFERRAL_SOURCES = [
  'worker',
  'family',
  'child',
  'cp-conference',
  'looked-after-review',
  'court',
  'other-professional',
] as const;
export type ReferralSource = (typeof REFERRAL_SOURCES)[number];

/** Measure U6: why an episode ended without a meeting; `completed` where it ran its course. */
export const CLOSE_REASONS = [
  'completed',
  'declined',
  'consent-withdrawn',
  'family-solved-it',
  'moved',
  'child-became-looked-after',
  'court-timetable',
  'unsafe',
  'no-network-found',
  'closed-by-authority',
  'other',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export interface EpisodeChild {
  readonly personId: PersonId;
  readonly joinedOn: CalendarDay;
}

export interface Referral {
  readonly on: CalendarDay;
  readonly source: ReferralSource;
  /** Undefined = not recorded. */
  readonly urgent?: boolean;
  /** S4-18: the first meeting of an urgent referral is held the same day. */
  readonly strategyDiscussionOn?: CalendarDay;
  /** S3-08, C9: why a young person who is no longer a child is the subject of a meeting. */
  readonly overAgeReason?: string;
}

/** S2-01, S2-09: what was known when the kind of meeting was thought about; the advice is worked out from it afresh. */
export interface RecordedSituation {
  /** Codes of the policy's circumstances. */
  readonly circumstances: readonly string[];
  /** S0-03: what the "something else" is. */
  readonly other?: string;
  readonly urgent?: boolean;
  readonly complexity?: 'simple' | 'complex';
  readonly canMeetAtShortNotice?: boolean;
  /** S2-12. */
  readonly independentChairWouldHelp?: boolean;
  /** S2-02: the child protection plan or conference that recommends it. */
  readonly recommendation?: string;
  /** S2-03. */
  readonly courtDirection?: { readonly on?: CalendarDay; readonly reference?: string; readonly deadline?: CalendarDay };
  /** S2-16: each attempt to get consent: the day, how, and what came of it. */
  readonly consentAttempts?: string;
  /** S2-36. */
  readonly discussedWithManagerOn?: CalendarDay;
}

/** S2-01, S2-09: what was advised, what was chosen, and why where they differ. */
export interface MeetingTypeChoice {
  /** Key of a meeting type of the council's policy. */
  readonly type: string;
  readonly advised?: string;
  readonly circumstances: readonly string[];
  readonly complexity?: 'simple' | 'complex';
  readonly rationale?: string;
  readonly chosenBy: WorkerId;
  readonly on: CalendarDay;
}

/** One process for one family, from offer to end. Covers one child or several. */
export interface Episode {
  readonly id: string;
  /** Printed on letters instead of a case number: "FM-7K3Q9". */
  readonly reference: string;
  readonly leadChildId: PersonId;
  readonly children: readonly EpisodeChild[];
  readonly openedOn: CalendarDay;
  readonly openedBy: WorkerId;
  readonly referral?: Referral;
  readonly situation?: RecordedSituation;
  readonly choice?: MeetingTypeChoice;
  /** The independent coordinator, where the type has one. */
  readonly coordinatorId?: WorkerId;
  readonly closed?: { readonly on: CalendarDay; readonly reason: CloseReason };
  readonly version: number;
}

export const childIds = (episode: Episode): readonly PersonId[] => episode.children.map((child) => child.personId);

export function mustBeOpen(episode: Episode): void {
  if (episode.closed !== undefined) throw new Conflict('This process has ended. Start a new one from the child’s case record');
}

/** What is known is written down before the type is chosen, and may be put right until the process ends. */
export function describeSituation(episode: Episode, situation: RecordedSituation): Episode {
  mustBeOpen(episode);
  return { ...episode, situation };
}

export function chooseMeetingType(episode: Episode, choice: MeetingTypeChoice): Episode {
  mustBeOpen(episode);
  if (choice.advised !== undefined && choice.advised !== choice.type && choice.rationale === undefined) {
    throw new Conflict('Say why you chose another type of meeting than the guidance suggests');
  }
  return { ...episode, choice };
}

/** A reference that says nothing of the family and is easy to read out: no letters that look like digits. */
export function referenceFrom(id: string): string {
  return `FM-${id.slice(-8)}`;
}
