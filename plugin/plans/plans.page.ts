import { amendPlanPage } from './amend-plan.page';
import { childVersionPage } from './child-version.page';
import { confirmFamilyWordsPage, incorporatePlanPage } from './confirm-and-incorporate.page';
import { handOverPage } from './hand-over.page';
import { addPlanActionPage, changePlanActionPage, removePlanActionPage } from './plan-action.page';
import { countersignPage, decideOnPlanPage } from './plan-decision.page';
import { addPlanEntryPage, changePlanEntryPage, planListPage, removePlanEntryPage } from './plan-list.page';
import { planOverviewPage } from './plan-overview.page';
import { planSectionPage } from './plan-section.page';
import { plansOfMeetingPage } from './plans-of-meeting.page';
import { childPlanDownload, familyPlanDownload, printedPlanPage } from './printed-plan.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const plansPages = [
  plansOfMeetingPage,
  planOverviewPage,
  planSectionPage,
  childVersionPage,
  planListPage,
  addPlanEntryPage,
  changePlanEntryPage,
  removePlanEntryPage,
  handOverPage,
  confirmFamilyWordsPage,
  incorporatePlanPage,
  addPlanActionPage,
  changePlanActionPage,
  removePlanActionPage,
  decideOnPlanPage,
  countersignPage,
  amendPlanPage,
  printedPlanPage,
];

export const plansDownloads = [familyPlanDownload, childPlanDownload];
