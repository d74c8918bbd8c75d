import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { mayReadEpisode } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import type { PreMeetingAgreement } from './agreement';
import type { AgreementStore } from './agreement.store';

export interface EpisodeAgreement extends EpisodeInView {
  readonly agreement?: PreMeetingAgreement;
}

/** What the worker and the family agreed before the meeting (S2-37). */
export const episodeAgreement = defineQuery({
  name: 'view-agreement',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, stores: { episodes: EpisodeStore; agreements: AgreementStore }, asked): Promise<EpisodeAgreement> {
    return { ...(await viewEpisode(episodeId, stores, asked)), agreement: await stores.agreements.ofEpisode(episodeId) };
  },
  allow: (actor, view) => mayReadEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
