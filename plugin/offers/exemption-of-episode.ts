import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { Exemption } from './offer';

export interface ExemptionInView extends EpisodeInView {
  readonly exemption: Exemption;
  readonly decidedByName: string;
}

interface Stores extends EpisodeSource {
  readonly offers: { findExemption(id: string): Promise<Exemption | undefined> };
}

/** The decision, where it belongs to the episode of the same address: another family's is not there. */
export async function viewExemption(
  { episodeId, exemptionId }: { readonly episodeId: string; readonly exemptionId: string },
  stores: Stores,
  asked: Asked,
): Promise<ExemptionInView> {
  const exemption = await stores.offers.findExemption(exemptionId);
  if (exemption?.episodeId !== episodeId) throw new NotFound('decision');
  const decidedByName = (await asked.caseSystem.worker(exemption.decidedBy))?.name ?? 'Somebody who no longer works here';
  return { ...(await viewEpisode(episodeId, stores, asked)), exemption, decidedByName };
}
