import type { NetworkMember } from '../network/network-member';
import { absentMembers } from './consultation';
import type { AgendaNote, Meeting } from './meeting';

export interface MissedPeople {
  /** Of the family's list, who were not at the last meeting. */
  readonly members: readonly NetworkMember[];
  /** Who should be asked next time, as it was written at the end of the last meeting. */
  readonly asWritten?: string;
}

/** The meeting that was last held or begun. */
export const lastMeeting = (meetings: readonly Meeting[]): Meeting | undefined =>
  meetings
    .filter(({ status, on }) => on !== undefined && ['held', 'adjourned', 'stopped'].includes(status))
    .toSorted((one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1))
    .at(-1);

/** S4-23: who was missed is asked to the next meeting. */
export function missedPeople(meeting: Meeting, notes: readonly AgendaNote[], members: readonly NetworkMember[]): MissedPeople {
  return {
    members: absentMembers(members, meeting.attendance),
    asWritten: notes.find((note) => note.item === 'family-plan')?.details?.whoWasMissing,
  };
}
