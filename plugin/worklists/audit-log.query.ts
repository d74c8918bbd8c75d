import { z } from 'zod';
import type { AuditEvent, AuditStore } from '../core/audit.store';
import { optionalId, optionalText } from '../core/input';
import { defineQuery } from '../core/query';
import { mayReadAudit } from './worklist-access';
import type { AuditAddress } from './audit-address';

const EVENTS_A_PAGE = 50;

export interface AuditLog {
  readonly events: readonly AuditEvent[];
  readonly asked: AuditAddress;
  /** Whether there are events older than these. */
  readonly more: boolean;
}

const ID_MAX = 48;

/** Issue item 10: every view and change, newest first, a page at a time. */
export const auditLog = defineQuery({
  name: 'view-audit-log',
  input: z.strictObject({
    personId: optionalText({ max: ID_MAX }),
    episodeId: optionalText({ max: ID_MAX }),
    workerId: optionalText({ max: ID_MAX }),
    before: optionalId(),
  }),
  async load({ personId, episodeId, workerId, before }, { audit }: { audit: AuditStore }): Promise<AuditLog> {
    const found = await audit.list({
      ...(personId === undefined ? {} : { personId }),
      ...(episodeId === undefined ? {} : { episodeId }),
      ...(workerId === undefined ? {} : { actorId: workerId }),
      ...(before === undefined ? {} : { before }),
      limit: EVENTS_A_PAGE + 1,
    });
    return { events: found.slice(0, EVENTS_A_PAGE), asked: { personId, episodeId, workerId, before }, more: found.length > EVENTS_A_PAGE };
  },
  allow: (actor) => mayReadAudit(actor),
  about: ({ asked: { personId, episodeId } }) => ({
    thing: 'audit-log',
    ...(personId === undefined ? {} : { personIds: [personId] }),
    ...(episodeId === undefined ? {} : { episodeId }),
  }),
});
