import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayRecordConsent } from './consent-access';
import { consentGivers, type ConsentGiver } from './consent-givers';

export interface ConsentToRecord extends EpisodeInView {
  readonly givers: readonly ConsentGiver[];
}

export const consentToRecord = defineQuery({
  name: 'view-consent-form',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, { episodes }: { episodes: EpisodeStore }, asked): Promise<ConsentToRecord> {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    return { ...view, givers: await consentGivers(view, asked) };
  },
  allow: (actor, view) => mayRecordConsent(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
