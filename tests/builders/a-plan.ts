import { day } from '../../plugin/core/calendar-day';
import { EMPTY_CONTENT, type Plan, type PlanAction, type PlanContent } from '../../plugin/plans/plan';

export function anAction(rest: Partial<PlanAction> = {}): PlanAction {
  return {
    id: 'action-1',
    what: 'Collect Tomasz from school on Mondays',
    owner: 'Grace Okafor',
    ownerKind: 'family',
    dueOn: day('2026-12-01'),
    kind: 'practical',
    ...rest,
  };
}

/** A draft for one child, unless the test says more. */
export function aPlan(rest: Partial<Plan> = {}): Plan {
  return {
    id: 'plan-1',
    episodeId: 'episode-1',
    meetingId: 'meeting-1',
    number: 1,
    status: 'draft',
    childIds: ['child-1'],
    content: EMPTY_CONTENT,
    version: 0,
    ...rest,
  };
}

/** Content with nothing missing, for one child. */
export function fullContent(rest: Partial<PlanContent> = {}): PlanContent {
  return {
    ...EMPTY_CONTENT,
    aim: 'The children stay at home and are safe',
    voices: [{ childId: 'child-1', words: 'I want to stay with Mum' }],
    actions: [anAction()],
    childVersions: [
      { childId: 'child-1', willHappen: { 'action-1': 'Grandma fetches you' }, talkTo: 'Uncle Emeka', talkToHow: 'Tell him on Sundays' },
    ],
    ...rest,
  };
}
