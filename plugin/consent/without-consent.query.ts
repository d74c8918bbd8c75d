import { z } from 'zod';
import type { Asked } from '../core/ground';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { mayReadEpisode } from '../episodes/episode-access';
import type { EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayRecordConsent } from './consent-access';
import type { ConsentStore } from './consent.store';
import { viewWithoutConsent } from './without-consent-in-view';

export interface WithoutConsentStores {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
}

const input = z.strictObject({ episodeId: id() });
const load = ({ episodeId }: { readonly episodeId: string }, stores: WithoutConsentStores, asked: Asked) =>
  viewWithoutConsent(episodeId, stores, asked);
const about = ({ episode }: EpisodeInView) => ({ episodeId: episode.id, personIds: childIds(episode) });

/** The log of attempts to get consent (S2-16), and the authority in its place where the council has one (C3). */
export const withoutConsent = defineQuery({
  name: 'view-consent-attempts',
  input,
  load,
  allow: (actor, view) => mayReadEpisode(actor, view),
  about,
});

/** What the two forms of that page stand on. */
export const attemptToRecord = defineQuery({
  name: 'view-consent-attempt-form',
  input,
  load,
  allow: (actor, view) => mayRecordConsent(actor, view),
  about,
});
