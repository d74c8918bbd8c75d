import type { CalendarDay } from '../core/calendar-day';
import type { NetworkMember } from '../network/network-member';
import type { Attendance } from './meeting';

/** S2-25: how somebody who could not come is asked what they think. */
export interface Consultation {
  readonly memberId: string;
  readonly who: string;
  readonly dueOn: CalendarDay;
  readonly result?: string;
  /** S4-54: what would help this person to take part. */
  readonly supportNeeded?: string;
  /** S4-55: how it is found out why they did not come. */
  readonly explore?: string;
  /** 0 = not kept yet. */
  readonly version: number;
}

/** Who of the family's side did not come; their views may have. Children have their own questions (S1-05). */
export function absentMembers(members: readonly NetworkMember[], attendance: readonly Attendance[]): readonly NetworkMember[] {
  const absent = attendance.filter(({ mode }) => mode === 'did-not-attend' || mode === 'written-views').map(({ memberId }) => memberId);
  return members.filter((member) => member.kind === 'network' && absent.includes(member.id));
}

/** S2-25: a warning, never a stop. */
export const notConsulted = (
  members: readonly NetworkMember[],
  attendance: readonly Attendance[],
  consultations: readonly Consultation[],
): readonly NetworkMember[] =>
  absentMembers(members, attendance).filter((member) => !consultations.some((each) => each.memberId === member.id));
