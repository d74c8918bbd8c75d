import { definePage } from '../core/page';
import { addCareOffer } from './add-care-offer.action';
import { addSupportOffer } from './add-support-offer.action';
import { FORM_PAGE } from './form-page';
import { meetingPapersToWrite, meetingToWrite } from './meeting-to-write.query';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';
import { presentAddCareOffer, presentAddSupportOffer, presentRemoveOffer } from './offers.present';
import { removeCareOffer } from './remove-care-offer.action';
import { removeSupportOffer } from './remove-support-offer.action';

const toItem = (item: 'support-offers' | 'care-offers') => (result: { readonly meetingId: string }) =>
  meetingPaths.note(result.meetingId, item);

export const addSupportOfferPage = definePage({
  path: MEETING_ROUTES.addSupportOffer,
  query: meetingToWrite,
  template: FORM_PAGE,
  present: presentAddSupportOffer,
  action: addSupportOffer,
  next: toItem('support-offers'),
  done: 'The offer is on the list.',
});

export const addCareOfferPage = definePage({
  path: MEETING_ROUTES.addCareOffer,
  query: meetingToWrite,
  template: FORM_PAGE,
  present: presentAddCareOffer,
  action: addCareOffer,
  next: toItem('care-offers'),
  done: 'It is on the list.',
});

export const removeSupportOfferPage = definePage({
  path: MEETING_ROUTES.removeSupportOffer,
  query: meetingPapersToWrite,
  template: FORM_PAGE,
  present: presentRemoveOffer,
  action: removeSupportOffer,
  next: toItem('support-offers'),
  done: 'The offer is off the list.',
});

export const removeCareOfferPage = definePage({
  path: MEETING_ROUTES.removeCareOffer,
  query: meetingPapersToWrite,
  template: FORM_PAGE,
  present: presentRemoveOffer,
  action: removeCareOffer,
  next: toItem('care-offers'),
  done: 'It is off the list.',
});
