import type { AllStores } from '../all-stores';
import { AUTHORITY, type Consent } from '../consent/consent';
import type { Policy } from '../core/policy';
import type { Episode } from '../episodes/episode';
import { attended, type Meeting } from '../meetings/meeting';
import type { MemberKind, NetworkMember } from '../network/network-member';
import type { Exemption, Offer } from '../offers/offer';
import type { Plan } from '../plans/plan';
import { declinedDays } from '../reviews/plan-cycles';
import type { Review, ReviewOffer, ReviewWaiver } from '../reviews/review';
import { recordedAround, sendingOf, withFeedback, type RecordedAround, type Sending } from './recorded-around';
import type {
  ActionFact,
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

type RecordStores = Pick<AllStores, 'episodes' | 'offers' | 'consents' | 'network' | 'meetings' | 'plans' | 'reviews' | 'nightlyFacts'>;

/** Our own records as the facts that the nightly reports count from: words stay behind, ids, days and codes go on. */
export async function recordedEpisodes(stores: RecordStores, policy: Policy): Promise<readonly EpisodeFacts[]> {
  const offers = await groupedBy(stores.offers.all(), (offer) => offer.episodeId);
  const consents = await groupedBy(stores.consents.all(), (consent) => consent.episodeId);
  const members = await groupedBy(stores.network.all(), (member) => member.episodeId);
  const meetings = await groupedBy(stores.meetings.all(), (meeting) => meeting.episodeId);
  const plans = await groupedBy(stores.plans.all(), (plan) => plan.episodeId);
  const reviews = await groupedBy(stores.reviews.all(), (review) => review.planId);
  const waivers = await groupedBy(stores.reviews.allWaivers(), (waiver) => waiver.planId);
  const reviewOffers = await groupedBy(stores.reviews.allOffers(), (offer) => offer.planId);
  const around = await recordedAround(stores.nightlyFacts);

  const episodes: EpisodeFacts[] = [];
  for await (const episode of stores.episodes.all()) {
    const network = new Map((members.get(episode.id) ?? []).map((member) => [member.id, member]));
    const own = meetings.get(episode.id) ?? [];
    episodes.push({
      ...outlineOf(episode),
      offers: (offers.get(episode.id) ?? []).map(offerFact),
      consents: (consents.get(episode.id) ?? []).flatMap(consentFact),
      meetings: withFeedback(
        episode.id,
        own.flatMap((meeting) => meetingFact(meeting, network, policy, around)),
        around,
      ),
      plans: (plans.get(episode.id) ?? []).flatMap((plan) =>
        planFact(plan, {
          reviews: reviews.get(plan.id) ?? [],
          waivers: waivers.get(plan.id) ?? [],
          reviewOffers: reviewOffers.get(plan.id) ?? [],
          sending: sendingOf(
            plan,
            own.find(({ id }) => id === plan.meetingId),
            [...network.values()],
            around,
          ),
          doneOn: (actionId) => around.doneOn.get(actionId),
        }),
      ),
    });
  }
  return episodes;
}

export async function* recordedExemptions(stores: Pick<AllStores, 'offers'>): AsyncIterable<ExemptionFact> {
  for await (const exemption of stores.offers.allExemptions()) yield* exemptionFact(exemption);
}

async function groupedBy<Row>(rows: AsyncIterable<Row>, keyOf: (row: Row) => string): Promise<ReadonlyMap<string, readonly Row[]>> {
  const groups = new Map<string, Row[]>();
  for await (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

function outlineOf(episode: Episode): Pick<EpisodeFacts, 'id' | 'leadChild' | 'children' | 'referral' | 'closedOn' | 'closeReason'> {
  const { referral } = episode;
  return {
    id: episode.id,
    leadChild: episode.leadChildId,
    children: episode.children.map((child) => ({ id: child.personId, joinedOn: child.joinedOn })),
    referral:
      referral === undefined
        ? undefined
        : { on: referral.on, urgent: referral.urgent, strategyDiscussionOn: referral.strategyDiscussionOn },
    closedOn: episode.closed?.on,
    closeReason: episode.closed?.reason,
  };
}

function offerFact(offer: Offer): OfferFact {
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
function exemptionFact({ childId: child, limb, reason, approval }: Exemption): readonly ExemptionFact[] {
  return approval?.approved === true ? [{ child, limb, reason, on: approval.on }] : [];
}

/** C3: a manager's authority is counted in a line of its own, from the day on which it was given; one that waits or was refused is no fact. */
function consentFact(consent: Consent): readonly ConsentFact[] {
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
      withdrawnOn: consent.withdrawn?.on,
    },
  ];
}

/** A meeting without a date has not been planned yet, and one of a type that the policy no longer has is counted as a family meeting. */
function meetingFact(
  meeting: Meeting,
  network: ReadonlyMap<string, NetworkMember>,
  policy: Policy,
  around: RecordedAround,
): readonly MeetingFact[] {
  if (meeting.on === undefined) return [];
  const advocateCame = meeting.attendance.some((each) => network.get(each.memberId)?.kind === 'advocate' && attended(each));
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
      attendance: meeting.attendance.map((each) => attendanceFact(each, network.get(each.memberId), advocateCame, around)),
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

function attendanceFact(
  attendance: Meeting['attendance'][number],
  member: NetworkMember | undefined,
  advocateCame: boolean,
  { preparedOn, advocates }: RecordedAround,
): AttendanceFact {
  const advocate = advocates.get(attendance.memberId);
  return {
    who: attendance.memberId,
    child: member?.kind === 'child' ? member.personId : undefined,
    participation: attendance.participation,
    advocateOfferedOn: advocate?.offeredOn,
    advocateUsed: BY_ADVOCATE.includes(attendance.participation) || (advocate?.accepted === true && advocateCame),
    preparedOn: preparedOn.get(attendance.memberId),
    side: member === undefined ? 'network' : SIDES[member.kind],
    invited: attendance.invited,
    mode: attendance.mode,
    absence: attendance.absence,
    paternal: member?.paternal ?? false,
  };
}

interface PlanParts {
  readonly reviews: readonly Review[];
  readonly waivers: readonly ReviewWaiver[];
  readonly reviewOffers: readonly ReviewOffer[];
  readonly sending: Sending;
  doneOn(actionId: string): ActionFact['completedOn'];
}

/** A draft is no fact. */
function planFact(plan: Plan, { reviews, waivers, reviewOffers, sending, doneOn }: PlanParts): readonly PlanFact[] {
  if (plan.status !== 'agreed' || plan.agreedOn === undefined) return [];
  return [
    {
      id: plan.id,
      children: plan.childIds,
      agreedOn: plan.agreedOn,
      decision: plan.decision?.decision,
      decidedOn: plan.decision?.on,
      endedOn: plan.ended?.on,
      familyReviewDate: plan.content.reviewOn,
      reviews: reviews.map(reviewFact),
      waivers: waivers.map(waiverFact),
      reviewDeclinedOn: declinedDays(reviewOffers),
      meeting: plan.meetingId,
      actions: plan.content.actions.map(({ id, ownerKind, dueOn, completedOn }) => ({
        ownerKind,
        dueOn,
        completedOn: completedOn ?? doneOn(id),
      })),
      ...sending,
      incorporatedOn: plan.incorporated?.on,
    },
  ];
}

function reviewFact(review: Review): ReviewFact {
  return {
    on: review.on,
    status: review.status,
    networkTookPart: review.networkTookPart,
    planReviewed: review.planReviewed,
    children: review.childIds,
    nextAgreedOn: review.nextAgreedOn,
  };
}

const waiverFact = (waiver: ReviewWaiver): WaiverFact => ({ on: waiver.on, reason: waiver.reason, children: waiver.childIds });
