import { inWords } from '../core/calendar-day';
import type { NetworkMember } from '../network/network-member';
import { NEXT_STEP_WORDS } from './agenda-words.present';
import type { CareOffer, SupportOffer } from './meeting';
import type { MeetingPapers } from './meeting-papers';
import type { MeetingPoint } from './meeting-point';
import { DURATION_WORDS, memberInWords, nameOf } from './meeting-words.present';
import type { NextStep } from './next-step';

/** "Grace, for Amara: Cook, every Friday". */
export function supportOfferInWords({ memberId, what, forWhom, when }: SupportOffer, members: readonly NetworkMember[]): string {
  const who = nameOf(members, memberId);
  return `${forWhom === undefined ? who : `${who}, for ${forWhom}`}: ${what}${when === undefined ? '' : ` (${when})`}`;
}

/** "Grace Okafor (grandmother): Tomasz and Zoë, for a while. A second bed." */
export function careOfferInWords(
  { memberId, childIds, willing, duration, conditions, viabilityBy, viabilityDue }: CareOffer,
  { members, children }: Pick<MeetingPapers, 'members' | 'children'>,
): string {
  const member = members.find((each) => each.id === memberId);
  const who = member === undefined ? nameOf(members, memberId) : memberInWords(member);
  const names = children.filter((child) => childIds.includes(child.personId)).map((child) => child.person.firstName);
  const what = willing ? `could look after ${names.join(', ')}` : `cannot look after ${names.join(', ')}`;
  const how = duration === undefined ? '' : `, ${DURATION_WORDS[duration].toLowerCase()}`;
  const viability = [viabilityBy, viabilityDue && `by ${inWords(viabilityDue)}`].filter((each) => each !== undefined).join(' ');
  return [`${who} ${what}${how}.`, conditions, viability === '' ? undefined : `Assessment and checks: ${viability}.`]
    .filter((each) => each !== undefined)
    .join(' ');
}

/** "She is on time at school — Grace Okafor". */
export const pointInWords = ({ words, saidBy }: MeetingPoint, members: readonly NetworkMember[]): string =>
  saidBy === undefined ? words : `${words} — ${nameOf(members, saidBy)}`;

/** "An assessment or a check: viability of Grace. Nia Prŷs, by 1 December 2026". */
export function nextStepInWords({ kind, what, who, dueOn }: NextStep): string {
  const when = [who, dueOn && `by ${inWords(dueOn)}`].filter((each) => each !== undefined).join(', ');
  return `${NEXT_STEP_WORDS[kind]}: ${what}${when === '' ? '' : `. ${when}`}`;
}
