import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import { mayActAsManager } from '../episodes/episode-access';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

/** C17: a manager knows that the meeting is in a family's home although there are risks on record. */
export const acknowledgeVenue = defineAction({
  name: 'acknowledge-venue',
  input: z.strictObject({ meetingId: id(), version: version() }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayActAsManager(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, actor, today }, { meetings }) {
    mustBeOpen(loaded.episode);
    const { meeting } = loaded;
    if (meeting.venueKind !== 'family-home') throw new Conflict('The meeting is not in a family’s home');
    await meetings.save({ ...meeting, version: input.version, venueAcknowledged: { by: actor.workerId, on: today } });
    return { meetingId: meeting.id };
  },
});
