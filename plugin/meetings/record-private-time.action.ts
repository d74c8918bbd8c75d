import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, optionalText, optionalYesNo, yesNo } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import { timeProblems } from './agenda';
import { mustHaveCome } from './attendance';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';
import { startTimeFrom } from './start-time';

/** S1-29, S1-30, S1-37: whether the family had time alone, from when to when. What was said in it is written nowhere (roles.md rule 6). */
export const recordPrivateTime = defineAction({
  name: 'record-private-time',
  input: z.strictObject({
    meetingId: id(),
    privateTimeHeld: yesNo({ required: 'Select yes if the family had time on its own' }),
    startedAt: optionalText({ max: 20 }),
    endedAt: optionalText({ max: 20 }),
    onHand: optionalYesNo(),
    helpWanted: optionalYesNo(),
    helpFrom: optionalText(),
    professionalsInRoom: optionalYesNo(),
  }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, today }, { meetings }) {
    mustBeOpen(loaded.episode);
    mustHaveCome(loaded.meeting, today);
    const { meetingId, privateTimeHeld, startedAt, endedAt, onHand, helpWanted, helpFrom, professionalsInRoom } = input;
    refuseProblems(timeProblems({ startedAt, endedAt }, (name) => name));
    const privateTime = {
      startedAt: startTimeFrom(startedAt ?? ''),
      endedAt: startTimeFrom(endedAt ?? ''),
      onHand,
      helpWanted,
      helpFrom: helpWanted === true ? helpFrom : undefined,
      professionalsInRoom,
    };
    await meetings.save({ ...loaded.meeting, privateTimeHeld, privateTime: privateTimeHeld ? privateTime : undefined });
    return { meetingId };
  },
});
