import { definePage } from '../core/page';
import { addFromCaseRecord } from './add-from-case-record.action';
import { presentAddFromCaseRecord } from './add-from-case-record.present';
import { membersOnRecord } from './add-from-case-record.query';
import { NETWORK_ROUTES, networkPaths } from './network.paths';

export const addFromCaseRecordPage = definePage({
  path: NETWORK_ROUTES.fromCaseRecord,
  query: membersOnRecord,
  template: 'network/add-from-case-record',
  present: presentAddFromCaseRecord,
  action: addFromCaseRecord,
  next: ({ episodeId }) => networkPaths.list(episodeId),
  done: 'They are on the list. Say now what each may be told and how letters reach them.',
});
