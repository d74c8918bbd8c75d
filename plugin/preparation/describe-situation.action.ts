import { z } from 'zod';
import { defineAction } from '../core/action';
import {
  choice,
  id,
  ids,
  optionalChoice,
  optionalDay,
  optionalNarrative,
  optionalText,
  optionalYesNo,
  version,
  yesNo,
} from '../core/input';
import { childIds, describeSituation as described, PLACEMENT_ORDERS } from '../episodes/episode';
import { mayActAsWorker } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { problemsWithSituation } from './situation';
import { situationTyped } from './situation-typed';

/** What is known when the type of meeting is thought about (S2-01 to S2-19). */
export const describeSituation = defineAction({
  name: 'describe-situation',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    circumstances: ids({ required: 'Select at least one circumstance' }),
    other: optionalNarrative({ max: 2000 }),
    recommendation: optionalText(),
    courtDirectedOn: optionalDay({ what: 'the date of the court’s direction' }),
    courtReference: optionalText({ max: 80 }),
    courtDeadline: optionalDay({ what: 'the date by which the court wants the conference' }),
    enquiryReference: optionalText({ max: 80 }),
    enquiryEndedOn: optionalDay({ what: 'the date on which the enquiry ended' }),
    conferenceOn: optionalDay({ what: 'the date of the conference' }),
    conferenceReference: optionalText({ max: 80 }),
    developsOutlinePlan: optionalYesNo(),
    reviewOn: optionalDay({ what: 'the date of the review' }),
    placementOrder: optionalChoice(PLACEMENT_ORDERS),
    adviceFrom: optionalText({ max: 200 }),
    adviceOn: optionalDay({ what: 'the date of the advice' }),
    advice: optionalNarrative({ max: 4000 }),
    urgent: yesNo({ required: 'Select yes if it is urgent' }),
    complexity: choice(['simple', 'complex'], { required: 'Select how complex the situation is' }),
    canMeetAtShortNotice: optionalYesNo(),
    independentChairWouldHelp: optionalYesNo(),
    discussedWithManagerOn: optionalDay({ what: 'the date of the discussion with the manager' }),
  }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayActAsWorker(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode }, policy, today }, { episodes }) {
    const situation = situationTyped(input);
    refuseProblems([
      ...problemsWithSituation(situation, { policy, today }),
      input.advice !== undefined && input.adviceFrom === undefined && { field: 'adviceFrom', message: 'Enter who gave the advice' },
    ]);
    await episodes.save({ ...described(episode, situation), version: input.version });
    return { episodeId: episode.id };
  },
});
