import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { day, id, optionalNarrative, text, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { absentMembers } from './consultation';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

/** S2-25, S4-54, S4-55: who asks somebody who could not come, by when, and what came of it. */
export const saveConsultation = defineAction({
  name: 'save-consultation',
  input: z.strictObject({
    meetingId: id(),
    memberId: id(),
    version: version(),
    who: text({ required: 'Enter who asks them' }),
    dueOn: day({ what: 'the date by which they are asked' }),
    result: optionalNarrative({ max: 4000 }),
    supportNeeded: optionalNarrative({ max: 2000 }),
    explore: optionalNarrative({ max: 2000 }),
  }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded }, { meetings }) {
    mustBeOpen(loaded.episode);
    const { meetingId, ...consultation } = input;
    if (!absentMembers(loaded.members, loaded.meeting.attendance).some(({ id: memberId }) => memberId === input.memberId)) {
      throw new Conflict('Record first that this person did not come');
    }
    await meetings.saveConsultation(meetingId, consultation);
    return { meetingId };
  },
});
