import type { PersonId } from '../../plugin/core/case-system';
import type { PlanFact, ReviewFact, WaiverFact } from '../facts/facts';
import type { ExtractTables } from './extract-table';
import { PLANS } from './fgdm-tables';
import { grouped, type Cells } from './row-cells';

/** The plans of a process, with all that came of them. */
export function plansFromExtract(tables: ExtractTables): (episodeId: string, everybody: readonly PersonId[]) => readonly PlanFact[] {
  const plans = grouped(tables, PLANS, 'fgpl_episode_id');
  const actions = grouped(tables, 'fgdm_actions', 'fgac_plan_id');
  const copies = grouped(tables, 'fgdm_plan_copies', 'fgpc_plan_id');
  const versions = grouped(tables, 'fgdm_child_versions', 'fgcv_plan_id');
  const reviews = grouped(tables, 'fgdm_reviews', 'fgrv_plan_id');
  const declines = grouped(tables, 'fgdm_review_declines', 'fgrd_plan_id');
  const waivers = grouped(tables, 'fgdm_waivers', 'fgwa_plan_id');
  return (episodeId, everybody) =>
    plans(episodeId).map((row) => {
      const id = row.text('fgpl_plan_id');
      return {
        ...outlineOf(row, everybody),
        id,
        reviews: reviews(id).map(reviewFact),
        waivers: waivers(id).map(waiverFact),
        reviewDeclinedOn: declines(id).map((each) => each.day('fgrd_date')),
        actions: actions(id).map((each) => ({
          ownerKind: each.codeOrNothing('fgac_owner_kind'),
          dueOn: each.day('fgac_due_date'),
          completedOn: each.dayOrNothing('fgac_completed_date'),
        })),
        copies: copies(id).map((each) => ({ sentOn: each.dayOrNothing('fgpc_sent_date') })),
        childVersions: versions(id).map((each) => ({
          child: each.text('fgcv_person_id'),
          givenOn: each.dayOrNothing('fgcv_given_date'),
          reasonRecorded: each.yes('fgcv_reason_recorded'),
        })),
      };
    });
}

const outlineOf = (row: Cells, everybody: readonly PersonId[]): Omit<PlanFact, 'id' | 'reviews' | 'waivers'> => ({
  meeting: row.textOrNothing('fgpl_meeting_id'),
  children: row.ids('fgpl_person_ids') ?? everybody,
  agreedOn: row.day('fgpl_agreed_date'),
  decision: row.codeOrNothing('fgpl_decision'),
  decidedOn: row.dayOrNothing('fgpl_decision_date'),
  endedOn: row.dayOrNothing('fgpl_end_date'),
  familyReviewDate: row.dayOrNothing('fgpl_family_review_date'),
  chairToldOn: row.dayOrNothing('fgpl_chair_told_date'),
  incorporatedOn: row.dayOrNothing('fgpl_incorporated_date'),
});

const reviewFact = (row: Cells): ReviewFact => ({
  on: row.day('fgrv_date'),
  status: row.code('fgrv_status'),
  networkTookPart: row.yes('fgrv_network_took_part'),
  planReviewed: row.yes('fgrv_plan_reviewed'),
  children: row.ids('fgrv_person_ids') ?? [],
  nextAgreedOn: row.dayOrNothing('fgrv_next_agreed_date'),
});

/** The code stands for the words, which are not brought in: a waiver without any reason does not count. */
const waiverFact = (row: Cells): WaiverFact => ({
  on: row.day('fgwa_date'),
  reason: row.text('fgwa_reason_code'),
  reasonCode: row.textOrNothing('fgwa_reason_code'),
  children: row.ids('fgwa_person_ids') ?? [],
});
