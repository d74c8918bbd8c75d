import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, ids, optionalChoice, optionalDay, optionalNarrative, optionalText, yesNo } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import { CARE_DURATIONS } from './meeting';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

/** S2-56: who is willing and able to care for which child, for a while or for good, and on what conditions. A "no" is written down too. */
export const addCareOffer = defineAction({
  name: 'add-care-offer',
  input: z.strictObject({
    meetingId: id(),
    memberId: id(),
    children: ids(),
    willing: yesNo({ required: 'Select yes if they are willing and able' }),
    duration: optionalChoice(CARE_DURATIONS),
    conditions: optionalNarrative({ max: 4000 }),
    viabilityBy: optionalText(),
    viabilityDue: optionalDay({ what: 'the date of the assessment and checks' }),
  }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, ids: newIds }, { meetings }) {
    mustBeOpen(loaded.episode);
    const { meetingId, memberId, willing, duration, conditions, viabilityBy, viabilityDue } = input;
    const { subjectIds } = loaded.meeting;
    const childIds = subjectIds.length === 1 ? subjectIds : subjectIds.filter((personId) => input.children.includes(personId));
    refuseProblems([
      !loaded.members.some((member) => member.id === memberId) && { field: 'memberId', message: 'Select a person from the list' },
      childIds.length === 0 && { field: 'children', message: 'Select which children it is about' },
      willing && duration === undefined && { field: 'duration', message: 'Select whether it is for a while or for good' },
    ]);
    const offer = { id: newIds.next(), meetingId, memberId, childIds, willing, conditions };
    await meetings.addCareOffer(willing ? { ...offer, duration, viabilityBy, viabilityDue } : offer);
    return { meetingId };
  },
});
