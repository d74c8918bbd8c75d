import type { CalendarDay } from '../core/calendar-day';
import type { Person, PersonId } from '../core/case-system';
import { contactSafetyReviewDue, pairsAmong, type ContactSafety } from '../network/contact-safety';
import { exclusionReviewDue, type Exclusion } from '../network/exclusion';
import { isPresentInList, type NetworkMember } from '../network/network-member';
import type { ChildWishes } from './child-wishes';
import { needsManagersReview, type MeetingSafetyPlan } from './logistics';
import { unprepared, withoutInformation, type Participant } from './participant';
import type { PreparationEntry } from './preparation-entry';

export interface PreparationFacts {
  readonly members: readonly NetworkMember[];
  readonly entries: readonly PreparationEntry[];
  readonly participants: readonly Participant[];
  readonly wishes: readonly ChildWishes[];
  readonly exclusions: readonly Exclusion[];
  readonly contactSafety: readonly ContactSafety[];
  readonly safetyPlan?: MeetingSafetyPlan;
  readonly children: readonly { readonly personId: PersonId; readonly person: Person }[];
}

/** What is still open before the meeting. Each is a warning; none of them stops anything (S0-11, S0-21, S2-24). */
export interface PreparationWarnings {
  readonly unprepared: readonly NetworkMember[];
  readonly withoutInformation: readonly NetworkMember[];
  /** S3-12: children who were not asked, an unborn child aside. */
  readonly notAsked: readonly Person[];
  /** S1-06: children to whom no advocate was offered, an unborn child aside. */
  readonly noAdvocateOffered: readonly Person[];
  /** S1-36. */
  readonly pairs: readonly ContactSafety[];
  /** S4-52. */
  readonly exclusionsToReview: readonly Exclusion[];
  readonly contactSafetyToReview: readonly ContactSafety[];
  /** S1-27. */
  readonly safetyPlanForManager: boolean;
}

export function preparationWarnings(facts: PreparationFacts, today: CalendarDay): PreparationWarnings {
  const { members, entries, participants, wishes, exclusions, contactSafety, safetyPlan, children } = facts;
  const born = children.filter(({ person }) => person.expectedBirth === undefined);
  const offered = (personId: PersonId): boolean => {
    const child = members.find((member) => member.personId === personId);
    return participants.some(({ memberId, advocate }) => memberId === child?.id && advocate !== undefined);
  };
  const present = members.filter(isPresentInList).map((member) => member.id);
  return {
    unprepared: unprepared(members, entries, participants),
    withoutInformation: withoutInformation(members, entries),
    notAsked: born.filter(({ personId }) => !wishes.some((each) => each.childId === personId)).map(({ person }) => person),
    noAdvocateOffered: born.filter(({ personId }) => !offered(personId)).map(({ person }) => person),
    pairs: pairsAmong(present, contactSafety),
    exclusionsToReview: exclusions.filter((each) => exclusionReviewDue(each, today)),
    contactSafetyToReview: contactSafety.filter((each) => contactSafetyReviewDue(each, today)),
    safetyPlanForManager: needsManagersReview(safetyPlan),
  };
}
