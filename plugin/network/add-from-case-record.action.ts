import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, ids } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { memberFromRecord, workerAsMember } from './member-from-record';
import { mayEditNetwork } from './network-access';
import { isPresentInList } from './network-member';
import type { NetworkStore } from './network.store';
import { peopleOnRecord } from './people-on-record';

/** Puts people of the case record on the list, as the record has them. They are told nothing until the family agrees it. */
export const addFromCaseRecord = defineAction({
  name: 'add-members-from-case-record',
  input: z.strictObject({ episodeId: id(), people: ids(), workers: ids() }),
  async load({ episodeId }, { episodes, network }: { episodes: EpisodeStore; network: NetworkStore }, asked) {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    return { ...view, ...(await peopleOnRecord(view, await network.ofEpisode(episodeId), asked)) };
  },
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: ({ episode }, { people }) => ({ episodeId: episode.id, personIds: [...childIds(episode), ...people] }),
  async record({ input, loaded: { episode, suggested, persons, workers }, policy, ids: newIds }, { network }) {
    mustBeOpen(episode);
    const chosen = suggested.filter(({ personId }) => input.people.includes(personId));
    const chosenWorkers = workers.filter((worker) => input.workers.includes(worker.id));
    const none = input.people.length + input.workers.length === 0;
    const unknown = chosen.length < new Set(input.people).size || chosenWorkers.length < new Set(input.workers).size;
    refuseProblems([(none || unknown) && { field: 'people', message: 'Select people from the list' }]);
    const listed = (await network.ofEpisode(episode.id)).filter(isPresentInList);
    for (const one of chosen) {
      // Somebody else may have added the same person since the page was opened.
      if (listed.some((member) => member.personId === one.personId)) continue;
      const person = persons.find((each) => each.id === one.personId);
      await network.add({ ...memberFromRecord(one, person), id: newIds.next(), episodeId: episode.id });
    }
    for (const { name } of chosenWorkers) {
      await network.add({ ...workerAsMember(name, policy.labels.roles.worker), id: newIds.next(), episodeId: episode.id });
    }
    return { episodeId: episode.id };
  },
});
