import { isPresentInList, type NetworkMember } from '../network/network-member';
import type { Meeting } from './meeting';

/** S2-10: what a conference needs before it; a family meeting can be called at short notice and needs none of it. */
export const PREPARED = ['consent', 'coordinator', 'agreement', 'everybody-reached', 'children-asked', 'place'] as const;
export type Prepared = (typeof PREPARED)[number];

export interface PreparationFacts {
  readonly meeting: Pick<Meeting, 'venueKind' | 'venue' | 'facilitatorId' | 'subjectIds'>;
  readonly consentInWriting: boolean;
  readonly agreed: boolean;
  readonly members: readonly NetworkMember[];
  /** Children of whom it is written what they want of the meeting. */
  readonly childrenAsked: readonly string[];
}

const NOT_REACHED: readonly NetworkMember['status'][] = ['found', 'to-contact'];

/** S2-24: who could not be reached is listed, and delays nothing. */
export const notReached = (members: readonly NetworkMember[]): readonly NetworkMember[] =>
  members.filter((member) => isPresentInList(member) && member.kind === 'network' && NOT_REACHED.includes(member.status));

/** What is not ready yet, in the order of the list. */
export function notPrepared({ meeting, consentInWriting, agreed, members, childrenAsked }: PreparationFacts): readonly Prepared[] {
  const ready: Readonly<Record<Prepared, boolean>> = {
    consent: consentInWriting,
    coordinator: meeting.facilitatorId !== undefined,
    agreement: agreed,
    'everybody-reached': notReached(members).length === 0,
    'children-asked': meeting.subjectIds.every((childId) => childrenAsked.includes(childId)),
    place: meeting.venue !== undefined || meeting.venueKind === 'online',
  };
  return PREPARED.filter((each) => !ready[each]);
}
