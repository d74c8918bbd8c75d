import { reasonInWords } from '../core/coded-reason';
import { earliest, inWords, type CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import { lines } from '../core/html';
import type { TableOptions } from '../core/component-options';
import { hasRole, type Actor } from '../core/actor';
import type { Presented, Presenting } from '../core/page';
import { mayActAsManager, mayActAsWorker, mayWorkOnEpisode } from '../episodes/episode-access';
import { onMeeting } from '../meetings/on-meeting.present';
import { invitationPaths } from '../invitations/invitations.paths';
import { mayWritePlan } from '../plans/plan-access';
import { planPaths } from '../plans/plans.paths';
import { latestProgress, stateOf } from './action-progress';
import type { ChildCycles } from './plan-cycles';
import type { PlanUnderReview } from './plan-under-review';
import type { Review } from './review';
import { nextDue, qualifies } from './review-cycle';
import { cycleInWords, dueInWords, PROGRESS_WORDS, REGIME_WORDS, REVIEW_SETTING_WORDS, REVIEW_STATUS_WORDS } from './review-words.present';

export function presentPlanReviews(answer: PlanUnderReview, presenting: Presenting): Presented {
  const { plan } = answer;
  return onMeeting(answer, presenting, {
    title: 'Reviews of the plan',
    back: { text: 'Back to the plan', path: planPaths.overview(plan.id) },
    model: {
      agreed: plan.agreedOn === undefined ? undefined : inWords(plan.agreedOn),
      ended: plan.ended === undefined ? undefined : { on: inWords(plan.ended.on), reason: plan.ended.reason },
      wish: familyWish(answer),
      regimes: answer.cycles.map((child) => regimesInWords(child.childId, answer, presenting.today)).filter((words) => words !== undefined),
      tables: answer.cycles.map((child) => cyclesTable(child, answer)),
      reviews: answer.reviews.map(reviewSummary),
      waivers: answer.waivers.map((waiver) => ({
        on: inWords(waiver.on),
        reason: reasonInWords(waiver, presenting.policy.decisionReasons.reviewWaiver),
      })),
      progress: plan.content.actions.length > 0 ? progressTable(answer) : undefined,
      ...whereToGo(answer, presenting.actor),
    },
  });
}

/** What this person may do about a plan in force. */
function whereToGo(answer: PlanUnderReview, actor: Actor) {
  const { plan } = answer;
  const inForce = plan.status === 'agreed' && plan.ended === undefined;
  const works = inForce && mayWorkOnEpisode(actor, answer) === 'ok';
  const waives = inForce && hasRole(actor, 'team-manager') && mayActAsManager(actor, answer) === 'ok';
  const amends = inForce && answer.reviews.some(qualifies) && mayWritePlan(actor, answer) === 'ok';
  return {
    record: works ? planPaths.recordReview(plan.id) : undefined,
    waive: waives ? planPaths.waiveReview(plan.id) : undefined,
    offer: works ? planPaths.offerReview(plan.id) : undefined,
    letters: works ? invitationPaths.letters(answer.episode.id, 'review-invitation', plan.id) : undefined,
    recordProgress: works ? planPaths.progress(plan.id) : undefined,
    amend: amends ? planPaths.amend(plan.id) : undefined,
    end: inForce && mayActAsWorker(actor, answer) === 'ok' ? planPaths.end(plan.id) : undefined,
  };
}

/** C8: the family's "no" is told with what it changes and what it does not. */
function familyWish({ offers, cycles }: PlanUnderReview): string | undefined {
  const last = offers.at(-1);
  if (last === undefined) return undefined;
  const asked = `The family was asked on ${inWords(last.offeredOn)} whether it wants to meet again`;
  if (last.answer === 'not-yet') return `${asked} and has not answered yet.`;
  if (last.answer === 'yes') return `${asked}: it does.`;
  const stillDue = earliest(...cycles.map((child) => nextDue(child.cycles)));
  if (stillDue === undefined) return `${asked}: it does not. No review is due.`;
  return `${asked}: it does not. A review is due all the same, on ${inWords(stillDue)}: go through the family’s plan at the core group or the child in need review.`;
}

/** R-1, S4-41: which regime rules the dates, and since when; a step up or down moves them. */
function regimesInWords(childId: PersonId, { regimesOf, children }: PlanUnderReview, today: CalendarDay): string | undefined {
  const child = children.find(({ personId }) => personId === childId);
  const open = (regimesOf.get(childId) ?? []).filter(({ from, to }) => from <= today && (to === undefined || to > today));
  if (child === undefined || open.length === 0) return undefined;
  const spells = open.map(({ regime, from }) => `${REGIME_WORDS[regime]} since ${inWords(from)}`);
  return `${child.person.firstName}: ${spells.join(', ')}.`;
}

function progressTable({ plan, progress }: PlanUnderReview): TableOptions {
  return {
    caption: 'How the actions are going',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Action' }, { text: 'Who' }, { text: 'By when' }, { text: 'How it is going' }],
    rows: plan.content.actions.map(({ id, what, owner, dueOn, completedOn }) => {
      const last = latestProgress(progress, id);
      const state = stateOf(last, completedOn);
      const words =
        state === undefined ? 'Nothing told yet' : `${PROGRESS_WORDS[state]}${last === undefined ? '' : `, told on ${inWords(last.on)}`}`;
      return [
        { text: what },
        { text: owner },
        { text: inWords(dueOn) },
        { html: lines([words, ...(last?.note === undefined ? [] : [last.note])].join('\n')) },
      ];
    }),
  };
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
    title: `${inWords(review.on)}: ${REVIEW_STATUS_WORDS[review.status].toLowerCase()}${review.heldAs === undefined ? '' : `, ${REVIEW_SETTING_WORDS[review.heldAs].toLowerCase()}`}`,
    counts: review.status === 'held' && !(review.networkTookPart && review.planReviewed),
    parts: [
      { heading: 'What worked', text: review.worked },
      { heading: 'What did not work', text: review.notWorked },
      { heading: 'What is next', text: review.next },
      { heading: 'Number in the case system', text: review.linkedTo },
      {
        heading: 'Arranged around the family',
        text: review.arrangedAroundNetwork === undefined ? undefined : review.arrangedAroundNetwork ? 'Yes' : 'No',
      },
      { heading: 'The family will look again on', text: review.nextAgreedOn === undefined ? undefined : inWords(review.nextAgreedOn) },
    ].filter(({ text }) => text !== undefined),
  };
}
