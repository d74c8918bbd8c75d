import type { Actor } from '../core/actor';
import { allOf, mayNot, type Verdict } from '../core/verdict';
import { mayActAsAllocatedWorkerOrManager, mayActAsManager, mayWorkOnEpisode, type OpenedEpisode } from '../episodes/episode-access';
import type { Consent } from './consent';

/** S2-30: the child's own worker obtains and records consent, or the team's manager. */
export const mayRecordConsent = (actor: Actor, opened: OpenedEpisode): Verdict => mayActAsAllocatedWorkerOrManager(actor, opened);

/** S1-07, roles.md: whoever of them is told that consent is withdrawn records it, the coordinator too. */
export const mayRecordWithdrawal = (actor: Actor, opened: OpenedEpisode): Verdict => mayWorkOnEpisode(actor, opened);

/** C3: the manager of the team who did not ask for it. */
export function mayDecideAuthority(actor: Actor, opened: OpenedEpisode & { readonly consent: Pick<Consent, 'recordedBy'> }): Verdict {
  return allOf(
    mayActAsManager(actor, opened),
    opened.consent.recordedBy === actor.workerId ? mayNot('You asked for this, so another manager has to decide it') : 'ok',
  );
}
