import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, RegimeSpell } from '../core/case-system';
import type { Asked } from '../core/ground';
import type { ChairNotice } from '../follow-up/chair-notice';
import type { Invitation } from '../invitations/invitation';
import type { InvitationRequest } from '../invitations/invitation-request';
import type { Meeting } from '../meetings/meeting';
import type { Plan } from '../plans/plan';
import { nextReviewOf } from '../reviews/plan-cycles';
import type { Review, ReviewOffer, ReviewWaiver } from '../reviews/review';
import { needsSomebody, type FilingEntry } from '../filing/filing-entry';
import { noticesOwed } from './notices-owed';
import { isStillToCome, letterMatters, meetingMatters, planMatters, type OpenMatters } from './open-matters';

interface OfEpisode<Record> {
  ofEpisode(episodeId: string): Promise<readonly Record[]>;
}

/** The part of the later steps' stores that is looked at before a process ends. */
export interface MatterSource {
  readonly meetings: OfEpisode<Meeting>;
  readonly invitations: {
    requestsOfEpisode(episodeId: string): Promise<readonly InvitationRequest[]>;
    ofRequests(requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly Invitation[]>>;
  };
  readonly plans: OfEpisode<Plan>;
  readonly reviews: {
    ofPlan(planId: string): Promise<readonly Review[]>;
    waiversOf(planId: string): Promise<readonly ReviewWaiver[]>;
    offersOf(planId: string): Promise<readonly ReviewOffer[]>;
  };
  readonly filing: OfEpisode<Pick<FilingEntry, 'state'>>;
  readonly followUp: { chairNoticesOf(episodeId: string): Promise<readonly ChairNotice[]> };
}

export async function openMattersOf(episodeId: string, stores: MatterSource, asked: Asked): Promise<OpenMatters> {
  const { today } = asked;
  const meetings = await stores.meetings.ofEpisode(episodeId);
  const toCome = meetings.filter((meeting) => isStillToCome(meeting, today)).map(({ id }) => id);
  const plans = await stores.plans.ofEpisode(episodeId);
  const children = [...meetings.flatMap(({ subjectIds }) => subjectIds), ...plans.flatMap(({ childIds }) => childIds)];
  const regimesOf = await asked.caseSystem.regimesOfEach([...new Set(children)]);
  const filings = await stores.filing.ofEpisode(episodeId);
  const notices = await stores.followUp.chairNoticesOf(episodeId);
  return {
    ...letterMatters(await invitationsOf(episodeId, stores), toCome),
    ...meetingMatters(meetings, today),
    ...planMatters(plans),
    filingsRefused: filings.filter(needsSomebody).length,
    filingsWaiting: filings.filter(({ state }) => ['waiting', 'handed-over', 'by-hand'].includes(state)).length,
    reviewDueOn: await reviewDueOn(plans, regimesOf, stores, asked),
    noticesOwed: noticesOwed({ meetings, regimesOf, notices, today }),
  };
}

export async function invitationsOf(episodeId: string, { invitations }: Pick<MatterSource, 'invitations'>): Promise<readonly Invitation[]> {
  const requests = await invitations.requestsOfEpisode(episodeId);
  return [...(await invitations.ofRequests(requests.map(({ id }) => id))).values()].flat();
}

async function reviewDueOn(
  plans: readonly Plan[],
  regimesOf: ReadonlyMap<PersonId, readonly RegimeSpell[]>,
  { reviews }: MatterSource,
  { policy, today }: Asked,
): Promise<CalendarDay | undefined> {
  const plan = plans.findLast(({ status }) => status === 'agreed');
  if (plan === undefined || plan.ended !== undefined) return undefined;
  const moved = {
    plan,
    reviews: await reviews.ofPlan(plan.id),
    waivers: await reviews.waiversOf(plan.id),
    offers: await reviews.offersOf(plan.id),
    regimesOf,
  };
  return nextReviewOf(moved, policy.reviews, today);
}
