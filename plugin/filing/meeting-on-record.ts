import type { Policy } from '../core/policy';
import { attended, type FacilitatorRelation } from '../meetings/meeting';
import type { MeetingInView } from '../meetings/meeting-in-view';
import type { NetworkMember } from '../network/network-member';
import type { MeetingForCaseNote } from './meeting-case-note';

type Labels = Policy['labels']['roles'];

const roleOf = (relation: FacilitatorRelation | undefined, labels: Labels): string => {
  if (relation === 'independent') return labels.coordinator;
  return relation === 'senior-practitioner' ? labels['senior-practitioner'] : labels.worker;
};

const named = ({ name, relationship }: NetworkMember) => ({ name, role: relationship });

/** What the case note says of a meeting (L16): names and roles of those who were there, and nothing that was said. */
export function meetingForCaseNote(
  view: MeetingInView,
  rest: Pick<MeetingForCaseNote, 'on' | 'plan' | 'filedAs' | 'nextReview'>,
  { labels }: Pick<Policy, 'labels'>,
): MeetingForCaseNote {
  const { meeting, members, type, episode, facilitatorName } = view;
  const recorded = (member: NetworkMember) => meeting.attendance.find((each) => each.memberId === member.id);
  const came = members.filter((member) => {
    const attendance = recorded(member);
    return attendance !== undefined && attended(attendance);
  });
  return {
    label: type.label.toLowerCase(),
    reference: episode.reference,
    runBy: { name: facilitatorName ?? 'the facilitator', role: roleOf(meeting.facilitatorRelation, labels.roles) },
    present: came.map(named),
    sentViews: members.filter((member) => recorded(member)?.mode === 'written-views').map(named),
    ...(meeting.privateTimeHeld === undefined ? {} : { privateTimeHeld: meeting.privateTimeHeld }),
    ...rest,
  };
}
