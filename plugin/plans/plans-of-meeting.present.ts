import { inWords } from '../core/calendar-day';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { onMeeting } from '../meetings/on-meeting.present';
import type { Plan } from './plan';
import { mayWritePlan } from './plan-access';
import { DECISION_WORDS } from './plan-decision';
import type { PlansOfMeeting } from './plans-of-meeting.query';
import { planPaths } from './plans.paths';

export function presentPlansOfMeeting(answer: PlansOfMeeting, presenting: Presenting): Presented {
  const { plans, meeting, episode } = answer;
  const draft = plans.some((plan) => plan.status === 'draft');
  const starts = episode.closed === undefined && !draft && mayWritePlan(presenting.actor, answer) === 'ok';
  return onMeeting(answer, presenting, {
    title: inLocalWords('The family’s plan', presenting.policy),
    model: {
      heading: inLocalWords('The family’s plan', presenting.policy),
      plans: plans.map((plan) => ({ title: `Version ${plan.number}`, state: stateInWords(plan), path: planPaths.overview(plan.id) })),
      start: starts
        ? { action: planPaths.ofMeeting(meeting.id), text: plans.length === 0 ? 'Start the plan' : 'Start a new version' }
        : undefined,
    },
  });
}

export function stateInWords({ status, agreedOn, decision, ended }: Plan): string {
  if (status === 'draft' || agreedOn === undefined) return 'Being written';
  const decided = decision === undefined ? 'not decided yet' : DECISION_WORDS[decision.decision].toLowerCase();
  const until = ended === undefined ? '' : `; ended on ${inWords(ended.on)}`;
  return `Agreed on ${inWords(agreedOn)}; ${decided}${until}`;
}
