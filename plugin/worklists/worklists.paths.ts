import type { ModulePath } from '../core/page';
import type { AuditAddress } from './audit-address';

/** Express patterns of the lists that belong to nobody's episode. */
export const WORKLIST_ROUTES = {
  home: '/',
  audit: '/audit',
  waiting: '/outbox',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const worklistPaths = {
  home: (): ModulePath => '/',
  waiting: (): ModulePath => '/outbox',
  /** The page of the step of reviews. */
  reviewsDue: (): ModulePath => '/reviews',
  audit(asked: AuditAddress = {}): ModulePath {
    const fields = Object.entries(asked).filter((field): field is [string, string] => field[1] !== undefined);
    return fields.length === 0 ? '/audit' : `/audit?${new URLSearchParams(fields).toString()}`;
  },
};
