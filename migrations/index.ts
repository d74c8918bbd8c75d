import type { Knex } from 'knex';
import * as ground from './20261122-ground';
import * as emergencyAccess from './20261122-emergency-access';
import * as recordFindings from './20261122-record-findings';
import * as textReminders from './20261122-text-reminders';
import * as runs from './20261122-runs';
import * as episodes from './20261122-episodes';
import * as offers from './20261122-offers';
import * as consent from './20261122-consent';
import * as network from './20261122-network';
import * as networkSafety from './20261122-network-safety';
import * as preparation from './20261122-preparation';
import * as preparationLog from './20261122-preparation-log';
import * as meetings from './20261122-meetings';
import * as invitations from './20261122-invitations';
import * as desk from './20261122-desk';
import * as plans from './20261122-plans';
import * as reviews from './20261122-reviews';
import * as handOver from './20261122-hand-over';
import * as followUp from './20261122-follow-up';
import * as filing from './20261122-filing';
import * as reminders from './20261122-reminders';
import * as importedHistory from './20261122-imported-history';
import * as auditSeal from './20261122-audit-seal';
import * as runAttempts from './20261122-run-attempts';

export interface Migration {
  /** Kept in the migrations table; bare, so that TypeScript and JavaScript copies are the same migration. */
  readonly name: string;
  up(knex: Knex): Promise<void>;
  down(knex: Knex): Promise<void>;
}

/** In the order in which they run. A merged one is never edited. */
export const migrations: readonly Migration[] = [
  { name: '20261122-ground', ...ground },
  { name: '20261122-emergency-access', ...emergencyAccess },
  { name: '20261122-record-findings', ...recordFindings },
  { name: '20261122-runs', ...runs },
  { name: '20261122-episodes', ...episodes },
  { name: '20261122-offers', ...offers },
  { name: '20261122-consent', ...consent },
  { name: '20261122-network', ...network },
  { name: '20261122-network-safety', ...networkSafety },
  { name: '20261122-preparation', ...preparation },
  { name: '20261122-preparation-log', ...preparationLog },
  { name: '20261122-meetings', ...meetings },
  { name: '20261122-invitations', ...invitations },
  { name: '20261122-desk', ...desk },
  { name: '20261122-text-reminders', ...textReminders },
  { name: '20261122-plans', ...plans },
  { name: '20261122-reviews', ...reviews },
  { name: '20261122-follow-up', ...followUp },
  { name: '20261122-hand-over', ...handOver },
  { name: '20261122-filing', ...filing },
  { name: '20261122-reminders', ...reminders },
  { name: '20261122-imported-history', ...importedHistory },
  { name: '20261122-run-attempts', ...runAttempts },
  { name: '20261122-audit-seal', ...auditSeal },
];
