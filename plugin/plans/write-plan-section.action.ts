import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, id, optionalChoice, optionalDay, optionalNarrative, optionalText, optionalYesNo, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { LINE_MET, MONITORING_FREQUENCIES } from './plan';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan } from './plan-in-view';
import { partOf, shownFields, WRITTEN_SECTIONS } from './plan-section';
import type { PlanStore } from './plan.store';
import { sectionProblems, typedChecks, typedDecisions, typedVoices } from './typed-section';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

const voice = z.strictObject({ words: optionalNarrative(), noWordsBecause: optionalNarrative({ max: 2000 }) });
const check = z.strictObject({ line: optionalNarrative(), met: optionalChoice(LINE_MET) });
const decision = z.strictObject({ question: optionalNarrative({ max: 2000 }), answer: optionalNarrative() });

/** Writes one part of a draft. Two people can write two parts at once; one part twice is a conflict with both texts. */
export const writePlanSection = defineAction({
  name: 'write-plan-section',
  input: z.strictObject({
    planId: id(),
    section: choice(WRITTEN_SECTIONS, { required: 'Open this page again from the plan' }),
    version: version(),
    aim: optionalNarrative(),
    voice: z.record(id(), voice).optional(),
    decision: z.record(z.string().regex(/^\d{1,3}$/), decision).optional(),
    professionalSupport: optionalNarrative(),
    bottomLinesMust: optionalNarrative(),
    bottomLinesCannot: optionalNarrative(),
    check: z.record(z.string().regex(/^\d{1,3}$/), check).optional(),
    interim: optionalYesNo(),
    interimEndsOn: optionalDay({ what: 'the date on which the interim plan ends' }),
    nextMeetingOn: optionalDay({ what: 'the date of the next meeting' }),
    familyContingencyOffered: optionalYesNo(),
    monitoringFrequency: optionalChoice(MONITORING_FREQUENCIES),
    conferenceOn: optionalDay({ what: 'the date of the conference' }),
    conferenceTakenBy: optionalText({ max: 400 }),
    familyContingency: optionalNarrative(),
    professionalContingency: optionalNarrative(),
    monitoring: optionalNarrative(),
    nominatedFamilyMember: optionalText(),
    reviewOn: optionalDay({ what: 'the date for looking at the plan again' }),
    joins: optionalNarrative(),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, today, actor }, { plans }: Stores) {
    mustBeOpen(loaded.episode);
    const { plan, situation } = loaded;
    const content = {
      ...input,
      voices: typedVoices(input.voice ?? {}, situation),
      decisions: typedDecisions(input.decision ?? {}),
      bottomLineChecks: typedChecks(input.check ?? {}, input),
    };
    refuseProblems(sectionProblems(input.section, content, { today, situation }));
    const saved = (await plans.sectionsOf(plan.id)).find((each) => each.section === input.section)?.version ?? 0;
    if (saved !== input.version) {
      const now = (await plans.find(plan.id))?.content ?? plan.content;
      throw new Conflict('Somebody else wrote this part of the plan meanwhile. Both texts are shown below: put together what should stay', {
        kind: 'stale',
        current: shownFields(input.section, now),
      });
    }
    const version = await plans.saveSection(plan.id, input.section, partOf(input.section, content), input.version, {
      by: actor.workerId,
      on: today,
    });
    return { planId: plan.id, version };
  },
});
