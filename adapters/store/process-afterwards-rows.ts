import type { Knex } from 'knex';
import { CHECKED_BY, CONTACT_PURPOSES } from '../../plugin/follow-up/check-in';
import { NEED_OUTCOMES } from '../../plugin/follow-up/need-answer';
import type { OpenProcess } from '../../plugin/worklists/open-process';
import { gather, part, type Gathered } from './gathered-rows';

type Afterwards = Pick<OpenProcess, 'disagreements' | 'checkIns' | 'needAnswers' | 'consultations'>;

const DISAGREEMENTS = part({
  table: 'fm_disagreement',
  columns: ['id', 'raised_on', 'discussed_on', 'rights_explained_on', 'leaflet_given_on', 'complaint_made_on', 'settled_on'],
  of: (read) => ({
    raisedOn: read.day('raised_on'),
    // Who talked it over is nobody's task.
    discussed: read.dayOrNothing('discussed_on') && { on: read.day('discussed_on'), by: '' },
    rightsExplainedOn: read.dayOrNothing('rights_explained_on'),
    leafletGivenOn: read.dayOrNothing('leaflet_given_on'),
    complaintMadeOn: read.dayOrNothing('complaint_made_on'),
    settledOn: read.dayOrNothing('settled_on'),
  }),
});

const CHECK_INS = part({
  table: 'fm_check_in',
  by: 'plan_id',
  columns: ['id', 'purpose', 'made_by'],
  of: (read) => ({
    planId: read.text('plan_id'),
    purpose: read.oneOf('purpose', CONTACT_PURPOSES),
    by: read.oneOf('made_by', CHECKED_BY),
  }),
});

const NEED_ANSWERS = part({
  table: 'fm_need_answer',
  columns: ['id', 'need_id', 'answered_on', 'outcome'],
  of: (read) => ({
    id: read.text('id'),
    needId: read.text('need_id'),
    on: read.day('answered_on'),
    outcome: read.oneOf('outcome', NEED_OUTCOMES),
  }),
});

const CONSULTATIONS = part({
  table: 'fm_consultation',
  by: 'meeting_id',
  columns: ['due_on', 'result'],
  of: (read) => ({
    meetingId: read.text('meeting_id'),
    dueOn: read.day('due_on'),
    asked: read.textOrNothing('result') !== undefined,
  }),
});

interface Owners {
  readonly episodeIds: readonly string[];
  readonly planIds: readonly string[];
  readonly meetingIds: readonly string[];
}

interface OfProcess {
  readonly plans: readonly { readonly id: string }[];
  readonly meetings: readonly { readonly id: string }[];
}

/** What the lists read of what comes after many meetings and plans: one statement a table. */
export async function afterwardsOfProcesses(
  db: Knex,
  { episodeIds, planIds, meetingIds }: Owners,
): Promise<(episodeId: string, of: OfProcess) => Afterwards> {
  const disagreements = await gather(db, DISAGREEMENTS, episodeIds);
  const checkIns = await gather(db, CHECK_INS, planIds);
  const needAnswers = await gather(db, NEED_ANSWERS, episodeIds);
  const consultations = await gather(db, CONSULTATIONS, meetingIds);
  return (episodeId, { plans, meetings }) => {
    const each = <T>(owners: readonly { readonly id: string }[], gathered: Gathered<T>): readonly T[] =>
      owners.flatMap(({ id }) => gathered.get(id) ?? []);
    return {
      disagreements: disagreements.get(episodeId) ?? [],
      checkIns: each(plans, checkIns),
      needAnswers: needAnswers.get(episodeId) ?? [],
      consultations: each(meetings, consultations),
    };
  };
}
