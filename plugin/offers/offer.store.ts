import type { PersonId } from '../core/case-system';
import type { Exemption, Offer } from './offer';

export interface OfferStore {
  find(id: string): Promise<Offer | undefined>;
  ofEpisode(episodeId: string): Promise<readonly Offer[]>;
  add(offer: Offer): Promise<void>;
  save(offer: Offer): Promise<number>;
  exemptionsOf(childIds: readonly PersonId[]): Promise<readonly Exemption[]>;
  addExemption(exemption: Exemption): Promise<void>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Offer>;
  allExemptions(): AsyncIterable<Exemption>;
}
