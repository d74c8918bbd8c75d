import { z } from 'zod';
import { accessToEach } from '../core/child-access';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import { isOnListOf, mayAppoint, mayHaveWaitingList } from './coordinator-access';
import { childIds, type Episode } from './episode';
import { inView, type EpisodeInView } from './episode-in-view';
import type { EpisodeStore } from './episode.store';
import { isUrgentEpisode, waitingOrder } from './waiting-order';

/** A family that waits for a coordinator. Of the children the actor may not see there is nothing but their number. */
export interface WaitingFamily extends EpisodeInView {
  readonly urgent: boolean;
  readonly teams: readonly string[];
  readonly mayAppoint: boolean;
}

/** S1-14: processes that want a coordinator and have none: the urgent ones first, then the oldest. */
export const waitingList = defineQuery({
  name: 'view-waiting-list',
  input: z.strictObject({}),
  async load(_input, { episodes }: { episodes: EpisodeStore }, asked): Promise<readonly WaitingFamily[]> {
    if (mayHaveWaitingList(asked.actor) !== 'ok') return [];
    const types = asked.policy.meetingTypes.filter(({ facilitatorRule }) => facilitatorRule === 'independent').map(({ key }) => key);
    return familiesOf(waitingOrder(await episodes.openWithoutCoordinator(types)), asked);
  },
  allow: (actor) => mayHaveWaitingList(actor),
  about: (families) => ({ personIds: [...new Set(families.flatMap(({ children }) => children.map(({ personId }) => personId)))] }),
});

async function familiesOf(waiting: readonly Episode[], asked: Asked): Promise<readonly WaitingFamily[]> {
  const { actor, caseSystem, today } = asked;
  const children = waiting.flatMap(childIds);
  const access = await accessToEach(caseSystem, actor, children, today);
  const allocations = await caseSystem.allocationsOfEach(children);
  const families: WaitingFamily[] = [];
  for (const episode of waiting) {
    const opened = { episode, access: childIds(episode).flatMap((id) => access.get(id) ?? []) };
    if (!isOnListOf(actor, opened)) continue;
    const current = childIds(episode).flatMap((id) => (allocations.get(id) ?? []).filter(({ to }) => to === undefined || to > today));
    families.push({
      ...(await inView(opened, asked)),
      urgent: isUrgentEpisode(episode),
      teams: [...new Set(current.flatMap(({ teamName }) => teamName ?? []))],
      mayAppoint: mayAppoint(actor, opened) === 'ok',
    });
  }
  return families;
}
