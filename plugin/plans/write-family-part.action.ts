import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, day, narrative, optionalNarrative, optionalText, text, version } from '../core/input';
import { refuseProblems } from '../episodes/refuse-problems';
import type { AgreementStore } from '../preparation/agreement.store';
import { mayWriteAsFamily } from './family-access';
import { FAMILY_PARTS, withFamilyPart } from './family-part';
import { aboutFamilyPlan, viewFamilyPlan } from './family-plan';
import { notOnePerson } from './named-person';
import { ACTION_KINDS } from './plan';
import { shownFields } from './plan-section';
import type { PlanStore } from './plan.store';
import { typedDecisions } from './typed-section';

type Stores = { readonly plans: PlanStore; readonly agreements: AgreementStore };

const decision = z.strictObject({ question: optionalNarrative({ max: 2000 }), answer: optionalNarrative() });

/** S1-30, S4-37: the family types its own words, in its own time. What professionals wrote in the same part stays as it is. */
export const writeFamilyPart = defineAction({
  name: 'family-writes-plan-part',
  input: z.strictObject({
    part: choice(FAMILY_PARTS, { required: 'Open this page again' }),
    version: version(),
    aim: optionalNarrative(),
    decision: z.record(z.string().regex(/^\d{1,3}$/), decision).optional(),
    familyContingency: optionalNarrative(),
    monitoring: optionalNarrative(),
    nominatedFamilyMember: optionalText(),
  }),
  load: (_input, stores: Stores, asked) => viewFamilyPlan(stores, asked),
  allow: (actor, loaded) => mayWriteAsFamily(actor, loaded),
  about: (loaded) => aboutFamilyPlan(loaded),
  async record({ input, loaded }, { plans }: Stores) {
    const { part } = input;
    const now = (await plans.find(loaded.plan.id))?.content ?? loaded.plan.content;
    const saved = (await plans.sectionsOf(loaded.plan.id)).find((each) => each.section === part)?.version ?? 0;
    if (saved !== input.version) {
      throw new Conflict('Somebody else wrote this part meanwhile. Both texts are shown below: put together what should stay', {
        kind: 'stale',
        current: shownFields(part, now),
      });
    }
    const typed = { ...input, decisions: typedDecisions(input.decision ?? {}) };
    await plans.saveSection(loaded.plan.id, part, withFamilyPart(part, typed, now), input.version);
    return {};
  },
});

/** Who of the family does what, by when. */
export const addFamilyAction = defineAction({
  name: 'family-adds-plan-action',
  input: z.strictObject({
    what: narrative({ required: 'Write what will be done', max: 2000 }),
    owner: text({ required: 'Write who does it' }),
    dueOn: day({ what: 'the day by which it is done' }),
    kind: choice(ACTION_KINDS, { required: 'Select what kind of help it is' }),
  }),
  load: (_input, stores: Stores, asked) => viewFamilyPlan(stores, asked),
  allow: (actor, loaded) => mayWriteAsFamily(actor, loaded),
  about: (loaded) => aboutFamilyPlan(loaded),
  async record({ input, loaded, ids }, { plans }: Stores) {
    const several = notOnePerson(input.owner);
    refuseProblems([several !== undefined && { field: 'owner', message: several }]);
    await plans.addAction(loaded.plan.id, { ...input, id: ids.next(), ownerKind: 'family' });
    return {};
  },
});
