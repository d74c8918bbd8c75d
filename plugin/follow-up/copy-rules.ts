import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';
import type { Consent } from '../consent/consent';
import type { ChosenContact } from '../network/network-member';
import type { CopyLine } from './distribution-list';
import type { PlanCopy, SentHow } from './plan-copy';

/** What decides whether a copy may go. */
export interface CopyFacts {
  readonly planIsAgreed: boolean;
  /** Somebody consented in writing to sharing the plan, and has not withdrawn it. */
  readonly sharingConsented: boolean;
  /** roles.md rule 5. */
  readonly checkNeeded: boolean;
}

/** S2-31: consent whose scope is the sharing of the plan. A spoken one, or one from somebody who cannot give it, is none. */
export const consentsToSharing = (consents: readonly Consent[]): boolean =>
  consents.some(
    ({ withdrawn, form, scope, holdsParentalResponsibility, ownBehalf }) =>
      withdrawn === undefined &&
      form !== 'spoken' &&
      scope.includes('share-plan') &&
      (holdsParentalResponsibility === 'yes' || ownBehalf === true),
  );

/** Where the copy goes: the address chosen for it, or else the one on the family's list. */
export const contactOf = ({ copy, member }: Pick<CopyLine, 'copy' | 'member'>): ChosenContact | undefined =>
  copy?.contact ?? member?.contact;

/** Everything that stands in the way of this copy, in words for whoever sends it. Empty = it may go. */
export function copyObstacles(line: CopyLine, { planIsAgreed, sharingConsented }: CopyFacts): readonly string[] {
  const { copy, member, bases, noVersionBecause } = line;
  const wasThere = bases.includes('attended') || bases.includes('childs-own-version');
  const toldOnlyPart = line.paper === 'plan' && member !== undefined && member.disclosure !== 'full-meeting';
  return [
    ...(planIsAgreed ? [] : ['The plan is not agreed yet']),
    ...(noVersionBecause === undefined ? [] : ['This child is given no version of their own']),
    ...(copy?.leftOut === undefined ? [] : ['This person is left out. Put them back first']),
    ...(toldOnlyPart
      ? ['This person may not be told everything that is in the plan. Change what they may be told, if the family agrees']
      : []),
    ...(wasThere || sharingConsented || copy?.familyAgrees !== undefined
      ? []
      : ['Nobody has consented in writing to sharing the plan. Write down who of the family agrees that this person gets it']),
  ];
}

/** What stands in the way of one way of sending. */
export function wayObstacle(line: CopyLine, how: SentHow): string | undefined {
  const { member } = line;
  const contact = contactOf(line);
  if (how === 'handed-over') return undefined;
  if (how === 'posted') {
    if (member?.safetyInstruction === 'do-not-post') return 'Nothing may be posted to this person';
    return contact?.channel === 'letter' ? undefined : 'Choose the address to which it is posted first';
  }
  return contact?.channel === 'e-mail' ? undefined : 'Choose the e-mail address first';
}

const sameContact = (one: ChosenContact | undefined, other: ChosenContact | undefined): boolean =>
  JSON.stringify([one?.channel, one?.addressLines ?? [], one?.email]) ===
  JSON.stringify([other?.channel, other?.addressLines ?? [], other?.email]);

/** The release counts only for the address that was approved. */
export const isReleased = (line: CopyLine): boolean =>
  line.copy?.released !== undefined && sameContact(line.copy.released.contact, contactOf(line));

/** roles.md rule 5: a second person has still to look at it. */
export const waitsForCheck = (line: CopyLine, { checkNeeded }: Pick<CopyFacts, 'checkNeeded'>): boolean =>
  checkNeeded && isReleased(line) && line.copy?.checked === undefined;

function mustBeFree(line: CopyLine, facts: CopyFacts): void {
  if (line.copy?.sent !== undefined) throw new Conflict('This copy was sent already');
  const [obstacle] = copyObstacles(line, facts);
  if (obstacle !== undefined) throw new Conflict(obstacle);
}

/** C12: approves that it goes to this address. A check of another address is none. */
export function release(
  line: CopyLine,
  copy: PlanCopy,
  facts: CopyFacts,
  made: { readonly by: WorkerId; readonly on: CalendarDay },
): PlanCopy {
  mustBeFree(line, facts);
  return { ...copy, released: { ...made, contact: contactOf(line) }, checked: undefined };
}

/** roles.md rule 5. */
export function check(
  line: CopyLine,
  copy: PlanCopy,
  facts: CopyFacts,
  made: { readonly by: WorkerId; readonly on: CalendarDay },
): PlanCopy {
  mustBeFree(line, facts);
  if (!waitsForCheck(line, facts)) throw new Conflict('This copy is not waiting to be checked');
  if (copy.released?.by === made.by) throw new Conflict('You released this copy, so somebody else has to check it');
  return { ...copy, checked: made };
}

/** Writes down that it went. Only a copy that was released to this address, and checked where that is needed, goes. */
export function markSent(line: CopyLine, copy: PlanCopy, facts: CopyFacts, sent: NonNullable<PlanCopy['sent']>): PlanCopy {
  mustBeFree(line, facts);
  const obstacle = wayObstacle(line, sent.how);
  if (obstacle !== undefined) throw new Conflict(obstacle);
  if (!isReleased(line)) {
    throw new Conflict(
      copy.released === undefined
        ? 'Somebody who may release the plan has to approve that it goes first'
        : 'The address was changed after it was approved. Approve it again before it goes',
    );
  }
  if (waitsForCheck(line, facts)) throw new Conflict('Somebody else has to check this copy before it goes');
  return { ...copy, sent };
}

/** The family's own limits and reasons of safety. The notice to the chair is not touched by it (C13). */
export function leaveOut(copy: PlanCopy, made: NonNullable<PlanCopy['leftOut']>): PlanCopy {
  if (copy.sent !== undefined) throw new Conflict('This copy was sent already');
  return { ...copy, leftOut: made, released: undefined, checked: undefined };
}
