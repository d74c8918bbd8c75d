import { z } from 'zod';
import { defineAction } from '../core/action';
import type { WorkerId } from '../core/case-system';
import { id, optionalText, version } from '../core/input';
import { mustBeOpen, type Episode } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { aboutMember, viewMember } from './member-of-episode';
import { mustBeSameVersion } from './member-saved-meanwhile';
import { mayEditNetwork, mayEditSafety } from './network-access';
import type { NetworkStore } from './network.store';

/** roles.md rule 3: a member of the family who works for the council opens nothing of this family from now on. */
export const linkStaff = defineAction({
  name: 'link-staff-member',
  input: z.strictObject({ episodeId: id(), memberId: id(), version: version(), loginId: optionalText({ max: 80 }) }),
  async load(input, stores: { episodes: EpisodeStore; network: NetworkStore }, asked) {
    const view = await viewMember(input, stores, asked);
    const worker = input.loginId === undefined ? undefined : await asked.caseSystem.workerByLogin(input.loginId);
    return { ...view, worker };
  },
  allow: (actor, view) => (mayEditSafety(actor, view) === 'ok' ? 'ok' : mayEditNetwork(actor, view)),
  about: (view) => aboutMember(view),
  async record({ input, loaded: { episode, member, worker }, actor, today }, { episodes, network }) {
    mustBeOpen(episode);
    const unknown = input.loginId !== undefined && worker === undefined;
    refuseProblems([unknown && { field: 'loginId', message: 'Nobody of the council has this user name. Look it up again' }]);
    mustBeSameVersion(member, input.version);
    const others = (await network.ofEpisode(episode.id)).filter((each) => each.id !== member.id);
    const stillLinked = others.some((each) => each.staffWorkerId === member.staffWorkerId);
    const kept = (episode.connectedWorkers ?? []).filter((each) => each.workerId !== member.staffWorkerId || stillLinked);
    await network.save({ ...member, staffWorkerId: worker?.id });
    await episodes.save({
      ...episode,
      connectedWorkers: worker === undefined ? kept : connected(kept, worker.id, { recordedBy: actor.workerId, since: today }),
    });
    return { episodeId: episode.id };
  },
});

type Connected = NonNullable<Episode['connectedWorkers']>;

const connected = (kept: Connected, workerId: WorkerId, rest: Omit<Connected[number], 'workerId'>): Connected =>
  kept.some((each) => each.workerId === workerId) ? kept : [...kept, { workerId, ...rest }];
