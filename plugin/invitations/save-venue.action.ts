import { z } from 'zod';
import { defineAction } from '../core/action';
import { NotFound } from '../core/errors';
import { id, narrative, optionalNarrative, optionalText, text, version, yesNo } from '../core/input';
import { refuseProblems } from '../episodes/refuse-problems';
import { isInUse, retireVenue, takeVenueBack, type Venue } from './venue';
import { mayKeepVenues } from './venue-access';
import type { VenueStore } from './venue.store';

const typedVenue = {
  name: text({ required: 'Enter the name of the venue', max: 120 }),
  address: narrative({ required: 'Enter the address of the venue', max: 500 }),
  access: optionalNarrative({ max: 1000 }),
  capacity: optionalText({ max: 6 }),
  cost: optionalText({ max: 200 }),
  contact: optionalText({ max: 200 }),
  suitableFor: optionalNarrative({ max: 1000 }),
  notFor: optionalNarrative({ max: 1000 }),
};
type Typed = z.output<z.ZodObject<typeof typedVenue>>;

function venueFrom({ capacity, ...typed }: Typed): Omit<Venue, 'id' | 'version' | 'retiredOn'> {
  const people = capacity === undefined ? undefined : Number(capacity);
  refuseProblems([
    people !== undefined &&
      !(Number.isInteger(people) && people > 0 && people < 10_000) && {
        field: 'capacity',
        message: 'Enter how many people fit in as a number, like 12',
      },
  ]);
  return { ...typed, capacity: people };
}

type Stores = { readonly venues: VenueStore };

export const addVenue = defineAction({
  name: 'add-venue',
  input: z.strictObject(typedVenue),
  load: () => Promise.resolve(undefined),
  allow: (actor) => mayKeepVenues(actor),
  about: () => ({ thing: 'venues' }),
  async record({ input, ids }, { venues }: Stores) {
    const venueId = ids.next();
    await venues.add({ id: venueId, ...venueFrom(input), version: 0 });
    return { venueId };
  },
});

/** A venue that is not used any more is not offered, and keeps what was booked there. */
export const changeVenue = defineAction({
  name: 'change-venue',
  input: z.strictObject({ ...typedVenue, venueId: id(), version: version(), inUse: yesNo({ required: 'Select whether it is used' }) }),
  async load({ venueId }, { venues }: Stores) {
    const venue = await venues.find(venueId);
    if (venue === undefined) throw new NotFound('venue');
    return { venue };
  },
  allow: (actor) => mayKeepVenues(actor),
  about: ({ venue }) => ({ thing: `venue:${venue.id}` }),
  async record({ input: { venueId, version: seen, inUse, ...typed }, loaded: { venue }, today }, { venues }: Stores) {
    const changed = { ...venue, ...venueFrom(typed), version: seen };
    await venues.save(inUse === isInUse(venue) ? changed : inUse ? takeVenueBack(changed) : retireVenue(changed, today));
    return { venueId };
  },
});
