import { inWords } from '../core/calendar-day';
import type { Presented, Presenting } from '../core/page';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { onPlan } from '../plans/on-plan.present';
import { mayDecideOnPlan } from '../plans/plan-access';
import { planPaths } from '../plans/plans.paths';
import type { AgreedPlan } from './agreed-plan.query';
import { filedInWords } from './filing-words.present';

export function presentAgreedPlan(answer: AgreedPlan, presenting: Presenting): Presented {
  const { plan, entries, episode, reviewDates } = answer;
  const { actor } = presenting;
  const mayFileAgain = mayWorkOnEpisode(actor, answer) === 'ok';
  const undecided = plan.decision === undefined && mayDecideOnPlan(actor, answer) === 'ok';
  return onPlan(answer, presenting, {
    title: plan.agreedOn === undefined ? 'The plan is not agreed yet' : 'The plan is agreed',
    model: {
      agreed: plan.agreedOn === undefined ? undefined : `Version ${plan.number}, agreed on ${inWords(plan.agreedOn)}`,
      reference: episode.reference,
      entries: entries.map((entry) => filedInWords(entry, answer, mayFileAgain)),
      waits: entries.some((entry) => ['waiting', 'handed-over', 'by-hand'].includes(entry.state)),
      next: [
        ...(undecided ? [{ text: 'Decide on the plan', path: planPaths.decide(plan.id) }] : []),
        { text: 'Read and print the plan, and the children’s own versions', path: planPaths.print(plan.id) },
        { text: 'See when reviews are due', path: planPaths.reviews(plan.id) },
        { text: 'Open the plan', path: planPaths.overview(plan.id) },
      ],
      review:
        reviewDates.due === undefined
          ? 'No date is set for looking at the plan again.'
          : `The plan is looked at again by ${inWords(reviewDates.due)}.`,
    },
  });
}
