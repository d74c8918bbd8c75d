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
import type { PrintedDocument } from '../core/documents-port';
import { chairNoticePaper } from './chair-notice-paper';
import { paperOfChairNotice } from './given-paper';
import { viewNotice, type NoticeInView } from './notice-in-view';

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

export interface PaperOfNotice extends NoticeInView {
  readonly paper: () => PrintedDocument;
}

/** The paper: also for the chair themself, once it was sent; then as it was sent, whatever has changed since. */
export const downloadedChairNotice = defineQuery({
  name: 'download-chair-notice',
  input: z.strictObject({ meetingId: id() }),
  async load({ meetingId }, stores: Stores, asked): Promise<PaperOfNotice> {
    const view = await viewNotice(meetingId, stores, asked);
    const given = view.notice?.sent === undefined ? undefined : await stores.followUp.givenPaperOf(paperOfChairNotice({ meetingId }));
    return { ...view, paper: () => given?.paper ?? chairNoticePaper(view, view.notice, asked.policy) };
  },
  allow: (actor, view) => mayReadNotice(actor, view),
  about: (view) => aboutMeeting(view),
  outcome: 'downloaded',
});
