import { z } from 'zod';
import type { CalendarDay } from '../core/calendar-day';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { isForType, mayArrange } from '../consent/consent';
import type { ConsentStore } from '../consent/consent.store';
import { childIds } from '../episodes/episode';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import type { Booking } from '../invitations/booking';
import { isInUse, type Venue } from '../invitations/venue';
import { adultsWhoCanAttend, isPresentInList, type NetworkMember } from '../network/network-member';
import type { NetworkStore } from '../network/network.store';
import { facilitatorChoice, type FacilitatorChoice } from './facilitator-choice';
import { mayArrangeMeeting } from './meeting-access';
import { meetingTypeOf } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';
import { lastMeeting, missedPeople, type MissedPeople } from './missed-people';

export interface MeetingToArrange extends EpisodeInView {
  readonly choice: FacilitatorChoice;
  /** There is consent to a meeting of the chosen type. */
  readonly unlocked: boolean;
  /** C3: there is consent, and it is to another type of meeting alone. */
  readonly consentToAnother: boolean;
  /** Who will be invited: everybody on the family's list. */
  readonly invitees: readonly NetworkMember[];
  readonly adultsWhoCanAttend: number;
  /** The council's register: those in use. */
  readonly venues: readonly Venue[];
  /** Of all meetings from today on: a room that is taken is seen before it is chosen. */
  readonly bookings: readonly Booking[];
  /** S4-23: who was not at the meeting before this one. */
  readonly missed?: MissedPeople;
}

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly venues: { all(): Promise<readonly Venue[]> };
  readonly desk: { bookingsFrom(on: CalendarDay): Promise<readonly Booking[]> };
};

/** What planning a meeting is prefilled with. */
export const meetingToArrange = defineQuery({
  name: 'view-meeting-form',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, stores: Stores, asked): Promise<MeetingToArrange> {
    const view = await viewEpisode(episodeId, stores, asked);
    const members = await stores.network.ofEpisode(episodeId);
    const last = lastMeeting(await stores.meetings.ofEpisode(episodeId));
    const type = meetingTypeOf(view.episode.choice?.type ?? '', asked.policy);
    const consents = await stores.consents.ofEpisode(episodeId);
    const venues = (await stores.venues.all()).filter(isInUse);
    const unlocked = mayArrange(consents.filter((consent) => isForType(consent, type)));
    return {
      ...view,
      choice: await facilitatorChoice(view.episode, type, asked),
      unlocked,
      consentToAnother: !unlocked && mayArrange(consents),
      invitees: members.filter((member) => isPresentInList(member) && member.status !== 'not-suitable'),
      adultsWhoCanAttend: adultsWhoCanAttend(members),
      venues,
      bookings: venues.length === 0 ? [] : await stores.desk.bookingsFrom(asked.today),
      ...(last === undefined ? {} : { missed: missedPeople(last, await stores.meetings.notesOf(last.id), members) }),
    };
  },
  allow: (actor, view) => mayArrangeMeeting(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
