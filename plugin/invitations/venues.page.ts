import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { deskPaths, VENUE_ROUTES } from './invitations.paths';
import { addVenue, changeVenue } from './save-venue.action';
import { presentVenue, presentVenues, presentVenueToAdd } from './venues.present';
import { venue, venues, venueToAdd } from './venues.query';

export const venuesPage = definePage({ path: VENUE_ROUTES.venues, query: venues, template: 'invitations/venues', present: presentVenues });

export const addVenuePage = definePage({
  path: VENUE_ROUTES.add,
  query: venueToAdd,
  template: FORM_PAGE,
  present: presentVenueToAdd,
  action: addVenue,
  next: () => deskPaths.venues(),
  done: 'The venue stands in the register now.',
});

export const venuePage = definePage({
  path: VENUE_ROUTES.venue,
  query: venue,
  template: FORM_PAGE,
  present: presentVenue,
  action: changeVenue,
  next: ({ venueId }) => deskPaths.venue(venueId),
  done: 'The venue was changed.',
});
