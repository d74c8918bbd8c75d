import type { Asked } from '../core/ground';
import { childIds } from '../episodes/episode';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { coordinatorsTeams, type WithCoordinatorsTeams } from './preparation-access';
import type { PrivateNote } from './private-note';

export interface PrivateNotesInView extends EpisodeInView, WithCoordinatorsTeams {
  readonly notes: readonly PrivateNote[];
}

interface Stores extends EpisodeSource {
  readonly privateNotes: { ofEpisode(episodeId: string): Promise<readonly PrivateNote[]> };
}

export async function viewPrivateNotes(
  { episodeId }: { readonly episodeId: string },
  stores: Stores,
  asked: Asked,
): Promise<PrivateNotesInView> {
  const view = await viewEpisode(episodeId, stores, asked);
  return { ...view, coordinatorsTeams: await coordinatorsTeams(view, asked), notes: await stores.privateNotes.ofEpisode(episodeId) };
}

export const aboutPrivateNotes = ({ episode }: PrivateNotesInView) => ({ episodeId: episode.id, personIds: childIds(episode) });
