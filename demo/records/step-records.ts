import { CASE_NOTE_TYPES, STEP_NAMES, STEP_TYPES, type CaseNoteType, type StepType } from './codes';
import { addDays, type Day } from './days';
import type { RecordSink } from './record-writer';

/** The exact set of people that steps are about. */
export function addSubgroup(sink: RecordSink, personIds: readonly number[]): number {
  const subgroupId = sink.nextId('subgroup');
  sink.add('DM_SUBGROUPS', {
    SUBGROUP_ID: subgroupId,
    GROUP_ID: subgroupId,
    ONLY_SUBJECT_TYPE_CODE: personIds.length === 1 ? 'PER' : null,
  });
  for (const personId of personIds) {
    sink.add('DM_SUBGROUP_SUBJECTS', { SUBGROUP_ID: subgroupId, SUBJECT_COMPOUND_ID: personId, SUBJECT_TYPE_CODE: 'PER' });
  }
  return subgroupId;
}

export interface StepRecord {
  readonly type: StepType;
  readonly subgroupId: number;
  readonly from: Day;
  readonly to?: Day;
  readonly assigneeId?: number;
  readonly teamId?: number;
}

export function addStep(sink: RecordSink, step: StepRecord): number {
  const stepId = sink.nextId('step');
  sink.add('DM_WORKFLOW_STEPS', {
    WORKFLOW_STEP_ID: stepId,
    WORKFLOW_STEP_TYPE_ID: STEP_TYPES[step.type],
    SUBGROUP_ID: step.subgroupId,
    STEP_STATUS: step.to === undefined ? 'STARTED' : 'COMPLETED',
    INCOMING_ON: step.from,
    STARTED_ON: step.from,
    COMPLETED_ON: step.to,
    ASSIGNEE_ID: step.assigneeId,
    RESPONSIBLE_TEAM_ID: step.teamId,
    IS_CHILD_REFERRAL: step.type === 'referral' ? 'Y' : 'N',
    IS_CONTINUOUS_ASSESSMENT: step.type === 'assessment' ? 'Y' : 'N',
    IS_SECTION_47_ENQUIRY: step.type === 'section47Enquiry' ? 'Y' : 'N',
    STRATEGY_DISCUSSION_DATE: step.type === 'strategyDiscussion' ? step.from : null,
    CP_CONFERENCE_CATEGORY: { initialConference: 'Initial', reviewConference: 'Review' }[step.type as string],
    CP_CONFERENCE_ACTUAL_DATE: ['initialConference', 'reviewConference'].includes(step.type) ? step.from : null,
  });
  return stepId;
}

const PLAN_STEP_DAYS = 84;

/** A plan as a chain of steps, each a review of the one before. */
export function addPlanSteps(sink: RecordSink, plan: StepRecord, next: StepType, day: Day): void {
  let type = plan.type;
  for (let from = plan.from; from < (plan.to ?? addDays(day, 1)); from = addDays(from, PLAN_STEP_DAYS)) {
    const end = addDays(from, PLAN_STEP_DAYS);
    const isLast = end >= (plan.to ?? addDays(day, 1));
    addStep(sink, { ...plan, type, from, to: isLast ? plan.to : end });
    type = next;
  }
}

export function addReferral(
  sink: RecordSink,
  personIds: readonly number[],
  stepId: number,
  referral: { readonly from: Day; readonly to?: Day; readonly closureReason?: string; readonly source?: string },
): void {
  for (const personId of personIds) {
    sink.add('DM_CIN_REFERRALS', {
      REFERRAL_ID: stepId,
      PERSON_ID: personId,
      REFERRAL_DATE: referral.from,
      SOURCE_OF_REFERRAL: referral.source ?? '2A',
      CLOSURE_DATE: referral.to,
      CLOSURE_REASON: referral.closureReason,
    });
  }
}

export function addProtectionPlan(
  sink: RecordSink,
  personId: number,
  plan: { readonly from: Day; readonly to?: Day; readonly stepId?: number; readonly category?: string },
): void {
  const registrationId = sink.nextId('registration');
  sink.add('DM_REGISTRATIONS', {
    REGISTRATION_ID: registrationId,
    PERSON_ID: personId,
    REGISTRATION_START_DATE: plan.from,
    DEREGISTRATION_DATE: plan.to,
    IS_CHILD_PROTECTION_PLAN: 'Y',
    IS_TEMPORARY_CHILD_PROTECTION: 'N',
    REGISTRATION_STEP_ID: plan.stepId,
  });
  sink.add('DM_REGISTRATION_CATEGORIES', {
    REGISTRATION_ID: registrationId,
    CATEGORY_ID: 1,
    CATEGORY_START_DATE: plan.from,
    CATEGORY_END_DATE: plan.to,
    CIN_ABUSE_CATEGORY_CODE: plan.category ?? 'NEG',
    IS_CHILD_PROTECTION_PLAN: 'Y',
  });
}

export function addStatus(sink: RecordSink, personId: number, type: 'PLOPRE' | 'SGO' | 'CAO', from: Day, to?: Day): void {
  sink.add('DM_NON_LA_LEGAL_STATUSES', {
    LEGAL_STATUS_ID: sink.nextId('other legal status'),
    PERSON_ID: personId,
    LEGAL_STATUS_TYPE: type,
    START_DATE: from,
    END_DATE: to,
  });
}

/** In both tables: the data mart's allocations are picked out of the professional relationships. */
export function addAllocation(sink: RecordSink, personId: number, workerId: number, from: Day, to?: Day): void {
  sink.add('DM_ALLOCATED_WORKERS', {
    ALLOCATION_ID: sink.nextId('allocation'),
    PERSON_ID: personId,
    WORKER_ID: workerId,
    START_DATE: from,
    END_DATE: to,
  });
  addProfessional(sink, personId, workerId, 'REL.ALLWORK', from, to);
}

export const PROFESSIONALS = {
  'REL.ALLWORK': 'Allocated worker',
  'REL.FGC': 'FGC coordinator',
  'REL.IRO': 'Independent reviewing officer',
  'REL.PROBATION': 'Probation officer',
} as const;

export function addProfessional(
  sink: RecordSink,
  personId: number,
  workerId: number,
  code: keyof typeof PROFESSIONALS,
  from: Day,
  to?: Day,
): void {
  sink.add('DM_PROF_RELATIONSHIPS', {
    PROF_RELATIONSHIP_ID: sink.nextId('professional relationship'),
    PERSON_ID: personId,
    WORKER_ID: workerId,
    PROF_REL_TYPE_CODE: code,
    START_DATE: from,
    END_DATE: to,
  });
}

export interface NoteRecord {
  readonly type: CaseNoteType;
  readonly title: string;
  readonly note: string;
  readonly on: Day;
  /** Login of the author. */
  readonly by?: string;
}

export function addNote(sink: RecordSink, personId: number, note: NoteRecord): void {
  const id = sink.nextId('note');
  sink.add('CASE_NOTES', {
    ID: id,
    PERSON_ID: personId,
    NOTE_TYPE: note.type,
    TITLE: note.title,
    EFFECTIVE_DATE: note.on,
    CREATED_ON: `${note.on} 16:30:00`,
    CREATED_BY: note.by?.slice(0, 30),
    NOTE: note.note,
    FROZEN_FLAG: 'Y',
    SIGNIFICANT_EVENT_FLAG: 'N',
    STATE: 'Complete',
    COMPLETED_DATE: `${note.on} 16:30:00`,
    ROOT_CASE_NOTE: id,
  });
}

export function addStepAndNoteTypes(sink: RecordSink): void {
  for (const [type, id] of Object.entries(STEP_TYPES)) {
    sink.add('DM_WORKFLOW_STEP_TYPES', {
      WORKFLOW_STEP_TYPE_ID: id,
      DESCRIPTION: STEP_NAMES[type as StepType],
      IS_CONTINUOUS_ASSESSMENT: type === 'assessment' ? 'Y' : 'N',
    });
  }
  for (const [code, description] of Object.entries(PROFESSIONALS)) {
    sink.add('DM_PROF_REL_TYPES', { PROF_REL_TYPE_CODE: code, DESCRIPTION: description });
  }
  for (const [type, description] of Object.entries(CASE_NOTE_TYPES)) {
    sink.add('DM_CASE_NOTE_TYPES', { NOTE_TYPE: type, NOTE_TYPE_DESCRIPTION: description });
  }
}
