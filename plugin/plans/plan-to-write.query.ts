import { z } from 'zod';
import { choice, id, optionalId } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { NotFound } from '../core/errors';
import type { Consultation } from '../meetings/consultation';
import type { SupportOffer } from '../meetings/meeting';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { AgreementStore } from '../preparation/agreement.store';
import type { PlanAction } from './plan';
import { versionOfChild } from './child-version';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan, type PlanInView } from './plan-in-view';
import { WRITTEN_SECTIONS, type PlanSection, type WrittenSection } from './plan-section';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

const versionOf = async (planId: string, section: PlanSection, { plans }: Stores): Promise<number> =>
  (await plans.sectionsOf(planId)).find((each) => each.section === section)?.version ?? 0;

export interface PlanSectionToWrite extends PlanInView {
  readonly section: WrittenSection;
  readonly sectionVersion: number;
  /** What the family was asked in the preparation (S0-16, S3-29). */
  readonly questions: readonly string[];
}

export const planSectionToWrite = defineQuery({
  name: 'view-plan-part',
  input: z.strictObject({ planId: id(), section: choice(WRITTEN_SECTIONS, { required: 'Open this page again from the plan' }) }),
  async load({ planId, section }, stores: Stores & { agreements: AgreementStore }, asked): Promise<PlanSectionToWrite> {
    const view = await viewPlan(planId, stores, asked);
    const agreement = await stores.agreements.ofEpisode(view.episode.id);
    return { ...view, section, sectionVersion: await versionOf(planId, section, stores), questions: agreement?.questions ?? [] };
  },
  allow: (actor, view) => mayWritePlan(actor, view),
  about: (view) => aboutPlan(view),
});

export interface ChildVersionToWrite extends PlanInView {
  readonly childId: string;
  /** Of this child's text alone. */
  readonly childVersion: number;
}

export const childVersionToWrite = defineQuery({
  name: 'view-child-version',
  input: z.strictObject({ planId: id(), childId: id() }),
  async load({ planId, childId }, stores: Stores, asked): Promise<ChildVersionToWrite> {
    const view = await viewPlan(planId, stores, asked);
    if (!view.plan.childIds.includes(childId)) throw new NotFound('child');
    return { ...view, childId, childVersion: versionOfChild(view.plan.content.childVersions, childId) };
  },
  allow: (actor, view) => mayWritePlan(actor, view),
  about: (view) => aboutPlan(view),
});

export interface PlanActionToWrite extends PlanInView {
  readonly saved?: { readonly action: PlanAction; readonly version: number };
  /** What people offered at the meeting: each can become an action without being typed again (S2-55). */
  readonly supportOffers: readonly SupportOffer[];
  readonly offer?: SupportOffer;
  /** S2-25: who asks each person who could not come, as agreed at the meeting: each can become an action. */
  readonly consultations: readonly Consultation[];
  readonly consultation?: Consultation;
}

/** @param offer an offer of help that the new action is made from; @param absent somebody who could not come and is to be asked */
export const planActionToAdd = defineQuery({
  name: 'view-plan-action-form',
  input: z.strictObject({ planId: id(), offer: optionalId(), absent: optionalId() }),
  async load({ planId, offer, absent }, stores: Stores, asked): Promise<PlanActionToWrite> {
    const view = await viewPlan(planId, stores, asked);
    const supportOffers = await stores.meetings.supportOffersOf(view.meeting.id);
    const consultations = await stores.meetings.consultationsOf(view.meeting.id);
    return {
      ...view,
      supportOffers,
      offer: supportOffers.find((each) => each.id === offer),
      consultations,
      consultation: consultations.find((each) => each.memberId === absent),
    };
  },
  allow: (actor, view) => mayWritePlan(actor, view),
  about: (view) => aboutPlan(view),
});

export const planActionToChange = defineQuery({
  name: 'view-plan-action',
  input: z.strictObject({ planId: id(), actionId: id() }),
  async load({ planId, actionId }, stores: Stores, asked): Promise<PlanActionToWrite> {
    const view = await viewPlan(planId, stores, asked);
    const saved = await stores.plans.action(planId, actionId);
    if (saved === undefined) throw new NotFound('action');
    return { ...view, saved, supportOffers: [], consultations: [] };
  },
  allow: (actor, view) => mayWritePlan(actor, view),
  about: (view) => aboutPlan(view),
});
