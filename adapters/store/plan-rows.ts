import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import {
  CHILDS_PLANS,
  CONFIRMED_HOW,
  EMPTY_CONTENT,
  PLAN_DECISIONS,
  type Decision,
  type Plan,
  type PlanAction,
  type PlanContent,
} from '../../plugin/plans/plan';
import { isWritten, PLAN_SECTIONS, partOf } from '../../plugin/plans/plan-section';
import type { PlanStore } from '../../plugin/plans/plan.store';
import { pagesById } from './pages-by-id';
import { planActionRows, planActionsOf } from './plan-action-rows';
import { orNull, reading, type Row } from './rows';
import { byOwner } from './rows-by-owner';
import { savedPart } from './saved-part';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'episode_id',
  'meeting_id',
  'number',
  'status',
  'agreed_on',
  'agreed_by',
  'decision',
  'decision_safe',
  'decision_resourced',
  'decision_reasons',
  'decided_by',
  'decided_on',
  'countersigned_by',
  'countersigned_on',
  'confirmed_by',
  'confirmed_how',
  'confirmed_on',
  'confirmed_recorded_by',
  'confirmed_words',
  'incorporated_into',
  'incorporated_reference',
  'incorporated_on',
  'incorporated_by',
  'ended_on',
  'ended_reason',
  'version',
].map((column) => `fm_plan.${column}`);

export function planRows(db: Knex): PlanStore {
  const withParts = async (rows: readonly Row[]): Promise<Plan[]> => {
    const ids = rows.map((row) => String(row.id));
    const children = await childrenOf(db, ids);
    const sections = await sectionContentOf(db, ids);
    const actions = await planActionsOf(db, ids);
    return rows.map((row) => {
      const id = String(row.id);
      return planOf(row, children.get(id) ?? [], contentOf(sections.get(id) ?? [], actions.get(id) ?? []));
    });
  };

  /**
   * Counts the plan's version up and holds its row, so that nobody agrees it meanwhile. An agreed plan is not changed. A
   * decision was on what was read: it falls with any change of a draft.
   */
  const changeDraft = async (planId: string): Promise<void> => {
    const change = { ...decisionColumns(undefined), version: db.raw('?? + 1', ['version']) };
    const changed = await db('fm_plan').where({ id: planId, status: 'draft' }).update(change);
    if (changed !== 1) throw new Conflict('This version of the plan is agreed and is not changed any more. Start a new version');
  };

  return {
    ...planActionRows(db, changeDraft),

    async find(id) {
      const rows: Row[] = await db('fm_plan').select(COLUMNS).where('fm_plan.id', id);
      return (await withParts(rows))[0];
    },

    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_plan').select(COLUMNS).where('fm_plan.episode_id', episodeId).orderBy('fm_plan.number');
      return withParts(rows);
    },

    async add(plan) {
      await db('fm_plan').insert({ id: plan.id, version: plan.version, ...columnsOf(plan) });
      for (const [position, personId] of plan.childIds.entries()) {
        await db('fm_plan_child').insert({ plan_id: plan.id, person_id: personId, position });
      }
      for (const section of PLAN_SECTIONS) {
        const part = partOf(section, plan.content);
        if (isWritten(section, part))
          await db('fm_plan_section').insert({ plan_id: plan.id, section, content: JSON.stringify(part), version: 1 });
      }
      for (const action of plan.content.actions) await insertAction(db, plan.id, action);
    },

    save: (plan) => savedVersion(db, 'fm_plan', plan, columnsOf(plan)),

    async sectionsOf(planId) {
      const rows: Row[] = await db('fm_plan_section')
        .select(['section', 'version', 'written_by', 'written_on'].map((column) => `fm_plan_section.${column}`))
        .where('fm_plan_section.plan_id', planId);
      return rows.map((row) => {
        const read = reading('fm_plan_section', row, 'section');
        const writtenBy = read.textOrNothing('written_by');
        return {
          section: read.oneOf('section', PLAN_SECTIONS),
          version: read.number('version'),
          ...(writtenBy === undefined ? {} : { written: { by: writtenBy, on: read.day('written_on') } }),
        };
      });
    },

    async saveSection(planId, section, content, version, written) {
      await changeDraft(planId);
      const author = { written_by: orNull(written?.by), written_on: orNull(written?.on) };
      const columns = { content: JSON.stringify(partOf(section, content)), ...author };
      return savedPart(db, 'fm_plan_section', { plan_id: planId, section }, version, columns);
    },

    async *all() {
      for await (const rows of pagesById(db, 'fm_plan', COLUMNS)) yield* await withParts(rows);
    },
  };
}

const insertAction = (db: Knex, planId: string, action: PlanAction): Promise<void> =>
  planActionRows(db, async () => undefined).addAction(planId, action);

function columnsOf(plan: Plan): Row {
  return {
    episode_id: plan.episodeId,
    meeting_id: plan.meetingId,
    number: plan.number,
    status: plan.status,
    agreed_on: orNull(plan.agreedOn),
    agreed_by: orNull(plan.agreedBy),
    ...decisionColumns(plan.decision),
    ...confirmationColumns(plan),
    ended_on: orNull(plan.ended?.on),
    ended_reason: orNull(plan.ended?.reason),
  };
}

function confirmationColumns({ confirmed, incorporated }: Plan): Row {
  return {
    confirmed_by: orNull(confirmed?.by),
    confirmed_how: orNull(confirmed?.how),
    confirmed_on: orNull(confirmed?.on),
    confirmed_recorded_by: orNull(confirmed?.recordedBy),
    confirmed_words: orNull(confirmed?.words),
    incorporated_into: orNull(incorporated?.into),
    incorporated_reference: orNull(incorporated?.reference),
    incorporated_on: orNull(incorporated?.on),
    incorporated_by: orNull(incorporated?.by),
  };
}

function confirmationOf(read: ReturnType<typeof reading>): Plan['confirmed'] {
  const by = read.textOrNothing('confirmed_by');
  if (by === undefined) return undefined;
  return {
    by,
    how: read.oneOf('confirmed_how', CONFIRMED_HOW),
    on: read.day('confirmed_on'),
    recordedBy: read.text('confirmed_recorded_by'),
    words: read.text('confirmed_words'),
  };
}

function incorporationOf(read: ReturnType<typeof reading>): Plan['incorporated'] {
  const reference = read.textOrNothing('incorporated_reference');
  if (reference === undefined) return undefined;
  return {
    into: read.oneOf('incorporated_into', CHILDS_PLANS),
    reference,
    on: read.day('incorporated_on'),
    by: read.text('incorporated_by'),
  };
}

function decisionColumns(decision: Decision | undefined): Row {
  return {
    decision: orNull(decision?.decision),
    decision_safe: orNull(decision?.safe),
    decision_resourced: orNull(decision?.resourced),
    decision_reasons: orNull(decision?.reasons),
    decided_by: orNull(decision?.decidedBy),
    decided_on: orNull(decision?.on),
    countersigned_by: orNull(decision?.countersigned?.by),
    countersigned_on: orNull(decision?.countersigned?.on),
  };
}

async function childrenOf(db: Knex, planIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: Row[] = await db('fm_plan_child')
    .select(['fm_plan_child.plan_id', 'fm_plan_child.person_id'])
    .whereIn('fm_plan_child.plan_id', planIds as string[])
    .orderBy(['fm_plan_child.plan_id', 'fm_plan_child.position']);
  return byOwner('fm_plan_child', 'plan_id', rows, (row) => String(row.person_id));
}

async function sectionContentOf(db: Knex, planIds: readonly string[]): Promise<ReadonlyMap<string, readonly Partial<PlanContent>[]>> {
  const rows: Row[] = await db('fm_plan_section')
    .select(['fm_plan_section.plan_id', 'fm_plan_section.content'])
    .whereIn('fm_plan_section.plan_id', planIds as string[])
    .orderBy(['fm_plan_section.plan_id', 'fm_plan_section.section']);
  return byOwner('fm_plan_section', 'plan_id', rows, (row) => reading('fm_plan_section', row, 'plan_id').json('content'));
}

const contentOf = (sections: readonly Partial<PlanContent>[], actions: readonly PlanAction[]): PlanContent =>
  Object.assign({}, EMPTY_CONTENT, ...sections, { actions }) as PlanContent;

function decisionOf(read: ReturnType<typeof reading>): Decision | undefined {
  const decision = read.oneOfOrNothing('decision', PLAN_DECISIONS);
  if (decision === undefined) return undefined;
  const by = read.textOrNothing('countersigned_by');
  return {
    decision,
    safe: read.flag('decision_safe'),
    resourced: read.flag('decision_resourced'),
    reasons: read.textOrNothing('decision_reasons'),
    decidedBy: read.text('decided_by'),
    on: read.day('decided_on'),
    countersigned: by === undefined ? undefined : { by, on: read.day('countersigned_on') },
  };
}

function planOf(row: Row, childIds: readonly string[], content: PlanContent): Plan {
  const read = reading('fm_plan', row);
  const endedOn = read.dayOrNothing('ended_on');
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    meetingId: read.text('meeting_id'),
    number: read.number('number'),
    status: read.oneOf('status', ['draft', 'agreed']),
    childIds,
    content,
    agreedOn: read.dayOrNothing('agreed_on'),
    agreedBy: read.textOrNothing('agreed_by'),
    decision: decisionOf(read),
    confirmed: confirmationOf(read),
    incorporated: incorporationOf(read),
    ended: endedOn === undefined ? undefined : { on: endedOn, reason: read.text('ended_reason') },
    version: read.number('version'),
  };
}
