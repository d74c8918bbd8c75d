import { z } from 'zod';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkMember } from '../network/network-member';
import type { NetworkStore } from '../network/network.store';
import { absentMembers, type Consultation } from './consultation';
import { mayReadMeeting, mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting, type MeetingInView } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

type Stores = { readonly episodes: EpisodeStore; readonly network: NetworkStore; readonly meetings: MeetingStore };

export interface AbsentFromMeeting extends MeetingInView {
  readonly absent: readonly NetworkMember[];
  readonly consultations: readonly Consultation[];
}

/** S2-25: who could not come, and who asks each of them. */
export const absentFromMeeting = defineQuery({
  name: 'view-absent',
  input: z.strictObject({ meetingId: id() }),
  async load({ meetingId }, stores: Stores, asked): Promise<AbsentFromMeeting> {
    const view = await viewMeeting(meetingId, stores, asked);
    return {
      ...view,
      absent: absentMembers(view.members, view.meeting.attendance),
      consultations: await stores.meetings.consultationsOf(meetingId),
    };
  },
  allow: (actor, view) => mayReadMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});

export interface ConsultationToWrite extends MeetingInView {
  readonly member: NetworkMember;
  readonly consultation?: Consultation;
}

export const consultationToWrite = defineQuery({
  name: 'view-consultation',
  input: z.strictObject({ meetingId: id(), memberId: id() }),
  async load({ meetingId, memberId }, stores: Stores, asked): Promise<ConsultationToWrite> {
    const view = await viewMeeting(meetingId, stores, asked);
    const member = absentMembers(view.members, view.meeting.attendance).find((each) => each.id === memberId);
    if (member === undefined) throw new NotFound('person who could not come');
    const consultations = await stores.meetings.consultationsOf(meetingId);
    return { ...view, member, consultation: consultations.find((each) => each.memberId === memberId) };
  },
  allow: (actor, view) => mayWriteMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});
