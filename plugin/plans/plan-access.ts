import { hasRole, type Actor } from '../core/actor';
import type { MeetingType } from '../core/policy-meeting-types';
import { allOf, mayNot, type Verdict } from '../core/verdict';
import {
  isAllocated,
  isCoordinator,
  mayActAsManager,
  mayActAsWorker,
  mayReadEpisode,
  mayWorkOnEpisode,
  type OpenedEpisode,
} from '../episodes/episode-access';
import type { Meeting } from '../meetings/meeting';
import { mayWriteMeeting } from '../meetings/meeting-access';

type OpenedMeeting = OpenedEpisode & { readonly meeting: Meeting; readonly type: MeetingType };

export const mayReadPlan = (actor: Actor, opened: OpenedEpisode): Verdict => mayReadEpisode(actor, opened);

/** roles.md "Plan: draft / transcribe": whoever writes the meeting's notes. */
export const mayWritePlan = (actor: Actor, opened: OpenedMeeting): Verdict => mayWriteMeeting(actor, opened);

/** roles.md "Finalise": the facilitator, a Senior Practitioner, the coordinator, the manager. */
export function mayAgreePlan(actor: Actor, opened: OpenedMeeting): Verdict {
  if (mayWriteMeeting(actor, opened) === 'ok') return 'ok';
  const finalises = hasRole(actor, 'senior-practitioner', 'team-manager');
  return allOf(
    mayWorkOnEpisode(actor, opened),
    finalises ? 'ok' : mayNot('Only the person who runs the meeting, a Senior Practitioner or the manager of the team can agree the plan'),
  );
}

/** roles.md "Plan: accept / refuse", C2: by the type of meeting; a coordinator decides nothing (S1-16, S3-16). */
export function mayDecideOnPlan(actor: Actor, opened: OpenedMeeting): Verdict {
  if (isCoordinator(actor, opened.episode)) {
    return allOf(mayReadPlan(actor, opened), mayNot('The coordinator is independent and does not decide on the plan'));
  }
  const decides =
    opened.type.planDecidedBy === 'worker'
      ? isAllocated(actor, opened)
      : opened.meeting.facilitatorId === actor.workerId || hasRole(actor, 'senior-practitioner');
  const who =
    opened.type.planDecidedBy === 'worker'
      ? 'Only the worker to whom the child is allocated decides on this plan'
      : 'Only the person who ran the meeting, or a Senior Practitioner of the team, decides on this plan';
  return allOf(mayActAsWorker(actor, opened), decides ? 'ok' : mayNot(who));
}

/** C2: a manager signs a refusal, and not their own. */
export function mayCountersign(actor: Actor, opened: OpenedEpisode, decidedBy: string | undefined): Verdict {
  return allOf(
    mayActAsManager(actor, opened),
    decidedBy === actor.workerId ? mayNot('Somebody else than the person who decided signs') : 'ok',
  );
}
