import type { Actor } from '../core/actor';
import { allOf, mayNot, type Verdict } from '../core/verdict';
import { mayActAsManager, type OpenedEpisode } from '../episodes/episode-access';
import type { Exemption } from './offer';

/** roles.md "exemption needs manager": a manager of the team who did not decide it. */
export function mayApproveExemption(actor: Actor, opened: OpenedEpisode & { readonly exemption: Pick<Exemption, 'decidedBy'> }): Verdict {
  return allOf(
    mayActAsManager(actor, opened),
    opened.exemption.decidedBy === actor.workerId ? mayNot('You made this decision, so another manager has to approve it') : 'ok',
  );
}
