import { z } from 'zod';
import { defineAction } from '../core/action';
import { accessToChild } from '../core/child-access';
import { NotFound } from '../core/errors';
import { choice, day, id, ids, optionalDay, optionalNarrative, yesNo } from '../core/input';
import { REFERRAL_SOURCES } from '../core/referral-sources';
import { mayStartEpisode } from './child-record-access';
import { referenceFrom } from './episode';
import type { EpisodeStore } from './episode.store';
import { problemsWithDetailsCheck, problemsWithReferral } from './referral-rules';
import { refuseProblems } from './refuse-problems';
import { siblingGroupOf } from './sibling-group';

/** Starts one process for a child and the siblings chosen (S1-13, S3-20). */
export const startEpisode = defineAction({
  name: 'start-episode',
  input: z.strictObject({
    personId: id(),
    siblings: ids(),
    referredOn: day({ what: 'the date of the referral' }),
    source: choice(REFERRAL_SOURCES, { required: 'Select who asked for this' }),
    urgent: yesNo({ required: 'Select yes if this is urgent' }),
    strategyDiscussionOn: optionalDay({ what: 'the date of the strategy discussion' }),
    overAgeReason: optionalNarrative({ max: 2000 }),
    detailsCheckedOn: optionalDay({ what: 'the day on which the details were checked' }),
  }),
  async load({ personId }, _stores: { episodes: EpisodeStore }, asked) {
    const child = await asked.caseSystem.person(personId);
    if (child === undefined) throw new NotFound('child');
    const { siblings } = await siblingGroupOf(child.id, asked);
    return { child, siblings, access: await accessToChild(asked.caseSystem, asked.actor, personId, asked.today) };
  },
  allow: (actor, { access }) => mayStartEpisode(actor, access),
  about: (_loaded, { personId, siblings }) => ({ personIds: [personId, ...siblings] }),
  async record({ input, loaded, actor, today, ids: newIds, policy }, { episodes }) {
    const { referredOn: on, source, urgent, strategyDiscussionOn, overAgeReason, detailsCheckedOn } = input;
    const detailsChecked = detailsCheckedOn === undefined ? undefined : { on: detailsCheckedOn, by: actor.name };
    const referral = { on, source, urgent, strategyDiscussionOn, overAgeReason, detailsChecked };
    const offered = loaded.siblings.map((sibling) => sibling.id);
    refuseProblems([
      ...problemsWithReferral({ referral, child: loaded.child, today }, policy),
      ...problemsWithDetailsCheck(referral, detailsCheckedOn, today),
      !input.siblings.every((sibling) => offered.includes(sibling)) && { field: 'siblings', message: 'Select children from the list' },
    ]);
    const episodeId = newIds.next();
    await episodes.add({
      id: episodeId,
      reference: referenceFrom(episodeId),
      leadChildId: loaded.child.id,
      children: [loaded.child.id, ...new Set(input.siblings)].map((personId) => ({ personId, joinedOn: today })),
      openedOn: today,
      openedBy: actor.workerId,
      referral,
      version: 0,
    });
    return { episodeId };
  },
});
