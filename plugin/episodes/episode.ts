import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';
import type { ReferralSource } from '../core/referral-sources';

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
  /** C11: a family's or child's own request: when, and with whom, it was checked that these are the family's details. */
  readonly detailsChecked?: { readonly on: CalendarDay; readonly by: string };
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
  /** S2-36. */
  readonly discussedWithManagerOn?: CalendarDay;
  /** S0-08: the section 47 enquiry that found no significant harm. */
  readonly enquiry?: { readonly reference?: string; readonly endedOn?: CalendarDay };
  /** S0-09: the conference that asks the family for the plan, and whether its outline is what the family develops. */
  readonly conference?: { readonly on?: CalendarDay; readonly reference?: string; readonly developsOutlinePlan?: boolean };
  /** S2-06: the review that recommends it. */
  readonly reviewOn?: CalendarDay;
  /** S2-07: adoption, special guardianship, child arrangements. */
  readonly placementOrder?: PlacementOrder;
  /** S2-13: advice of the family support team manager, or of somebody else. */
  readonly advice?: { readonly from: string; readonly on?: CalendarDay; readonly words?: string };
}

/** S2-07: the order under which a permanent placement stands. */
export const PLACEMENT_ORDERS = ['adoption', 'special-guardianship', 'child-arrangements', 'other'] as const;
export type PlacementOrder = (typeof PLACEMENT_ORDERS)[number];

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
  /** C1: why the worker runs a meeting in pre-proceedings, where somebody independent is expected. A manager's word. */
  readonly managersReason?: { readonly reason: string; readonly by: WorkerId; readonly on: CalendarDay };
}

/** S1-14: one coordinator's time with the family. */
export interface CoordinatorSpell {
  readonly workerId: WorkerId;
  readonly from: CalendarDay;
  readonly appointedBy: WorkerId;
  /** Undefined = still. */
  readonly to?: CalendarDay;
  /** Why another was appointed. */
  readonly endReason?: string;
}

/** roles.md rule 3: somebody who works here and is family or a friend of the family sees nothing of it. */
export interface ConnectedWorker {
  readonly workerId: WorkerId;
  readonly since: CalendarDay;
  readonly recordedBy: WorkerId;
}

/** How and why a process ended. */
export interface Ending {
  readonly on: CalendarDay;
  readonly reason: CloseReason;
  readonly note?: string;
  /** Undefined = not kept. */
  readonly by?: WorkerId;
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
  /** Oldest first; the last one's is `coordinatorId`. Undefined = nobody was appointed. */
  readonly coordinators?: readonly CoordinatorSpell[];
  /** S2-12: the worker asked the service for somebody independent, for a meeting of any type. */
  readonly coordinatorAsked?: { readonly on: CalendarDay; readonly by: WorkerId; readonly reason: string };
  /** S1-13, S3-21: the coordinator's first talk with the family. */
  readonly firstContactOn?: CalendarDay;
  readonly connectedWorkers?: readonly ConnectedWorker[];
  readonly closed?: Ending;
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
