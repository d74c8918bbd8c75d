import type { Knex } from 'knex';
import type { RecordedSituation } from '../../plugin/episodes/episode';
import { MEMBER_KINDS, MEMBER_STATUSES } from '../../plugin/network/network-member';
import { SAFETY_LEVELS } from '../../plugin/preparation/logistics';
import { PREPARATION_OUTCOMES } from '../../plugin/preparation/preparation-entry';
import type { OpenProcess } from '../../plugin/worklists/open-process';
import { gather, part, type Gathered } from './gathered-rows';

type Preparation = Pick<OpenProcess, 'members' | 'preparationEntries' | 'explained' | 'safetyPlans' | 'openConcerns' | 'courtDeadlines'>;

const MEMBERS = part({
  table: 'fm_network_member',
  columns: ['id', 'kind', 'status', 'excluded', 'removed_on'],
  of: (read) => ({
    id: read.text('id'),
    kind: read.oneOf('kind', MEMBER_KINDS),
    status: read.oneOf('status', MEMBER_STATUSES),
    excluded: read.flagOrNothing('excluded'),
    removedOn: read.dayOrNothing('removed_on'),
  }),
});

const ENTRIES = part({
  table: 'fm_preparation_entry',
  columns: ['id', 'member_id', 'outcome', 'crossed_out_on'],
  of: (read) => ({
    memberId: read.text('member_id'),
    outcome: read.oneOf('outcome', PREPARATION_OUTCOMES),
    stands: read.dayOrNothing('crossed_out_on') === undefined,
  }),
});

const PARTICIPANTS = part({
  table: 'fm_participant',
  columns: ['id', 'not_prepared_reason'],
  // That there is a reason counts, and not what it is.
  of: (read) => (read.textOrNothing('not_prepared_reason') === undefined ? [] : [{ memberId: read.text('id'), notPreparedReason: '' }]),
});

const SAFETY_PLANS = part({
  table: 'fm_meeting_safety_plan',
  by: 'id',
  columns: ['level', 'reviewed_on'],
  of: (read) => ({ level: read.oneOf('level', SAFETY_LEVELS), reviewed: read.dayOrNothing('reviewed_on') !== undefined }),
});

const CONCERNS = part({
  table: 'fm_safeguarding_concern',
  columns: ['id', 'raised_at', 'taken_at'],
  of: (read) => ({ id: read.text('id'), raisedAt: read.instant('raised_at'), taken: read.instantOrNothing('taken_at') !== undefined }),
});

const COURT_DEADLINES = part({
  table: 'fm_episode',
  by: 'id',
  columns: ['situation'],
  of: (read) => read.jsonOrNothing<RecordedSituation>('situation')?.courtDirection?.deadline,
});

/** What the lists read of how many processes are prepared: one statement a table. */
export async function preparationOfProcesses(db: Knex, ids: readonly string[]): Promise<(episodeId: string) => Preparation> {
  const members = await gather(db, MEMBERS, ids);
  const entries = await gather(db, ENTRIES, ids);
  const participants = await gather(db, PARTICIPANTS, ids);
  const safetyPlans = await gather(db, SAFETY_PLANS, ids);
  const concerns = await gather(db, CONCERNS, ids);
  const deadlines = await gather(db, COURT_DEADLINES, ids);
  return (episodeId) => {
    const of = <T>(gathered: Gathered<T>): readonly T[] => gathered.get(episodeId) ?? [];
    return {
      members: of(members),
      preparationEntries: of(entries).filter(({ stands }) => stands),
      explained: of(participants).flat(),
      safetyPlans: of(safetyPlans),
      openConcerns: of(concerns).filter(({ taken }) => !taken),
      courtDeadlines: of(deadlines).filter((deadline) => deadline !== undefined),
    };
  };
}
