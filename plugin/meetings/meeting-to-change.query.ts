import { z } from 'zod';
import type { CalendarDay } from '../core/calendar-day';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { Booking } from '../invitations/booking';
import { isInUse, type Venue } from '../invitations/venue';
import type { NetworkStore } from '../network/network.store';
import { facilitatorChoice, type FacilitatorChoice } from './facilitator-choice';
import { mayArrangeMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting, type MeetingInView } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

export interface MeetingToChange extends MeetingInView {
  readonly choice: FacilitatorChoice;
  /** The council's register: those in use. */
  readonly venues: readonly Venue[];
  /** Of other meetings from today on. */
  readonly bookings: readonly Booking[];
}

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly venues: { all(): Promise<readonly Venue[]> };
  readonly desk: { bookingsFrom(on: CalendarDay): Promise<readonly Booking[]> };
};

export const meetingToChange = defineQuery({
  name: 'view-meeting-change',
  input: z.strictObject({ meetingId: id() }),
  async load({ meetingId }, stores: Stores, asked): Promise<MeetingToChange> {
    const view = await viewMeeting(meetingId, stores, asked);
    const venues = (await stores.venues.all()).filter(isInUse);
    const booked = venues.length === 0 ? [] : await stores.desk.bookingsFrom(asked.today);
    return {
      ...view,
      choice: await facilitatorChoice(view.episode, view.type, asked),
      venues,
      bookings: booked.filter((booking) => booking.meetingId !== meetingId),
    };
  },
  allow: (actor, view) => mayArrangeMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});
