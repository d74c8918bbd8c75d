import { z } from 'zod';
import type { Person, PersonId } from '../core/case-system';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { mayReadEpisode } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayBeListed } from '../episodes/person-access';
import type { Consent } from './consent';
import type { ConsentStore } from './consent.store';

export interface EpisodeConsents extends EpisodeInView {
  readonly consents: readonly Consent[];
  /** Of those who gave them, whom the actor may see by name. */
  readonly givers: ReadonlyMap<PersonId, Person>;
}

/** Who consented to what, and whether arranging may begin. */
export const episodeConsents = defineQuery({
  name: 'view-consents',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, { episodes, consents }: { episodes: EpisodeStore; consents: ConsentStore }, asked): Promise<EpisodeConsents> {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    const kept = await consents.ofEpisode(episodeId);
    const givers = new Map<PersonId, Person>();
    for (const { givenByPersonId } of kept) {
      if (givenByPersonId === undefined) continue;
      const person = await asked.caseSystem.person(givenByPersonId);
      if (person !== undefined && (await mayBeListed(person, asked))) givers.set(givenByPersonId, person);
    }
    return { ...view, consents: kept, givers };
  },
  allow: (actor, view) => mayReadEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
