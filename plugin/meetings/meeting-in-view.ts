import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { MeetingType } from '../core/policy-meeting-types';
import type { Policy } from '../core/policy';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { NetworkMember } from '../network/network-member';
import type { Meeting } from './meeting';

/** What must be readable to see a meeting. */
export interface MeetingSource extends EpisodeSource {
  readonly meetings: { find(id: string): Promise<Meeting | undefined> };
  readonly network: { ofEpisode(episodeId: string): Promise<readonly NetworkMember[]> };
}

/** A meeting with its family: what every page about it is headed by. */
export interface MeetingInView extends EpisodeInView {
  readonly meeting: Meeting;
  readonly type: MeetingType;
  /** Everybody on the family's list, and those who were taken off it but whose attendance is recorded. */
  readonly members: readonly NetworkMember[];
  readonly facilitatorName?: string;
}

/** A type that the council has since dropped from its policy is still called by its key. */
export function meetingTypeOf(key: string, policy: Pick<Policy, 'meetingTypes'>): MeetingType {
  const known = policy.meetingTypes.find((type) => type.key === key);
  if (known !== undefined) return known;
  return {
    key,
    label: key,
    family: 'FM',
    facilitatorRule: 'worker-or-senior-practitioner',
    planDecidedBy: 'facilitator',
    privateTime: 'optional',
    professionalsAllowed: 'family-wish',
    targetDays: null,
  };
}

export async function viewMeeting(id: string, stores: MeetingSource, asked: Asked): Promise<MeetingInView> {
  const meeting = await stores.meetings.find(id);
  if (meeting === undefined) throw new NotFound('meeting');
  const view = await viewEpisode(meeting.episodeId, stores, asked);
  const members = await stores.network.ofEpisode(meeting.episodeId);
  const recorded = meeting.attendance.map((each) => each.memberId);
  const facilitator = meeting.facilitatorId === undefined ? undefined : await asked.caseSystem.worker(meeting.facilitatorId);
  return {
    ...view,
    meeting,
    type: meetingTypeOf(meeting.type, asked.policy),
    members: members.filter((member) => member.removedOn === undefined || recorded.includes(member.id)),
    ...(facilitator === undefined ? {} : { facilitatorName: facilitator.name }),
  };
}

export const aboutMeeting = ({ episode, meeting }: MeetingInView) => ({
  episodeId: episode.id,
  personIds: meeting.subjectIds,
  thing: `meeting:${meeting.id}`,
});
