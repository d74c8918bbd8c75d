import type { Knex } from 'knex';
import { FILING_KINDS, FILING_OCCASIONS, FILING_STATES, type FilingEntry, type FilingFile } from '../../plugin/filing/filing-entry';
import type { FilingStore } from '../../plugin/filing/filing.store';
import { instantText, orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'episode_id',
  'occasion',
  'about_id',
  'person_id',
  'kind',
  'filing_key',
  'title',
  'effective_on',
  'author',
  'category',
  'file_name',
  'state',
  'reason',
  'requested_at',
  'handed_over_at',
  'settled_at',
  'record_id',
  'again',
  'version',
].map((column) => `fm_filing.${column}`);

const REASON_MAX = 1000;

export function filingRows(db: Knex): FilingStore {
  const entries = async (where: Row): Promise<FilingEntry[]> => {
    const rows: Row[] = await db('fm_filing').select(COLUMNS).where(where).orderBy('fm_filing.id');
    return rows.map(entryOf);
  };
  const fileOf = async (id: string): Promise<FilingFile | undefined> => {
    const rows: Row[] = await db('fm_filing').select(['fm_filing.file_bytes', 'fm_filing.file_hash']).where('fm_filing.id', id);
    const row = rows[0];
    return row?.file_bytes instanceof Uint8Array ? { bytes: row.file_bytes, hash: String(row.file_hash) } : undefined;
  };

  return {
    find: async (id) => (await entries({ 'fm_filing.id': id }))[0],
    byKey: async (key) => (await entries({ 'fm_filing.filing_key': key }))[0],
    ofEpisode: (episodeId) => entries({ 'fm_filing.episode_id': episodeId }),
    of: (occasion, aboutId) => entries({ 'fm_filing.occasion': occasion, 'fm_filing.about_id': aboutId }),

    async add(entry, content) {
      await db('fm_filing').insert({
        id: entry.id,
        episode_id: entry.episodeId,
        occasion: entry.occasion,
        about_id: entry.aboutId,
        person_id: entry.personId,
        kind: entry.kind,
        filing_key: entry.key,
        title: entry.title,
        effective_on: entry.effectiveOn,
        author: entry.author,
        category: entry.category,
        file_name: orNull(entry.fileName),
        requested_at: instantText(entry.requestedAt),
        content: JSON.stringify(content),
        version: entry.version,
        ...columnsOf(entry),
      });
    },

    save: (entry) => savedVersion(db, 'fm_filing', entry, columnsOf(entry)),

    async contentOf(id) {
      const rows: Row[] = await db('fm_filing').select(['fm_filing.id', 'fm_filing.content']).where('fm_filing.id', id);
      return rows.map((row) => reading('fm_filing', row).json('content'))[0] as Awaited<ReturnType<FilingStore['contentOf']>>;
    },

    fileOf,

    async keepFile(id, file) {
      await db('fm_filing')
        .where({ id, file_hash: null })
        .update({ file_bytes: Buffer.from(file.bytes), file_hash: file.hash });
      return (await fileOf(id)) ?? file;
    },
  };
}

function columnsOf(entry: FilingEntry): Row {
  return {
    state: entry.state,
    reason: orNull(entry.reason?.slice(0, REASON_MAX)),
    handed_over_at: entry.handedOverAt === undefined ? null : instantText(entry.handedOverAt),
    settled_at: entry.settledAt === undefined ? null : instantText(entry.settledAt),
    record_id: orNull(entry.recordId),
    again: entry.again,
  };
}

function entryOf(row: Row): FilingEntry {
  const read = reading('fm_filing', row);
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    occasion: read.oneOf('occasion', FILING_OCCASIONS),
    aboutId: read.text('about_id'),
    personId: read.text('person_id'),
    kind: read.oneOf('kind', FILING_KINDS),
    key: read.text('filing_key'),
    title: read.text('title'),
    effectiveOn: read.day('effective_on'),
    author: read.text('author'),
    category: read.text('category'),
    fileName: read.textOrNothing('file_name'),
    state: read.oneOf('state', FILING_STATES),
    reason: read.textOrNothing('reason'),
    requestedAt: read.instant('requested_at'),
    handedOverAt: read.instantOrNothing('handed_over_at'),
    settledAt: read.instantOrNothing('settled_at'),
    recordId: read.textOrNothing('record_id'),
    again: read.number('again'),
    version: read.number('version'),
  };
}
