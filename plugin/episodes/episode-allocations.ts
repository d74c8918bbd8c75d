import type { Allocation } from '../core/case-system';
import type { Asked } from '../core/ground';
import { childIds, type Episode } from './episode';

/** Of every child of the episode, current and past. */
export async function allocationsOfEpisode(episode: Episode, { caseSystem }: Pick<Asked, 'caseSystem'>): Promise<readonly Allocation[]> {
  return [...(await caseSystem.allocationsOfEach(childIds(episode))).values()].flat();
}
