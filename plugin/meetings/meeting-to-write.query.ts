import { z } from 'zod';
import { choice, id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { ContactSafety } from '../network/contact-safety';
import type { ContactSafetyStore } from '../network/contact-safety.store';
import type { NetworkStore } from '../network/network.store';
import type { PreMeetingAgreement } from '../preparation/agreement';
import type { AgreementStore } from '../preparation/agreement.store';
import { ENTRY_LISTS, type EntryList } from './entry-list';
import { mayReadMeeting, mayWriteMeeting } from './meeting-access';
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

/** The same for taking a point, a next step or a part off its list. */
export const meetingEntryToWrite = defineQuery({
  name: 'view-meeting-entry',
  input: z.strictObject({
    meetingId: id(),
    list: choice(ENTRY_LISTS, { required: 'Open this page again from the meeting' }),
    entryId: id(),
  }),
  load: async ({ meetingId, list }, stores: Stores, asked): Promise<MeetingPapers & { readonly list: EntryList }> => ({
    ...(await viewMeetingPapers(meetingId, stores, asked)),
    list,
  }),
  allow: (actor, view) => mayWriteMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});

export interface MeetingParts extends MeetingPapers {
  /** Who is to be kept apart (S1-36). */
  readonly safety: readonly ContactSafety[];
  readonly writes: boolean;
}

/** The meeting with its parts, and with who is to be kept apart. */
export const meetingPartsToRead = defineQuery({
  name: 'view-meeting-parts',
  input: z.strictObject({ meetingId: id() }),
  async load({ meetingId }, stores: Stores & { contactSafety: ContactSafetyStore }, asked): Promise<MeetingParts> {
    const papers = await viewMeetingPapers(meetingId, stores, asked);
    const writes = papers.episode.closed === undefined && mayWriteMeeting(asked.actor, papers) === 'ok';
    return { ...papers, safety: await stores.contactSafety.ofEpisode(papers.episode.id), writes };
  },
  allow: (actor, view) => mayReadMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});

/** The same, for recording who came. */
export const attendanceToWrite = defineQuery({
  ...meetingPartsToRead,
  name: 'view-attendance',
  allow: (actor, view) => mayWriteMeeting(actor, view),
});

export interface PrivateTimeToWrite extends MeetingInView {
  /** Its questions are what the family talks about on its own (S3-29). */
  readonly agreement?: PreMeetingAgreement;
}

export const privateTimeToWrite = defineQuery({
  name: 'view-private-time',
  input: z.strictObject({ meetingId: id() }),
  async load({ meetingId }, stores: Stores & { agreements: AgreementStore }, asked): Promise<PrivateTimeToWrite> {
    const view = await viewMeeting(meetingId, stores, asked);
    return { ...view, agreement: await stores.agreements.ofEpisode(view.episode.id) };
  },
  allow: (actor, view) => mayWriteMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});
