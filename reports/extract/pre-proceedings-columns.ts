import type { CaseEvent, PreProceedingsRecord } from '../../plugin/core/case-system';
import type { Cells } from './row-cells';
import { ISSUE, STEP_DOWN } from './ssd-tables';

/**
 * What the census asks of one time in pre-proceedings, from its row; undefined where the row says nothing of it beyond the dated events,
 * which are read apart.
 */
export function preProceedingsFrom(row: Cells): PreProceedingsRecord | undefined {
  const startedOn = row.dayOrNothing('prep_pre_pro_decision_date') ?? row.dayOrNothing('prep_pre_pro_letter_date');
  const meetings = row.textOrNothing('prep_pre_pro_meetings_num');
  const told = {
    initialMeetingOn: row.dayOrNothing('prep_initial_pre_pro_meeting_date'),
    issueLetterOn: row.dayOrNothing('prep_care_pro_letter_date'),
    ...(meetings === undefined ? {} : { reviewMeetings: Number(meetings) }),
  };
  const decidedOn = row.dayOrNothing('prep_agree_stepdown_issue_date');
  const issued = decidedOn !== undefined && row.text('prep_pre_pro_outcome') !== STEP_DOWN;
  const saysMore = issued || Object.values(told).some((each) => each !== undefined);
  return startedOn === undefined || !saysMore ? undefined : { startedOn, ...told, decidedOn };
}

/** The same as cells, beside those of the spell's events. A decision to step down stands among the events already. */
export function preProceedingsCells(
  record: PreProceedingsRecord | undefined,
  spell: readonly CaseEvent[],
): Record<string, string | undefined> {
  const steppedDown = spell.some(({ kind }) => kind === 'step-down');
  const decided = !steppedDown && record?.decidedOn !== undefined;
  return {
    prep_initial_pre_pro_meeting_date: record?.initialMeetingOn,
    prep_pre_pro_meetings_num: record?.reviewMeetings === undefined ? undefined : String(record.reviewMeetings),
    prep_care_pro_letter_date: record?.issueLetterOn,
    ...(steppedDown ? { prep_pre_pro_outcome: STEP_DOWN } : {}),
    ...(decided ? { prep_pre_pro_outcome: ISSUE, prep_agree_stepdown_issue_date: record.decidedOn } : {}),
  };
}
