import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import { Conflict, type Problem } from '../core/errors';
import { problemIfBefore, problemIfFuture } from '../episodes/refuse-problems';
import { opensTheGate, type Consent } from './consent';

export const problemsWithConsent = (consent: Pick<Consent, 'givenOn'>, today: CalendarDay): readonly (Problem | undefined)[] => [
  problemIfFuture('givenOn', 'The date consent was given', consent.givenOn, today),
];

export const problemsWithWithdrawal = (
  consent: Pick<Consent, 'givenOn'>,
  on: CalendarDay,
  today: CalendarDay,
): readonly (Problem | undefined)[] => [
  problemIfFuture('withdrawnOn', 'The date of the withdrawal', on, today) ??
    problemIfBefore('withdrawnOn', 'The date of the withdrawal', on, { on: consent.givenOn, what: 'consent was given' }),
];

/** S1-07: at any stage. A consent is withdrawn once; a new one is a new record. */
export function withdrawConsent(consent: Consent, withdrawn: NonNullable<Consent['withdrawn']>): Consent {
  if (consent.withdrawn !== undefined) throw new Conflict('This consent has been withdrawn already');
  return { ...consent, withdrawn };
}

/**
 * The children for whom nobody with parental responsibility, nor they themselves, has consented in writing yet. One
 * consent opens arranging for the meeting (S2-31); of half-siblings the other's parent may still have to be asked.
 */
export function childrenWithoutConsent(consents: readonly Consent[], childIds: readonly PersonId[]): readonly PersonId[] {
  const open = consents.filter(opensTheGate);
  const covers = (consent: Consent, childId: PersonId): boolean =>
    consent.ownBehalf === true ? consent.givenByPersonId === childId : (consent.responsibleForIds?.includes(childId) ?? false);
  return childIds.filter((childId) => !open.some((consent) => covers(consent, childId)));
}
