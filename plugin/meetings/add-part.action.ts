import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id, ids, optionalDay, optionalText, text } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { ContactSafetyStore } from '../network/contact-safety.store';
import type { NetworkStore } from '../network/network.store';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import { PART_KINDS, partProblems } from './meeting-part';
import type { MeetingStore } from './meeting.store';
import { startTimeFrom } from './start-time';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly contactSafety: ContactSafetyStore;
};

/** S1-36: some of the people meet in another room or at another time. Two who must be kept apart are never put into one part. */
export const addPart = defineAction({
  name: 'add-meeting-part',
  input: z.strictObject({
    meetingId: id(),
    kind: choice(PART_KINDS, { required: 'Select what kind of part it is' }),
    name: text({ required: 'Enter a name for this part' }),
    memberIds: ids({ required: 'Select who takes part' }),
    on: optionalDay({ what: 'the date of this part' }),
    startsAt: optionalText({ max: 20 }),
    place: optionalText(),
  }),
  async load({ meetingId }, stores: Stores, asked) {
    const view = await viewMeeting(meetingId, stores, asked);
    return { ...view, safety: await stores.contactSafety.ofEpisode(view.episode.id) };
  },
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, ids: newIds }, { meetings }: Stores) {
    mustBeOpen(loaded.episode);
    refuseProblems(partProblems(input, loaded.members, loaded.safety));
    const startsAt = input.startsAt === undefined ? undefined : startTimeFrom(input.startsAt);
    await meetings.addPart({ ...input, startsAt, id: newIds.next() });
    return { meetingId: input.meetingId };
  },
});
