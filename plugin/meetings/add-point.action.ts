import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id, narrative, optionalId } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import { POINT_COLUMNS } from './meeting-point';
import type { MeetingStore } from './meeting.store';

/** S4-27, S4-03: one thing that was said, in one of the three columns, and whose words it is. */
export const addPoint = defineAction({
  name: 'add-meeting-point',
  input: z.strictObject({
    meetingId: id(),
    column: choice(POINT_COLUMNS, { required: 'Select where it stands' }),
    words: narrative({ required: 'Enter what was said', max: 4000 }),
    saidBy: optionalId(),
  }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, ids }, { meetings }) {
    mustBeOpen(loaded.episode);
    const { saidBy } = input;
    refuseProblems([
      saidBy !== undefined &&
        !loaded.members.some((member) => member.id === saidBy) && { field: 'saidBy', message: 'Select a person from the list' },
    ]);
    await meetings.addPoint({ ...input, id: ids.next() });
    return { meetingId: input.meetingId };
  },
});
