import { definePage } from '../core/page';
import { presentAuditLog } from './audit-log.present';
import { auditLog } from './audit-log.query';
import { WORKLIST_ROUTES } from './worklists.paths';

export const auditLogPage = definePage({
  path: WORKLIST_ROUTES.audit,
  query: auditLog,
  template: 'worklists/audit-log',
  present: presentAuditLog,
});
