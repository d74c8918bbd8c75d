import type { CalendarDay } from '../core/calendar-day';
import type { Consent } from '../consent/consent';
import type { Episode } from '../episodes/episode';
import type { CheckIn } from '../follow-up/check-in';
import type { Disagreement, Steps } from '../follow-up/disagreement';
import type { NeedAnswer } from '../follow-up/need-answer';
import type { FilingEntry } from '../filing/filing-entry';
import type { Invitation } from '../invitations/invitation';
import type { InvitationRequest } from '../invitations/invitation-request';
import type { Meeting } from '../meetings/meeting';
import type { ContactSafetyKind } from '../network/contact-safety';
import type { NetworkMember } from '../network/network-member';
import type { Exemption, Offer } from '../offers/offer';
import type { ChildVersion, Decision, Plan, PlanAction, PlanContent, UnmetNeed } from '../plans/plan';
import type { MeetingSafetyPlan } from '../preparation/logistics';
import type { PreparationEntry } from '../preparation/preparation-entry';
import type { PlanOfReviews, ReviewOfPlan } from '../reviews/plan-cycles';
import type { ReviewOffer, ReviewWaiver } from '../reviews/review';

/** A process that has not ended, without anything that was written in it. */
export interface ProcessOutline {
  readonly episode: Episode;
  /** Key of the meeting type that was chosen. */
  readonly type?: string;
}

export type PlanOnList = PlanOfReviews &
  Pick<Plan, 'id' | 'number' | 'meetingId' | 'status'> & {
    readonly decision?: Pick<Decision, 'decision' | 'decidedBy' | 'on' | 'countersigned'>;
    /** It is part of the child's own plan. */
    readonly incorporated?: boolean;
    readonly content: Pick<PlanContent, 'reviewOn' | 'interim' | 'interimEndsOn' | 'nextMeetingOn' | 'conferenceOn'> & {
      readonly namesFamilyMember?: boolean;
      readonly unmetNeeds?: readonly Pick<UnmetNeed, 'id'>[];
      readonly actions: readonly Pick<PlanAction, 'ownerKind' | 'dueOn' | 'completedOn'>[];
      readonly childVersions: readonly Pick<ChildVersion, 'childId'>[];
    };
  };

/** What the rules for tasks read of one open process: days, states and ids, and nobody's words. */
export interface OpenProcess extends ProcessOutline {
  readonly offers: readonly Pick<Offer, 'id' | 'offeredOn' | 'response' | 'respondedOn'>[];
  /** Of the children, whichever process they were decided in. */
  readonly exemptions: readonly (Pick<Exemption, 'id' | 'childId'> & {
    readonly limb: string;
    /** Undefined = it waits for a manager. */ readonly approved?: boolean;
  })[];
  readonly consents: readonly Consent[];
  readonly agreementWritten: boolean;
  readonly meetings: readonly Pick<Meeting, 'id' | 'status' | 'on' | 'facilitatorId' | 'subjectIds'>[];
  readonly requests: readonly Pick<InvitationRequest, 'id' | 'meetingId' | 'status' | 'sendBy'>[];
  readonly letters: readonly Pick<Invitation, 'requestId' | 'state'>[];
  readonly plans: readonly PlanOnList[];
  readonly reviews: readonly (ReviewOfPlan & { readonly planId: string })[];
  readonly waivers: readonly Pick<ReviewWaiver, 'planId' | 'childIds' | 'on'>[];
  readonly reviewOffers: readonly Pick<ReviewOffer, 'planId' | 'offeredOn' | 'answer' | 'answeredOn'>[];
  readonly filings: readonly Pick<FilingEntry, 'personId' | 'state'>[];
  readonly exclusions: readonly { readonly reviewOn: CalendarDay; readonly ended: boolean }[];
  readonly contactSafety: readonly { readonly kind: ContactSafetyKind; readonly reviewOn: CalendarDay; readonly ended: boolean }[];
  /** Settled: the chair was told, or a manager waived it. */
  readonly chairNotices: readonly { readonly meetingId: string; readonly settled: boolean }[];
  /** Settled: sent, or left out for a reason. */
  readonly copies: readonly { readonly planId: string; readonly settled: boolean }[];
  readonly responses: readonly { readonly planId: string; readonly dueOn: CalendarDay; readonly received: boolean }[];
  readonly disagreements: readonly (Steps & Pick<Disagreement, 'raisedOn' | 'complaintMadeOn'>)[];
  readonly checkIns: readonly Pick<CheckIn, 'planId' | 'purpose' | 'by'>[];
  readonly needAnswers: readonly Pick<NeedAnswer, 'id' | 'needId' | 'on' | 'outcome'>[];
  readonly consultations: readonly { readonly meetingId: string; readonly dueOn: CalendarDay; readonly asked: boolean }[];
  readonly members: readonly Pick<NetworkMember, 'id' | 'kind' | 'status' | 'excluded' | 'removedOn'>[];
  /** Those that stand: nothing that was crossed out. */
  readonly preparationEntries: readonly Pick<PreparationEntry, 'memberId' | 'outcome'>[];
  /** Of those for whom it is written why they come unprepared, that it is. */
  readonly explained: readonly { readonly memberId: string; readonly notPreparedReason: string }[];
  /** One or none. */
  readonly safetyPlans: readonly (Pick<MeetingSafetyPlan, 'level'> & { readonly reviewed: boolean })[];
  readonly openConcerns: readonly { readonly id: string; readonly raisedAt: Date }[];
  /** S2-03: one or none. */
  readonly courtDeadlines: readonly CalendarDay[];
}
