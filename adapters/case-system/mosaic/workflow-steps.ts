import type { PersonId } from '../../../plugin/core/case-system';
import type { Row } from '../case-rows';
import { plainColumns, readForIds } from '../case-source';
import type { PersonStep } from '../records/person-steps';
import { cellsOf } from '../row-cells';
import { idColumns, type MosaicSource } from './mosaic-source';

/** Only steps that mean something here: the types that the council named, strategy discussions and conferences. */
export async function loadSteps(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly PersonStep[]> {
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
