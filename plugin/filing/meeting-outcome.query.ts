import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWriteMeeting } from '../meetings/meeting-access';
import { aboutMeeting } from '../meetings/meeting-in-view';
import { viewMeetingPapers, type MeetingPapers } from '../meetings/meeting-papers';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { FilingEntry } from './filing-entry';
import type { FilingStore } from './filing.store';

export interface MeetingOutcome extends MeetingPapers {
  readonly entries: readonly FilingEntry[];
}

export const meetingOutcome = defineQuery({
  name: 'view-meeting-outcome',
  input: z.strictObject({ meetingId: id() }),
  async load(
    { meetingId },
    stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore; filing: FilingStore },
    asked,
  ): Promise<MeetingOutcome> {
    return { ...(await viewMeetingPapers(meetingId, stores, asked)), entries: await stores.filing.of('meeting-held', meetingId) };
  },
  allow: (actor, view) => mayWriteMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});
