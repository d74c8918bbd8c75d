import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { CaseEvent, PersonId, ProtectionEnquiry } from '../../../plugin/core/case-system';
import type { StepTypes } from './case-codes';
import type { PlanStep } from './plan-chain';

/** A step of one person: siblings share the step, each with a row of their own. */
export interface PersonStep {
  readonly key: string;
  readonly personId: PersonId;
  readonly typeId: string;
  readonly status: string;
  readonly incomingOn?: CalendarDay;
  readonly startedOn?: CalendarDay;
  readonly completedOn?: CalendarDay;
  readonly strategyDiscussionOn?: CalendarDay;
  readonly conferenceOn?: CalendarDay;
}

export const ofTypes = (steps: readonly PersonStep[], typeIds: readonly string[]): readonly PersonStep[] =>
  steps.filter((step) => typeIds.includes(step.typeId));

/** A reopened step is open again, whatever day it was once completed on. A step that never came in has no place in time. */
export function asPlanSteps(steps: readonly PersonStep[]): readonly PlanStep[] {
  return steps.flatMap((step) => {
    const from = step.startedOn ?? step.incomingOn;
    if (from === undefined) return [];
    const to = step.status === 'COMPLETED' ? step.completedOn : undefined;
    return to !== undefined && to < from ? [] : [{ key: step.key, from, to }];
  });
}

/** Section 47 enquiries, oldest first: one step each. A step that was cancelled was none. */
export function enquiriesOf(steps: readonly PersonStep[], types: StepTypes): readonly ProtectionEnquiry[] {
  return ofTypes(steps, types.section47Enquiry)
    .flatMap((step): readonly ProtectionEnquiry[] => {
      const startedOn = step.startedOn ?? step.incomingOn;
      if (startedOn === undefined) return [];
      // A reopened step is open again, whatever day it was once completed on.
      const endedOn = step.status === 'COMPLETED' ? step.completedOn : undefined;
      return [{ personId: step.personId, startedOn, endedOn, reference: step.key }];
    })
    .toSorted((a, b) => a.startedOn.localeCompare(b.startedOn));
}

/** The dated events that steps tell of. */
export function eventsOf(steps: readonly PersonStep[], types: StepTypes): readonly CaseEvent[] {
  const of = (kind: CaseEvent['kind'], typeIds: readonly string[], dayOf: (step: PersonStep) => CalendarDay | undefined) =>
    ofTypes(steps, typeIds).map((step) => ({ step, kind, on: dayOf(step) }));
  const completed = (step: PersonStep) => (step.status === 'COMPLETED' ? step.completedOn : undefined);
  return [
    ...of('letter-decision', types.letterDecision, completed),
    ...of('letter-before-proceedings', types.letterBeforeProceedings, completed),
    ...of('care-application', types.careApplication, (step) => step.startedOn),
    ...of('step-down', types.stepDown, completed),
    ...steps.map((step) => ({ step, kind: 'strategy-discussion' as const, on: step.strategyDiscussionOn })),
    ...steps.map((step) => ({ step, kind: 'cp-conference' as const, on: step.conferenceOn })),
  ]
    .flatMap(({ step, kind, on }) => (on === undefined ? [] : [{ personId: step.personId, kind, on, reference: step.key }]))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.reference.localeCompare(b.reference));
}
