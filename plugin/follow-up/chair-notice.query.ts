import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutMeeting } from '../meetings/meeting-in-view';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { PlanStore } from '../plans/plan.store';
import type { FollowUpStore } from './follow-up.store';
import { mayReadNotice, maySendNotice, mayWaiveNotice } from './notice-access';
import { viewNotice } from './notice-in-view';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
};

/** What the chair of the child protection conference is told, and whether they were (S0-27). */
export const chairNotice = defineQuery({
  name: 'view-chair-notice',
  input: z.strictObject({ meetingId: id() }),
  load: ({ meetingId }, stores: Stores, asked) => viewNotice(meetingId, stores, asked),
  allow: (actor, view) => maySendNotice(actor, view),
  about: (view) => aboutMeeting(view),
});

export const chairNoticeToWaive = defineQuery({
  ...chairNotice,
  name: 'view-chair-notice-waiver',
  allow: (actor, view) => mayWaiveNotice(actor, view),
});

/** The paper: also for the chair themself, once it was sent. */
export const downloadedChairNotice = defineQuery({
  ...chairNotice,
  name: 'download-chair-notice',
  allow: (actor, view) => mayReadNotice(actor, view),
  outcome: 'downloaded',
});
