import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, day, id, optionalChoice, optionalNarrative, optionalText, text } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { aboutMember, viewMember } from '../network/member-of-episode';
import { mustBeOnTheList } from '../network/network-rules';
import type { NetworkStore } from '../network/network.store';
import { mayEditPreparation } from './preparation-access';
import {
  informationOf,
  PREPARATION_METHODS,
  PREPARATION_OUTCOMES,
  problemsWithEntry,
  UNDERSTANDING,
  WAYS_OF_SHARING,
} from './preparation-entry';
import type { PreparationStore } from './preparation.store';

/** S0-21, S1-21, S1-22: one visit, call or letter to prepare one person. */
export const recordPreparation = defineAction({
  name: 'record-preparation',
  input: z.strictObject({
    episodeId: id(),
    memberId: id(),
    on: day({ what: 'the date' }),
    method: choice(PREPARATION_METHODS, { required: 'Select how it was done' }),
    by: text({ required: 'Enter who did it' }),
    outcome: choice(PREPARATION_OUTCOMES, { required: 'Select what came of it' }),
    informationWhat: optionalText({ max: 500 }),
    informationVersion: optionalText({ max: 80 }),
    informationHow: optionalChoice(WAYS_OF_SHARING),
    understood: optionalChoice(UNDERSTANDING),
    note: optionalNarrative({ max: 10_000 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; preparations: PreparationStore }, asked) =>
    viewMember(input, stores, asked),
  allow: (actor, view) => mayEditPreparation(actor, view),
  about: (view) => aboutMember(view),
  async record({ input, loaded: { episode, member }, actor, today, ids }, { preparations }) {
    mustBeOpen(episode);
    mustBeOnTheList(member);
    const { informationWhat: what, informationVersion: version, informationHow: how, ...fields } = input;
    const information = { what, version, how };
    refuseProblems(problemsWithEntry({ ...fields, information }, today));
    await preparations.addEntry({ ...fields, id: ids.next(), information: informationOf(information), recordedBy: actor.workerId });
    return { episodeId: episode.id, memberId: member.id };
  },
});
