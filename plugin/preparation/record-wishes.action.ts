import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, choices, day, id, ids, optionalNarrative, text, version, yesNo } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import { CHILD_CHOICES, problemsWithWishes, WAYS_TO_TAKE_PART } from './child-wishes';
import type { ChildWishesStore } from './child-wishes.store';
import { mayEditPreparation } from './preparation-access';
import { aboutWishes, viewWishes } from './wishes-in-view';

/** What a child said when asked (S3-12, S3-23, S4-42, S4-49). */
export const recordWishes = defineAction({
  name: 'record-child-wishes',
  input: z.strictObject({
    episodeId: id(),
    personId: id(),
    version: version(),
    choice: choice(CHILD_CHOICES, { required: 'Select what the child wants' }),
    askedBy: text({ required: 'Enter who asked the child' }),
    askedOn: day({ what: 'the date on which the child was asked' }),
    topics: optionalNarrative({ max: 10_000 }),
    whoMayKnow: optionalNarrative({ max: 2000 }),
    agreesToSharing: yesNo({ required: 'Select yes only if the child agrees that it is shared' }),
    doNotShareWith: ids(),
    attendancePlan: optionalNarrative({ max: 10_000 }),
    waysToTakePart: choices(WAYS_TO_TAKE_PART, { required: 'Select how the child takes part, or that they take no part' }),
    noPartReason: optionalNarrative({ max: 2000 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; childWishes: ChildWishesStore }, asked) =>
    viewWishes(input, stores, asked),
  allow: (actor, view) => mayEditPreparation(actor, view),
  about: (view) => aboutWishes(view),
  async record({ input, loaded: { episode, members, topicsKept }, actor, today }, { childWishes }) {
    mustBeOpen(episode);
    // Saving over words that one may not read would lose them (S3-23).
    if (topicsKept) throw new Conflict('The child told this to somebody else and does not want it shared. Ask that person to change it');
    const { personId, ...fields } = input;
    refuseProblems(
      problemsWithWishes(
        fields,
        members.map((member) => member.id),
        today,
      ),
    );
    await childWishes.save({ ...fields, childId: personId, recordedBy: actor.workerId });
    return { episodeId: episode.id };
  },
});
