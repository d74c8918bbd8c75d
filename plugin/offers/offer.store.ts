import type { PersonId } from '../core/case-system';
import type { Exemption, Offer } from './offer';

export interface OfferStore {
  find(id: string): Promise<Offer | undefined>;
  ofEpisode(episodeId: string): Promise<readonly Offer[]>;
  add(offer: Offer): Promise<void>;
  save(offer: Offer): Promise<number>;
  exemptionsOf(childIds: readonly PersonId[]): Promise<readonly Exemption[]>;
  findExemption(id: string): Promise<Exemption | undefined>;
  /** Of any of these children, in any process: ascending by id. */
  aboutChildren(childIds: readonly PersonId[]): Promise<readonly Offer[]>;
  /** Its approval. Throws `Conflict` (stale) where another save came between. */
  saveExemption(exemption: Exemption): Promise<number>;
  addExemption(exemption: Exemption): Promise<void>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Offer>;
  allExemptions(): AsyncIterable<Exemption>;
}
