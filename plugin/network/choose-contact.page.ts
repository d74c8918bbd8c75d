import { definePage } from '../core/page';
import { chooseContact } from './choose-contact.action';
import { presentChooseContact } from './choose-contact.present';
import { contactToChoose } from './choose-contact.query';
import { NETWORK_ROUTES, networkPaths } from './network.paths';

export const chooseContactPage = definePage({
  path: NETWORK_ROUTES.contact,
  query: contactToChoose,
  template: 'network/choose-contact',
  present: presentChooseContact,
  action: chooseContact,
  next: ({ episodeId }) => networkPaths.list(episodeId),
  done: 'How letters reach them was saved.',
});
