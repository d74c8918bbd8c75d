import type { Policy } from '../core/policy';
import type { MeetingType } from '../core/policy-meeting-types';
import type { ChildInView, EpisodeInView } from '../episodes/episode-in-view';
import type { MeetingWords } from '../invitations/invitation-request';
import type { Meeting } from '../meetings/meeting';
import type { MeetingInView } from '../meetings/meeting-in-view';
import type { PreMeetingAgreement } from '../preparation/agreement';

/** The meeting as letters tell it: a copy, so that what is written for one day is never sent for another. */
export function meetingForLetters(
  { meeting, type, children, facilitatorName }: MeetingInView,
  agreement: PreMeetingAgreement | undefined,
  policy: Pick<Policy, 'labels'>,
): MeetingWords {
  const { on, startsAt, venueKind, venue, facilitatorId, groundRules } = meeting;
  return {
    label: inRunningText(type.label),
    family: type.family,
    onlyAtFamilysWish: type.professionalsAllowed === 'family-wish',
    on,
    startsAt,
    venueKind,
    venue,
    facilitatorId,
    runBy: facilitatorName === undefined ? undefined : { name: facilitatorName, ...roleOf(meeting, policy) },
    children: childrenInLetters(children.filter(({ personId }) => meeting.subjectIds.includes(personId))),
    groundRules,
    bottomLines: { must: bottomLines(agreement, 'must'), cannot: bottomLines(agreement, 'cannot') },
  };
}

const childrenInLetters = (children: readonly ChildInView[]): MeetingWords['children'] =>
  children.map(({ personId, person }) => ({
    personId,
    firstName: person.firstName,
    fullName: person.fullName,
    restricted: person.restricted,
    unborn: person.expectedBirth !== undefined,
  }));

/** Before there is a meeting: what is offered, and for whom. */
export const offeredMeeting = ({ children }: Pick<EpisodeInView, 'children'>, { label, family }: MeetingType): MeetingWords => ({
  label: inRunningText(label),
  family,
  onlyAtFamilysWish: false,
  children: childrenInLetters(children),
  groundRules: [],
  bottomLines: { must: [], cannot: [] },
});

/** "Family meeting" as "family meeting"; "FGC" stays as it is. */
const inRunningText = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;

function roleOf(
  { facilitatorRelation }: Meeting,
  { labels }: Pick<Policy, 'labels'>,
): { readonly role: string; readonly independent: boolean } {
  if (facilitatorRelation === 'independent') return { role: labels.roles.coordinator, independent: true };
  const role = facilitatorRelation === 'senior-practitioner' ? labels.roles['senior-practitioner'] : labels.roles.worker;
  return { role, independent: false };
}

const bottomLines = (agreement: PreMeetingAgreement | undefined, kind: 'must' | 'cannot'): readonly string[] =>
  (agreement?.bottomLines ?? []).filter((line) => line.kind === kind).map((line) => line.text);
