import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { CaseEvent, PersonId, ProtectionEnquiry } from '../../../plugin/core/case-system';
import type { Row } from '../case-rows';
import { idColumns, plainColumns, readForIds, type CaseSource } from './case-source';
import type { StepTypes } from './mosaic-codes';
import type { PlanStep } from './plan-chain';
import { cellsOf } from '../row-cells';

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

/** Only steps that mean something here: the types that the council named, strategy discussions and conferences. */
export async function loadSteps(source: CaseSource, ids: readonly PersonId[]): Promise<readonly PersonStep[]> {
  const table = source.tables.nameOf('stepsOfPeople');
  const types = Object.values(source.codes.steps).flat();
  const ofTypes = types.length === 0 ? '' : `s.WORKFLOW_STEP_TYPE_ID in (${types.map(() => '?').join(', ')}) or `;
  const days = ['INCOMING_ON', 'STARTED_ON', 'COMPLETED_ON', 'STRATEGY_DISCUSSION_DATE', 'CP_CONFERENCE_ACTUAL_DATE'];
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('s', 'WORKFLOW_STEP_ID', 'PERSON_ID', 'WORKFLOW_STEP_TYPE_ID')}, ${plainColumns('s', 'STEP_STATUS', ...days)} ` +
      `from ${source.tables.from('stepsOfPeople')} s where s.PERSON_ID in (${marks}) ` +
      `and (${ofTypes}s.STRATEGY_DISCUSSION_DATE is not null or s.CP_CONFERENCE_ACTUAL_DATE is not null) ` +
      `order by s.PERSON_ID, s.WORKFLOW_STEP_ID`,
    values: [...values, ...types],
  }));
  return rows.map((row) => stepFrom(table, row)).filter((step) => !['CANCELLED', 'PROPOSED'].includes(step.status));
}

function stepFrom(table: string, row: Row): PersonStep {
  const cells = cellsOf(table, ['WORKFLOW_STEP_ID', 'PERSON_ID'], row);
  return {
    key: cells.id('WORKFLOW_STEP_ID'),
    personId: cells.id('PERSON_ID'),
    typeId: cells.id('WORKFLOW_STEP_TYPE_ID'),
    status: cells.text('STEP_STATUS').toUpperCase(),
    incomingOn: cells.optionalDay('INCOMING_ON'),
    startedOn: cells.optionalDay('STARTED_ON'),
    completedOn: cells.optionalDay('COMPLETED_ON'),
    strategyDiscussionOn: cells.optionalDay('STRATEGY_DISCUSSION_DATE'),
    conferenceOn: cells.optionalDay('CP_CONFERENCE_ACTUAL_DATE'),
  };
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
