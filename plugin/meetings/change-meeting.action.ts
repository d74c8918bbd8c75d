import { z } from 'zod';
import { defineAction } from '../core/action';
import type { CalendarDay } from '../core/calendar-day';
import { Conflict } from '../core/errors';
import { id, optionalId, version } from '../core/input';
import { mustHaveConsent } from '../consent/consent';
import type { ConsentStore } from '../consent/consent.store';
import { appointCoordinator } from '../episodes/coordinator';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { takenAtStart } from '../invitations/booked-time';
import type { Booking } from '../invitations/booking';
import type { Venue } from '../invitations/venue';
import type { NetworkStore } from '../network/network.store';
import { checkFacilitator, facilitatorChoice, namedFacilitator } from './facilitator-choice';
import { mayArrangeMeeting } from './meeting-access';
import { meetingDetailsFields } from './meeting-details';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';
import { placeChosen } from './place-chosen';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly meetings: MeetingStore;
  readonly network: NetworkStore;
  readonly venues: { all(): Promise<readonly Venue[]> };
  readonly desk: { bookingsOn(on: CalendarDay): Promise<readonly Booking[]> };
};

/** Another day, place or facilitator, while the meeting is planned or was adjourned. */
export const changeMeeting = defineAction({
  name: 'change-meeting',
  input: z.strictObject({ ...meetingDetailsFields, meetingId: id(), version: version(), venueId: optionalId() }),
  async load(input, stores: Stores, asked) {
    const view = await viewMeeting(input.meetingId, stores, asked);
    return {
      view,
      place: placeChosen(input, await stores.venues.all()),
      choice: await facilitatorChoice(view.episode, view.type, asked),
      facilitator: await namedFacilitator(input, asked),
    };
  },
  allow: (actor, { view }) => mayArrangeMeeting(actor, view),
  about: ({ view }) => aboutMeeting(view),
  async record({ input, loaded, policy, actor, today }, { episodes, consents, meetings, desk }: Stores) {
    const { view, choice, facilitator, place } = loaded;
    const { episode, meeting } = view;
    mustBeOpen(episode);
    if (!['planned', 'adjourned'].includes(meeting.status)) throw new Conflict('This meeting is over. Plan another one');
    mustHaveConsent(await consents.ofEpisode(episode.id), view.type);
    const checked = checkFacilitator(facilitator, input, choice, input.on, { policy });
    const ofOthers = (await desk.bookingsOn(input.on)).filter((booking) => booking.meetingId !== meeting.id);
    refuseProblems([place.problem, takenAtStart(place.ofRegister, input.startsAt, ofOthers), checked.problem]);
    const samePlace = input.venueKind === meeting.venueKind && place.venue === meeting.venue;
    await meetings.save({
      ...meeting,
      version: input.version,
      status: 'planned',
      on: input.on,
      startsAt: input.startsAt,
      venueKind: input.venueKind,
      venue: place.venue,
      facilitatorId: facilitator?.id,
      facilitatorRelation: checked.relation,
      facilitatorReason: input.facilitatorReason,
      outOfHoursArrangements: input.outOfHoursArrangements,
      // C17: a manager knew of the other place.
      venueAcknowledged: samePlace ? meeting.venueAcknowledged : undefined,
    });
    if (view.type.facilitatorRule === 'independent' && facilitator !== undefined && episode.coordinatorId !== facilitator.id) {
      await episodes.save(
        appointCoordinator(episode, { workerId: facilitator.id, from: today, appointedBy: actor.workerId, endReason: 'Runs the meeting' }),
      );
    }
    return { meetingId: meeting.id };
  },
});
