import type { PersonId, WorkerId } from '../core/case-system';
import { attended, type Attendance } from '../meetings/meeting';
import { isPresentInList, type MemberKind, type NetworkMember } from '../network/network-member';
import type { CopyRecipient, PlanCopy } from './plan-copy';

/** C13: why somebody is on the list. The chair's notice is no line of it: it is owed whatever the family asks (chair-notice.ts). */
export const COPY_BASES = ['attended', 'family-asked', 'professional-involved', 'childs-own-version'] as const;
export type CopyBasis = (typeof COPY_BASES)[number];

/** One line of the distribution list of a plan. */
export interface CopyLine extends CopyRecipient {
  readonly bases: readonly CopyBasis[];
  /** A child gets the version that was written for them, never the family's (S4-43). */
  readonly paper: 'plan' | 'childs-version';
  /** Why a child is given none. */
  readonly noVersionBecause?: string;
  readonly member?: NetworkMember;
  readonly copy?: PlanCopy;
}

/** What a list is made from. */
export interface ListSources {
  readonly children: readonly { readonly personId: PersonId; readonly firstName: string; readonly noVersionBecause?: string }[];
  readonly members: readonly NetworkMember[];
  readonly attendance: readonly Attendance[];
  readonly facilitator: { readonly workerId?: WorkerId; readonly name?: string };
  readonly copies: readonly PlanCopy[];
}

/** They hold the meeting or put its words into another language: the plan is not theirs to keep. */
const NO_COPY: readonly MemberKind[] = ['coordinator', 'interpreter'];
const INVOLVED: readonly MemberKind[] = ['professional', 'worker'];

/** C13, S3-34, S1-42, S0-24: everybody who is to get the plan, each with every reason why; the children first, with their own versions. */
export function distributionList(sources: ListSources): readonly CopyLine[] {
  const lines = [...childLines(sources), ...memberLines(sources)];
  const listed = lines.map((line) => line.recipient);
  const added = sources.copies.filter((copy) => copy.askedBy !== undefined && !listed.includes(copy.recipient));
  return [
    ...lines,
    ...added.map((copy): CopyLine => {
      const { recipient, name, relation } = copy;
      return { recipient, name, relation, bases: ['family-asked'], paper: 'plan', copy };
    }),
  ];
}

const copyOf = (copies: readonly PlanCopy[], recipient: string): Pick<CopyLine, 'copy'> => {
  const copy = copies.find((each) => each.recipient === recipient);
  return copy === undefined ? {} : { copy };
};

function childLines({ children, members, attendance, copies }: ListSources): readonly CopyLine[] {
  return children.map(({ personId, firstName, noVersionBecause }) => {
    const member = members.find((each) => each.kind === 'child' && each.personId === personId);
    const came = member !== undefined && cameTo(attendance, member);
    return {
      recipient: personId,
      childId: personId,
      name: member?.name ?? firstName,
      relation: 'child',
      bases: came ? ['attended', 'childs-own-version'] : ['childs-own-version'],
      paper: 'childs-version',
      ...(noVersionBecause === undefined ? {} : { noVersionBecause }),
      ...(member === undefined ? {} : { memberId: member.id, member }),
      ...copyOf(copies, personId),
    };
  });
}

function memberLines({ children, members, attendance, facilitator, copies }: ListSources): readonly CopyLine[] {
  const ofPlan = children.map((child) => child.personId);
  return members.flatMap((member): readonly CopyLine[] => {
    const isChildOfPlan = member.kind === 'child' && member.personId !== undefined && ofPlan.includes(member.personId);
    const sendsIt = member.kind === 'worker' && member.name === facilitator.name;
    if (isChildOfPlan || sendsIt || NO_COPY.includes(member.kind)) return [];
    const { copy } = copyOf(copies, member.id);
    const bases = [
      ...(cameTo(attendance, member) ? (['attended'] as const) : []),
      ...(copy?.askedBy === undefined ? [] : (['family-asked'] as const)),
      ...(INVOLVED.includes(member.kind) && isPresentInList(member) ? (['professional-involved'] as const) : []),
    ];
    if (bases.length === 0) return [];
    const { id: memberId, name, relationship } = member;
    return [{ recipient: memberId, memberId, name, relation: relationship, bases, paper: 'plan', member, ...(copy && { copy }) }];
  });
}

const cameTo = (attendance: readonly Attendance[], member: NetworkMember): boolean =>
  attendance.some((each) => each.memberId === member.id && attended(each));

/** Nothing more is to be done about it: sent, left out with a reason, or a child without a version of their own. */
export const isSettled = ({ copy, noVersionBecause }: CopyLine): boolean =>
  copy?.sent !== undefined || copy?.leftOut !== undefined || noVersionBecause !== undefined;

/** S3-34, S2-47: those who were at the meeting and have not been sent the plan. Being left out with a reason is no sending. */
export const attendeesNotSent = (lines: readonly CopyLine[]): readonly CopyLine[] =>
  lines.filter((line) => line.bases.includes('attended') && line.noVersionBecause === undefined && line.copy?.sent === undefined);
