import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayEditNetwork } from './network-access';
import type { NetworkMember } from './network-member';
import type { NetworkStore } from './network.store';
import { peopleOnRecord, type PeopleOnRecord } from './people-on-record';

export interface AddFromCaseRecord extends EpisodeInView, PeopleOnRecord {
  readonly members: readonly NetworkMember[];
}

/** Whom the case record names and the list does not have (S1-19, S2-21). */
export const membersOnRecord = defineQuery({
  name: 'view-people-on-case-record',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, { episodes, network }: { episodes: EpisodeStore; network: NetworkStore }, asked): Promise<AddFromCaseRecord> {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    const members = await network.ofEpisode(episodeId);
    return { ...view, members, ...(await peopleOnRecord(view, members, asked)) };
  },
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: ({ episode, suggested }) => ({
    episodeId: episode.id,
    personIds: [...childIds(episode), ...suggested.map((person) => person.personId)],
  }),
});
