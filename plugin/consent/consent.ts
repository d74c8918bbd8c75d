import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';

/** S2-31: written consent opens the gate; a spoken one is recorded and opens nothing. */
export const CONSENT_FORMS = ['signed-paper', 'signed-electronically', 'spoken'] as const;
export type ConsentForm = (typeof CONSENT_FORMS)[number];

export const CONSENT_SCOPES = ['hold-meeting', 'share-information', 'send-invitations', 'share-plan'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

export interface Consent {
  readonly id: string;
  readonly episodeId: string;
  readonly givenByPersonId: PersonId;
  /** As the case record had it when the consent was recorded: yes, no or not recorded. */
  readonly holdsParentalResponsibility: 'yes' | 'no' | 'not recorded';
  readonly form: ConsentForm;
  readonly givenOn: CalendarDay;
  readonly scope: readonly ConsentScope[];
  /** Who explained what is agreed to, and in which language. */
  readonly explainedBy: string;
  readonly language?: string;
  readonly recordedBy: WorkerId;
  readonly withdrawn?: { readonly on: CalendarDay; readonly toldTo: string };
  readonly version: number;
}

/** Written, from a person recorded as holding parental responsibility, for holding the meeting, and not withdrawn (S2-31). */
export function opensTheGate(consent: Consent): boolean {
  return (
    consent.form !== 'spoken' &&
    consent.holdsParentalResponsibility === 'yes' &&
    consent.scope.includes('hold-meeting') &&
    consent.withdrawn === undefined
  );
}

/** S0-20, S2-31: arranging is locked until one consent opens the gate. */
export const mayArrange = (consents: readonly Consent[]): boolean => consents.some(opensTheGate);

export function mustHaveConsent(consents: readonly Consent[]): void {
  if (!mayArrange(consents)) {
    throw new Conflict('Record written consent from a person with parental responsibility first. Nothing is arranged or sent until then');
  }
}
