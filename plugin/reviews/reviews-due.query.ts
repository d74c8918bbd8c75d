import { z } from 'zod';
import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import { mayNot } from '../core/verdict';
import { hasRole } from '../core/actor';
import { openEpisode, visibleChildren } from '../episodes/episode-access';
import type { Episode } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { Plan } from '../plans/plan';
import type { PlanStore } from '../plans/plan.store';
import { nextReviewOf } from './plan-cycles';
import { regimesOfEach } from './plan-under-review';
import type { ReviewStore } from './review.store';

/** One family's plan with the earliest day on which a review is due for any of its children. */
export interface DueReview {
  readonly planId: string;
  readonly reference: string;
  /** Names of the children whom the actor may see. */
  readonly children: readonly string[];
  readonly hiddenChildren: number;
  readonly due: CalendarDay;
}

type Stores = { readonly episodes: EpisodeStore; readonly plans: PlanStore; readonly reviews: ReviewStore };

/** roles.md "Case-level overdue list": one's own. Earliest first. */
export const reviewsDue = defineQuery({
  name: 'view-reviews-due',
  input: z.strictObject({}),
  async load(_input, stores: Stores, asked): Promise<readonly DueReview[]> {
    const due: DueReview[] = [];
    for (const episode of await ownEpisodes(stores, asked)) due.push(...(await dueOf(episode, stores, asked)));
    return due.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  },
  allow: (actor) =>
    hasRole(actor, 'worker', 'senior-practitioner', 'team-manager', 'coordinator')
      ? 'ok'
      : mayNot('Reviews due are for the people who work with families'),
  about: () => ({}),
});

async function ownEpisodes({ episodes }: Stores, { caseSystem, actor }: Asked): Promise<readonly Episode[]> {
  const own = actor.launchedFor === undefined ? await caseSystem.caseloadOf(actor.workerId) : [actor.launchedFor];
  const found = new Map<string, Episode>();
  for (const personId of new Set<PersonId>(own)) {
    for (const episode of await episodes.ofChild(personId)) found.set(episode.id, episode);
  }
  return [...found.values()];
}

async function dueOf(episode: Episode, stores: Stores, asked: Asked): Promise<readonly DueReview[]> {
  const visible = visibleChildren(asked.actor, await openEpisode(episode.id, stores, asked));
  const plan = (await stores.plans.ofEpisode(episode.id)).findLast(({ status }) => status === 'agreed');
  if (visible.length === 0 || plan === undefined || plan.ended !== undefined) return [];
  const due = await nextDueOf(plan, stores, asked);
  if (due === undefined) return [];
  const people = await asked.caseSystem.people(visible.filter((id) => plan.childIds.includes(id)));
  return [
    {
      planId: plan.id,
      reference: episode.reference,
      children: people.map(({ fullName }) => fullName),
      hiddenChildren: plan.childIds.length - people.length,
      due,
    },
  ];
}

async function nextDueOf(plan: Plan, { reviews }: Stores, asked: Asked): Promise<CalendarDay | undefined> {
  const moved = {
    plan,
    reviews: await reviews.ofPlan(plan.id),
    waivers: await reviews.waiversOf(plan.id),
    regimesOf: await regimesOfEach(plan.childIds, asked),
  };
  return nextReviewOf(moved, asked.policy.reviews, asked.today);
}
