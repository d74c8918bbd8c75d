import type { Asked } from '../core/ground';
import { childIds } from '../episodes/episode';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { coordinatorsTeams, type WithCoordinatorsTeams } from './preparation-access';
import type { SafeguardingConcern } from './safeguarding-concern';

export interface ConcernsInView extends EpisodeInView, WithCoordinatorsTeams {
  readonly concerns: readonly SafeguardingConcern[];
}

interface Stores extends EpisodeSource {
  readonly safeguarding: { ofEpisode(episodeId: string): Promise<readonly SafeguardingConcern[]> };
}

export async function viewConcerns({ episodeId }: { readonly episodeId: string }, stores: Stores, asked: Asked): Promise<ConcernsInView> {
  const view = await viewEpisode(episodeId, stores, asked);
  return { ...view, coordinatorsTeams: await coordinatorsTeams(view, asked), concerns: await stores.safeguarding.ofEpisode(episodeId) };
}

export const aboutConcerns = ({ episode }: ConcernsInView) => ({ episodeId: episode.id, personIds: childIds(episode) });
