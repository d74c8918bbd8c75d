import type { ModulePath } from '../core/page';
import { consentPaths } from '../consent/consent.paths';
import { episodePaths } from '../episodes/episodes.paths';
import { filingPaths } from '../filing/filing.paths';
import { invitationPaths } from '../invitations/invitations.paths';
import { meetingPaths } from '../meetings/meetings.paths';
import { followUpPaths } from '../follow-up/follow-up.paths';
import { networkPaths } from '../network/network.paths';
import { offerPaths } from '../offers/offers.paths';
import { planPaths } from '../plans/plans.paths';
import { preparationPaths } from '../preparation/preparation.paths';
import type { WhatIsDue } from './due-task';
import type { TaskOfActor } from './tasks-of-actor';

type Where = (episodeId: string, thingId: string) => ModulePath;

const PATHS: Readonly<Record<WhatIsDue, Where>> = {
  'make-offer': offerPaths.list,
  'answer-to-offer': offerPaths.list,
  'approve-exemption': offerPaths.approval,
  'check-details': episodePaths.detailsCheck,
  'appoint-coordinator': episodePaths.appoint,
  'first-talk': episodePaths.firstContact,
  'choose-type': preparationPaths.choice,
  'get-consent': consentPaths.list,
  'decide-authority': consentPaths.decide,
  'arrange-meeting': meetingPaths.list,
  'set-date': (_episodeId, meetingId) => meetingPaths.overview(meetingId),
  'keep-court-date': meetingPaths.list,
  'prepare-people': preparationPaths.overview,
  'review-safety-plan': preparationPaths.safetyPlan,
  'take-concern': preparationPaths.takeConcern,
  'review-exclusion': networkPaths.exclusions,
  'review-contact-safety': networkPaths.contactSafety,
  'write-agreement': preparationPaths.agreement,
  'request-invitations': invitationPaths.ask,
  'release-invitations': invitationPaths.request,
  'letter-not-arrived': invitationPaths.request,
  'record-outcome': (_episodeId, meetingId) => meetingPaths.overview(meetingId),
  'consult-absent': (_episodeId, meetingId) => meetingPaths.absent(meetingId),
  'agree-plan': (_episodeId, meetingId) => planPaths.ofMeeting(meetingId),
  'tell-chair': (_episodeId, meetingId) => followUpPaths.chairNotice(meetingId),
  'send-copies': (_episodeId, planId) => followUpPaths.copies(planId),
  'answer-of-professional': (_episodeId, planId) => followUpPaths.professionals(planId),
  'decide-on-plan': (_episodeId, planId) => planPaths.decide(planId),
  'countersign-refusal': (_episodeId, planId) => planPaths.countersign(planId),
  'write-child-version': (_episodeId, planId) => planPaths.overview(planId),
  'answer-need': (_episodeId, planId) => followUpPaths.needs(planId),
  'incorporate-plan': (_episodeId, planId) => planPaths.incorporate(planId),
  'take-to-conference': (_episodeId, planId) => planPaths.overview(planId),
  'replace-interim-plan': meetingPaths.list,
  'check-plan': (_episodeId, planId) => followUpPaths.checkIns(planId),
  'check-plan-of-family': (_episodeId, planId) => followUpPaths.checkIns(planId),
  'settle-disagreement': followUpPaths.disagreements,
  'follow-complaint': followUpPaths.disagreements,
  'action-of-family': (_episodeId, planId) => planPaths.progress(planId),
  'action-of-worker': (_episodeId, planId) => planPaths.progress(planId),
  'action-of-agency': (_episodeId, planId) => planPaths.progress(planId),
  review: (_episodeId, planId) => planPaths.reviews(planId),
  'mend-filing': filingPaths.ofEpisode,
  'put-on-record': filingPaths.ofEpisode,
};

/** Where it is done; the process's own page for who may not open what was written about the children together. */
export const dueTaskPath = ({ episodeId, mayRead, task }: TaskOfActor): ModulePath =>
  mayRead ? PATHS[task.what](episodeId, task.thingId ?? '') : episodePaths.overview(episodeId);
