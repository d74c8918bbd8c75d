import type { Consent } from '../consent/consent';
import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import type { Episode } from '../episodes/episode';
import type { Feedback } from '../follow-up/feedback';
import type { Attendance, Meeting } from '../meetings/meeting';
import type { NetworkMember } from '../network/network-member';
import type { Offer } from '../offers/offer';
import type { PlanAction, PlanDecision } from '../plans/plan';
import type { Review, ReviewOffer, ReviewWaiver } from '../reviews/review';

/** What the nightly reports read of our own records: days and codes, and nobody's name or words. */
export interface NightlyFactsStore {
  /** Every process with what belongs to it, some hundred at a time in ascending order of id: memory does not grow with their number. */
  processes(): AsyncIterable<ProcessesSeen>;
  /** The children of all processes, some hundred at a time; one may come more than once. */
  named(): AsyncIterable<readonly PersonId[]>;
}

type Owned<Row> = ReadonlyMap<string, readonly Row[]>;

/** Some hundred processes, and what belongs to them by the id of its owner. */
export interface ProcessesSeen {
  readonly episodes: readonly EpisodeSeen[];
  /** By process. */
  readonly offers: Owned<OfferSeen>;
  readonly consents: Owned<ConsentSeen>;
  readonly meetings: Owned<MeetingSeen>;
  /** Professionals and workers in the network who are still in the list. */
  readonly involved: Owned<MemberSeen>;
  /** Agreed plans. */
  readonly plans: Owned<PlanSeen>;
  readonly feedback: Owned<FeedbackSeen>;
  /** By meeting; everybody who was invited or came. */
  readonly attendance: Owned<AttendanceSeen>;
  readonly chairToldOn: ReadonlyMap<string, CalendarDay>;
  /** By plan. */
  readonly reviews: Owned<ReviewSeen>;
  readonly waivers: Owned<ReviewWaiverSeen>;
  readonly reviewOffers: Owned<ReviewOfferSeen>;
  readonly copies: Owned<CopySeen>;
  /** By action: the first day on which somebody said that it is done. */
  readonly doneOn: ReadonlyMap<string, CalendarDay>;
  /** By member: the first day on which they were prepared; what was crossed out is left out. */
  readonly preparedOn: ReadonlyMap<string, CalendarDay>;
}

export type EpisodeSeen = Pick<Episode, 'id' | 'leadChildId' | 'children'> & {
  readonly referral?: { readonly on: CalendarDay; readonly urgent?: boolean; readonly strategyDiscussionOn?: CalendarDay };
  readonly closedOn?: CalendarDay;
  readonly closeReason?: string;
};
export type OfferSeen = Pick<
  Offer,
  'childIds' | 'isParent' | 'holdsParentalResponsibility' | 'offeredOn' | 'method' | 'response' | 'respondedOn'
>;
export type ConsentSeen = Pick<Consent, 'form' | 'authority' | 'givenOn' | 'ownBehalf' | 'holdsParentalResponsibility'> & {
  readonly withdrawnOn?: CalendarDay;
};
export type MeetingSeen = Pick<Meeting, 'id' | 'type' | 'on' | 'status' | 'subjectIds' | 'facilitatorRelation' | 'privateTimeHeld'>;
export type MemberSeen = Pick<NetworkMember, 'id' | 'kind' | 'personId'>;
export type AttendanceSeen = Pick<Attendance, 'memberId' | 'invited' | 'mode' | 'absence' | 'participation'> &
  Partial<Pick<NetworkMember, 'kind' | 'personId' | 'paternal'>> & {
    readonly advocateOfferedOn?: CalendarDay;
    readonly advocateAccepted: boolean;
  };
export interface PlanSeen {
  readonly id: string;
  readonly meetingId: string;
  readonly childIds: readonly PersonId[];
  readonly agreedOn: CalendarDay;
  readonly decision?: PlanDecision;
  readonly decidedOn?: CalendarDay;
  readonly endedOn?: CalendarDay;
  readonly reviewOn?: CalendarDay;
  readonly incorporatedOn?: CalendarDay;
  /** Children for whom it is written down why they are given no version of their own. */
  readonly noVersionFor: readonly PersonId[];
  readonly actions: readonly Pick<PlanAction, 'id' | 'ownerKind' | 'dueOn' | 'completedOn'>[];
}
export type ReviewSeen = Pick<Review, 'childIds' | 'on' | 'status' | 'networkTookPart' | 'planReviewed' | 'nextAgreedOn'>;
export type ReviewWaiverSeen = Pick<ReviewWaiver, 'childIds' | 'on' | 'reasonCode' | 'reason'>;
export type ReviewOfferSeen = Pick<ReviewOffer, 'answer' | 'answeredOn' | 'offeredOn'>;
export type FeedbackSeen = Pick<Feedback, 'episodeId' | 'meetingId' | 'givenOn' | 'answers'>;

export interface CopySeen {
  readonly recipient: string;
  /** The family asked that this person gets it. */
  readonly asked: boolean;
  readonly leftOut: boolean;
  readonly sentOn?: CalendarDay;
}
