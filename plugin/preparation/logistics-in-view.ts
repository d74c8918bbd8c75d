import type { Asked } from '../core/ground';
import { childIds } from '../episodes/episode';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { Logistics, MeetingSafetyPlan } from './logistics';

export interface LogisticsInView extends EpisodeInView {
  readonly logistics?: Logistics;
  readonly safetyPlan?: MeetingSafetyPlan;
}

interface Stores extends EpisodeSource {
  readonly logistics: {
    ofEpisode(episodeId: string): Promise<Logistics | undefined>;
    safetyPlanOf(episodeId: string): Promise<MeetingSafetyPlan | undefined>;
  };
}

export async function viewLogistics({ episodeId }: { readonly episodeId: string }, stores: Stores, asked: Asked): Promise<LogisticsInView> {
  return {
    ...(await viewEpisode(episodeId, stores, asked)),
    logistics: await stores.logistics.ofEpisode(episodeId),
    safetyPlan: await stores.logistics.safetyPlanOf(episodeId),
  };
}

export const aboutLogistics = ({ episode }: LogisticsInView) => ({ episodeId: episode.id, personIds: childIds(episode) });
