import type { PersonId } from '../core/case-system';
import type { PrintedDocument } from '../core/documents-port';
import type { Policy } from '../core/policy';
import { workingCalendar } from '../core/working-days';
import type { ChairNotice } from './chair-notice';
import { outcomeNotice, type NoticeInView } from './notice-in-view';
import { outcomeNoticeDocument } from './outcome-notice';
import { planForChair } from './plan-for-chair';

/**
 * The notice on paper (L9), as it stands now or, with `notice`, as it goes: to whom, on which day.
 * @throws InvalidInput with every reason why it cannot be released
 */
export function chairNoticePaper(view: NoticeInView, notice: ChairNotice | undefined, policy: Policy): PrintedDocument {
  const { forChair, meeting, plan, facilitatorName, basics, disagreements } = view;
  const chair = policy.labels.roles['conference-chair'];
  const about = forChair.length > 0 ? forChair : meeting.subjectIds;
  const writtenOn = notice?.sent?.on ?? basics.writtenOn;
  const days = policy.targets.conferenceChairResponseWorkingDays;
  return outcomeNoticeDocument(
    outcomeNotice(
      { ...view, basics: { ...basics, writtenOn } },
      {
        to: { name: notice?.sent?.to ?? `The ${chair}`, role: chair },
        about,
        forChair: plan && planForChair(plan, childrenAbout(view, about), { others: otherChildren(view, about), disagreements }),
        ...(plan === undefined ? {} : { answerBy: workingCalendar().addWorkingDays(writtenOn, days) }),
        // Until it is sent nobody has said why there is none.
        noReviewBecause: notice?.noReviewBecause ?? 'no date is set yet.',
        signedBy: { name: facilitatorName ?? basics.service.name, role: basics.service.name },
      },
    ),
  );
}

const childrenAbout = ({ childNames, protectedSince }: NoticeInView, about: readonly PersonId[]) =>
  about.map((personId) => ({ personId, name: childNames[personId] ?? '', protectedSince: protectedSince[personId] }));

/** The first names of the meeting's other children, and of restricted ones of the family who are not of the meeting. */
const otherChildren = ({ meeting, childNames, basics }: NoticeInView, about: readonly PersonId[]): readonly string[] => [
  ...meeting.subjectIds.filter((childId) => !about.includes(childId)).map((childId) => childNames[childId]?.split(' ')[0] ?? ''),
  ...(basics.namesKept ?? []),
];
