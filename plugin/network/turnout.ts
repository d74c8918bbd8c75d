import type { Turnout } from './network-size';

/** The part of a meeting's record that tells who came; who keeps meetings has this among the rest. */
export interface MeetingTurnout {
  readonly id: string;
  readonly status: string;
  readonly attendance: readonly { readonly memberId: string; readonly invited: boolean; readonly mode?: string }[];
}

/** Where invitations and meetings are looked up; both are later steps, so only what is read here is named. */
export interface TurnoutSource {
  readonly meetings: { ofEpisode(episodeId: string): Promise<readonly MeetingTurnout[]> };
  readonly invitations: {
    ofMeeting(meetingId: string): Promise<readonly { readonly memberId: string; readonly sentOn?: string }[]>;
  };
}

/** Views in writing are no presence; somebody who sent them did not come. */
const NOT_THERE = ['did-not-attend', 'written-views'];

/** Who was invited and who came, at the last meeting that was not called off. */
export async function turnoutOf(episodeId: string, { meetings, invitations }: TurnoutSource): Promise<readonly Turnout[]> {
  const meeting = (await meetings.ofEpisode(episodeId)).findLast((each) => each.status !== 'cancelled');
  if (meeting === undefined) return [];
  const sent = (await invitations.ofMeeting(meeting.id)).filter((each) => each.sentOn !== undefined).map((each) => each.memberId);
  const ids = new Set([...sent, ...meeting.attendance.map((each) => each.memberId)]);
  return [...ids].map((memberId) => {
    const at = meeting.attendance.find((each) => each.memberId === memberId);
    const came = at?.mode === undefined ? undefined : !NOT_THERE.includes(at.mode);
    return { memberId, invited: sent.includes(memberId) || at?.invited === true, came };
  });
}
