import { z } from 'zod';
import { id } from '../core/input';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { ContactSafety } from '../network/contact-safety';
import type { ContactSafetyStore } from '../network/contact-safety.store';
import type { Exclusion } from '../network/exclusion';
import type { ExclusionStore } from '../network/exclusion.store';
import { listedMembers } from '../network/listed-members';
import type { NetworkMember } from '../network/network-member';
import type { NetworkStore } from '../network/network.store';
import type { ChildWishes } from './child-wishes';
import type { ChildWishesStore } from './child-wishes.store';
import type { Logistics, MeetingSafetyPlan } from './logistics';
import type { LogisticsStore } from './logistics.store';
import type { Participant } from './participant';
import { coordinatorsTeams, mayReadPreparation, type WithCoordinatorsTeams } from './preparation-access';
import type { PreparationEntry } from './preparation-entry';
import type { PreparationStore } from './preparation.store';
import type { PrivateNote } from './private-note';
import type { PrivateNoteStore } from './private-note.store';
import type { SafeguardingConcern } from './safeguarding-concern';
import type { SafeguardingConcernStore } from './safeguarding-concern.store';

export interface PreparationStores {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly exclusions: ExclusionStore;
  readonly contactSafety: ContactSafetyStore;
  readonly preparations: PreparationStore;
  readonly privateNotes: PrivateNoteStore;
  readonly safeguarding: SafeguardingConcernStore;
  readonly childWishes: ChildWishesStore;
  readonly logistics: LogisticsStore;
}

/** Everything that is settled before the meeting, and what is not. */
export interface EpisodePreparation extends EpisodeInView, WithCoordinatorsTeams {
  /** Whom the actor may see. */
  readonly members: readonly NetworkMember[];
  readonly entries: readonly PreparationEntry[];
  readonly participants: readonly Participant[];
  readonly wishes: readonly ChildWishes[];
  readonly exclusions: readonly Exclusion[];
  readonly contactSafety: readonly ContactSafety[];
  readonly concerns: readonly SafeguardingConcern[];
  /** S1-23: private until the family shared them. */
  readonly sharedNotes: readonly PrivateNote[];
  readonly logistics?: Logistics;
  readonly safetyPlan?: MeetingSafetyPlan;
}

async function load({ episodeId }: { readonly episodeId: string }, stores: PreparationStores, asked: Asked): Promise<EpisodePreparation> {
  const view = await viewEpisode(episodeId, stores, asked);
  return {
    ...view,
    coordinatorsTeams: await coordinatorsTeams(view, asked),
    members: await listedMembers(await stores.network.ofEpisode(episodeId), asked),
    entries: await stores.preparations.entriesOf(episodeId),
    participants: await stores.preparations.participantsOf(episodeId),
    wishes: await stores.childWishes.ofEpisode(episodeId),
    exclusions: await stores.exclusions.ofEpisode(episodeId),
    contactSafety: await stores.contactSafety.ofEpisode(episodeId),
    concerns: await stores.safeguarding.ofEpisode(episodeId),
    sharedNotes: (await stores.privateNotes.ofEpisode(episodeId)).filter((note) => note.shared !== undefined),
    logistics: await stores.logistics.ofEpisode(episodeId),
    safetyPlan: await stores.logistics.safetyPlanOf(episodeId),
  };
}

/** Who is prepared for the meeting and who is not (S0-21). */
export const episodePreparation = defineQuery({
  name: 'view-preparation',
  input: z.strictObject({ episodeId: id() }),
  load,
  allow: (actor, view) => mayReadPreparation(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
