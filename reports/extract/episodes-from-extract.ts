import type { PersonId } from '../../plugin/core/case-system';
import type {
  AttendanceFact,
  ConsentFact,
  EpisodeFacts,
  ExemptionFact,
  FeedbackFact,
  MeetingFact,
  OfferFact,
  ReferralFact,
} from '../facts/facts';
import type { ExtractTables } from './extract-table';
import { EPISODES, MEETINGS } from './fgdm-tables';
import { plansFromExtract } from './plans-from-extract';
import { allRows, grouped, type Cells } from './row-cells';

/** The rows of an extract about family group decision making, as facts. */
export function episodesFromExtract(tables: ExtractTables): readonly EpisodeFacts[] {
  const children = grouped(tables, 'fgdm_children', 'fgch_episode_id');
  const referrals = grouped(tables, 'fgdm_referrals', 'fgre_episode_id');
  const offers = grouped(tables, 'fgdm_offers', 'fgof_episode_id');
  const consents = grouped(tables, 'fgdm_consents', 'fgco_episode_id');
  const meetings = grouped(tables, MEETINGS, 'fgme_episode_id');
  const participants = grouped(tables, 'fgdm_participants', 'fgpa_meeting_id');
  const feedback = grouped(tables, 'fgdm_feedback', 'fgfe_meeting_id');
  const plansOf = plansFromExtract(tables);
  return allRows(tables, EPISODES).map((row): EpisodeFacts => {
    const id = row.text('fgep_episode_id');
    const leadChild = row.text('fgep_lead_person_id');
    const members = membersOf(leadChild, children(id));
    const everybody = members.map((member) => member.id);
    const [referral] = referrals(id);
    return {
      id,
      leadChild,
      children: members,
      referral: referral && referralFact(referral),
      closedOn: row.dayOrNothing('fgep_closed_date'),
      closeReason: row.textOrNothing('fgep_close_reason'),
      offers: offers(id).map((offer) => offerFact(offer, everybody)),
      consents: consents(id).map(consentFact),
      meetings: meetings(id).map((meeting) => {
        const key = meeting.text('fgme_meeting_id');
        return meetingFact(meeting, everybody, participants(key), feedback(key));
      }),
      plans: plansOf(id, everybody),
    };
  });
}

export const exemptionsFromExtract = (tables: ExtractTables): readonly ExemptionFact[] =>
  allRows(tables, 'fgdm_exemptions').map((row) => ({
    child: row.text('fgex_person_id'),
    limb: row.code('fgex_limb'),
    // Words are not brought in, and never printed.
    reason: '',
    reasonCode: row.textOrNothing('fgex_reason_code'),
    on: row.day('fgex_decision_date'),
  }));

/** The lead child is a child of the process, also where nobody wrote it among the children. */
function membersOf(leadChild: PersonId, rows: readonly Cells[]): EpisodeFacts['children'] {
  const members = rows.map((row) => ({ id: row.text('fgch_person_id'), joinedOn: row.dayOrNothing('fgch_joined_date') }));
  return members.some(({ id }) => id === leadChild) ? members : [{ id: leadChild }, ...members];
}

const referralFact = (row: Cells): ReferralFact => ({
  on: row.day('fgre_referral_date'),
  urgent: row.yesOrNothing('fgre_urgent'),
  strategyDiscussionOn: row.dayOrNothing('fgre_strategy_discussion_date'),
});

const offerFact = (row: Cells, everybody: readonly PersonId[]): OfferFact => ({
  children: row.ids('fgof_person_ids') ?? everybody,
  toParentOrHolder: row.yes('fgof_to_parent_or_holder'),
  on: row.day('fgof_offer_date'),
  inLetter: row.yes('fgof_in_letter'),
  response: row.codeOrNothing('fgof_response'),
  respondedOn: row.dayOrNothing('fgof_response_date'),
});

function consentFact(row: Cells): ConsentFact {
  const holds = row.yesOrNothing('fgco_giver_holds_pr');
  return {
    on: row.day('fgco_consent_date'),
    written: row.yes('fgco_written'),
    giverHoldsResponsibility: holds === undefined ? 'not recorded' : holds ? 'yes' : 'no',
    byException: row.yes('fgco_by_exception'),
    withdrawnOn: row.dayOrNothing('fgco_withdrawn_date'),
  };
}

const meetingFact = (
  row: Cells,
  everybody: readonly PersonId[],
  participants: readonly Cells[],
  feedback: readonly Cells[],
): MeetingFact => ({
  id: row.text('fgme_meeting_id'),
  type: row.code('fgme_type'),
  on: row.day('fgme_date'),
  held: row.yes('fgme_held'),
  subjects: row.ids('fgme_person_ids') ?? everybody,
  facilitator: row.codeOrNothing('fgme_facilitator'),
  partOf: row.textOrNothing('fgme_part_of_meeting_id'),
  privateTime: row.yesOrNothing('fgme_private_time'),
  attendance: participants.map(attendanceFact),
  feedback: feedback.map(feedbackFact),
});

const attendanceFact = (row: Cells): AttendanceFact => ({
  who: row.text('fgpa_participant_id'),
  child: row.textOrNothing('fgpa_person_id'),
  side: row.code('fgpa_side'),
  invited: row.yes('fgpa_invited'),
  mode: row.textOrNothing('fgpa_mode'),
  absence: row.textOrNothing('fgpa_absence'),
  paternal: row.yes('fgpa_paternal'),
  participation: row.textOrNothing('fgpa_participation'),
  advocateOfferedOn: row.dayOrNothing('fgpa_advocate_offered_date'),
  advocateUsed: row.yesOrNothing('fgpa_advocate_used'),
  preparedOn: row.dayOrNothing('fgpa_prepared_date'),
});

const feedbackFact = (row: Cells): FeedbackFact => ({
  on: row.day('fgfe_feedback_date'),
  topTwo: {
    q1: row.yesOrNothing('fgfe_q1_top_two'),
    q2: row.yesOrNothing('fgfe_q2_top_two'),
    q3: row.yesOrNothing('fgfe_q3_top_two'),
  },
});
