import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { Disagreement } from './disagreement';

export interface OneDisagreement extends EpisodeInView {
  readonly disagreement: Disagreement;
}

export interface DisagreementSource extends EpisodeSource {
  readonly followUp: { findDisagreement(id: string): Promise<Disagreement | undefined> };
}

export async function viewDisagreement(id: string, stores: DisagreementSource, asked: Asked): Promise<OneDisagreement> {
  const disagreement = await stores.followUp.findDisagreement(id);
  if (disagreement === undefined) throw new NotFound('disagreement');
  return { ...(await viewEpisode(disagreement.episodeId, stores, asked)), disagreement };
}
