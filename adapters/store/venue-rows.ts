import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import type { Venue } from '../../plugin/invitations/venue';
import type { VenueStore } from '../../plugin/invitations/venue.store';
import { isAlreadyThere, orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const TABLE = 'fm_venue';
const COLUMNS = ['id', 'name', 'address', 'access', 'capacity', 'cost', 'contact', 'suitable_for', 'not_for', 'retired_on', 'version'].map(
  (column) => `${TABLE}.${column}`,
);

/** The register of venues. */
export function venueRows(db: Knex): VenueStore {
  return {
    async all() {
      const rows: Row[] = await db(TABLE).select(COLUMNS).orderBy(`${TABLE}.name`);
      return rows.map(venueOf);
    },
    async find(id) {
      const rows: Row[] = await db(TABLE).select(COLUMNS).where(`${TABLE}.id`, id);
      return rows.map(venueOf)[0];
    },
    async add(venue) {
      try {
        await db(TABLE).insert({ id: venue.id, version: venue.version, ...columnsOf(venue) });
      } catch (error) {
        throw nameTaken(error);
      }
    },
    async save(venue) {
      try {
        return await savedVersion(db, TABLE, venue, columnsOf(venue));
      } catch (error) {
        throw nameTaken(error);
      }
    },
  };
}

const nameTaken = (error: unknown): unknown => (isAlreadyThere(error) ? new Conflict('There is a venue of this name already') : error);

const columnsOf = (venue: Venue): Row => ({
  name: venue.name,
  address: venue.address,
  access: orNull(venue.access),
  capacity: orNull(venue.capacity),
  cost: orNull(venue.cost),
  contact: orNull(venue.contact),
  suitable_for: orNull(venue.suitableFor),
  not_for: orNull(venue.notFor),
  retired_on: orNull(venue.retiredOn),
});

function venueOf(row: Row): Venue {
  const read = reading(TABLE, row);
  return {
    id: read.text('id'),
    name: read.text('name'),
    address: read.text('address'),
    access: read.textOrNothing('access'),
    capacity: read.numberOrNothing('capacity'),
    cost: read.textOrNothing('cost'),
    contact: read.textOrNothing('contact'),
    suitableFor: read.textOrNothing('suitable_for'),
    notFor: read.textOrNothing('not_for'),
    retiredOn: read.dayOrNothing('retired_on'),
    version: read.number('version'),
  };
}
