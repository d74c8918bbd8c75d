import type { CalendarDay } from '../core/calendar-day';
import { Conflict, type Problem } from '../core/errors';
import type { MeetingType } from '../core/policy-meeting-types';
import type { Policy } from '../core/policy';
import type { Episode } from '../episodes/episode';
import { problemIfFuture } from '../episodes/refuse-problems';
import { isPresentInList, type NetworkMember } from './network-member';
import { isFamily } from './relationship-kind';

/** The type chosen for the episode, as the council's policy describes it. */
export const chosenType = ({ choice }: Episode, { meetingTypes }: Policy): MeetingType | undefined =>
  meetingTypes.find((type) => type.key === choice?.type);

/** S2-28, C5: a professional is there at the family's expressed wish only. The worker, an advocate and an interpreter need none. */
const wishIsMissing = (member: Pick<NetworkMember, 'kind' | 'familyWish' | 'wishOverride'>, type: MeetingType | undefined): boolean =>
  member.kind === 'professional' &&
  type?.professionalsAllowed === 'family-wish' &&
  member.familyWish === undefined &&
  member.wishOverride === undefined;

/** Professionals on the list for whom the type that was chosen since needs a wish. */
export const professionalsWithoutWish = (members: readonly NetworkMember[], type: MeetingType | undefined): readonly NetworkMember[] =>
  members.filter((member) => isPresentInList(member) && wishIsMissing(member, type));

interface TypedWish {
  readonly by?: string;
  readonly on?: CalendarDay;
}

/** S4-16: why somebody is not suitable is written down, so that it can be looked at again. */
export const problemWithSuitability = (member: Pick<NetworkMember, 'status' | 'notSuitableReason'>): Problem | undefined =>
  member.status === 'not-suitable' && member.notSuitableReason === undefined
    ? { field: 'notSuitableReason', message: 'Say why they are not suitable' }
    : undefined;

const sameName = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('en-GB') === b.trim().toLocaleLowerCase('en-GB');

/** S3-17: somebody of the family never interprets for the family, whatever they speak. */
export function problemWithInterpreter(
  member: Pick<NetworkMember, 'kind' | 'name' | 'relationshipKind'>,
  others: readonly NetworkMember[],
): Problem | undefined {
  if (member.kind !== 'interpreter') return undefined;
  const ofTheFamily = others.some(
    (other) => ['child', 'network'].includes(other.kind) && isPresentInList(other) && sameName(other.name, member.name),
  );
  if (!ofTheFamily && !isFamily(member.relationshipKind)) return undefined;
  return { field: 'name', message: 'A member of the family does not interpret. Book an interpreter from outside the family' };
}

/** Who wished it and when: both or neither. */
export function familyWishOf({ by, on }: TypedWish): NetworkMember['familyWish'] {
  return by === undefined || on === undefined ? undefined : { by, on };
}

export function problemsWithWish(
  { kind, wishOverride }: Pick<NetworkMember, 'kind' | 'wishOverride'>,
  wish: TypedWish,
  { type, today }: { readonly type: MeetingType | undefined; readonly today: CalendarDay },
): readonly (Problem | undefined)[] {
  const needed = wishIsMissing({ kind, familyWish: undefined, wishOverride }, type);
  const asked = needed || wish.by !== undefined || wish.on !== undefined;
  const plea = needed ? 'A professional comes only if the family wishes it: enter' : 'Enter';
  return [
    asked && wish.by === undefined ? { field: 'familyWishBy', message: `${plea} who in the family said so` } : undefined,
    asked && wish.on === undefined ? { field: 'familyWishOn', message: 'Enter the date on which the family said so' } : undefined,
    problemIfFuture('familyWishOn', 'The date on which the family said so', wish.on, today),
  ];
}

export function mustBeOnTheList(member: NetworkMember): void {
  if (!isPresentInList(member)) throw new Conflict('This person was taken off the list. Add them again first');
}

/** Who was on the list, and what was chosen for them, stays on record. */
export function takeOffTheList(member: NetworkMember, on: CalendarDay): NetworkMember {
  mustBeOnTheList(member);
  return { ...member, removedOn: on };
}

/** S4-22, U-26: family and friends, not counting the children, are to be more than the professionals, of whom the worker is one. */
export function aroundTheTable(members: readonly NetworkMember[]): { readonly network: number; readonly professionals: number } {
  const present = members.filter(isPresentInList);
  const count = (kinds: readonly NetworkMember['kind'][]): number => present.filter(({ kind }) => kinds.includes(kind)).length;
  return { network: count(['network']), professionals: count(['professional', 'worker']) };
}
