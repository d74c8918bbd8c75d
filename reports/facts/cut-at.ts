import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { CaseHistory } from '../../plugin/core/case-system';
import type { EpisodeFacts, FamilyFacts, MeetingFact, OfferFact, PlanFact } from './facts';

/**
 * The family as it was known on the last complete day: no event dated after it is known, and what ends after it has not ended (A4).
 * Dates that plan — the family's own date for looking again — are no events and stay.
 */
export function cutAt(family: FamilyFacts, dataTo: CalendarDay): FamilyFacts {
  const by = (on: CalendarDay | undefined): CalendarDay | undefined => (on !== undefined && on <= dataTo ? on : undefined);
  return {
    children: family.children.map((child) => childAt(child, dataTo, by)),
    episodes: family.episodes.map((episode) => episodeAt(episode, dataTo, by)),
    exemptions: family.exemptions.filter(({ on }) => on <= dataTo),
  };
}

type By = (on: CalendarDay | undefined) => CalendarDay | undefined;

function childAt(child: CaseHistory, dataTo: CalendarDay, by: By): CaseHistory {
  const begun = <Row extends { readonly from: CalendarDay; readonly to?: CalendarDay }>(rows: readonly Row[]): readonly Row[] =>
    rows.every((row) => row.from <= dataTo && (row.to === undefined || row.to <= dataTo))
      ? rows
      : rows.filter((row) => row.from <= dataTo).map((row) => (row.to === undefined || row.to <= dataTo ? row : { ...row, to: undefined }));
  const { person } = child;
  const bornLater = person.dateOfBirth !== undefined && person.dateOfBirth > dataTo;
  return {
    ...child,
    person: {
      ...person,
      dateOfBirth: by(person.dateOfBirth),
      expectedBirth: bornLater ? person.dateOfBirth : person.expectedBirth,
      dateOfDeath: by(person.dateOfDeath),
    },
    regimes: begun(child.regimes),
    care: begun(child.care).map((row) => (row.to === undefined ? { ...row, reasonCeased: undefined } : row)),
    allocations: begun(child.allocations),
    events: child.events.filter(({ on }) => on <= dataTo),
    transferredOn: by(child.transferredOn),
    movedOutAndClosedOn: by(child.movedOutAndClosedOn),
  };
}

function episodeAt(episode: EpisodeFacts, dataTo: CalendarDay, by: By): EpisodeFacts {
  const known = <Row extends { readonly on: CalendarDay }>(rows: readonly Row[]): readonly Row[] => rows.filter(({ on }) => on <= dataTo);
  const { referral } = episode;
  const closedOn = by(episode.closedOn);
  return {
    ...episode,
    children: episode.children.filter(({ joinedOn }) => joinedOn === undefined || joinedOn <= dataTo),
    referral: referral && referral.on <= dataTo ? { ...referral, strategyDiscussionOn: by(referral.strategyDiscussionOn) } : undefined,
    closedOn,
    closeReason: closedOn === undefined ? undefined : episode.closeReason,
    offers: known(episode.offers).map((offer) => answerAt(offer, dataTo)),
    consents: known(episode.consents).map((consent) => ({ ...consent, withdrawnOn: by(consent.withdrawnOn) })),
    meetings: known(episode.meetings).map((meeting) => meetingAt(meeting, dataTo, by)),
    plans: episode.plans.filter(({ agreedOn }) => agreedOn <= dataTo).map((plan) => planAt(plan, dataTo, by)),
  };
}

const answerAt = (offer: OfferFact, dataTo: CalendarDay): OfferFact =>
  offer.respondedOn !== undefined && offer.respondedOn > dataTo ? { ...offer, response: undefined, respondedOn: undefined } : offer;

function meetingAt(meeting: MeetingFact, dataTo: CalendarDay, by: By): MeetingFact {
  return {
    ...meeting,
    attendance: meeting.attendance.map((each) => ({
      ...each,
      advocateOfferedOn: by(each.advocateOfferedOn),
      preparedOn: by(each.preparedOn),
    })),
    feedback: meeting.feedback?.filter(({ on }) => on <= dataTo),
  };
}

function planAt(plan: PlanFact, dataTo: CalendarDay, by: By): PlanFact {
  const decided = by(plan.decidedOn);
  return {
    ...plan,
    endedOn: by(plan.endedOn),
    decidedOn: decided,
    decision: plan.decidedOn !== undefined && decided === undefined ? undefined : plan.decision,
    reviews: plan.reviews.filter(({ on }) => on <= dataTo),
    waivers: plan.waivers.filter(({ on }) => on <= dataTo),
    reviewDeclinedOn: plan.reviewDeclinedOn?.filter((on) => on <= dataTo),
    actions: plan.actions?.map((action) => ({ ...action, completedOn: by(action.completedOn) })),
    copies: plan.copies?.map((copy) => ({ ...copy, sentOn: by(copy.sentOn) })),
    chairToldOn: by(plan.chairToldOn),
    childVersions: plan.childVersions?.map((version) => ({ ...version, givenOn: by(version.givenOn) })),
    incorporatedOn: by(plan.incorporatedOn),
  };
}
