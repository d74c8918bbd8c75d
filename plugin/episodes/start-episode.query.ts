import { z } from 'zod';
import { accessToChild, type ChildAccess } from '../core/child-access';
import type { Person } from '../core/case-system';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayStartEpisode } from './child-record-access';
import type { EpisodeStore } from './episode.store';
import { isOfAge } from './referral-rules';
import { siblingGroupOf, type SiblingGroup } from './sibling-group';

export interface EpisodeStart extends SiblingGroup {
  readonly child: Person;
  readonly access: ChildAccess;
  readonly ofAge: boolean;
  /** There is a process for this child that has not ended. */
  readonly openAlready: boolean;
}

/** What starting a process is prefilled with, from the case record. */
export const episodeStart = defineQuery({
  name: 'view-start-of-episode',
  input: z.strictObject({ personId: id() }),
  async load({ personId }, { episodes }: { episodes: EpisodeStore }, asked): Promise<EpisodeStart> {
    const child = await asked.caseSystem.person(personId);
    if (child === undefined) throw new NotFound('child');
    return {
      child,
      access: await accessToChild(asked.caseSystem, asked.actor, personId, asked.today),
      ofAge: isOfAge(child, asked.today, asked.policy),
      openAlready: (await episodes.ofChild(personId)).some((episode) => episode.closed === undefined),
      ...(await siblingGroupOf(child.id, asked)),
    };
  },
  allow: (actor, { access }) => mayStartEpisode(actor, access),
  about: ({ siblings }, { personId }) => ({ personIds: [personId, ...siblings.map((sibling) => sibling.id)] }),
});
