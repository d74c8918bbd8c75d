import type { Knex } from 'knex';
import { OWNER_KINDS, PLAN_DECISIONS, type PlanContent } from '../../plugin/plans/plan';
import type { PlanSection } from '../../plugin/plans/plan-section';
import type { PlanOnList } from '../../plugin/worklists/open-process';
import { reading, type Row } from './rows';
import { byOwner } from './rows-by-owner';
import { rowsOfIds } from './rows-of-ids';

const COLUMNS = [
  'id',
  'meeting_id',
  'number',
  'status',
  'agreed_on',
  'decision',
  'decided_by',
  'decided_on',
  'countersigned_by',
  'countersigned_on',
  'ended_on',
  'incorporated_on',
];

type Parts = Pick<PlanOnList, 'childIds'> & { readonly content: PlanOnList['content'] };

/** Plans with their days and states alone, by episode, oldest first. */
export async function processPlansOf(db: Knex, episodeIds: readonly string[]): Promise<ReadonlyMap<string, readonly PlanOnList[]>> {
  const rows = await rowsOfIds(db, { table: 'fm_plan', column: 'episode_id', columns: COLUMNS, order: ['number'] }, episodeIds);
  const ids = rows.map((row) => String(row.id));
  const children = await childrenOf(db, ids);
  const actions = await actionsOf(db, ids);
  const written = await writtenOf(db, ids);
  return byOwner('fm_plan', 'episode_id', rows, (row) => {
    const id = String(row.id);
    return planOf(row, {
      childIds: children.get(id) ?? [],
      content: { ...contentOf(written.get(id) ?? {}), actions: actions.get(id) ?? [] },
    });
  });
}

async function childrenOf(db: Knex, planIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const spec = { table: 'fm_plan_child', column: 'plan_id', columns: ['person_id', 'position'], order: ['position'] };
  return byOwner('fm_plan_child', 'plan_id', await rowsOfIds(db, spec, planIds), (row) => String(row.person_id));
}

async function actionsOf(db: Knex, planIds: readonly string[]): Promise<ReadonlyMap<string, PlanOnList['content']['actions']>> {
  const columns = ['id', 'owner_kind', 'due_on', 'completed_on'];
  const rows = await rowsOfIds(db, { table: 'fm_plan_action', column: 'plan_id', columns, order: ['id'] }, planIds);
  return byOwner('fm_plan_action', 'plan_id', rows, (row) => {
    const read = reading('fm_plan_action', row);
    return {
      ownerKind: read.oneOf('owner_kind', OWNER_KINDS),
      dueOn: read.day('due_on'),
      completedOn: read.dayOrNothing('completed_on'),
    };
  });
}

/** Days, ids and whether something is there: nobody's words. */
function contentOf(written: Partial<PlanContent>): Omit<PlanOnList['content'], 'actions'> {
  const { reviewOn, interim, interimEndsOn, nextMeetingOn, conferenceOn, nominatedFamilyMember } = written;
  const { childVersions = [], unmetNeeds = [] } = written;
  return {
    reviewOn,
    interim,
    interimEndsOn,
    nextMeetingOn,
    conferenceOn,
    namesFamilyMember: nominatedFamilyMember !== undefined,
    unmetNeeds: unmetNeeds.map(({ id }) => ({ id })),
    childVersions: childVersions.map(({ childId }) => ({ childId })),
  };
}

const READ_SECTIONS: readonly PlanSection[] = ['review', 'interim', 'monitoring', 'joins', 'unmet-needs', 'child-versions'];

/** What is written in the sections that some task goes by. */
async function writtenOf(db: Knex, planIds: readonly string[]): Promise<ReadonlyMap<string, Partial<PlanContent>>> {
  const spec = { table: 'fm_plan_section', column: 'plan_id', columns: ['section', 'content'], only: { section: READ_SECTIONS } };
  const rows = await rowsOfIds(db, spec, planIds);
  const sections = byOwner('fm_plan_section', 'plan_id', rows, (row) =>
    reading('fm_plan_section', row, 'plan_id').json<Partial<PlanContent>>('content'),
  );
  return new Map([...sections].map(([planId, parts]) => [planId, Object.assign({}, ...parts) as Partial<PlanContent>]));
}

function planOf(row: Row, parts: Parts): PlanOnList {
  const read = reading('fm_plan', row);
  const endedOn = read.dayOrNothing('ended_on');
  return {
    id: read.text('id'),
    meetingId: read.text('meeting_id'),
    number: read.number('number'),
    status: read.oneOf('status', ['draft', 'agreed']),
    agreedOn: read.dayOrNothing('agreed_on'),
    decision: decisionOf(read),
    ended: endedOn && { on: endedOn },
    incorporated: read.dayOrNothing('incorporated_on') !== undefined,
    ...parts,
  };
}

function decisionOf(read: ReturnType<typeof reading>): PlanOnList['decision'] {
  const decision = read.oneOfOrNothing('decision', PLAN_DECISIONS);
  const by = read.textOrNothing('countersigned_by');
  return (
    decision && {
      decision,
      decidedBy: read.text('decided_by'),
      on: read.day('decided_on'),
      countersigned: by === undefined ? undefined : { by, on: read.day('countersigned_on') },
    }
  );
}
