import type { Knex } from 'knex';
import type { NightlyFactsStore } from '../../plugin/worklists/nightly-facts.store';
import { pagesById } from './pages-by-id';
import { reading, type Row } from './rows';

type Reading = ReturnType<typeof reading>;

const columnsIn = (table: string, columns: readonly string[]): readonly string[] => columns.map((column) => `${table}.${column}`);

/** The tables of the nightly reports that no other night's reading covers, in order of id, a page at a time. */
export function nightlyFactsRows(db: Knex): NightlyFactsStore {
  async function* rowsOf(table: string, columns: readonly string[]): AsyncGenerator<Reading> {
    for await (const rows of pagesById(db, table, columnsIn(table, ['id', ...columns]))) for (const row of rows) yield reading(table, row);
  }
  return {
    async *copies() {
      for await (const read of rowsOf('fm_plan_copy', ['plan_id', 'recipient', 'asked_by', 'left_out_on', 'sent_on'])) {
        yield {
          planId: read.text('plan_id'),
          recipient: read.text('recipient'),
          asked: read.textOrNothing('asked_by') !== undefined,
          leftOut: read.dayOrNothing('left_out_on') !== undefined,
          sentOn: read.dayOrNothing('sent_on'),
        };
      }
    },

    async *noticesSent() {
      const rows: Row[] = await db('fm_chair_notice')
        .select(columnsIn('fm_chair_notice', ['meeting_id', 'sent_on']))
        .whereNotNull('fm_chair_notice.sent_on')
        .orderBy('fm_chair_notice.meeting_id');
      for (const row of rows) {
        const read = reading('fm_chair_notice', row, 'meeting_id');
        yield { meetingId: read.text('meeting_id'), on: read.day('sent_on') };
      }
    },

    async *preparations() {
      for await (const read of rowsOf('fm_preparation_entry', ['member_id', 'prepared_on', 'outcome', 'crossed_out_on'])) {
        if (read.text('outcome') !== 'prepared' || read.dayOrNothing('crossed_out_on') !== undefined) continue;
        yield { memberId: read.text('member_id'), on: read.day('prepared_on') };
      }
    },

    async *advocates() {
      for await (const read of rowsOf('fm_participant', ['advocate_offered_on', 'advocate_answer'])) {
        const offeredOn = read.dayOrNothing('advocate_offered_on');
        if (offeredOn !== undefined) {
          yield { memberId: read.text('id'), offeredOn, accepted: read.textOrNothing('advocate_answer') === 'accepted' };
        }
      }
    },

    async *actionsDone() {
      for await (const read of rowsOf('fm_action_progress', ['action_id', 'told_on', 'state'])) {
        if (read.text('state') === 'done') yield { actionId: read.text('action_id'), on: read.day('told_on') };
      }
    },

    async *feedback() {
      for await (const read of rowsOf('fm_feedback', ['episode_id', 'meeting_id', 'given_on', 'answers'])) {
        yield {
          episodeId: read.text('episode_id'),
          meetingId: read.textOrNothing('meeting_id'),
          givenOn: read.day('given_on'),
          answers: read.json('answers'),
        };
      }
    },
  };
}
