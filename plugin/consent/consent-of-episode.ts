import type { Person } from '../core/case-system';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { mayBeListed } from '../episodes/person-access';
import type { Consent } from './consent';

export interface ConsentInView extends EpisodeInView {
  readonly consent: Consent;
  /** Undefined where the actor may not see who it is. */
  readonly giver?: Person;
}

interface Stores extends EpisodeSource {
  readonly consents: { find(id: string): Promise<Consent | undefined> };
}

/** The consent, where it belongs to the episode of the same address: another family's is not there. */
export async function viewConsent(
  { episodeId, consentId }: { readonly episodeId: string; readonly consentId: string },
  stores: Stores,
  asked: Asked,
): Promise<ConsentInView> {
  const consent = await stores.consents.find(consentId);
  if (consent?.episodeId !== episodeId) throw new NotFound('consent');
  const person = consent.givenByPersonId === undefined ? undefined : await asked.caseSystem.person(consent.givenByPersonId);
  const giver = person !== undefined && (await mayBeListed(person, asked)) ? person : undefined;
  return { ...(await viewEpisode(episodeId, stores, asked)), consent, giver };
}
