import { parseDay } from '../core/calendar-day';
import type { CaseSystem } from '../core/case-system';
import type { Delivery, OutgoingEmail } from '../core/delivery-port';
import type { Ground } from '../core/ground';
import type { ClaimedMessage } from '../core/outbox.store';
import type { EpisodeStore } from '../episodes/episode.store';
import { TELL_EMERGENCY_ACCESS } from '../episodes/open-in-emergency.action';
import { TELL_CONCERN } from '../preparation/raise-concern.action';
import { concernEmail, emergencyEmail, nightFailedEmail, nightWorksEmail } from './alert-email';
import type { Dispatched, Dispatcher } from './dispatcher';
import { TELL_NIGHT_FAILED, TELL_NIGHT_WORKS } from './tell-of-night';

type Stores = { readonly episodes: Pick<EpisodeStore, 'find'> };

export interface AlertWays {
  readonly delivery: Delivery;
  readonly ground: Ground & { readonly caseSystem: CaseSystem };
  readonly serviceName: string;
  readonly mails: boolean;
}

const DONE: Dispatched<Stores> = { outcome: 'done' };

/** What somebody has to be told at once. An alert that comes twice does no harm, one that never comes does: what may not have gone is sent again. */
export function dispatchAlerts(ways: AlertWays): readonly Dispatcher<Stores>[] {
  return [
    { kind: TELL_EMERGENCY_ACCESS, dispatch: (message) => tellOfEmergency(message, ways) },
    { kind: TELL_CONCERN, dispatch: (message, stores) => tellOfConcern(message, stores, ways) },
    { kind: TELL_NIGHT_FAILED, dispatch: (message) => tellOfNight(message, ways) },
    { kind: TELL_NIGHT_WORKS, dispatch: (message) => tellOfNight(message, ways) },
  ];
}

async function tellOfEmergency(message: ClaimedMessage, ways: AlertWays): Promise<Dispatched<Stores>> {
  const { policy } = ways.ground;
  const email = policy.emergencyAccess.alertEmails[Number(message.payload.to)];
  if (email === undefined) return DONE;
  return sendAlert(message, { ...emergencyEmail(ways.serviceName, policy), recipient: { name: ways.serviceName, email } }, ways);
}

async function tellOfConcern(message: ClaimedMessage, stores: Stores, ways: AlertWays): Promise<Dispatched<Stores>> {
  const { episodeId = '', workerId = '' } = message.payload;
  const episode = await stores.episodes.find(episodeId);
  const worker = await ways.ground.caseSystem.worker(workerId);
  if (episode === undefined || worker?.email === undefined) return DONE;
  const words = concernEmail(ways.serviceName, episode.reference, ways.ground.policy);
  return sendAlert(message, { ...words, recipient: { name: worker.name, email: worker.email } }, ways);
}

async function tellOfNight(message: ClaimedMessage, ways: AlertWays): Promise<Dispatched<Stores>> {
  const { to, businessDate = '', failure = '' } = message.payload;
  const email = ways.ground.policy.nightly.failureEmails[Number(to)];
  const on = parseDay(businessDate);
  if (email === undefined || on === undefined) return DONE;
  const { serviceName } = ways;
  const words = message.kind === TELL_NIGHT_FAILED ? nightFailedEmail(serviceName, on, failure) : nightWorksEmail(serviceName, on);
  return sendAlert(message, { ...words, recipient: { name: serviceName, email } }, ways);
}

type Alert = Pick<OutgoingEmail, 'subject' | 'text' | 'recipient'>;

async function sendAlert(message: ClaimedMessage, alert: Alert, { delivery, mails }: AlertWays): Promise<Dispatched<Stores>> {
  if (!mails) return DONE;
  const { outcome, retryable, detail } = await delivery.send({ channel: 'email', messageKey: message.key, attachments: [], ...alert });
  if (outcome === 'sent') return DONE;
  return { outcome: outcome === 'unknown' || retryable ? 'again' : 'park', reason: detail };
}
