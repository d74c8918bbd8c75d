import type { Chance } from './chance';
import { addDays, ageOn, type Day } from './days';
import type { HistoryAttendance, HistoryMeeting, HistoryMeetingType, HistoryMember } from './family-history';
import type { HistorySubject, SubjectChild } from './history-subject';
import type { StaffMember } from './workforce';

const PROFESSIONALS = ['school nurse', 'health visitor', 'class teacher', 'family support worker', 'drug and alcohol worker'];
const NOT_IN_RECORD = [
  ['Bev Harker', 'neighbour'],
  ['Father Michael Dunn', 'from church'],
  ['Tracey Bolt', 'friend of the family'],
  ['Joyce Amadi', 'former foster carer'],
  ['Raymond Peel', 'football coach'],
] as const;

/** Everybody on the family's list, in the case system or not. */
export function networkOf(
  chance: Chance,
  subject: HistorySubject,
  type: HistoryMeetingType,
  worker: StaffMember,
  coordinator: StaffMember | undefined,
  day: Day,
): readonly HistoryMember[] {
  const interpreters = subject.parents.filter((parent) => parent.interpreter);
  const professionals = PROFESSIONALS.filter(() => chance.is(type === 'FM' ? 0.08 : 0.3));
  return [
    ...subject.children.filter((child) => child.born <= day).map((child) => memberOfChild(child, day)),
    ...[...subject.parents, ...subject.relatives].map((adult) => ({
      ...person('network', adult.name, adult.relationship),
      key: `person-${adult.id}`,
      personId: adult.id,
      paternal: adult.paternal,
      holdsParentalResponsibility: adult.parentalResponsibility,
      namedBy: adult.isParent ? undefined : (subject.parents[0]?.name ?? undefined),
      status: chance.weighed([
        [80, 'can-attend'],
        [8, 'cannot-attend'],
        [6, 'contacted'],
        [4, 'declined'],
        [2, 'not-suitable'],
      ] as const),
      language: adult.language,
      needs: adult.interpreter ? (['interpreter'] as const) : chance.is(0.1) ? (['transport'] as const) : [],
    })),
    ...NOT_IN_RECORD.filter(() => chance.is(0.14)).map(([name, relationship]) => person('network', name, relationship)),
    { ...person('worker', worker.name, 'social worker'), key: 'worker' },
    ...(coordinator === undefined ? [] : [{ ...person('coordinator', coordinator.name, 'coordinator'), key: 'coordinator' }]),
    ...professionals.map((relationship) => person('professional', `The ${relationship}`, relationship)),
    ...(chance.is(0.14) ? [person('advocate', 'Sal Winters', 'advocate')] : []),
    ...interpreters.slice(0, 1).map((parent) => person('interpreter', `${parent.language ?? ''} interpreter`, 'interpreter')),
  ];
}

const person = (kind: HistoryMember['kind'], name: string, relationship: string): HistoryMember => ({
  key: `${kind}-${name}`,
  name,
  relationship,
  kind,
  adult: true,
  holdsParentalResponsibility: 'not recorded',
  status: 'can-attend',
  disclosure: 'full-meeting',
  needs: [],
});

const memberOfChild = (child: SubjectChild, day: Day): HistoryMember => ({
  ...person('child', child.name, 'child'),
  key: `person-${child.id}`,
  personId: child.id,
  adult: ageOn(child.born, day) >= 18,
});

export interface MeetingPlan {
  readonly type: HistoryMeetingType;
  readonly on: Day;
  readonly status: HistoryMeeting['status'];
  readonly facilitator: StaffMember;
  readonly relation: HistoryMeeting['facilitatorRelation'];
  readonly outcomeReason?: string;
}

const VENUES = {
  community: ['St Mark’s Hall, Ashcombe', 'Riverside Community Centre', 'Wexbury Library, upstairs room'],
  'council-building': ['Civic Centre, room 2'],
  'family-home': ['At home'],
  online: ['By video'],
} as const;

export function meetingOf(
  chance: Chance,
  key: string,
  subject: HistorySubject,
  members: readonly HistoryMember[],
  plan: MeetingPlan,
): HistoryMeeting {
  const venueKind = chance.weighed([
    [58, 'community'],
    [20, 'council-building'],
    [14, 'family-home'],
    [8, 'online'],
  ] as const);
  const took = plan.status === 'held' || plan.status === 'adjourned' || plan.status === 'stopped';
  return {
    key,
    type: plan.type,
    status: plan.status,
    subjectIds: subject.children.map((child) => child.id),
    on: plan.on,
    startsAt: chance.pick(['10:00', '13:30', '16:00', '17:30', '18:30']),
    venueKind,
    venue: chance.pick(VENUES[venueKind]),
    facilitatorId: String(plan.facilitator.id),
    facilitatorRelation: plan.relation,
    groundRules: ['One person speaks at a time', 'Anybody may ask for a break'],
    privateTimeHeld: !took || chance.is(0.06) ? undefined : plan.type === 'FGC' ? chance.is(0.9) : chance.is(0.2),
    outcomeReason: plan.outcomeReason,
    attendance: members
      .filter((member) => member.status !== 'not-suitable')
      .map((member) => attendanceOf(chance, member, subject, plan.on, took)),
  };
}

function attendanceOf(chance: Chance, member: HistoryMember, subject: HistorySubject, on: Day, took: boolean): HistoryAttendance {
  const invited = { memberKey: member.key, invited: true };
  if (!took) return invited;
  if (member.kind === 'child') return { ...invited, ...childsPart(chance, ageOn(bornOf(subject, member), on)) };
  if (member.kind === 'worker' || member.kind === 'coordinator') return { ...invited, mode: 'in-person' };
  if (chance.is(0.03)) return invited;
  const mode = chance.weighed([
    [72, 'in-person'],
    [9, 'video'],
    [4, 'telephone'],
    [3, 'written-views'],
    [12, 'did-not-attend'],
  ] as const);
  if (mode !== 'did-not-attend') return { ...invited, mode };
  return {
    ...invited,
    mode,
    absence: chance.weighed([
      [40, 'practical-barrier'],
      [25, 'own-choice'],
      [8, 'not-told'],
      [7, 'unsafe'],
      [20, 'unknown'],
    ] as const),
  };
}

const bornOf = (subject: HistorySubject, member: HistoryMember): Day =>
  subject.children.find((child) => child.id === member.personId)?.born ?? addDays(subject.openedOn, -3000);

/** Codes of the looked-after reviews: 1 to 4 were there, 5 to 7 were not. */
function childsPart(chance: Chance, age: number): Pick<HistoryAttendance, 'mode' | 'participation' | 'absence'> {
  if (age < 4) return { participation: 'PN0', mode: chance.is(0.5) ? 'in-person' : 'did-not-attend' };
  const participation = chance.weighed([
    [42, 'PN1'],
    [11, 'PN2'],
    [4, 'PN3'],
    [6, 'PN4'],
    [7, 'PN5'],
    [14, 'PN6'],
    [9, 'PN7'],
    [7, undefined],
  ] as const);
  if (participation === undefined) return {};
  return ['PN1', 'PN2', 'PN3', 'PN4'].includes(participation)
    ? { participation, mode: 'in-person' }
    : { participation, mode: 'did-not-attend', absence: 'own-choice' };
}
