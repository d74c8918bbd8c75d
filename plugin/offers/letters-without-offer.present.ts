import { daysBetween, inWords } from '../core/calendar-day';
import type { Presented, Presenting } from '../core/page';
import type { LetterWithoutOffer } from './letters-without-offer.query';
import { childOfferPaths } from './offers.paths';

export function presentLettersWithoutOffer(answer: readonly LetterWithoutOffer[], { today, policy }: Presenting): Presented {
  const { commencesOn } = policy.fgdmDuty;
  return {
    title: 'Letters without an offer',
    back: { text: 'Back to the start', path: '/' },
    wide: true,
    model: {
      rows: answer.map(({ child, letterOn, approvalWaits }) => ({
        child: child.fullName,
        reference: child.caseReference,
        path: childOfferPaths.preApplication(child.id),
        letter: inWords(letterOn),
        since: daysInWords(daysBetween(letterOn, today)),
        duty: commencesOn !== null && letterOn >= commencesOn ? 'Statutory offer' : 'Practice offer',
        approval: approvalWaits ? 'A decision waits for a manager' : 'None',
      })),
    },
  };
}

const daysInWords = (days: number): string => (days === 0 ? 'Today' : days === 1 ? '1 day ago' : `${days} days ago`);
