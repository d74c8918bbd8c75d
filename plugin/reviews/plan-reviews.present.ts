import { inWords } from '../core/calendar-day';
import type { TableOptions } from '../core/component-options';
import { hasRole } from '../core/actor';
import type { Presented, Presenting } from '../core/page';
import { mayActAsManager, mayActAsWorker, mayWorkOnEpisode } from '../episodes/episode-access';
import { onMeeting } from '../meetings/on-meeting.present';
import { planPaths } from '../plans/plans.paths';
import type { ChildCycles } from './plan-cycles';
import type { PlanUnderReview } from './plan-under-review';
import type { Review } from './review';
import { cycleInWords, dueInWords, REVIEW_STATUS_WORDS } from './review-words.present';

export function presentPlanReviews(answer: PlanUnderReview, presenting: Presenting): Presented {
  const { plan } = answer;
  const inForce = plan.status === 'agreed' && plan.ended === undefined;
  const { actor } = presenting;
  return onMeeting(answer, presenting, {
    title: 'Reviews of the plan',
    back: { text: 'Back to the plan', path: planPaths.overview(plan.id) },
    model: {
      agreed: plan.agreedOn === undefined ? undefined : inWords(plan.agreedOn),
      ended: plan.ended === undefined ? undefined : { on: inWords(plan.ended.on), reason: plan.ended.reason },
      tables: answer.cycles.map((child) => cyclesTable(child, answer)),
      reviews: answer.reviews.map(reviewSummary),
      waivers: answer.waivers.map(({ on, reason }) => ({ on: inWords(on), reason })),
      record: inForce && mayWorkOnEpisode(actor, answer) === 'ok' ? planPaths.recordReview(plan.id) : undefined,
      waive:
        inForce && hasRole(actor, 'team-manager') && mayActAsManager(actor, answer) === 'ok' ? planPaths.waiveReview(plan.id) : undefined,
      end: inForce && mayActAsWorker(actor, answer) === 'ok' ? planPaths.end(plan.id) : undefined,
    },
  });
}

function cyclesTable({ childId, cycles }: ChildCycles, { children }: PlanUnderReview): TableOptions {
  const child = children.find(({ personId }) => personId === childId);
  return {
    caption: child?.person.firstName ?? 'Another child',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Review due' }, { text: 'Held' }, { text: 'State' }],
    rows: cycles.map((cycle) => [
      { text: dueInWords(cycle) },
      { text: cycle.heldOn === undefined ? 'Not held' : inWords(cycle.heldOn) },
      { text: cycleInWords(cycle) },
    ]),
  };
}

function reviewSummary(review: Review) {
  return {
    title: `${inWords(review.on)}: ${REVIEW_STATUS_WORDS[review.status].toLowerCase()}`,
    counts: review.status === 'held' && !(review.networkTookPart && review.planReviewed),
    parts: [
      { heading: 'What worked', text: review.worked },
      { heading: 'What did not work', text: review.notWorked },
      { heading: 'What is next', text: review.next },
      { heading: 'The family will look again on', text: review.nextAgreedOn === undefined ? undefined : inWords(review.nextAgreedOn) },
    ].filter(({ text }) => text !== undefined),
  };
}
