import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, yesNo } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { mustHaveCome } from './attendance';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

/** S1-29: whether the family had time alone. What was said in it is written nowhere (roles.md rule 6). */
export const recordPrivateTime = defineAction({
  name: 'record-private-time',
  input: z.strictObject({
    meetingId: id(),
    privateTimeHeld: yesNo({ required: 'Select yes if the family had time on its own' }),
  }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, today }, { meetings }) {
    mustBeOpen(loaded.episode);
    mustHaveCome(loaded.meeting, today);
    await meetings.save({ ...loaded.meeting, privateTimeHeld: input.privateTimeHeld });
    return { meetingId: loaded.meeting.id };
  },
});
