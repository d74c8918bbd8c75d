import type { Knex } from 'knex';
import { TIE_STRENGTHS, type EcomapTie } from '../../plugin/network/ecomap';
import type { EcomapStore } from '../../plugin/network/ecomap.store';
import { orNull, reading, type Row } from './rows';

const COLUMNS = ['id', 'episode_id', 'child_id', 'member_id', 'group_name', 'strength', 'about'].map((column) => `fm_ecomap_tie.${column}`);

export function ecomapRows(db: Knex): EcomapStore {
  return {
    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_ecomap_tie')
        .select(COLUMNS)
        .where('fm_ecomap_tie.episode_id', episodeId)
        .orderBy('fm_ecomap_tie.id');
      return rows.map(tieOf);
    },
    async add(tie) {
      await db('fm_ecomap_tie').insert({
        id: tie.id,
        episode_id: tie.episodeId,
        child_id: tie.childId,
        member_id: orNull(tie.memberId),
        group_name: orNull(tie.group),
        strength: tie.strength,
        about: orNull(tie.about),
      });
    },
    async remove(episodeId, id) {
      await db('fm_ecomap_tie').where({ episode_id: episodeId, id }).delete();
    },
  };
}

function tieOf(row: Row): EcomapTie {
  const read = reading('fm_ecomap_tie', row);
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    childId: read.text('child_id'),
    memberId: read.textOrNothing('member_id'),
    group: read.textOrNothing('group_name'),
    strength: read.oneOf('strength', TIE_STRENGTHS),
    about: read.textOrNothing('about'),
  };
}
