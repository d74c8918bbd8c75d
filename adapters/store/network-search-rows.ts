import type { Knex } from 'knex';
import type { NetworkSearch } from '../../plugin/network/network-search';
import type { NetworkSearchStore } from '../../plugin/network/network-search.store';
import { orNull, reading, type Row } from './rows';
import { savedPart } from './saved-part';

const COLUMNS = ['id', 'tools', 'prompts', 'notes', 'recorded_by', 'version'].map((column) => `fm_network_search.${column}`);

export function networkSearchRows(db: Knex): NetworkSearchStore {
  return {
    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_network_search').select(COLUMNS).where('fm_network_search.id', episodeId);
      return rows.map(searchOf)[0];
    },
    save: (search) =>
      savedPart(db, 'fm_network_search', { id: search.episodeId }, search.version, {
        tools: JSON.stringify(search.tools),
        prompts: JSON.stringify(search.promptsAsked),
        notes: orNull(search.notes),
        recorded_by: search.recordedBy,
      }),
  };
}

function searchOf(row: Row): NetworkSearch {
  const read = reading('fm_network_search', row);
  return {
    episodeId: read.text('id'),
    tools: read.json('tools'),
    promptsAsked: read.json('prompts'),
    notes: read.textOrNothing('notes'),
    recordedBy: read.text('recorded_by'),
    version: read.number('version'),
  };
}
