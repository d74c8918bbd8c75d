import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, id, optionalDay, optionalNarrative, optionalText, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import { allocationsOfEpisode } from '../episodes/episode-allocations';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { mustHaveCome } from '../meetings/attendance';
import { relationOf } from '../meetings/facilitator';
import { mayWriteMeeting } from '../meetings/meeting-access';
import { aboutMeeting, viewMeeting } from '../meetings/meeting-in-view';
import type { MeetingStore } from '../meetings/meeting.store';
import { isOfTheDay, mustBeOpenEnded, OUTCOMES, outcomeProblems, withOutcome } from '../meetings/outcome';
import type { NetworkStore } from '../network/network.store';
import { fileOnRecord } from './file-on-record';
import type { FilingStore } from './filing.store';
import { meetingCaseNote } from './meeting-case-note';
import { meetingForCaseNote } from './meeting-on-record';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly filing: FilingStore;
};

/** S1-35: held, adjourned, stopped, cancelled or not quorate. Held puts a case note on every child's record (S2-48). */
export const recordOutcome = defineAction({
  name: 'record-meeting-outcome',
  input: z.strictObject({
    meetingId: id(),
    version: version(),
    status: choice(OUTCOMES, { required: 'Select what became of the meeting' }),
    reason: optionalNarrative({ max: 4000 }),
    followUp: optionalNarrative({ max: 4000 }),
    followUpBy: optionalText(),
    followUpDue: optionalDay({ what: 'the date of the follow-up' }),
    goesOnOn: optionalDay({ what: 'the date on which it goes on' }),
  }),
  async load({ meetingId }, stores: Stores, asked) {
    const view = await viewMeeting(meetingId, stores, asked);
    const { facilitatorId } = view.meeting;
    const facilitator = facilitatorId === undefined ? undefined : await asked.caseSystem.worker(facilitatorId);
    return { ...view, facilitator, allocations: await allocationsOfEpisode(view.episode, asked) };
  },
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, today, policy, wording, actor, at, ids, tell }, { meetings, filing }: Stores) {
    const { meeting, members, type, facilitator, allocations } = loaded;
    mustBeOpen(loaded.episode);
    mustBeOpenEnded(meeting);
    if (isOfTheDay(input.status)) mustHaveCome(meeting, today);
    const on = meeting.on ?? today;
    refuseProblems(outcomeProblems(input, on, members, meeting.attendance));
    if (meeting.version !== input.version) {
      throw new Conflict('Somebody else changed this meeting after you opened this page. Check it and save again');
    }
    const facilitatorRelation =
      facilitator === undefined
        ? meeting.facilitatorRelation
        : relationOf({ worker: facilitator, allocations, on }, type.facilitatorRule, policy);
    const over = { ...withOutcome(meeting, input, on), facilitatorRelation };
    await meetings.save(over);
    if (input.status !== 'held') return { meetingId: meeting.id };

    const forNote = meetingForCaseNote({ ...loaded, meeting: over }, { on, plan: 'not-yet-written' }, policy);
    const { title, body } = meetingCaseNote(forNote, wording);
    await fileOnRecord(
      {
        about: { episodeId: meeting.episodeId, occasion: 'meeting-held', aboutId: meeting.id, effectiveOn: on, author: actor.loginId },
        personIds: meeting.subjectIds,
        items: [{ title, category: policy.filing.caseNoteType, content: { kind: 'case-note', body } }],
      },
      { at, ids, filing, tell },
    );
    return { meetingId: meeting.id };
  },
});
