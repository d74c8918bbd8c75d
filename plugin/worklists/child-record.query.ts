import { z } from 'zod';
import type { Person } from '../core/case-system';
import { accessToChild, type ChildAccess } from '../core/child-access';
import { emergencyFor, type EmergencyAccess } from '../core/emergency-access';
import type { EmergencyAccessStore } from '../core/emergency-access.store';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayOpenChildRecord } from '../episodes/child-record-access';
import { maySeeEpisode, openEpisode } from '../episodes/episode-access';
import { inView, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { nextTask, tasksOf, type EpisodeTask } from './episode-tasks';
import { recordsOf, type RecordSources } from './records-of-episode';

/** One of the family's processes, with what comes next in it. */
export interface EpisodeOfChild extends EpisodeInView {
  readonly next?: EpisodeTask;
}

export interface ChildRecord {
  readonly child: Person;
  readonly access: ChildAccess;
  readonly episodes: readonly EpisodeOfChild[];
  /** What it is read under, where it is read in an emergency. */
  readonly emergency?: EmergencyAccess;
}

/** A child's own page: who they are, and every process that covers them, newest first. A launch from the case record lands here. */
export const childRecord = defineQuery({
  name: 'view-child',
  input: z.strictObject({ personId: id() }),
  async load(
    { personId },
    stores: { episodes: EpisodeStore; emergencyAccess: EmergencyAccessStore } & RecordSources,
    asked,
  ): Promise<ChildRecord> {
    const child = await asked.caseSystem.person(personId);
    if (child === undefined) throw new NotFound('child');
    const access = await accessToChild(asked.caseSystem, asked.actor, personId, asked.today);
    const episodes: EpisodeOfChild[] = [];
    if (mayOpenChildRecord(asked.actor, access) !== 'ok') return { child, access, episodes };
    for (const { id: episodeId, closed } of await stores.episodes.ofChild(personId)) {
      const view = await inView(await openEpisode(episodeId, stores, asked), asked);
      if (maySeeEpisode(asked.actor, view) !== 'ok') continue;
      const tasks = closed === undefined ? tasksOf(await recordsOf(view.episode, stores, asked), asked.today) : [];
      episodes.push({ ...view, next: nextTask(tasks) });
    }
    const under = emergencyFor(asked.actor, personId);
    const emergency = under && (await stores.emergencyAccess.find(under.id));
    return { child, access, episodes, ...(emergency === undefined ? {} : { emergency }) };
  },
  allow: (actor, { access }) => mayOpenChildRecord(actor, access),
  about: (_record, { personId }) => ({ personIds: [personId] }),
});
