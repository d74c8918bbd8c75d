import { z } from 'zod';
import { defineAction } from '../core/action';
import type { CalendarDay } from '../core/calendar-day';
import { Conflict } from '../core/errors';
import { id, ids, optionalId } from '../core/input';
import { mustHaveConsent } from '../consent/consent';
import type { ConsentStore } from '../consent/consent.store';
import { appointCoordinator } from '../episodes/coordinator';
import { childIds, mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { viewEpisode } from '../episodes/episode-in-view';
import { anyInPreProceedings } from '../episodes/any-in-pre-proceedings';
import { ageProblemAtMeeting } from '../episodes/referral-rules';
import { takenAtStart } from '../invitations/booked-time';
import type { Booking } from '../invitations/booking';
import type { Venue } from '../invitations/venue';
import { refuseProblems } from '../episodes/refuse-problems';
import { mustHaveManagersReason } from '../episodes/worker-led-rule';
import { checkFacilitator, facilitatorChoice, namedFacilitator } from './facilitator-choice';
import { mayArrangeMeeting } from './meeting-access';
import { meetingDetailsFields } from './meeting-details';
import { meetingTypeOf } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';
import { placeChosen } from './place-chosen';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly meetings: MeetingStore;
  readonly venues: { all(): Promise<readonly Venue[]> };
  readonly desk: { bookingsOn(on: CalendarDay): Promise<readonly Booking[]> };
};

/** Plans a meeting. Locked until a person with parental responsibility has consented in writing (S0-20, S2-31). */
export const arrangeMeeting = defineAction({
  name: 'arrange-meeting',
  input: z.strictObject({ ...meetingDetailsFields, episodeId: id(), subjects: ids(), venueId: optionalId() }),
  async load(input, stores: Stores, asked) {
    const view = await viewEpisode(input.episodeId, stores, asked);
    const type = meetingTypeOf(view.episode.choice?.type ?? '', asked.policy);
    return {
      view,
      preProceedings: await anyInPreProceedings(childIds(view.episode), asked),
      place: placeChosen(input, await stores.venues.all()),
      choice: await facilitatorChoice(view.episode, type, asked),
      facilitator: await namedFacilitator(input, asked),
    };
  },
  allow: (actor, { view }) => mayArrangeMeeting(actor, view),
  about: ({ view }) => ({ episodeId: view.episode.id, personIds: childIds(view.episode) }),
  async record({ input, loaded, policy, actor, today, ids: newIds }, { episodes, consents, meetings, desk }: Stores) {
    const { view, choice, facilitator, preProceedings, place } = loaded;
    const episode = view.episode;
    mustBeOpen(episode);
    if (episode.choice === undefined) throw new Conflict('Choose the type of meeting first');
    mustHaveConsent(await consents.ofEpisode(episode.id), choice.type);
    mustHaveManagersReason(episode, choice.type, preProceedings);

    const checked = checkFacilitator(facilitator, input, choice, input.on, { policy });
    const all = childIds(episode);
    const subjectIds = all.length === 1 ? all : all.filter((personId) => input.subjects.includes(personId));
    refuseProblems([
      subjectIds.length === 0 && { field: 'subjects', message: 'Select at least one child whom the meeting is about' },
      ageProblemAtMeeting(
        view.children.filter(({ personId }) => subjectIds.includes(personId)).map(({ person }) => person),
        input.on,
        episode.referral,
        policy,
      ),
      place.problem,
      takenAtStart(place.ofRegister, input.startsAt, await desk.bookingsOn(input.on)),
      checked.problem,
    ]);

    const meetingId = newIds.next();
    await meetings.add({
      id: meetingId,
      episodeId: episode.id,
      type: episode.choice.type,
      status: 'planned',
      subjectIds,
      on: input.on,
      startsAt: input.startsAt,
      venueKind: input.venueKind,
      venue: place.venue,
      facilitatorId: facilitator?.id,
      facilitatorRelation: checked.relation,
      facilitatorReason: input.facilitatorReason,
      outOfHoursArrangements: input.outOfHoursArrangements,
      groundRules: [],
      attendance: [],
      version: 0,
    });
    // S1-14: who runs a conference is its coordinator, and sees the episode as that (roles.md).
    if (choice.type.facilitatorRule === 'independent' && facilitator !== undefined && episode.coordinatorId !== facilitator.id) {
      await episodes.save(
        appointCoordinator(episode, { workerId: facilitator.id, from: today, appointedBy: actor.workerId, endReason: 'Runs the meeting' }),
      );
    }
    return { meetingId };
  },
});
