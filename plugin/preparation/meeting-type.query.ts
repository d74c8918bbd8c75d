import { z } from 'zod';
import type { ConsentStore } from '../consent/consent.store';
import type { Asked } from '../core/ground';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { mayActAsWorker, mayReadEpisode } from '../episodes/episode-access';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import type { AgreementStore } from './agreement.store';
import { viewTypeAdvice } from './type-advice-in-view';

const input = z.strictObject({ episodeId: id() });

export interface TypeAdviceStores {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly agreements: AgreementStore;
  readonly consents: ConsentStore;
}
const load = ({ episodeId }: { readonly episodeId: string }, stores: TypeAdviceStores, asked: Asked) =>
  viewTypeAdvice(episodeId, stores, asked);

/** What is known about the family's situation, to be written down. */
export const situationToDescribe = defineQuery({
  name: 'view-situation',
  input,
  load,
  allow: (actor, view) => mayActAsWorker(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});

/** Which type of meeting the guidance suggests, and which was chosen (S2-01). */
export const meetingTypeAdvice = defineQuery({
  name: 'view-meeting-type',
  input,
  load,
  allow: (actor, view) => mayReadEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
