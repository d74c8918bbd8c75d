import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutContactSafety, viewContactSafety, viewContactSafetyRecord } from './contact-safety-in-view';
import type { ContactSafetyStore } from './contact-safety.store';
import { mayEditSafety, mayReadNetwork } from './network-access';
import type { NetworkStore } from './network.store';

export interface ContactSafetyStores {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly contactSafety: ContactSafetyStore;
}

/** Every reading is in the audit under this name (roles.md rule 7). */
export const contactSafetyNotes = defineQuery({
  name: 'view-contact-safety',
  input: z.strictObject({ episodeId: id() }),
  load: (input, stores: ContactSafetyStores, asked) => viewContactSafety(input, stores, asked),
  allow: (actor, view) => mayReadNetwork(actor, view),
  about: (view) => aboutContactSafety(view),
});

export const contactSafetyToAdd = defineQuery({
  name: 'view-form-of-contact-safety',
  input: z.strictObject({ episodeId: id() }),
  load: (input, stores: ContactSafetyStores, asked) => viewContactSafety(input, stores, asked),
  allow: (actor, view) => mayEditSafety(actor, view),
  about: (view) => aboutContactSafety(view),
});

export const contactSafetyToEnd = defineQuery({
  name: 'view-contact-safety-note',
  input: z.strictObject({ episodeId: id(), recordId: id() }),
  load: (input, stores: ContactSafetyStores, asked) => viewContactSafetyRecord(input, stores, asked),
  allow: (actor, view) => mayEditSafety(actor, view),
  about: (view) => aboutContactSafety(view),
});
