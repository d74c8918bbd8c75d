import { earliest, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { PersonId, RegimeSpell } from '../../../plugin/core/case-system';
import type { OwnPreProceedings } from '../records/pre-proceedings';
import type { PersonStep } from '../records/person-steps';
import type { RowCells } from '../row-cells';
import { SSD_STEPS } from './ssd-codes';
import { rowsAbout, type SsdSource } from './ssd-source';
import type { LegalStatus } from './ssd-statuses';

/** One spell of pre-proceedings and what followed it. */
export interface PreProceedings {
  readonly key: string;
  readonly personId: PersonId;
  readonly decidedOn?: CalendarDay;
  readonly letterOn?: CalendarDay;
  readonly firstMeetingOn?: CalendarDay;
  readonly endedOn?: CalendarDay;
  readonly appliedOn?: CalendarDay;
  /** The letter that tells the parents of care proceedings. */
  readonly issueLetterOn?: CalendarDay;
  /** Without the initial one. */
  readonly reviewMeetings?: number;
  readonly steppedDown: boolean;
}

export const loadPreProceedings = (source: SsdSource, ids: readonly PersonId[]): Promise<readonly PreProceedings[]> =>
  rowsAbout(source, 'ssd_pre_proceedings', 'prep_person_id', ids, preProceedingsFrom);

function preProceedingsFrom(cells: RowCells): PreProceedings {
  const outcome = cells.optionalText('prep_pre_pro_outcome') ?? '';
  const endedOn = cells.optionalDay('prep_agree_stepdown_issue_date');
  return {
    key: cells.text('prep_table_id'),
    personId: cells.text('prep_person_id'),
    decidedOn: cells.optionalDay('prep_pre_pro_decision_date'),
    letterOn: cells.optionalDay('prep_pre_pro_letter_date'),
    firstMeetingOn: cells.optionalDay('prep_initial_pre_pro_meeting_date'),
    endedOn,
    appliedOn: cells.optionalDay('prep_care_pro_letter_date') ?? (/issue/i.test(outcome) ? endedOn : undefined),
    issueLetterOn: cells.optionalDay('prep_care_pro_letter_date'),
    ...reviewMeetingsOf(cells),
    steppedDown: /step\s*down/i.test(outcome),
  };
}

const COUNT = /^(\d{1,3})(?:\.0+)?$/;

function reviewMeetingsOf(cells: RowCells): Pick<PreProceedings, 'reviewMeetings'> {
  const text = cells.optionalText('prep_pre_pro_meetings_num');
  if (text === undefined) return {};
  const count = COUNT.exec(text)?.[1];
  if (count === undefined) throw cells.unreadable('prep_pre_pro_meetings_num', 'not a number');
  return { reviewMeetings: Number(count) };
}

/** From the decision, or the first thing that is known to have followed it. */
export function preProceedingsSpells(rows: readonly PreProceedings[]): readonly RegimeSpell[] {
  return rows.flatMap(({ key, personId, decidedOn, letterOn, firstMeetingOn, endedOn, appliedOn }) => {
    const from = decidedOn ?? earliest(letterOn, firstMeetingOn);
    const to = endedOn ?? appliedOn;
    return from === undefined || (to !== undefined && to < from)
      ? []
      : [{ personId, regime: 'pre-proceedings' as const, reference: key, from, to }];
  });
}

/** What the census asks of each spell, beside its events. */
export const preProceedingsRecords = (rows: readonly PreProceedings[]): readonly OwnPreProceedings[] =>
  rows.flatMap(({ personId, decidedOn, letterOn, firstMeetingOn, reviewMeetings, endedOn, issueLetterOn }) => {
    const startedOn = decidedOn ?? letterOn;
    return startedOn === undefined
      ? []
      : [{ personId, startedOn, initialMeetingOn: firstMeetingOn, reviewMeetings, decidedOn: endedOn, issueLetterOn }];
  });

/** Orders with which proceedings end: a full care order, a placement order, special guardianship, a child arrangements order. */
const FINAL_ORDERS = ['C2', 'E1', 'SGO', 'CAO'];

/** The dataset's dates as steps. It does not say when proceedings ended: the first final order after the application is taken for it. */
export function stepsOfProceedings(rows: readonly PreProceedings[], statuses: readonly LegalStatus[]): readonly PersonStep[] {
  return rows.flatMap((row) => {
    const done = (typeId: string, on: CalendarDay | undefined): readonly PersonStep[] =>
      on === undefined ? [] : [{ key: row.key, personId: row.personId, typeId, status: 'COMPLETED', startedOn: on, completedOn: on }];
    return [
      ...done(SSD_STEPS.decision, row.decidedOn),
      ...done(SSD_STEPS.letter, row.letterOn),
      ...done(SSD_STEPS.stepDown, row.steppedDown ? row.endedOn : undefined),
      ...(row.appliedOn === undefined ? [] : [applicationStep(row, row.appliedOn, statuses)]),
    ];
  });
}

function applicationStep({ key, personId }: PreProceedings, on: CalendarDay, statuses: readonly LegalStatus[]): PersonStep {
  const ended = statuses
    .filter((status) => status.personId === personId && FINAL_ORDERS.includes(status.code) && status.from >= on)
    .map((status) => status.from)
    .toSorted()[0];
  const open = { key, personId, typeId: SSD_STEPS.application, startedOn: on };
  return ended === undefined ? { ...open, status: 'STARTED' } : { ...open, status: 'COMPLETED', completedOn: ended };
}

export async function loadConferences(source: SsdSource, ids: readonly PersonId[]): Promise<readonly PersonStep[]> {
  return rowsAbout(source, 'ssd_initial_cp_conference', 'icpc_person_id', ids, (cells) => ({
    key: cells.text('icpc_icpc_id'),
    personId: cells.text('icpc_person_id'),
    typeId: 'conference',
    status: 'COMPLETED',
    conferenceOn: cells.optionalDay('icpc_icpc_date'),
  }));
}
