import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, day, id, optionalChoice, optionalId, optionalNarrative, optionalText } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import { problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import { FEEDBACK_SCALE, withoutTrace, type Feedback } from './feedback';
import type { FollowUpStore } from './follow-up.store';

type Stores = { readonly episodes: EpisodeStore; readonly meetings: MeetingStore; readonly followUp: FollowUpStore };

/**
 * S4-57. The audit names the episode and no person; of anonymous feedback neither a name nor the day on which somebody was
 * asked is kept anywhere.
 */
export const recordFeedback = defineAction({
  name: 'record-feedback',
  input: z.strictObject({
    episodeId: id(),
    meetingId: optionalId(),
    named: choice(['anonymous', 'named'], { required: 'Select whether they want to give their name' }),
    from: optionalText(),
    givenOn: day({ what: 'the day on which they said it' }),
    listenedTo: optionalChoice(FEEDBACK_SCALE),
    understood: optionalChoice(FEEDBACK_SCALE),
    helped: optionalChoice(FEEDBACK_SCALE),
    words: optionalNarrative({ max: 8000 }),
  }),
  async load({ episodeId }, stores: Stores, asked) {
    return { ...(await viewEpisode(episodeId, stores, asked)), meetings: await stores.meetings.ofEpisode(episodeId) };
  },
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: ({ episode }) => ({ episodeId: episode.id }),
  async record({ input, loaded, ids, today }, { followUp }: Stores) {
    const { episodeId, named, from, givenOn, meetingId, listenedTo, understood, helped, words } = input;
    refuseProblems([
      problemIfFuture('givenOn', 'The day on which they said it', givenOn, today),
      named === 'named' && from === undefined && { field: 'from', message: 'Enter their name, or select that they give none' },
      [listenedTo, understood, helped, words].every((each) => each === undefined) && {
        field: 'listenedTo',
        message: 'Answer at least one question, or write down what they said',
      },
      meetingId !== undefined &&
        !loaded.meetings.some((meeting) => meeting.id === meetingId) && { field: 'meetingId', message: 'Select a meeting of this family' },
    ]);
    const given: Feedback = { id: ids.next(), episodeId, meetingId, from, givenOn, answers: { listenedTo, understood, helped }, words };
    await followUp.addFeedback(named === 'named' ? given : withoutTrace(given));
    return { episodeId };
  },
});
