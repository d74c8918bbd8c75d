import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { memberAsTyped, memberFields } from './member-input';
import { aboutMember, viewMember } from './member-of-episode';
import { mustBeSameVersion } from './member-saved-meanwhile';
import { mayEditNetwork } from './network-access';
import {
  chosenType,
  familyWishOf,
  mustBeOnTheList,
  problemsWithWish,
  problemWithInterpreter,
  problemWithSuitability,
} from './network-rules';
import type { NetworkStore } from './network.store';

/** What is known of a person on the list. How they come to the meeting stays as it was added. */
export const changeMember = defineAction({
  name: 'change-member',
  input: z.strictObject({ episodeId: id(), memberId: id(), version: version(), ...memberFields }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore }, asked) => viewMember(input, stores, asked),
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: (view) => aboutMember(view),
  async record({ input, loaded: { episode, member }, today, policy }, { network }) {
    mustBeOpen(episode);
    mustBeOnTheList(member);
    const { episodeId, memberId, version: shown, familyWishBy: by, familyWishOn: on, ...fields } = memberAsTyped(input);
    const others = (await network.ofEpisode(episode.id)).filter((each) => each.id !== member.id);
    refuseProblems([
      problemWithSuitability(fields),
      problemWithInterpreter({ ...fields, kind: member.kind }, others),
      ...problemsWithWish(member, { by, on }, { type: chosenType(episode, policy), today }),
    ]);
    mustBeSameVersion(member, shown);
    await network.save({ ...member, ...fields, familyWish: familyWishOf({ by, on }), version: shown });
    return { episodeId, memberId };
  },
});
