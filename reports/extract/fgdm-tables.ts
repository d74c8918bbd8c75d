import { FEEDBACK_QUESTIONS } from '../facts/facts';
import { WAIVER_REASONS } from '../review-compliance/cycles';
import { EXEMPTION_REASONS } from '../uptake/letters';
import { REASONS_NOT_HELD } from '../uptake/referrals';
import { NOBODY, may, must, type Column, type ExtractTable } from './extract-table';
import { NEEDS, PERSONS } from './ssd-tables';

export const EPISODES = 'fgdm_episodes';
export const MEETINGS = 'fgdm_meetings';
export const PLANS = 'fgdm_plans';

/** Why a process ended, as the record codes it: the reasons of U6 that are no gaps, and "completed". */
export const CLOSE_CODES: readonly string[] = [
  'completed',
  ...REASONS_NOT_HELD.filter((reason) => reason !== 'still_open' && reason !== 'not_recorded').map((reason) => reason.replaceAll('_', '-')),
];

/** What is open for a child and has no table of its own in the data set. */
export const OTHER_REGIMES = ['looked-after', 'care-proceedings', 'pre-proceedings', 'post-permanence'] as const;
/** Dated events that have no table of their own in the data set. */
export const OTHER_EVENTS = ['care-application', 'strategy-discussion', 'cp-conference'] as const;

const child = (name: string, holds = 'the child'): Column => must(name, 'id', holds, { refersTo: PERSONS });
const children = (name: string): Column =>
  may(name, 'ids', `the children it is about; empty = all children of the process, \`${NOBODY}\` = none of them`, {
    refersTo: PERSONS,
    mayBeNobody: true,
  });
const childrenOfPlan = (name: string): Column =>
  may(name, 'ids', 'the children it is about; empty = all children of the plan', { refersTo: PERSONS });
const episode = (name: string): Column => must(name, 'id', 'the process', { refersTo: EPISODES });
const plan = (name: string): Column => must(name, 'id', 'the plan', { refersTo: PLANS });
const yes = (name: string, holds: string): Column => must(name, 'yes-no', holds);
const perhaps = (name: string, holds: string): Column => may(name, 'yes-no', `${holds}; empty = not recorded`);

const table = (name: string, holds: string, key: readonly string[], columns: readonly Column[]): ExtractTable => ({
  name: `fgdm_${name}`,
  holds,
  key,
  columns,
  leftOut: [],
});

/** Tables for family group decision making, for which the data set has none; named and prefixed in its manner. */
export const FGDM_TABLES: readonly ExtractTable[] = [
  table(
    'persons',
    'What the data set does not hold of a child. A child without a row is as usual.',
    ['fgpe_person_id'],
    [
      child('fgpe_person_id'),
      may('fgpe_merged_into_person_id', 'id', 'the record into which this one was merged; if that is in no file, neither counts'),
      perhaps('fgpe_restricted', 'the record is restricted to named workers; where it is not recorded, lists treat it as restricted'),
      perhaps('fgpe_interpreter', 'an interpreter is needed'),
      may('fgpe_disability', 'yes-no', 'disabled; empty = as ssd_disability says'),
      may('fgpe_primary_need_code', 'code', 'primary need; empty = as ssd_cin_episodes says', { codes: NEEDS }),
      may('fgpe_transferred_date', 'day', 'day from which another authority holds the case; empty = as ssd_cin_episodes says'),
      may('fgpe_moved_out_closed_date', 'day', 'day from which the child lives outside the area and the case is closed'),
    ],
  ),
  table(
    'statuses',
    'What is open for a child and has no table in the data set.',
    ['fgst_status_id'],
    [
      must('fgst_status_id', 'id', 'the row’s number'),
      child('fgst_person_id'),
      must('fgst_status', 'code', 'what is open; care-proceedings runs from the application to its end', { codes: OTHER_REGIMES }),
      must('fgst_start_date', 'day', 'first day'),
      may('fgst_end_date', 'day', 'first day on which it no longer holds; empty = it goes on'),
    ],
  ),
  table(
    'case_events',
    'Dated events that have no table in the data set.',
    ['fgce_person_id', 'fgce_event', 'fgce_date'],
    [child('fgce_person_id'), must('fgce_event', 'code', 'the event', { codes: OTHER_EVENTS }), must('fgce_date', 'day', 'its day')],
  ),
  table(
    'team_names',
    'Names of a team over time, where it was renamed.',
    ['fgtn_team_id', 'fgtn_from_date'],
    [
      must('fgtn_team_id', 'id', 'the team’s number'),
      must('fgtn_from_date', 'day', 'first day of the name'),
      must('fgtn_team_name', 'text', 'the name'),
    ],
  ),
  table(
    'feeds',
    'To which day each source is complete; a source without a row is complete to the day before the run.',
    ['fgfd_feed'],
    [
      must('fgfd_feed', 'code', 'the source', { codes: ['case-records', 'care-episodes', 'module'] }),
      must('fgfd_complete_to_date', 'day', 'the last complete day'),
    ],
  ),
  table(
    'episodes',
    'Processes: one for one family, from the offer to the end.',
    ['fgep_episode_id'],
    [
      must('fgep_episode_id', 'id', 'the process’s number'),
      child('fgep_lead_person_id', 'the lead child, whose team is the family’s'),
      may('fgep_closed_date', 'day', 'day on which it ended; empty = open'),
      may('fgep_close_reason', 'code', 'why it ended', { codes: CLOSE_CODES }),
    ],
  ),
  table(
    'children',
    'Children of a process.',
    ['fgch_episode_id', 'fgch_person_id'],
    [
      episode('fgch_episode_id'),
      child('fgch_person_id'),
      may('fgch_joined_date', 'day', 'day on which the child joined; empty = from the start'),
    ],
  ),
  table(
    'referrals',
    'Referrals to the service: one a process.',
    ['fgre_episode_id'],
    [
      episode('fgre_episode_id'),
      must('fgre_referral_date', 'day', 'day of the referral'),
      perhaps('fgre_urgent', 'urgent'),
      may('fgre_strategy_discussion_date', 'day', 'day of the strategy discussion'),
    ],
  ),
  table(
    'offers',
    'Offers: one a person to whom a meeting was offered. A joint offer to two parents is two rows.',
    ['fgof_offer_id'],
    [
      must('fgof_offer_id', 'id', 'the offer’s number'),
      episode('fgof_episode_id'),
      children('fgof_person_ids'),
      must('fgof_offer_date', 'day', 'day of the offer'),
      yes('fgof_to_parent_or_holder', 'made to a parent or a person with parental responsibility'),
      yes('fgof_in_letter', 'made in the letter before proceedings itself'),
      may('fgof_response', 'code', 'the answer; empty = none yet', { codes: ['accepted', 'declined'] }),
      may('fgof_response_date', 'day', 'day of the answer; an answer without a day counts as none'),
    ],
  ),
  table(
    'exemptions',
    'Decisions that offering, or holding, a meeting is not in the child’s best interests.',
    ['fgex_exemption_id'],
    [
      must('fgex_exemption_id', 'id', 'the decision’s number'),
      child('fgex_person_id'),
      must('fgex_limb', 'code', 'which of the two duties is not owed', { codes: ['offering', 'holding'] }),
      must('fgex_decision_date', 'day', 'day of the decision'),
      may('fgex_reason_code', 'code', 'reason; empty = in words only', { codes: EXEMPTION_REASONS.filter((code) => code !== 'not_coded') }),
    ],
  ),
  table(
    'consents',
    'Consents to a meeting.',
    ['fgco_consent_id'],
    [
      must('fgco_consent_id', 'id', 'the consent’s number'),
      episode('fgco_episode_id'),
      must('fgco_consent_date', 'day', 'day of the consent'),
      yes('fgco_written', 'written'),
      perhaps('fgco_giver_holds_pr', 'the giver is recorded as holding parental responsibility'),
      yes('fgco_by_exception', 'on a manager’s authority, without a person with parental responsibility'),
      may('fgco_withdrawn_date', 'day', 'day on which it was withdrawn'),
    ],
  ),
  table(
    'meetings',
    'Meetings, held or not.',
    ['fgme_meeting_id'],
    [
      must('fgme_meeting_id', 'id', 'the meeting’s number'),
      episode('fgme_episode_id'),
      must('fgme_type', 'code', 'family group conference, family meeting or family network meeting', { codes: ['FGC', 'FM', 'FNM'] }),
      must('fgme_date', 'day', 'its day'),
      yes('fgme_held', 'held; adjourned, stopped, cancelled and not quorate are not'),
      children('fgme_person_ids'),
      may('fgme_facilitator', 'code', 'who ran it', { codes: ['independent', 'allocated-worker', 'senior-practitioner', 'other'] }),
      may('fgme_part_of_meeting_id', 'id', 'the first part, where this is a later part of one meeting', { refersTo: MEETINGS }),
      perhaps('fgme_private_time', 'private family time was held'),
    ],
  ),
  table(
    'participants',
    'Who was invited to a meeting, and who came. No name is needed: any number for the person will do.',
    ['fgpa_meeting_id', 'fgpa_participant_id'],
    [
      must('fgpa_meeting_id', 'id', 'the meeting', { refersTo: MEETINGS }),
      must('fgpa_participant_id', 'id', 'the person’s number on the family’s list, the same at each part of a meeting'),
      may('fgpa_person_id', 'id', 'of a child of the process: the child', { refersTo: PERSONS }),
      must('fgpa_side', 'code', 'child, network or professional; coordinator, advocate and interpreter are supporter', {
        codes: ['child', 'network', 'professional', 'supporter'],
      }),
      yes('fgpa_invited', 'invited'),
      may('fgpa_mode', 'code', 'how they came', { codes: ['in-person', 'video', 'telephone', 'written-views', 'did-not-attend'] }),
      may('fgpa_absence', 'code', 'why they did not', { codes: ['practical-barrier', 'own-choice', 'not-told', 'unsafe', 'unknown'] }),
      yes('fgpa_paternal', 'the father or someone of his family'),
      may('fgpa_participation', 'code', 'of a child: its own part', { codes: ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] }),
      may('fgpa_advocate_offered_date', 'day', 'of a child: day on which an advocate was offered'),
      perhaps('fgpa_advocate_used', 'of a child: an advocate was used'),
      may('fgpa_prepared_date', 'day', 'first day on which they were prepared for the meeting'),
    ],
  ),
  table(
    'feedback',
    'Forms of feedback on a meeting. Nothing says whose they are.',
    ['fgfe_feedback_id'],
    [
      must('fgfe_feedback_id', 'id', 'the form’s number'),
      must('fgfe_meeting_id', 'id', 'the meeting', { refersTo: MEETINGS }),
      must('fgfe_feedback_date', 'day', 'its day; for a form without a name the first of the month'),
      ...FEEDBACK_QUESTIONS.map((question) =>
        may(`fgfe_${question}_top_two`, 'yes-no', `question ${question.slice(1)} has one of the two best answers; empty = left open`),
      ),
    ],
  ),
  table(
    'plans',
    'Plans that a family agreed. A draft is none.',
    ['fgpl_plan_id'],
    [
      must('fgpl_plan_id', 'id', 'the plan’s number'),
      episode('fgpl_episode_id'),
      may('fgpl_meeting_id', 'id', 'the meeting at which it was made', { refersTo: MEETINGS }),
      children('fgpl_person_ids'),
      must('fgpl_agreed_date', 'day', 'day on which it was agreed'),
      may('fgpl_decision', 'code', 'the decision on it', { codes: ['accepted', 'accepted-in-part', 'not-accepted'] }),
      may('fgpl_decision_date', 'day', 'day of the decision'),
      may('fgpl_end_date', 'day', 'day on which it ended'),
      may('fgpl_family_review_date', 'day', 'the family’s own date for looking again'),
      may('fgpl_chair_told_date', 'day', 'day on which the chair of the child protection conference was told'),
      may('fgpl_incorporated_date', 'day', 'day on which it was built into the child’s own plan'),
    ],
  ),
  table(
    'actions',
    'Actions of a plan.',
    ['fgac_action_id'],
    [
      must('fgac_action_id', 'id', 'the action’s number'),
      plan('fgac_plan_id'),
      may('fgac_owner_kind', 'code', 'whose it is', { codes: ['family', 'worker', 'other-agency'] }),
      must('fgac_due_date', 'day', 'day by which it is to be done'),
      may('fgac_completed_date', 'day', 'day on which it was done'),
    ],
  ),
  table(
    'plan_copies',
    'Everybody who is to get a plan.',
    ['fgpc_copy_id'],
    [
      must('fgpc_copy_id', 'id', 'the row’s number'),
      plan('fgpc_plan_id'),
      may('fgpc_sent_date', 'day', 'day on which it went; empty = not sent'),
    ],
  ),
  table(
    'child_versions',
    'Children’s own versions of a plan.',
    ['fgcv_plan_id', 'fgcv_person_id'],
    [
      plan('fgcv_plan_id'),
      child('fgcv_person_id'),
      may('fgcv_given_date', 'day', 'day on which the child got it'),
      yes('fgcv_reason_recorded', 'it is written down why this child is given none'),
    ],
  ),
  table(
    'reviews',
    'Reviews of a plan.',
    ['fgrv_review_id'],
    [
      must('fgrv_review_id', 'id', 'the review’s number'),
      plan('fgrv_plan_id'),
      must('fgrv_date', 'day', 'its day'),
      must('fgrv_status', 'code', 'what became of it', { codes: ['held', 'cancelled', 'postponed'] }),
      yes('fgrv_network_took_part', 'at least one of the family network took part'),
      yes('fgrv_plan_reviewed', 'the plan was looked at'),
      childrenOfPlan('fgrv_person_ids'),
      may('fgrv_next_agreed_date', 'day', 'the date that the family agreed for the next'),
    ],
  ),
  table(
    'review_declines',
    'Days on which a family said that it wants no review of its own.',
    ['fgrd_plan_id', 'fgrd_date'],
    [plan('fgrd_plan_id'), must('fgrd_date', 'day', 'the day')],
  ),
  table(
    'waivers',
    'Managers’ waivers of a review.',
    ['fgwa_waiver_id'],
    [
      must('fgwa_waiver_id', 'id', 'the waiver’s number'),
      plan('fgwa_plan_id'),
      must('fgwa_date', 'day', 'its day'),
      may('fgwa_reason_code', 'code', 'reason; not_coded = in words only; without one the waiver does not count', {
        codes: WAIVER_REASONS,
      }),
      childrenOfPlan('fgwa_person_ids'),
    ],
  ),
];
