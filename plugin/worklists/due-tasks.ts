import type { PersonId } from '../core/case-system';
import type { DueTask, TaskRule, TaskRulesFor } from './due-task';
import {
  absentToConsult,
  checksToMake,
  disagreementsToSettle,
  interimPlanToReplace,
  needsToAnswer,
  planToIncorporate,
  planToTakeToConference,
} from './afterwards-due-tasks';
import {
  agreementToWrite,
  invitationsToRelease,
  invitationsToRequest,
  lettersToMend,
  meetingToArrange,
  outcomeToRecord,
  typeToChoose,
} from './meeting-due-tasks';
import { answersOfProfessionals, chairToTell, copiesToSend } from './follow-up-due-tasks';
import { contactSafetyToReview, exclusionsToReview } from './network-due-tasks';
import { answersToWaitFor, authorityToDecide, consentToGet, exemptionsToApprove, offerToMake } from './offer-due-tasks';
import type { OpenProcess } from './open-process';
import {
  actionsToDo,
  childVersionsToWrite,
  filingsToMend,
  planToAgree,
  planToDecide,
  refusalToCountersign,
  reviewToHold,
} from './plan-due-tasks';
import {
  concernsToTake,
  coordinatorToAppoint,
  courtDateToKeep,
  detailsToBeChecked,
  firstTalkToHave,
  peopleToPrepare,
  safetyPlanToReview,
} from './preparation-due-tasks';

/** Every rule there is, in the order in which a family lives the process. */
const RULES: readonly TaskRule[] = [
  detailsToBeChecked,
  offerToMake,
  exemptionsToApprove,
  answersToWaitFor,
  typeToChoose,
  coordinatorToAppoint,
  firstTalkToHave,
  consentToGet,
  authorityToDecide,
  meetingToArrange,
  courtDateToKeep,
  exclusionsToReview,
  contactSafetyToReview,
  concernsToTake,
  safetyPlanToReview,
  peopleToPrepare,
  agreementToWrite,
  invitationsToRequest,
  invitationsToRelease,
  lettersToMend,
  outcomeToRecord,
  absentToConsult,
  chairToTell,
  planToAgree,
  copiesToSend,
  answersOfProfessionals,
  planToDecide,
  refusalToCountersign,
  childVersionsToWrite,
  needsToAnswer,
  planToIncorporate,
  planToTakeToConference,
  interimPlanToReplace,
  checksToMake,
  actionsToDo,
  reviewToHold,
  disagreementsToSettle,
  filingsToMend,
];

/**
 * What is to be done in one process, and whom it waits for.
 * @param visible the children whom the actor may see: what concerns another child alone is not there, nor counted (roles.md rule 2)
 */
export const dueTasksOf = (process: OpenProcess, visible: readonly PersonId[], rules: TaskRulesFor): readonly DueTask[] =>
  RULES.flatMap((rule) => rule(process, rules)).filter(({ childId }) => childId === undefined || visible.includes(childId));
