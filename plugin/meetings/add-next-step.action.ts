import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id, narrative, optionalDay, optionalText } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';
import { NEXT_STEP_KINDS, nextStepProblems } from './next-step';

/** S2-57 … S2-59: an assessment with who makes it and by when, an order, support, or going to court. */
export const addNextStep = defineAction({
  name: 'add-next-step',
  input: z.strictObject({
    meetingId: id(),
    kind: choice(NEXT_STEP_KINDS, { required: 'Select what it is' }),
    what: narrative({ required: 'Enter what happens', max: 2000 }),
    who: optionalText(),
    dueOn: optionalDay({ what: 'the date by which it is done' }),
  }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, ids }, { meetings }) {
    mustBeOpen(loaded.episode);
    refuseProblems(nextStepProblems(input));
    await meetings.addNextStep({ ...input, id: ids.next() });
    return { meetingId: input.meetingId };
  },
});
