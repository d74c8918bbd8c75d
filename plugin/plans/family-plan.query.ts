import { z } from 'zod';
import { choice } from '../core/input';
import { defineQuery } from '../core/query';
import type { AgreementStore } from '../preparation/agreement.store';
import { mayWriteAsFamily } from './family-access';
import { FAMILY_PARTS, type FamilyPart } from './family-part';
import { aboutFamilyPlan, viewFamilyPlan, type FamilyPlan } from './family-plan';
import type { PlanStore } from './plan.store';

type Stores = { readonly plans: PlanStore; readonly agreements: AgreementStore };

export const familyPlan = defineQuery({
  name: 'family-views-plan',
  input: z.strictObject({}),
  load: (_input, stores: Stores, asked) => viewFamilyPlan(stores, asked),
  allow: (actor, view) => mayWriteAsFamily(actor, view),
  about: (view) => aboutFamilyPlan(view),
});

export interface FamilyPartToWrite extends FamilyPlan {
  readonly part: FamilyPart;
  readonly partVersion: number;
}

export const familyPartToWrite = defineQuery({
  name: 'family-views-plan-part',
  input: z.strictObject({ part: choice(FAMILY_PARTS, { required: 'Open this page again' }) }),
  async load({ part }, stores: Stores, asked): Promise<FamilyPartToWrite> {
    const view = await viewFamilyPlan(stores, asked);
    return { ...view, part, partVersion: view.sections.find((each) => each.section === part)?.version ?? 0 };
  },
  allow: (actor, view) => mayWriteAsFamily(actor, view),
  about: (view) => aboutFamilyPlan(view),
});
