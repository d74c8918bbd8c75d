import { ageOn, type CalendarDay } from '../core/calendar-day';
import type { Person } from '../core/case-system';
import { Conflict, type Problem } from '../core/errors';
import type { MeetingType } from '../core/policy-meeting-types';
import type { NetworkMember } from '../network/network-member';
import { attended, headCount, type Attendance, type Meeting, type ParticipationCode } from './meeting';

/** S1-35: what happened can be recorded on the day and after it. */
export function mustHaveCome(meeting: Pick<Meeting, 'on'>, today: CalendarDay): void {
  if (meeting.on !== undefined && meeting.on > today) {
    throw new Conflict('The meeting has not taken place yet. Record who came on the day or afterwards');
  }
}

const AT_THE_MEETING: readonly ParticipationCode[] = ['PN1', 'PN2', 'PN3', 'PN4'];
const NOT_AT_THE_MEETING: readonly ParticipationCode[] = ['PN5', 'PN6', 'PN7'];
/** SSDA903: PN0 is for a child who is under 4 on the day. */
const OWN_VIEWS_FROM_AGE = 4;

/** Under 4 on the day, or not born. Undefined where no date of birth is known. */
export function isUnderFour(child: Pick<Person, 'dateOfBirth' | 'expectedBirth'>, on: CalendarDay): boolean | undefined {
  if (child.expectedBirth !== undefined) return true;
  return child.dateOfBirth === undefined ? undefined : ageOn(child.dateOfBirth, on) < OWN_VIEWS_FROM_AGE;
}

/**
 * S2-28, C5: at a family meeting a professional is there at the family's expressed wish; advocates, interpreters and the worker need
 * none. Where one came without, the reason is written down for the manager.
 */
export const cameWithoutWish = (member: NetworkMember, attendance: Attendance, type: Pick<MeetingType, 'professionalsAllowed'>): boolean =>
  needsWish(member, type) && attended(attendance);

export const needsWish = (
  { kind, familyWish }: NetworkMember,
  { professionalsAllowed }: Pick<MeetingType, 'professionalsAllowed'>,
): boolean => kind === 'professional' && professionalsAllowed === 'family-wish' && familyWish === undefined;

/** What is wrong with one person's attendance as typed. @param underFour only for a child */
export function attendanceProblems(
  member: NetworkMember,
  attendance: Attendance,
  type: Pick<MeetingType, 'professionalsAllowed'>,
  underFour?: boolean,
): readonly Problem[] {
  const problem = (field: string, message: string): Problem => ({ field: `${field}.${member.id}`, message });
  const unasked = cameWithoutWish(member, attendance, type) && attendance.withoutWishBecause === undefined;
  return [
    ...whyProblems(member, attendance, problem),
    ...(unasked
      ? [
          problem(
            'withoutWishBecause',
            `Write why ${member.name} came although nobody of the family asked for it, or add who wished it to the family’s list`,
          ),
        ]
      : []),
    ...participationProblems(member, attendance, problem, underFour),
  ];
}

type AddProblem = (field: string, message: string) => Problem;

function whyProblems(
  member: NetworkMember,
  { mode, absence, participation, noPartBecause }: Attendance,
  problem: AddProblem,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (mode === 'did-not-attend' && absence === undefined) {
    problems.push(problem('absence', `Select why ${member.name} did not come. Choose "Not known" if nobody knows`));
  }
  if (participation === 'PN7' && noPartBecause === undefined) {
    problems.push(problem('noPartBecause', `Write why ${member.name} took no part in any way`));
  }
  return problems;
}

function participationProblems(
  member: NetworkMember,
  attendance: Attendance,
  problem: AddProblem,
  underFour?: boolean,
): readonly Problem[] {
  const { mode, participation } = attendance;
  const problems: Problem[] = [];
  if (participation === undefined) return problems;
  if (attended(attendance) && NOT_AT_THE_MEETING.includes(participation)) {
    problems.push(problem('participation', `${member.name} came: choose how they took part at the meeting`));
  }
  if (mode !== undefined && !attended(attendance) && AT_THE_MEETING.includes(participation)) {
    problems.push(problem('participation', `${member.name} was not there: choose how their views reached the meeting`));
  }
  if (participation === 'PN0' && underFour === false) {
    problems.push(problem('participation', `${member.name} was 4 or over: choose how they took part`));
  }
  return problems;
}

/** A reason for not coming is only of those who did not; a code of participation only a child's. */
export function tidied(member: NetworkMember, attendance: Attendance): Attendance {
  return {
    ...attendance,
    absence: attendance.mode === 'did-not-attend' ? attendance.absence : undefined,
    participation: member.kind === 'child' ? attendance.participation : undefined,
    noPartBecause: member.kind === 'child' && attendance.participation === 'PN7' ? attendance.noPartBecause : undefined,
    withoutWishBecause: member.kind === 'professional' ? attendance.withoutWishBecause : undefined,
  };
}

/** All that the form says of one person, in one text: two that are the same say the same. */
export const inOneText = ({ mode, absence, participation, noPartBecause, withoutWishBecause, understood }: Attendance): string =>
  JSON.stringify([mode, absence, participation, noPartBecause, withoutWishBecause, understood === true].map((each) => each ?? ''));

/** On the list and not known to stay away: before the day everybody invited, on it whoever came or is not recorded yet. */
export function isExpected(member: NetworkMember, attendance: readonly Attendance[]): boolean {
  const mode = attendance.find((each) => each.memberId === member.id)?.mode;
  if (mode !== undefined) return mode !== 'did-not-attend' && mode !== 'written-views';
  return !['cannot-attend', 'declined', 'not-suitable'].includes(member.status);
}

export interface WhoCame {
  readonly network: number;
  readonly professionals: number;
  readonly children: number;
  /** S4-22: the family's side outnumbers the professionals. Undefined while nobody's coming is recorded. */
  readonly outnumbered?: boolean;
}

/** Coordinator, advocate and interpreter count on neither side; the child's worker is a professional (U8). */
export function whoCame(members: readonly NetworkMember[], attendance: readonly Attendance[]): WhoCame {
  const came = members.filter((member) => attendance.some((each) => each.memberId === member.id && attended(each)));
  const counted = headCount(
    came.flatMap(({ kind }) => {
      if (kind === 'network') return ['network' as const];
      return kind === 'professional' || kind === 'worker' ? ['professional' as const] : [];
    }),
  );
  const children = came.filter((member) => member.kind === 'child').length;
  return { ...counted, children, ...(came.length === 0 ? {} : { outnumbered: counted.network > counted.professionals }) };
}

/** Whose own part is not recorded (S1-05: a child takes part unless there is a reason). */
export function childrenWithoutParticipation(
  members: readonly NetworkMember[],
  attendance: readonly Attendance[],
): readonly NetworkMember[] {
  return members.filter(
    (member) => member.kind === 'child' && attendance.find((each) => each.memberId === member.id)?.participation === undefined,
  );
}
