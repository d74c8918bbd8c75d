import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { reasonsNotToEnd } from './ending-rules';
import type { OpenMatters } from './open-matters';
import { openMattersOf, type MatterSource } from './open-matters-of';

export type EndingSource = EpisodeSource & MatterSource;

/** An episode with all that is still under way in it. */
export interface EndingInView extends EpisodeInView {
  readonly matters: OpenMatters;
  /** What has to be done first. */
  readonly inTheWay: readonly string[];
}

export async function viewEnding(episodeId: string, stores: EndingSource, asked: Asked): Promise<EndingInView> {
  const view = await viewEpisode(episodeId, stores, asked);
  const matters = await openMattersOf(episodeId, stores, asked);
  return { ...view, matters, inTheWay: reasonsNotToEnd(matters) };
}
