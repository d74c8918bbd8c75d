import { z } from 'zod';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { Booking } from './booking';
import type { DeskStore } from './desk.store';
import type { Venue } from './venue';
import { mayKeepVenues, maySeeVenues } from './venue-access';
import type { VenueStore } from './venue.store';

type Stores = { readonly venues: VenueStore; readonly desk: DeskStore };

export const venues = defineQuery({
  name: 'view-venues',
  input: z.strictObject({}),
  load: async (_input, stores: Stores) => ({ venues: await stores.venues.all() }),
  allow: (actor) => maySeeVenues(actor),
  about: () => ({ thing: 'venues' }),
});

export interface VenueInView {
  readonly venue: Venue;
  /** The newest day first, cancelled ones too: no family is named in them. */
  readonly bookings: readonly Booking[];
}

export const venue = defineQuery({
  name: 'view-venue',
  input: z.strictObject({ venueId: id() }),
  async load({ venueId }, stores: Stores): Promise<VenueInView> {
    const found = await stores.venues.find(venueId);
    if (found === undefined) throw new NotFound('venue');
    return { venue: found, bookings: await stores.desk.bookingsOfVenue(venueId) };
  },
  allow: (actor) => maySeeVenues(actor),
  about: ({ venue: { id: venueId } }) => ({ thing: `venue:${venueId}` }),
});

export const venueToAdd = defineQuery({
  name: 'view-venue-to-add',
  input: z.strictObject({}),
  load: () => Promise.resolve(undefined),
  allow: (actor) => mayKeepVenues(actor),
  about: () => ({ thing: 'venues' }),
});
