import type { ModulePath } from '../core/page';
import type { AuditAddress } from './audit-address';

/** Express patterns of the lists that belong to nobody's episode. */
export const WORKLIST_ROUTES = {
  home: '/',
  audit: '/audit',
  waiting: '/outbox',
  tasks: '/tasks',
  reminders: '/tasks/reminders',
  overdue: '/tasks/overdue.csv',
  /** For the host's own page of the child: a piece of a page, and the same for programs. */
  childSummary: '/children/:personId/summary',
  childSummaryJson: '/children/:personId/summary.json',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const worklistPaths = {
  home: (): ModulePath => '/',
  waiting: (): ModulePath => '/outbox',
  tasks: (asked: TasksAddress = {}): ModulePath => addressOf('/tasks', asked),
  reminders: (): ModulePath => '/tasks/reminders',
  overdue: (): ModulePath => '/tasks/overdue.csv',
  /** Of the same list, whoever they wait for. */
  reviewsDue: (): ModulePath => addressOf('/tasks', { whose: 'all', kind: 'reviews' }),
  audit: (asked: AuditAddress = {}): ModulePath => addressOf('/audit', asked),
};

/** What the list of tasks is narrowed to; what is left out is not filtered by. */
interface TasksAddress {
  readonly whose?: string;
  readonly kind?: string;
  readonly due?: string;
  readonly page?: string;
}

function addressOf(path: ModulePath, asked: object): ModulePath {
  const fields = Object.entries(asked).filter((field): field is [string, string] => field[1] !== undefined);
  return fields.length === 0 ? path : `${path}?${new URLSearchParams(fields).toString()}`;
}
