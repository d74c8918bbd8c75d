import type { Knex } from 'knex';
import { OFFER_METHODS, OFFER_RESPONSES, type Offer } from '../../plugin/offers/offer';
import type { OfferStore } from '../../plugin/offers/offer.store';
import { exemptionRows } from './exemption-rows';
import { pagesById } from './pages-by-id';
import { orNull, reading, type Row } from './rows';
import { rowsOfIds } from './rows-of-ids';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'episode_id',
  'offered_to_id',
  'offered_to_name',
  'is_parent',
  'holds_pr',
  'offered_on',
  'method',
  'letter_reference',
  'response',
  'responded_on',
  'recorded_by',
  'version',
].map((column) => `fm_offer.${column}`);

export function offerRows(db: Knex): OfferStore {
  const withChildren = async (rows: readonly Row[]): Promise<Offer[]> => {
    const children = await childrenOf(
      db,
      rows.map((row) => String(row.id)),
    );
    return rows.map((row) => offerOf(row, children.get(String(row.id)) ?? []));
  };

  return {
    ...exemptionRows(db),

    async find(id) {
      const rows: Row[] = await db('fm_offer').select(COLUMNS).where('fm_offer.id', id);
      return (await withChildren(rows))[0];
    },

    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_offer').select(COLUMNS).where('fm_offer.episode_id', episodeId).orderBy('fm_offer.id');
      return withChildren(rows);
    },

    async aboutChildren(childIds) {
      const about = await rowsOfIds(db, { table: 'fm_offer_child', column: 'person_id', columns: ['offer_id'] }, childIds);
      const ids = [...new Set(about.map((row) => String(row.offer_id)))];
      const columns = COLUMNS.map((column) => column.replace('fm_offer.', '')).filter((column) => column !== 'id');
      const rows = await rowsOfIds(db, { table: 'fm_offer', column: 'id', columns }, ids);
      return (await withChildren(rows)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },

    async add(offer) {
      await db('fm_offer').insert({ id: offer.id, version: offer.version, ...columnsOf(offer) });
      await addChildren(db, offer);
    },

    async save(offer) {
      const version = await savedVersion(db, 'fm_offer', offer, columnsOf(offer));
      await db('fm_offer_child').where({ offer_id: offer.id }).delete();
      await addChildren(db, offer);
      return version;
    },

    async *all() {
      for await (const rows of pagesById(db, 'fm_offer', COLUMNS)) yield* await withChildren(rows);
    },
  };
}

function columnsOf(offer: Offer): Row {
  return {
    episode_id: offer.episodeId,
    offered_to_id: orNull(offer.offeredToPersonId),
    offered_to_name: offer.offeredToName,
    is_parent: offer.isParent,
    holds_pr: offer.holdsParentalResponsibility,
    offered_on: offer.offeredOn,
    method: offer.method,
    letter_reference: orNull(offer.letterReference),
    response: orNull(offer.response),
    responded_on: orNull(offer.respondedOn),
    recorded_by: offer.recordedBy,
  };
}

async function addChildren(db: Knex, offer: Offer): Promise<void> {
  for (const [position, personId] of offer.childIds.entries()) {
    await db('fm_offer_child').insert({ offer_id: offer.id, person_id: personId, position });
  }
}

async function childrenOf(db: Knex, offerIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: Row[] = await db('fm_offer_child')
    .select(['fm_offer_child.offer_id', 'fm_offer_child.person_id'])
    .whereIn('fm_offer_child.offer_id', offerIds as string[])
    .orderBy(['fm_offer_child.offer_id', 'fm_offer_child.position']);
  const children = new Map<string, string[]>();
  for (const row of rows) {
    const offerId = String(row.offer_id);
    children.set(offerId, [...(children.get(offerId) ?? []), String(row.person_id)]);
  }
  return children;
}

function offerOf(row: Row, childIds: readonly string[]): Offer {
  const read = reading('fm_offer', row);
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    childIds,
    offeredToPersonId: read.textOrNothing('offered_to_id'),
    offeredToName: read.text('offered_to_name'),
    isParent: read.flag('is_parent'),
    holdsParentalResponsibility: read.flag('holds_pr'),
    offeredOn: read.day('offered_on'),
    method: read.oneOf('method', OFFER_METHODS),
    letterReference: read.textOrNothing('letter_reference'),
    response: read.oneOfOrNothing('response', OFFER_RESPONSES),
    respondedOn: read.dayOrNothing('responded_on'),
    recordedBy: read.text('recorded_by'),
    version: read.number('version'),
  };
}
