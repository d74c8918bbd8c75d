import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { Wording } from '../core/wording';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayOpenAtTheDesk } from './invitation-access';
import type { DeskStore } from './desk.store';
import { tasksOf } from './desk-task';
import { supersededOf } from './desk-tasks';
import type { InvitationStore } from './invitation.store';
import type { MeetingsNow } from './meeting-now';
import { viewRequestAtDesk, type RequestAtDesk } from './request-at-desk';
import type { Booking } from './booking';
import type { DeskTask, Taking } from './desk-task';
import type { MeetingNow } from './meeting-now';
import type { Venue } from './venue';
import type { VenueStore } from './venue.store';
import { aboutRequest } from './request-in-view';

/** One request with all that there is to do for it. */
export interface RequestOnDesk extends RequestAtDesk {
  readonly meeting: MeetingNow | undefined;
  /** Of its meeting, those that were cancelled too. */
  readonly bookings: readonly Booking[];
  readonly venues: readonly Venue[];
  readonly tasks: readonly DeskTask[];
  readonly takings: readonly Taking[];
}

export interface RequestOnPaper extends RequestOnDesk {
  readonly wording: Wording;
}

type Stores = {
  readonly episodes: EpisodeStore;
  readonly invitations: InvitationStore;
  readonly meetings: MeetingsNow;
  readonly desk: DeskStore;
  readonly venues: VenueStore;
};

export const requestAtDesk = defineQuery({
  name: 'view-invitation-request-at-desk',
  input: z.strictObject({ requestId: id() }),
  async load({ requestId }, stores: Stores, asked): Promise<RequestOnDesk> {
    const view = await viewRequestAtDesk(requestId, stores, asked);
    const { request, letters } = view;
    const meeting = await stores.meetings.find(request.meetingId);
    const bookings = await stores.desk.bookingsOf(request.meetingId);
    const newer = (await stores.invitations.requestsOfMeeting(request.meetingId)).some(
      (each) => each.revision > request.revision && each.news === undefined && each.status === 'released',
    );
    const superseded = supersededOf(await stores.invitations.ofMeeting(request.meetingId));
    const around = {
      request,
      letters,
      meeting,
      bookings,
      newest: !newer && request.news === undefined && request.occasion === undefined,
      superseded,
    };
    return {
      ...view,
      meeting,
      bookings,
      venues: bookings.length === 0 ? [] : await stores.venues.all(),
      tasks: tasksOf(around, asked),
      takings: await stores.desk.takingsOf([request.id]),
    };
  },
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
});

/** L17: the same on paper, for who works from a list. */
export const requestOnPaper = defineQuery({
  name: 'print-invitation-request',
  outcome: 'downloaded',
  input: z.strictObject({ requestId: id() }),
  async load(input, stores: Stores, asked): Promise<RequestOnPaper> {
    return { ...(await requestAtDesk.load(input, stores, asked)), wording: asked.wording };
  },
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
});
