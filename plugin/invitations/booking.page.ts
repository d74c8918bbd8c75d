import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentBooking, presentBookingToChange } from './booking.present';
import { booking, bookingToChange } from './booking.query';
import { changeBooking } from './change-booking.action';
import { DESK_ROUTES, deskPaths } from './invitations.paths';
import { recordBooking } from './record-booking.action';

export const bookingPage = definePage({
  path: DESK_ROUTES.booking,
  query: booking,
  template: FORM_PAGE,
  present: presentBooking,
  action: recordBooking,
  next: ({ requestId }) => deskPaths.request(requestId),
  done: 'The booking was recorded.',
});

export const changeBookingPage = definePage({
  path: DESK_ROUTES.changeBooking,
  query: bookingToChange,
  template: FORM_PAGE,
  present: presentBookingToChange,
  action: changeBooking,
  next: ({ requestId }) => deskPaths.request(requestId),
  done: 'The change of the booking was recorded.',
});
