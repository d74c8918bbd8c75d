import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutMember, viewMember } from './member-of-episode';
import { mustBeSameVersion } from './member-saved-meanwhile';
import { mayEditSafety } from './network-access';
import { SAFETY_INSTRUCTIONS } from './network-member';
import { mustBeOnTheList } from './network-rules';
import type { NetworkStore } from './network.store';

/** What business support must do with this person's letters, without the reason (roles.md). */
export const setSafety = defineAction({
  name: 'set-member-safety',
  input: z.strictObject({
    episodeId: id(),
    memberId: id(),
    version: version(),
    safetyInstruction: choice(['none', ...SAFETY_INSTRUCTIONS], { required: 'Select how their letters are handled' }),
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore }, asked) => viewMember(input, stores, asked),
  allow: (actor, view) => mayEditSafety(actor, view),
  about: (view) => aboutMember(view),
  async record({ input: { version: shown, safetyInstruction }, loaded: { episode, member } }, { network }) {
    mustBeOpen(episode);
    mustBeOnTheList(member);
    mustBeSameVersion(member, shown);
    await network.save({ ...member, safetyInstruction: safetyInstruction === 'none' ? undefined : safetyInstruction });
    return { episodeId: episode.id };
  },
});
