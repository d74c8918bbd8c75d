import type { AllStores } from '../all-stores';
import { AUTHORITY } from '../consent/consent';
import type { Policy } from '../core/policy';
import { attended } from '../meetings/meeting';
import type { MemberKind } from '../network/network-member';
import type { Exemption } from '../offers/offer';
import { declinedDays } from '../reviews/plan-cycles';
import type {
  AttendanceSeen,
  ConsentSeen,
  EpisodeSeen,
  MeetingSeen,
  OfferSeen,
  PlanSeen,
  ProcessesSeen,
  ReviewSeen,
  ReviewWaiverSeen,
} from '../worklists/nightly-facts.store';
import { sendingOf, withFeedback, type SendingSources } from './recorded-around';
import type {
  AttendanceFact,
  ConsentFact,
  EpisodeFacts,
  ExemptionFact,
  MeetingFact,
  OfferFact,
  PlanFact,
  ReviewFact,
  WaiverFact,
} from '../../reports/facts/facts';

type RecordStores = Pick<AllStores, 'nightlyFacts'>;

/** Our own records as the facts that the nightly reports count from: words stay behind, ids, days and codes go on. */
export async function* streamedEpisodes({ nightlyFacts }: RecordStores, policy: Policy): AsyncIterable<EpisodeFacts> {
  for await (const seen of nightlyFacts.processes()) for (const episode of seen.episodes) yield episodeFacts(episode, seen, policy);
}

/** The same, all at once: for who needs every process in hand. */
export async function recordedEpisodes(stores: RecordStores, policy: Policy): Promise<readonly EpisodeFacts[]> {
  const episodes: EpisodeFacts[] = [];
  for await (const episode of streamedEpisodes(stores, policy)) episodes.push(episode);
  return episodes;
}

function episodeFacts(episode: EpisodeSeen, seen: ProcessesSeen, policy: Policy): EpisodeFacts {
  const { id } = episode;
  const meetings = seen.meetings.get(id) ?? [];
  const attendanceOf = (meetingId: string): readonly AttendanceSeen[] => seen.attendance.get(meetingId) ?? [];
  return {
    ...outlineOf(episode),
    offers: (seen.offers.get(id) ?? []).map(offerFact),
    consents: (seen.consents.get(id) ?? []).flatMap(consentFact),
    meetings: withFeedback(
      meetings.flatMap((meeting) => meetingFact(meeting, attendanceOf(meeting.id), policy, seen)),
      seen.feedback.get(id) ?? [],
    ),
    plans: (seen.plans.get(id) ?? []).map((plan) =>
      planFact(plan, seen, {
        meeting: meetings.find((meeting) => meeting.id === plan.meetingId),
        attendance: attendanceOf(plan.meetingId),
        involved: seen.involved.get(id) ?? [],
        copies: seen.copies.get(plan.id) ?? [],
        chairToldOn: seen.chairToldOn.get(plan.meetingId),
      }),
    ),
  };
}

export async function* recordedExemptions(stores: Pick<AllStores, 'offers'>): AsyncIterable<ExemptionFact> {
  for await (const exemption of stores.offers.allExemptions()) yield* exemptionFact(exemption);
}

function outlineOf(episode: EpisodeSeen): Pick<EpisodeFacts, 'id' | 'leadChild' | 'children' | 'referral' | 'closedOn' | 'closeReason'> {
  return {
    id: episode.id,
    leadChild: episode.leadChildId,
    children: episode.children.map((child) => ({ id: child.personId, joinedOn: child.joinedOn })),
    referral: episode.referral,
    closedOn: episode.closedOn,
    closeReason: episode.closeReason,
  };
}

function offerFact(offer: OfferSeen): OfferFact {
  return {
    children: offer.childIds,
    toParentOrHolder: offer.isParent || offer.holdsParentalResponsibility,
    on: offer.offeredOn,
    inLetter: offer.method === 'letter-before-proceedings',
    response: offer.response,
    respondedOn: offer.respondedOn,
  };
}

/** A decision counts once a manager has approved it, and from that day: one that waits or was refused is no fact. */
function exemptionFact({ childId: child, limb, reason, reasonCode, approval }: Exemption): readonly ExemptionFact[] {
  return approval?.approved === true ? [{ child, limb, reason, ...(reasonCode === undefined ? {} : { reasonCode }), on: approval.on }] : [];
}

/** C3: a manager's authority is counted in a line of its own, from the day on which it was given; one that waits or was refused is no fact. */
function consentFact(consent: ConsentSeen): readonly ConsentFact[] {
  const byException = consent.form === AUTHORITY;
  const decision = consent.authority?.decision;
  if (byException && decision?.authorised !== true) return [];
  return [
    {
      on: decision?.on ?? consent.givenOn,
      written: consent.form !== 'spoken',
      // C9: from 18 a young person consents for themselves.
      giverHoldsResponsibility: consent.ownBehalf === true ? 'yes' : consent.holdsParentalResponsibility,
      byException,
      withdrawnOn: consent.withdrawnOn,
    },
  ];
}

/** A meeting without a date has not been planned yet, and one of a type that the policy no longer has is counted as a family meeting. */
function meetingFact(
  meeting: MeetingSeen,
  attendance: readonly AttendanceSeen[],
  policy: Policy,
  { preparedOn }: ProcessesSeen,
): readonly MeetingFact[] {
  if (meeting.on === undefined) return [];
  const advocateCame = attendance.some((each) => each.kind === 'advocate' && attended(each));
  const type = policy.meetingTypes.find((each) => each.key === meeting.type);
  return [
    {
      id: meeting.id,
      type: type?.family ?? 'FM',
      on: meeting.on,
      held: meeting.status === 'held',
      subjects: meeting.subjectIds,
      facilitator: meeting.facilitatorRelation,
      privateTime: meeting.privateTimeHeld,
      attendance: attendance.map((each) => attendanceFact(each, advocateCame, preparedOn)),
    },
  ];
}

const SIDES: Readonly<Record<MemberKind, AttendanceFact['side']>> = {
  child: 'child',
  network: 'network',
  professional: 'professional',
  worker: 'professional',
  coordinator: 'supporter',
  advocate: 'supporter',
  interpreter: 'supporter',
};

/** PN2: at the meeting an advocate spoke for the child; PN5: the child's advocate came in its place. */
const BY_ADVOCATE: readonly (string | undefined)[] = ['PN2', 'PN5'];

function attendanceFact(each: AttendanceSeen, advocateCame: boolean, preparedOn: ProcessesSeen['preparedOn']): AttendanceFact {
  return {
    who: each.memberId,
    child: each.kind === 'child' ? each.personId : undefined,
    participation: each.participation,
    advocateOfferedOn: each.advocateOfferedOn,
    advocateUsed: BY_ADVOCATE.includes(each.participation) || (each.advocateAccepted && advocateCame),
    preparedOn: preparedOn.get(each.memberId),
    side: each.kind === undefined ? 'network' : SIDES[each.kind],
    invited: each.invited,
    mode: each.mode,
    absence: each.absence,
    paternal: each.paternal ?? false,
  };
}

function planFact(plan: PlanSeen, seen: ProcessesSeen, sources: SendingSources): PlanFact {
  return {
    id: plan.id,
    children: plan.childIds,
    agreedOn: plan.agreedOn,
    decision: plan.decision,
    decidedOn: plan.decidedOn,
    endedOn: plan.endedOn,
    familyReviewDate: plan.reviewOn,
    reviews: (seen.reviews.get(plan.id) ?? []).map(reviewFact),
    waivers: (seen.waivers.get(plan.id) ?? []).map(waiverFact),
    reviewDeclinedOn: declinedDays(seen.reviewOffers.get(plan.id) ?? []),
    meeting: plan.meetingId,
    actions: plan.actions.map(({ id, ownerKind, dueOn, completedOn }) => ({
      ownerKind,
      dueOn,
      completedOn: completedOn ?? seen.doneOn.get(id),
    })),
    ...sendingOf(plan, sources),
    incorporatedOn: plan.incorporatedOn,
  };
}

function reviewFact(review: ReviewSeen): ReviewFact {
  return {
    on: review.on,
    status: review.status,
    networkTookPart: review.networkTookPart,
    planReviewed: review.planReviewed,
    children: review.childIds,
    nextAgreedOn: review.nextAgreedOn,
  };
}

const waiverFact = (waiver: ReviewWaiverSeen): WaiverFact => ({
  on: waiver.on,
  reason: waiver.reason,
  ...(waiver.reasonCode === undefined ? {} : { reasonCode: waiver.reasonCode }),
  children: waiver.childIds,
});
