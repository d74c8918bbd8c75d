import { inWords, type CalendarDay } from '../core/calendar-day';
import { namesInWords } from '../core/in-words';
import type { Gap, OfferStanding, PreApplicationCheck } from './pre-application-check';

export const dutyInWords = (duty: PreApplicationCheck['duty']): string => (duty === 'statutory' ? 'Statutory offer' : 'Practice offer');

/** Why it is the one or the other. */
export function dutyBecause({ duty, letterOn }: PreApplicationCheck, commencesOn: CalendarDay | null): string {
  if (commencesOn === null)
    return 'The duty to offer (Children Act 1989, section 31ZA) has no start date here yet, so an offer is good practice.';
  const since = `The duty to offer (Children Act 1989, section 31ZA) starts here on ${inWords(commencesOn)}`;
  if (letterOn === undefined) return `${since}.`;
  return `${since}, and the letter is dated ${duty === 'statutory' ? 'on or after' : 'before'} that day.`;
}

const STANDINGS: Readonly<Record<OfferStanding, string>> = {
  held: 'Offered, accepted and held',
  accepted: 'Offered and accepted, and not held yet',
  declined: 'Offered, and declined by everyone who was asked',
  waiting: 'Offered, and not everyone has answered',
  exempt: 'Exempt',
  nothing: 'Nothing is recorded',
};

export function standingInWords({ standing, heldOn, exemption }: PreApplicationCheck): string {
  if (standing === 'held' && heldOn !== undefined) return `${STANDINGS.held} on ${inWords(heldOn)}`;
  if (exemption === undefined) return STANDINGS[standing];
  return exemption.limb === 'offering'
    ? 'Exempt: offering a meeting would not be in the child’s best interests'
    : 'Exempt: holding the meeting that was accepted would not be in the child’s best interests';
}

/** @param notOffered names of those whom the reader may know. */
export function gapInWords(gap: Gap, notOffered: readonly string[]): string {
  const whom = notOffered.length === 0 ? 'somebody with parental responsibility' : namesInWords(notOffered);
  return {
    'no-letter': 'The case record has no letter before proceedings for this child.',
    'no-offer':
      'No offer of a meeting to a parent or anyone with parental responsibility is recorded, and no decision that offering one would not be in the child’s best interests.',
    'not-in-letter': 'No offer is recorded as made in the letter before proceedings, where the law wants it.',
    'not-to-everyone': `No offer to ${whom} is recorded.`,
    'no-answer': 'Nobody has accepted, and an answer is still missing.',
    'not-held':
      'The offer was accepted: the meeting is to be arranged and held before the application, unless holding it would not be in the child’s best interests.',
    'approval-waits': 'A decision that a meeting would not be in the child’s best interests waits for a manager’s approval.',
    refused: 'A manager did not approve a decision that a meeting would not be in the child’s best interests.',
  }[gap];
}
