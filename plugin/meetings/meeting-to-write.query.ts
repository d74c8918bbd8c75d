import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting, type MeetingInView } from './meeting-in-view';
import { viewMeetingPapers, type MeetingPapers } from './meeting-papers';
import type { MeetingStore } from './meeting.store';

type Stores = { readonly episodes: EpisodeStore; readonly network: NetworkStore; readonly meetings: MeetingStore };

/** The meeting, for somebody who writes what happened at it. */
export const meetingToWrite = defineQuery({
  name: 'view-meeting-to-write',
  input: z.strictObject({ meetingId: id() }),
  load: ({ meetingId }, stores: Stores, asked): Promise<MeetingInView> => viewMeeting(meetingId, stores, asked),
  allow: (actor, view) => mayWriteMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});

/** The same with the offers made at it, for taking one off the list. */
export const meetingPapersToWrite = defineQuery({
  name: 'view-meeting-offer',
  input: z.strictObject({ meetingId: id(), offerId: id() }),
  load: ({ meetingId }, stores: Stores, asked): Promise<MeetingPapers> => viewMeetingPapers(meetingId, stores, asked),
  allow: (actor, view) => mayWriteMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});
