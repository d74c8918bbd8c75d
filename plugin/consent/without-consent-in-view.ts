import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { whyNoAuthority } from './authority-rules';
import { AUTHORITY, type Consent } from './consent';
import type { ConsentAttempt } from './consent-attempt';

export interface WithoutConsentSource extends EpisodeSource {
  readonly consents: {
    ofEpisode(episodeId: string): Promise<readonly Consent[]>;
    attemptsOf(episodeId: string): Promise<readonly ConsentAttempt[]>;
  };
}

/** What was tried to get consent, and what stands in its place. */
export interface WithoutConsentInView extends EpisodeInView {
  readonly attempts: readonly ConsentAttempt[];
  /** Asked of managers, oldest first. */
  readonly authorities: readonly Consent[];
  /** What still keeps a manager from being asked. */
  readonly inTheWay: readonly string[];
}

export async function viewWithoutConsent(episodeId: string, stores: WithoutConsentSource, asked: Asked): Promise<WithoutConsentInView> {
  const view = await viewEpisode(episodeId, stores, asked);
  const attempts = await stores.consents.attemptsOf(episodeId);
  const consents = await stores.consents.ofEpisode(episodeId);
  return {
    ...view,
    attempts,
    authorities: consents.filter(({ form }) => form === AUTHORITY),
    inTheWay: whyNoAuthority({ episode: view.episode, attempts, consents }, asked.policy),
  };
}
