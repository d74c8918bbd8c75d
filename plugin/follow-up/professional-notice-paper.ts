import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import type { Policy } from '../core/policy';
import { workingCalendar } from '../core/working-days';
import { outcomeNotice } from './notice-in-view';
import { outcomeNoticeDocument } from './outcome-notice';
import type { ProfessionalResponse } from './professional-response';
import type { Professional, ProfessionalsInView } from './professionals-in-view';

/** What was written down of them is not there before they are told. */
type ForWhom = Pick<Professional, 'member' | 'about'> & { readonly response?: ProfessionalResponse };

/**
 * The notice to a professional on paper (L10). Only the actions that this professional owns stand in it: of the rest of the plan
 * they read in their copy, if they get one.
 * @throws InvalidInput with every reason why it cannot be released
 */
export function professionalNoticePaper(
  { plan, outcome, facilitatorName }: ProfessionalsInView,
  { member, response, about }: ForWhom,
  { policy, today }: { readonly policy: Policy; readonly today: CalendarDay },
): PrintedDocument {
  const due = workingCalendar().addWorkingDays(today, policy.targets.professionalResponseWorkingDays);
  return outcomeNoticeDocument(
    outcomeNotice(
      { ...outcome, basics: { ...outcome.basics, writtenOn: response?.told.on ?? outcome.basics.writtenOn } },
      {
        to: { name: member.name, role: member.relationship },
        about,
        noReviewBecause: response?.noReviewBecause ?? 'no date is set yet.',
        theirActions: plan.content.actions.filter(({ owner }) => owner === member.name).map(({ what, dueOn: by }) => ({ what, by })),
        answerBy: response?.dueOn ?? due,
        signedBy: { name: facilitatorName ?? policy.service.name, role: policy.service.name },
      },
    ),
  );
}
