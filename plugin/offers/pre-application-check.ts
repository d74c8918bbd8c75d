import type { CalendarDay } from '../core/calendar-day';
import type { CaseEvent, PersonId, RegimeSpell } from '../core/case-system';
import type { Policy } from '../core/policy';
import { holds, type Exemption, type Offer } from './offer';

/** What the check reads of the meetings. Who keeps meetings has this among the rest. */
export interface MeetingAboutChild {
  readonly status: string;
  readonly on?: CalendarDay;
  readonly subjectIds: readonly PersonId[];
}

/** Everything there is on record of one child, over all processes. */
export interface PreApplicationFacts {
  readonly childId: PersonId;
  readonly events: readonly CaseEvent[];
  readonly regimes: readonly RegimeSpell[];
  readonly offers: readonly Offer[];
  readonly exemptions: readonly Exemption[];
  readonly meetings: readonly MeetingAboutChild[];
  /** Parents and people with parental responsibility, as the case record has them today. */
  readonly responsible: readonly PersonId[];
  readonly today: CalendarDay;
}

/**
 * - `held`: a meeting was held after somebody accepted.
 * - `accepted`: somebody accepted, and it has to be held before an application.
 * - `declined`: everybody who was asked has declined.
 * - `waiting`: offered, and nobody has accepted while somebody has not answered.
 * - `exempt`: offering, or holding after an acceptance, is not in the child's best interests, with a manager's approval.
 * - `nothing`: nothing was offered.
 */
export type OfferStanding = 'held' | 'accepted' | 'declined' | 'waiting' | 'exempt' | 'nothing';

/** What the record lacks. A gap never stops an application: courts and urgent cases do not wait for a record. */
export type Gap = 'no-letter' | 'no-offer' | 'not-in-letter' | 'not-to-everyone' | 'no-answer' | 'not-held' | 'approval-waits' | 'refused';

export interface PreApplicationCheck {
  /** Before the duty starts it is good practice; a letter keeps the rule of its own date (law 2.1). */
  readonly duty: 'statutory' | 'practice';
  readonly letterOn?: CalendarDay;
  readonly standing: OfferStanding;
  readonly heldOn?: CalendarDay;
  readonly acceptedOn?: CalendarDay;
  readonly exemption?: Exemption;
  /** Of this time in pre-proceedings: an offer of an earlier one does not count (U-1). */
  readonly offers: readonly Offer[];
  readonly exemptions: readonly Exemption[];
  readonly notOfferedTo: readonly PersonId[];
  readonly gaps: readonly Gap[];
}

/** Section 31ZA: has a meeting been offered, and held where it was accepted, or is it known why not? Also for a child without a letter yet. */
export function preApplicationCheck(facts: PreApplicationFacts, { fgdmDuty }: Pick<Policy, 'fgdmDuty'>): PreApplicationCheck {
  const letterOn = lastLetter(facts);
  const after = endOfEarlierSpell(facts, letterOn);
  const inThisSpell = (on: CalendarDay): boolean => after === undefined || on > after;
  const offers = facts.offers.filter(({ childIds, offeredOn }) => childIds.includes(facts.childId) && inThisSpell(offeredOn));
  const toHolders = offers.filter(({ isParent, holdsParentalResponsibility }) => isParent || holdsParentalResponsibility);
  const exemptions = facts.exemptions.filter(({ childId, decidedOn }) => childId === facts.childId && inThisSpell(decidedOn));
  const reached = standingOf(toHolders, exemptions, heldAfter(facts, toHolders));
  const found = {
    ...reached,
    letterOn,
    offers,
    exemptions,
    notOfferedTo: facts.responsible.filter((id) => !toHolders.some(({ offeredToPersonId }) => offeredToPersonId === id)),
  };
  const commences = fgdmDuty.commencesOn;
  const duty = commences !== null && (letterOn ?? facts.today) >= commences ? 'statutory' : 'practice';
  return { ...found, duty, gaps: gapsIn(found, toHolders, duty) };
}

const lastLetter = ({ events, today }: PreApplicationFacts): CalendarDay | undefined =>
  events
    .filter(({ kind, on }) => kind === 'letter-before-proceedings' && on <= today)
    .map(({ on }) => on)
    .toSorted()
    .at(-1);

/** The day on which the child's last earlier time in pre-proceedings was over. */
function endOfEarlierSpell({ regimes, today }: PreApplicationFacts, letterOn: CalendarDay | undefined): CalendarDay | undefined {
  return regimes
    .flatMap(({ regime, to }) => (regime === 'pre-proceedings' && to !== undefined && to <= (letterOn ?? today) ? [to] : []))
    .toSorted()
    .at(-1);
}

const acceptedAmong = (offers: readonly Offer[]): Offer | undefined =>
  offers.filter(({ response }) => response === 'accepted').toSorted((a, b) => (a.offeredOn < b.offeredOn ? -1 : 1))[0];

/** Held on or after the day on which the meeting that somebody accepted was offered. */
function heldAfter({ meetings, childId }: PreApplicationFacts, toHolders: readonly Offer[]): CalendarDay | undefined {
  const offered = acceptedAmong(toHolders)?.offeredOn;
  if (offered === undefined) return undefined;
  return meetings
    .flatMap(({ status, on, subjectIds }) =>
      status === 'held' && on !== undefined && on >= offered && subjectIds.includes(childId) ? [on] : [],
    )
    .toSorted()[0];
}

type Reached = Pick<PreApplicationCheck, 'standing' | 'heldOn' | 'acceptedOn' | 'exemption'>;

function standingOf(toHolders: readonly Offer[], exemptions: readonly Exemption[], heldOn: CalendarDay | undefined): Reached {
  const accepted = acceptedAmong(toHolders);
  const exempt = (limb: Exemption['limb']): Exemption | undefined => exemptions.find((each) => holds(each) && each.limb === limb);
  const acceptedOn = accepted?.respondedOn;
  if (heldOn !== undefined) return { standing: 'held', heldOn, acceptedOn };
  const exemption = accepted === undefined ? exempt('offering') : exempt('holding');
  if (exemption !== undefined) return { standing: 'exempt', exemption, acceptedOn };
  if (accepted !== undefined) return { standing: 'accepted', acceptedOn };
  if (toHolders.length === 0) return { standing: 'nothing' };
  return { standing: toHolders.some(({ response }) => response === undefined) ? 'waiting' : 'declined' };
}

type Found = Pick<PreApplicationCheck, 'letterOn' | 'standing' | 'exemption' | 'exemptions' | 'notOfferedTo'>;

function gapsIn(found: Found, toHolders: readonly Offer[], duty: PreApplicationCheck['duty']): readonly Gap[] {
  const gaps: readonly (Gap | false)[] = [
    found.letterOn === undefined && 'no-letter',
    ...gapsOfOffer(found, toHolders, duty),
    found.standing === 'accepted' && 'not-held',
    ...gapsOfExemption(found),
  ];
  return gaps.filter((gap) => gap !== false);
}

const waitsForApproval = ({ approval }: Exemption): boolean => approval === undefined;

function gapsOfOffer(
  { standing, exemption, exemptions, notOfferedTo }: Found,
  toHolders: readonly Offer[],
  duty: PreApplicationCheck['duty'],
): readonly (Gap | false)[] {
  if (standing === 'nothing') return [!exemptions.some(waitsForApproval) && 'no-offer'];
  if (exemption?.limb === 'offering') return [];
  const inLetter = toHolders.some(({ method }) => method === 'letter-before-proceedings');
  return [
    // Section 31ZA(6) and (7).
    duty === 'statutory' && !inLetter && 'not-in-letter',
    notOfferedTo.length > 0 && 'not-to-everyone',
    standing === 'waiting' && 'no-answer',
  ];
}

function gapsOfExemption({ standing, exemptions }: Found): readonly (Gap | false)[] {
  if (standing === 'exempt') return [];
  return [
    exemptions.some(waitsForApproval) && 'approval-waits',
    exemptions.some(({ approval }) => approval?.approved === false) && 'refused',
  ];
}
