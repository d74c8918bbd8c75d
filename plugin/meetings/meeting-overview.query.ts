import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { mayReadMeeting } from './meeting-access';
import { aboutMeeting } from './meeting-in-view';
import { viewMeetingPapers, type MeetingPapers } from './meeting-papers';
import type { MeetingStore } from './meeting.store';

type Stores = { readonly episodes: EpisodeStore; readonly network: NetworkStore; readonly meetings: MeetingStore };

/** The meeting with its notes and offers: its own page, and its list of the agenda. */
export const meetingOverview = defineQuery({
  name: 'view-meeting',
  input: z.strictObject({ meetingId: id() }),
  load: ({ meetingId }, stores: Stores, asked): Promise<MeetingPapers> => viewMeetingPapers(meetingId, stores, asked),
  allow: (actor, view) => mayReadMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});

/** Reading the notes is audited by its own name (roles.md rule 7). */
export const meetingNotes = defineQuery({ ...meetingOverview, name: 'view-meeting-notes' });
