import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';

/** S1-35: what became of it. */
export const MEETING_STATUSES = ['planned', 'held', 'adjourned', 'stopped', 'cancelled', 'not-quorate'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** C1: the facilitator's relation to the case at the meeting's date; reports count by it. */
export const FACILITATOR_RELATIONS = ['independent', 'allocated-worker', 'senior-practitioner', 'other'] as const;
export type FacilitatorRelation = (typeof FACILITATOR_RELATIONS)[number];

export const ATTENDANCE_MODES = ['in-person', 'video', 'telephone', 'written-views', 'did-not-attend'] as const;
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

/** S4-53, S4-56: never "refused". */
export const ABSENCE_REASONS = ['practical-barrier', 'own-choice', 'not-told', 'unsafe', 'unknown'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** SSDA903 review participation codes, for the child's own part (measure U9). */
export const PARTICIPATION_CODES = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] as const;
export type ParticipationCode = (typeof PARTICIPATION_CODES)[number];

export const VENUE_KINDS = ['family-home', 'community', 'council-building', 'online', 'other'] as const;
export type VenueKind = (typeof VENUE_KINDS)[number];

export interface Attendance {
  readonly memberId: string;
  readonly invited: boolean;
  /** Undefined = not recorded. */
  readonly mode?: AttendanceMode;
  readonly absence?: AbsenceReason;
  /** The child's own part; only for a child. */
  readonly participation?: ParticipationCode;
  /** S1-05: why a child took no part in any way; only for a child. */
  readonly noPartBecause?: string;
  /** S2-28: why a professional came whom nobody of the family had asked for. */
  readonly withoutWishBecause?: string;
  /** S3-27: understood what the meeting is for, asked just before it. */
  readonly understood?: boolean;
  /** Each person's attendance has its own: 0 or undefined = not kept yet. */
  readonly version?: number;
}

/** The standard agenda of eight items (S2-50 … S2-62); 6 and 7 may be "not applicable". */
export const AGENDA = [
  'introductions',
  'why-we-are-here',
  'parents-view',
  'network-view',
  'support-offers',
  'care-offers',
  'what-happens-next',
  'family-plan',
] as const;
export type AgendaItem = (typeof AGENDA)[number];

/** S1-28, S1-31: what is written of the first and the third stage of a conference, beside the items; of the second there are only times. */
export const STAGES = ['information-stage', 'agreement-stage'] as const;
export type Stage = (typeof STAGES)[number];

export const NOTE_ITEMS = [...AGENDA, ...STAGES] as const;
export type NoteItem = AgendaItem | Stage;

export const MAY_BE_NOT_APPLICABLE: readonly AgendaItem[] = ['care-offers', 'what-happens-next'];

export interface AgendaNote {
  readonly item: NoteItem;
  readonly text?: string;
  /** The item's own questions by their names, see agenda.ts. */
  readonly details?: Readonly<Record<string, string>>;
  /** What each person said, by the id of the network member: items 3 and 4 (S2-53, S2-54). */
  readonly said?: Readonly<Record<string, string>>;
  readonly notApplicable: boolean;
  /** The item's own version: two people can write two items at once. */
  readonly version: number;
}

/** S2-55: what somebody of the network will do to help. */
export interface SupportOffer {
  readonly id: string;
  readonly meetingId: string;
  readonly memberId: string;
  readonly what: string;
  readonly forWhom?: string;
  /** S4-29: "every Friday", "from January". */
  readonly when?: string;
}

export const CARE_DURATIONS = ['temporary', 'permanent'] as const;
export type CareDuration = (typeof CARE_DURATIONS)[number];

/** S2-56: who is willing and able to care for which child. Printed only for those allowed. */
export interface CareOffer {
  readonly id: string;
  readonly meetingId: string;
  readonly memberId: string;
  readonly childIds: readonly PersonId[];
  readonly willing: boolean;
  readonly duration?: CareDuration;
  readonly conditions?: string;
  /** S2-56: who assesses whether it is viable and makes the checks, and by when. */
  readonly viabilityBy?: string;
  readonly viabilityDue?: CalendarDay;
}

/** S1-35: an adjourned meeting goes on; that it was, and why, stays on record. */
export interface Adjournment {
  readonly on?: CalendarDay;
  readonly reason: string;
  readonly goesOnOn?: CalendarDay;
}

/** S1-29, S1-30, S1-37. There is no field for what was said (roles.md rule 6). */
export interface PrivateTime {
  /** "18:30", London time; as long as the family needed (S3-30). */
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** The coordinator, or whoever runs the meeting, stayed within reach. */
  readonly onHand?: boolean;
  readonly helpWanted?: boolean;
  readonly helpFrom?: string;
  /** C5: nobody who is there for their work takes part in private time. */
  readonly professionalsInRoom?: boolean;
}

export interface Meeting {
  readonly id: string;
  readonly episodeId: string;
  /** Key of a meeting type of the council's policy. */
  readonly type: string;
  readonly status: MeetingStatus;
  /** Children whom the meeting is about: some or all of the episode's. */
  readonly subjectIds: readonly PersonId[];
  readonly on?: CalendarDay;
  /** "18:30", London time. */
  readonly startsAt?: string;
  readonly venueKind?: VenueKind;
  /** Name and address of the venue; left out of a letter where it is a home. */
  readonly venue?: string;
  readonly facilitatorId?: WorkerId;
  readonly facilitatorRelation?: FacilitatorRelation;
  /** S2-41: why somebody else than the type of meeting expects runs it. */
  readonly facilitatorReason?: string;
  readonly groundRules: readonly string[];
  /** S1-29; there is no field for what was said (roles.md rule 6). */
  readonly privateTimeHeld?: boolean;
  readonly privateTime?: PrivateTime;
  /** S0-23: how venue and lone working are arranged outside office hours. */
  readonly outOfHoursArrangements?: string;
  /** C17: a manager knows that the meeting is in a family's home although there are risks on record. */
  readonly venueAcknowledged?: { readonly by: WorkerId; readonly on: CalendarDay };
  /** Oldest first; undefined = none. */
  readonly adjournments?: readonly Adjournment[];
  /** S1-35: why it was adjourned, stopped or cancelled, or who was missing. */
  readonly outcomeReason?: string;
  /** S1-35: what was done for a child's safety afterwards. */
  readonly safeguardingFollowUp?: string;
  readonly followUpBy?: string;
  readonly followUpDue?: CalendarDay;
  readonly attendance: readonly Attendance[];
  readonly version: number;
}

/** S4-22: do the network's people outnumber the professionals? */
export function headCount(kinds: readonly ('network' | 'professional')[]): { readonly network: number; readonly professionals: number } {
  return {
    network: kinds.filter((kind) => kind === 'network').length,
    professionals: kinds.filter((kind) => kind === 'professional').length,
  };
}

export const attended = (attendance: Attendance): boolean =>
  attendance.mode !== undefined && !['did-not-attend', 'written-views'].includes(attendance.mode);
