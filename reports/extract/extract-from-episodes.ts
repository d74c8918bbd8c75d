import type { AttendanceFact, EpisodeFacts, ExemptionFact, FeedbackQuestion, MeetingFact, PlanFact, WaiverFact } from '../facts/facts';
import { EPISODES, MEETINGS, PLANS } from './fgdm-tables';
import { NOBODY } from './extract-table';
import type { RowBuilder } from './row-builder';

/** Numbers for rows that have none of their own: the same facts in the same order get the same. */
const numbered = (owner: string, what: string, at: number): string => `${owner}-${what}-${at + 1}`;

/** An empty cell says all children of the process: what is about none of them says so. */
const orNobody = (children: readonly string[]): readonly string[] => (children.length === 0 ? [NOBODY] : children);

/** The facts about one process as rows of the extract. */
export function addEpisode(rows: RowBuilder, episode: EpisodeFacts): void {
  const { id } = episode;
  rows.add(EPISODES, {
    fgep_episode_id: id,
    fgep_lead_person_id: episode.leadChild,
    fgep_closed_date: episode.closedOn,
    fgep_close_reason: episode.closeReason,
  });
  for (const { id: child, joinedOn } of episode.children) {
    rows.add('fgdm_children', { fgch_episode_id: id, fgch_person_id: child, fgch_joined_date: joinedOn });
  }
  addFirstSteps(rows, episode);
  for (const meeting of episode.meetings) addMeeting(rows, id, meeting);
  for (const plan of episode.plans) addPlan(rows, id, plan);
}

function addFirstSteps(rows: RowBuilder, { id, referral, offers, consents }: EpisodeFacts): void {
  if (referral !== undefined) {
    rows.add('fgdm_referrals', {
      fgre_episode_id: id,
      fgre_referral_date: referral.on,
      fgre_urgent: referral.urgent,
      fgre_strategy_discussion_date: referral.strategyDiscussionOn,
    });
  }
  for (const [at, offer] of offers.entries()) {
    rows.add('fgdm_offers', {
      fgof_offer_id: numbered(id, 'offer', at),
      fgof_episode_id: id,
      fgof_person_ids: orNobody(offer.children),
      fgof_offer_date: offer.on,
      fgof_to_parent_or_holder: offer.toParentOrHolder,
      fgof_in_letter: offer.inLetter,
      fgof_response: offer.response,
      fgof_response_date: offer.respondedOn,
    });
  }
  for (const [at, consent] of consents.entries()) {
    rows.add('fgdm_consents', {
      fgco_consent_id: numbered(id, 'consent', at),
      fgco_episode_id: id,
      fgco_consent_date: consent.on,
      fgco_written: consent.written,
      fgco_giver_holds_pr: consent.giverHoldsResponsibility === 'not recorded' ? undefined : consent.giverHoldsResponsibility === 'yes',
      fgco_by_exception: consent.byException,
      fgco_withdrawn_date: consent.withdrawnOn,
    });
  }
}

function addMeeting(rows: RowBuilder, episodeId: string, meeting: MeetingFact): void {
  rows.add(MEETINGS, {
    fgme_meeting_id: meeting.id,
    fgme_episode_id: episodeId,
    fgme_type: meeting.type,
    fgme_date: meeting.on,
    fgme_held: meeting.held,
    fgme_person_ids: orNobody(meeting.subjects),
    fgme_facilitator: meeting.facilitator,
    fgme_part_of_meeting_id: meeting.partOf,
    fgme_private_time: meeting.privateTime,
  });
  for (const [at, each] of meeting.attendance.entries()) addParticipant(rows, meeting.id, each, at);
  for (const [at, { on, topTwo }] of (meeting.feedback ?? []).entries()) {
    rows.add('fgdm_feedback', {
      fgfe_feedback_id: numbered(meeting.id, 'feedback', at),
      fgfe_meeting_id: meeting.id,
      fgfe_feedback_date: on,
      ...Object.fromEntries(Object.entries(topTwo).map(([question, best]) => [`fgfe_${question as FeedbackQuestion}_top_two`, best])),
    });
  }
}

function addParticipant(rows: RowBuilder, meetingId: string, each: AttendanceFact, at: number): void {
  rows.add('fgdm_participants', {
    fgpa_meeting_id: meetingId,
    fgpa_participant_id: each.who ?? numbered(meetingId, 'person', at),
    fgpa_person_id: each.child,
    fgpa_side: each.side,
    fgpa_invited: each.invited,
    fgpa_mode: each.mode,
    fgpa_absence: each.absence,
    fgpa_paternal: each.paternal,
    fgpa_participation: each.participation,
    fgpa_advocate_offered_date: each.advocateOfferedOn,
    fgpa_advocate_used: each.advocateUsed,
    fgpa_prepared_date: each.preparedOn,
  });
}

function addPlan(rows: RowBuilder, episodeId: string, plan: PlanFact): void {
  const { id } = plan;
  rows.add(PLANS, {
    fgpl_plan_id: id,
    fgpl_episode_id: episodeId,
    fgpl_meeting_id: plan.meeting,
    fgpl_person_ids: orNobody(plan.children),
    fgpl_agreed_date: plan.agreedOn,
    fgpl_decision: plan.decision,
    fgpl_decision_date: plan.decidedOn,
    fgpl_end_date: plan.endedOn,
    fgpl_family_review_date: plan.familyReviewDate,
    fgpl_chair_told_date: plan.chairToldOn,
    fgpl_incorporated_date: plan.incorporatedOn,
  });
  for (const [at, action] of (plan.actions ?? []).entries()) {
    rows.add('fgdm_actions', {
      fgac_action_id: numbered(id, 'action', at),
      fgac_plan_id: id,
      fgac_owner_kind: action.ownerKind,
      fgac_due_date: action.dueOn,
      fgac_completed_date: action.completedOn,
    });
  }
  for (const [at, { sentOn }] of (plan.copies ?? []).entries()) {
    rows.add('fgdm_plan_copies', { fgpc_copy_id: numbered(id, 'copy', at), fgpc_plan_id: id, fgpc_sent_date: sentOn });
  }
  for (const { child, givenOn, reasonRecorded } of plan.childVersions ?? []) {
    rows.add('fgdm_child_versions', {
      fgcv_plan_id: id,
      fgcv_person_id: child,
      fgcv_given_date: givenOn,
      fgcv_reason_recorded: reasonRecorded,
    });
  }
  addReviews(rows, plan);
}

function addReviews(rows: RowBuilder, { id, reviews, waivers, reviewDeclinedOn = [] }: PlanFact): void {
  for (const [at, review] of reviews.entries()) {
    rows.add('fgdm_reviews', {
      fgrv_review_id: numbered(id, 'review', at),
      fgrv_plan_id: id,
      fgrv_date: review.on,
      fgrv_status: review.status,
      fgrv_network_took_part: review.networkTookPart,
      fgrv_plan_reviewed: review.planReviewed,
      fgrv_person_ids: review.children,
      fgrv_next_agreed_date: review.nextAgreedOn,
    });
  }
  for (const on of new Set(reviewDeclinedOn)) rows.add('fgdm_review_declines', { fgrd_plan_id: id, fgrd_date: on });
  for (const [at, waiver] of waivers.entries()) {
    rows.add('fgdm_waivers', {
      fgwa_waiver_id: numbered(id, 'waiver', at),
      fgwa_plan_id: id,
      fgwa_date: waiver.on,
      fgwa_reason_code: reasonOf(waiver),
      fgwa_person_ids: waiver.children,
    });
  }
}

/** Words stay behind; that there are some is told, since a waiver without a reason does not count. */
const reasonOf = ({ reason, reasonCode }: WaiverFact): string | undefined =>
  reason.trim() === '' ? undefined : (reasonCode ?? 'not_coded');

export function addExemption(rows: RowBuilder, exemption: ExemptionFact, at: number): void {
  rows.add('fgdm_exemptions', {
    fgex_exemption_id: numbered(exemption.child, `exemption-${exemption.on}`, at),
    fgex_person_id: exemption.child,
    fgex_limb: exemption.limb,
    fgex_decision_date: exemption.on,
    fgex_reason_code: exemption.reasonCode,
  });
}
