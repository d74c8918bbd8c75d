import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id, optionalNarrative, optionalText, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { chosenContact, problemsWithContact } from './chosen-contact';
import { aboutMember, viewMember } from './member-of-episode';
import { mustBeSameVersion } from './member-saved-meanwhile';
import { mayEditNetwork } from './network-access';
import { CONTACT_CHANNELS } from './network-member';
import { mustBeOnTheList } from './network-rules';
import type { NetworkStore } from './network.store';

/** Where a person's invitation and plan go: the only address that business support is shown (S2-38). */
export const chooseContact = defineAction({
  name: 'choose-member-contact',
  input: z.strictObject({
    episodeId: id(),
    memberId: id(),
    version: version(),
    channel: choice(CONTACT_CHANNELS, { required: 'Select how letters reach them' }),
    address: optionalNarrative({ max: 1000 }),
    email: optionalText({ max: 300 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore }, asked) => viewMember(input, stores, asked),
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: (view) => aboutMember(view),
  async record({ input, loaded: { episode, member } }, { network }) {
    mustBeOpen(episode);
    mustBeOnTheList(member);
    refuseProblems(problemsWithContact(input));
    mustBeSameVersion(member, input.version);
    await network.save({ ...member, contact: chosenContact(input) });
    return { episodeId: episode.id };
  },
});
