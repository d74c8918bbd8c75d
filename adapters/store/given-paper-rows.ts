import type { Knex } from 'knex';
import type { FollowUpStore } from '../../plugin/follow-up/follow-up.store';
import type { GivenPaper } from '../../plugin/follow-up/given-paper';
import { instantText, reading, type Row } from './rows';

const TABLE = 'fm_given_paper';

/** Papers as they were rendered when somebody answered for them. */
export const givenPaperRows = (db: Knex): Pick<FollowUpStore, 'givenPaperOf' | 'keepGivenPaper'> => ({
  async givenPaperOf(about) {
    const rows: Row[] = await db(TABLE)
      .select(['about', 'episode_id', 'paper', 'kept_by', 'kept_at'].map((column) => `${TABLE}.${column}`))
      .where(`${TABLE}.about`, about);
    return rows.map(paperOf)[0];
  },

  async keepGivenPaper({ about, episodeId, paper, keptBy, keptAt }) {
    const columns = { episode_id: episodeId, paper: JSON.stringify(paper), kept_by: keptBy, kept_at: instantText(keptAt) };
    const there = await db(TABLE).where({ about }).update(columns);
    if (there === 0) await db(TABLE).insert({ about, ...columns });
  },
});

function paperOf(row: Row): GivenPaper {
  const read = reading(TABLE, row, 'about');
  return {
    about: read.text('about'),
    episodeId: read.text('episode_id'),
    paper: read.json('paper'),
    keptBy: read.text('kept_by'),
    keptAt: read.instant('kept_at'),
  };
}
