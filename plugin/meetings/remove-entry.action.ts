import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { ENTRY_LISTS, type EntryList } from './entry-list';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

const REMOVE: Readonly<Record<EntryList, (meetings: MeetingStore, meetingId: string, id: string) => Promise<void>>> = {
  points: (meetings, meetingId, id) => meetings.removePoint(meetingId, id),
  'next-steps': (meetings, meetingId, id) => meetings.removeNextStep(meetingId, id),
  parts: (meetings, meetingId, id) => meetings.removePart(meetingId, id),
};

/** Takes a point, a next step or a part of the meeting off its list: it was written down wrongly. */
export const removeEntry = defineAction({
  name: 'remove-from-meeting',
  input: z.strictObject({
    meetingId: id(),
    list: choice(ENTRY_LISTS, { required: 'Open this page again from the meeting' }),
    entryId: id(),
  }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded }, { meetings }) {
    mustBeOpen(loaded.episode);
    await REMOVE[input.list](meetings, input.meetingId, input.entryId);
    return { meetingId: input.meetingId, list: input.list };
  },
});
