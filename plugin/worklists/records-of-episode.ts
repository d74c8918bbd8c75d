import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { childIds, type Episode } from '../episodes/episode';
import type { AgendaNote, Meeting } from '../meetings/meeting';
import type { Plan } from '../plans/plan';
import type { Review, ReviewOffer, ReviewWaiver } from '../reviews/review';
import { currentMeeting, currentPlan, type EpisodeRecords } from './episode-records';
import { nextReviewOf } from '../reviews/plan-cycles';

interface OfEpisode<Record> {
  ofEpisode(episodeId: string): Promise<Record>;
}

/** The part of every step's store that the list of tasks reads. */
export interface RecordSources {
  readonly offers: OfEpisode<EpisodeRecords['offers']> & {
    exemptionsOf(ids: readonly PersonId[]): Promise<EpisodeRecords['exemptions']>;
  };
  readonly consents: OfEpisode<EpisodeRecords['consents']>;
  readonly network: OfEpisode<EpisodeRecords['members']>;
  readonly agreements: OfEpisode<EpisodeRecords['agreement']>;
  readonly meetings: OfEpisode<readonly Meeting[]> & { notesOf(meetingId: string): Promise<readonly AgendaNote[]> };
  readonly invitations: { requestsOfEpisode(episodeId: string): Promise<EpisodeRecords['requests']> };
  readonly plans: OfEpisode<readonly Plan[]>;
  readonly reviews: {
    ofPlan(planId: string): Promise<readonly Review[]>;
    waiversOf(planId: string): Promise<readonly ReviewWaiver[]>;
    offersOf(planId: string): Promise<readonly ReviewOffer[]>;
  };
  readonly filing: OfEpisode<EpisodeRecords['filings']>;
}

export async function recordsOf(episode: Episode, stores: RecordSources, asked: Asked): Promise<EpisodeRecords> {
  const meetings = await stores.meetings.ofEpisode(episode.id);
  const meeting = currentMeeting(meetings);
  const plans = await stores.plans.ofEpisode(episode.id);
  return {
    episode,
    offers: await stores.offers.ofEpisode(episode.id),
    exemptions: await stores.offers.exemptionsOf(childIds(episode)),
    consents: await stores.consents.ofEpisode(episode.id),
    members: await stores.network.ofEpisode(episode.id),
    agreement: await stores.agreements.ofEpisode(episode.id),
    meetings,
    notes: meeting === undefined ? [] : await stores.meetings.notesOf(meeting.id),
    requests: await stores.invitations.requestsOfEpisode(episode.id),
    plans,
    filings: await stores.filing.ofEpisode(episode.id),
    reviewDueOn: await reviewDueOn(plans, stores, asked),
  };
}

async function reviewDueOn(plans: readonly Plan[], { reviews }: RecordSources, asked: Asked): Promise<CalendarDay | undefined> {
  const plan = currentPlan(plans.filter((each) => each.status === 'agreed'));
  if (plan === undefined) return undefined;
  const of = {
    plan,
    reviews: await reviews.ofPlan(plan.id),
    waivers: await reviews.waiversOf(plan.id),
    offers: await reviews.offersOf(plan.id),
    regimesOf: await asked.caseSystem.regimesOfEach(plan.childIds),
  };
  return nextReviewOf(of, asked.policy.reviews, asked.today);
}
