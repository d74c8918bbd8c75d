import { z } from 'zod';
import { defineAction } from '../core/action';
import { choices, id, optionalNarrative, version } from '../core/input';
import { Conflict } from '../core/errors';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { groundRulesFrom, groundRulesTyped, SUGGESTED_GROUND_RULES } from './ground-rules';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

/** S1-32, S4-20: the rules that the people at the meeting set for themselves. */
export const setGroundRules = defineAction({
  name: 'set-ground-rules',
  input: z.strictObject({
    meetingId: id(),
    version: version(),
    suggested: choices(SUGGESTED_GROUND_RULES),
    others: optionalNarrative({ max: 4000 }),
  }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded }, { meetings }) {
    mustBeOpen(loaded.episode);
    const { meeting } = loaded;
    if (meeting.version !== input.version) {
      throw new Conflict('Somebody else changed this meeting meanwhile. Check the ground rules and save again', {
        kind: 'stale',
        current: { others: groundRulesTyped(meeting.groundRules).others },
      });
    }
    await meetings.save({ ...meeting, groundRules: groundRulesFrom(input.suggested, input.others) });
    return { meetingId: meeting.id };
  },
});
