import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewMember, type MemberInView } from '../network/member-of-episode';
import type { NetworkMember } from '../network/network-member';
import { nothingSettled, type Participant } from './participant';
import type { PreparationEntry } from './preparation-entry';

/** One person of the list, and all that was done to prepare them. */
export interface PersonInPreparation extends MemberInView {
  readonly participant: Participant;
  /** Crossed out ones included, oldest first. */
  readonly entries: readonly PreparationEntry[];
}

export interface PersonSource extends EpisodeSource {
  readonly network: { find(id: string): Promise<NetworkMember | undefined> };
  readonly preparations: {
    participant(memberId: string): Promise<Participant | undefined>;
    entriesOf(episodeId: string): Promise<readonly PreparationEntry[]>;
  };
}

export async function viewPersonInPreparation(
  which: { readonly episodeId: string; readonly memberId: string },
  stores: PersonSource,
  asked: Asked,
): Promise<PersonInPreparation> {
  const view = await viewMember(which, stores, asked);
  const entries = await stores.preparations.entriesOf(which.episodeId);
  return {
    ...view,
    participant: (await stores.preparations.participant(which.memberId)) ?? nothingSettled(view.member),
    entries: entries.filter((entry) => entry.memberId === which.memberId),
  };
}
