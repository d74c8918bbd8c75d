import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, choices, id, ids, optionalNarrative, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import { fieldsOf, INFORMATION_GIVEN, noteFrom, timeProblems } from './agenda';
import { NOTE_ITEMS } from './meeting';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

/** Writes one of the eight items of the agenda (S2-50), or a stage of a conference (S1-28, S1-31). Two people can write two items at once; one item twice is a conflict. */
export const recordNote = defineAction({
  name: 'record-note',
  input: z.strictObject({
    meetingId: id(),
    item: choice(NOTE_ITEMS, { required: 'Open this page again from the list of the agenda' }),
    version: version(),
    notApplicable: choices(['yes']),
    text: optionalNarrative(),
    informationGiven: choices(INFORMATION_GIVEN),
    agreedBy: ids(),
    details: z.record(z.string().max(48), optionalNarrative()).optional(),
    said: z.record(id(), optionalNarrative()).optional(),
  }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded }, { meetings }) {
    mustBeOpen(loaded.episode);
    const listed = (values: readonly string[]): string | undefined => (values.length === 0 ? undefined : values.join(','));
    const { startedAt, endedAt } = input.details ?? {};
    refuseProblems(timeProblems({ startedAt, endedAt }, (name) => `details.${name}`));
    const note = noteFrom(
      {
        item: input.item,
        text: input.text,
        details: { ...input.details, informationGiven: listed(input.informationGiven), agreedBy: listed(input.agreedBy) },
        said: input.said ?? {},
        notApplicable: input.notApplicable.length > 0,
        version: input.version,
      },
      loaded.members.map((member) => member.id),
      loaded.type.family,
    );
    const { id: meetingId } = loaded.meeting;
    const version = await meetings.saveNote(meetingId, note).catch(async (error: unknown) => {
      if (!(error instanceof Conflict && error.detail.kind === 'stale')) throw error;
      throw new Conflict(
        'Somebody else wrote on this part of the agenda meanwhile. Both texts are shown below: put together what should stay',
        {
          kind: 'stale',
          current: fieldsOf(await meetings.note(meetingId, input.item)),
        },
      );
    });
    return { meetingId, version };
  },
});
