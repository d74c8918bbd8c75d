import { definePage } from '../core/page';
import { CHILD_ROUTES } from '../episodes/episodes.paths';
import { presentChildRecord } from './child-record.present';
import { childRecord } from './child-record.query';

export const childRecordPage = definePage({
  path: CHILD_ROUTES.record,
  query: childRecord,
  template: 'worklists/child-record',
  present: presentChildRecord,
});
