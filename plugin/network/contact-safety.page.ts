import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { addContactSafety } from './add-contact-safety.action';
import { presentAddContactSafety, presentContactSafety, presentEndContactSafety } from './contact-safety.present';
import { contactSafetyNotes, contactSafetyToAdd, contactSafetyToEnd } from './contact-safety.query';
import { endContactSafety } from './end-contact-safety.action';
import { NETWORK_ROUTES, networkPaths } from './network.paths';

const toList = ({ episodeId }: { readonly episodeId: string }) => networkPaths.contactSafety(episodeId);

export const contactSafetyPage = definePage({
  path: NETWORK_ROUTES.contactSafety,
  query: contactSafetyNotes,
  template: 'parts/parts-page',
  present: presentContactSafety,
});

export const addContactSafetyPage = definePage({
  path: NETWORK_ROUTES.addContactSafety,
  query: contactSafetyToAdd,
  template: FORM_PAGE,
  present: presentAddContactSafety,
  action: addContactSafety,
  next: toList,
  done: 'The note was saved. Letters to these people are checked by a second person.',
});

export const endContactSafetyPage = definePage({
  path: NETWORK_ROUTES.endContactSafety,
  query: contactSafetyToEnd,
  template: FORM_PAGE,
  present: presentEndContactSafety,
  action: endContactSafety,
  next: toList,
  done: 'The note has ended.',
});
