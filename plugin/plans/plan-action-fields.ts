import { choice, day, id, narrative, optionalChoice, optionalId, optionalNarrative, optionalText } from '../core/input';
import type { Problem } from '../core/errors';
import type { NetworkMember } from '../network/network-member';
import { notOnePerson } from './named-person';
import { ACTION_KINDS, OWNER_KINDS, type OwnerKind, type PlanAction } from './plan';

/** The answer for somebody who is not on the family's list. */
export const SOMEBODY_ELSE = 'somebody-else';
/** The answer for the worker who runs the meeting, where the list does not name them. */
export const THE_FACILITATOR = 'the-facilitator';

/** What is typed for one action, when it is added and when it is changed. */
export const planActionFields = {
  what: narrative({ required: 'Enter what is to be done', max: 2000 }),
  owner: id(),
  ownerName: optionalText({ max: 200 }),
  ownerKind: optionalChoice(OWNER_KINDS),
  dueOn: day({ what: 'the date by which it is done' }),
  kind: choice(ACTION_KINDS, { required: 'Select what kind of help it is' }),
  forWhom: optionalText({ max: 200 }),
  howWeWillKnow: optionalNarrative({ max: 2000 }),
  worry: optionalNarrative({ max: 1000 }),
  consults: optionalId(),
};

export interface TypedPlanAction extends Pick<PlanAction, 'what' | 'dueOn' | 'kind' | 'forWhom' | 'howWeWillKnow' | 'worry' | 'consults'> {
  readonly owner: string;
  readonly ownerName?: string;
  readonly ownerKind?: OwnerKind;
}

const KIND_OF_MEMBER: Readonly<Record<NetworkMember['kind'], OwnerKind>> = {
  child: 'family',
  network: 'family',
  worker: 'worker',
  coordinator: 'worker',
  professional: 'other-agency',
  advocate: 'other-agency',
  interpreter: 'other-agency',
};

/** Who does it: somebody of the family's list, the facilitator, or one person by name. */
export function ownerOf(
  typed: TypedPlanAction,
  { members, facilitatorName }: { readonly members: readonly NetworkMember[]; readonly facilitatorName?: string },
): Pick<PlanAction, 'owner' | 'ownerKind'> | Problem {
  const member = members.find((each) => each.id === typed.owner);
  if (member !== undefined) return { owner: member.name, ownerKind: KIND_OF_MEMBER[member.kind] };
  if (typed.owner === THE_FACILITATOR && facilitatorName !== undefined) return { owner: facilitatorName, ownerKind: 'worker' };
  if (typed.owner !== SOMEBODY_ELSE) return { field: 'owner', message: 'Select who does it' };
  if (typed.ownerName === undefined) return { field: 'ownerName', message: 'Enter the name of the person who does it' };
  const several = notOnePerson(typed.ownerName);
  if (several !== undefined) return { field: 'ownerName', message: several };
  if (typed.ownerKind === undefined)
    return { field: 'ownerKind', message: 'Select whether they are family, a worker, or from another agency' };
  return { owner: typed.ownerName, ownerKind: typed.ownerKind };
}

/** What is kept of one action as typed. A person who is not on the family's list cannot be consulted by it. */
export function keptFields(
  { what, dueOn, kind, forWhom, howWeWillKnow, worry, consults }: TypedPlanAction,
  { members }: { readonly members: readonly NetworkMember[] },
): Omit<PlanAction, 'id' | 'owner' | 'ownerKind' | 'completedOn'> {
  const known = members.some((member) => member.id === consults);
  return { what, dueOn, kind, forWhom, howWeWillKnow, worry, consults: known ? consults : undefined };
}
