import type { Knex } from 'knex';
import type { FollowUpStore } from '../../plugin/follow-up/follow-up.store';
import { NEED_OUTCOMES, type NeedAnswer } from '../../plugin/follow-up/need-answer';
import { reading, type Row } from './rows';

const COLUMNS = ['id', 'episode_id', 'need_id', 'answered_on', 'outcome', 'words', 'by_name', 'recorded_by'].map(
  (column) => `fm_need_answer.${column}`,
);

/** What became of the needs that nobody met (S1-39). */
export const needAnswerRows = (db: Knex): Pick<FollowUpStore, 'needAnswersOf' | 'addNeedAnswer'> => ({
  async needAnswersOf(episodeId) {
    const rows: Row[] = await db('fm_need_answer')
      .select(COLUMNS)
      .where('fm_need_answer.episode_id', episodeId)
      .orderBy(['fm_need_answer.answered_on', 'fm_need_answer.id']);
    return rows.map(answerOf);
  },

  async addNeedAnswer(answer) {
    await db('fm_need_answer').insert({
      id: answer.id,
      episode_id: answer.episodeId,
      need_id: answer.needId,
      answered_on: answer.on,
      outcome: answer.outcome,
      words: answer.words,
      by_name: answer.byName,
      recorded_by: answer.recordedBy,
    });
  },
});

function answerOf(row: Row): NeedAnswer {
  const read = reading('fm_need_answer', row);
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    needId: read.text('need_id'),
    on: read.day('answered_on'),
    outcome: read.oneOf('outcome', NEED_OUTCOMES),
    words: read.text('words'),
    byName: read.text('by_name'),
    recordedBy: read.text('recorded_by'),
  };
}
