import type { Knex } from 'knex';
import type { ChairNotice } from '../../plugin/follow-up/chair-notice';
import type { FollowUpStore, SettledNoticeStore } from '../../plugin/follow-up/follow-up.store';
import { SENT_HOW } from '../../plugin/follow-up/plan-copy';
import { orNull, reading, type Row } from './rows';
import { savedPart } from './saved-part';

const TABLE = 'fm_chair_notice';
const COLUMNS = [
  'meeting_id',
  'episode_id',
  'sent_to',
  'sent_how',
  'sent_on',
  'sent_by',
  'waived_code',
  'waived_reason',
  'waived_by',
  'waived_on',
  'no_review_because',
  'version',
].map((column) => `${TABLE}.${column}`);

/** The notices to the chairs of conferences: one a meeting. */
export function chairNoticeRows(db: Knex): Pick<FollowUpStore, 'chairNoticeOf' | 'chairNoticesOf' | 'saveChairNotice'> {
  return {
    async chairNoticeOf(meetingId) {
      const rows: Row[] = await db(TABLE).select(COLUMNS).where(`${TABLE}.meeting_id`, meetingId);
      return rows.map(noticeOf)[0];
    },

    async chairNoticesOf(episodeId) {
      const rows: Row[] = await db(TABLE).select(COLUMNS).where(`${TABLE}.episode_id`, episodeId).orderBy(`${TABLE}.meeting_id`);
      return rows.map(noticeOf);
    },

    saveChairNotice: ({ meetingId, version, ...notice }) => savedPart(db, TABLE, { meeting_id: meetingId }, version, columnsOf(notice)),
  };
}

/** Notices that were sent or waived, by the children of the agreed versions that came of their meetings. */
export const settledNoticeRows = (db: Knex): SettledNoticeStore => ({
  async ofEpisode(episodeId) {
    const rows: Row[] = await db(TABLE)
      .join('fm_plan', 'fm_plan.meeting_id', `${TABLE}.meeting_id`)
      .join('fm_plan_child', 'fm_plan_child.plan_id', 'fm_plan.id')
      .select(['fm_plan_child.plan_id', 'fm_plan_child.person_id'])
      .where({ [`${TABLE}.episode_id`]: episodeId, 'fm_plan.status': 'agreed' })
      .where((settled) => void settled.whereNotNull(`${TABLE}.sent_on`).orWhereNotNull(`${TABLE}.waived_on`))
      .orderBy(['fm_plan_child.plan_id', 'fm_plan_child.person_id']);
    return rows.map((row) => {
      const read = reading('fm_plan_child', row, 'plan_id');
      return { childId: read.text('person_id'), planId: read.text('plan_id') };
    });
  },
});

function columnsOf({ episodeId, sent, waived, noReviewBecause }: Omit<ChairNotice, 'meetingId' | 'version'>): Row {
  return {
    episode_id: episodeId,
    sent_to: orNull(sent?.to),
    sent_how: orNull(sent?.how),
    sent_on: orNull(sent?.on),
    sent_by: orNull(sent?.by),
    waived_code: orNull(waived?.reasonCode),
    waived_reason: orNull(waived?.reason),
    waived_by: orNull(waived?.by),
    waived_on: orNull(waived?.on),
    no_review_because: orNull(noReviewBecause),
  };
}

function noticeOf(row: Row): ChairNotice {
  const read = reading(TABLE, row, 'meeting_id');
  const sentBy = read.textOrNothing('sent_by');
  const waivedBy = read.textOrNothing('waived_by');
  const reasonCode = read.textOrNothing('waived_code');
  return {
    meetingId: read.text('meeting_id'),
    episodeId: read.text('episode_id'),
    sent:
      sentBy === undefined
        ? undefined
        : { to: read.text('sent_to'), how: read.oneOf('sent_how', SENT_HOW), on: read.day('sent_on'), by: sentBy },
    waived:
      waivedBy === undefined
        ? undefined
        : {
            ...(reasonCode === undefined ? {} : { reasonCode }),
            reason: read.text('waived_reason'),
            by: waivedBy,
            on: read.day('waived_on'),
          },
    noReviewBecause: read.textOrNothing('no_review_because'),
    version: read.number('version'),
  };
}
