import { z } from 'zod';
import { defineAction } from '../core/action';
import { day, id, narrative, text } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { mustNotBeExcludedAlready, problemsWithExclusion } from './exclusion';
import { explainedOf, problemsWithExplanation } from './exclusion-explained';
import { exclusionFields } from './exclusion-input';
import type { ExclusionStore } from './exclusion.store';
import { aboutMember, viewMember } from './member-of-episode';
import { mayEditSafety } from './network-access';
import { mustBeOnTheList } from './network-rules';
import type { NetworkStore } from './network.store';

/** C6, S4-50, S4-51: the authority keeps somebody from the meeting. They stay on the family's list and cannot be invited. */
export const excludeMember = defineAction({
  name: 'exclude-member',
  input: z.strictObject({
    episodeId: id(),
    memberId: id(),
    reason: narrative({ required: 'Enter the reason', max: 5000 }),
    welfareBasis: narrative({ required: 'Say why the children’s welfare asks for it', max: 5000 }),
    decidedBy: text({ required: 'Enter who decided it' }),
    decidedOn: day({ what: 'the date of the decision' }),
    ...exclusionFields,
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; exclusions: ExclusionStore }, asked) =>
    viewMember(input, stores, asked),
  allow: (actor, view) => mayEditSafety(actor, view),
  about: (view) => aboutMember(view),
  async record({ input, loaded: { episode, member }, actor, today, ids }, { network, exclusions }) {
    mustBeOpen(episode);
    mustBeOnTheList(member);
    const { explainedHow: how, explainedOn: on, ...fields } = input;
    refuseProblems([...problemsWithExclusion(fields, today), ...problemsWithExplanation({ how, on }, today)]);
    mustNotBeExcludedAlready(await exclusions.ofEpisode(episode.id), member.id);
    await exclusions.add({ ...fields, id: ids.next(), explained: explainedOf({ how, on }), recordedBy: actor.workerId, version: 0 });
    await network.save({ ...member, excluded: true });
    return { episodeId: episode.id };
  },
});
