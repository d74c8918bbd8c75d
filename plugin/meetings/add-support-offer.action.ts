import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, narrative, optionalText } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

/** S2-55, S4-29: what one person will do to help, for whom and when. */
export const addSupportOffer = defineAction({
  name: 'add-support-offer',
  input: z.strictObject({
    meetingId: id(),
    memberId: id(),
    what: narrative({ required: 'Enter what they can do', max: 2000 }),
    forWhom: optionalText(),
    when: optionalText(),
  }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, ids }, { meetings }) {
    mustBeOpen(loaded.episode);
    const { meetingId, memberId, what, forWhom, when } = input;
    refuseProblems([
      !loaded.members.some((member) => member.id === memberId) && { field: 'memberId', message: 'Select a person from the list' },
    ]);
    await meetings.addSupportOffer({ id: ids.next(), meetingId, memberId, what, forWhom, when });
    return { meetingId };
  },
});
