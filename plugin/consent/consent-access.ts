import type { Actor } from '../core/actor';
import type { Verdict } from '../core/verdict';
import { mayActAsAllocatedWorkerOrManager, mayWorkOnEpisode, type OpenedEpisode } from '../episodes/episode-access';

/** S2-30: the child's own worker obtains and records consent, or the team's manager. */
export const mayRecordConsent = (actor: Actor, opened: OpenedEpisode): Verdict => mayActAsAllocatedWorkerOrManager(actor, opened);

/** S1-07, roles.md: whoever of them is told that consent is withdrawn records it, the coordinator too. */
export const mayRecordWithdrawal = (actor: Actor, opened: OpenedEpisode): Verdict => mayWorkOnEpisode(actor, opened);
