import type { CalendarDay } from '../core/calendar-day';
import type { ParentalResponsibility, PersonId, WorkerId } from '../core/case-system';
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
  /** As the case record had it when the consent was recorded, for any of the children: yes, no or not recorded. */
  readonly holdsParentalResponsibility: ParentalResponsibility;
  /** The children for whom the case record had the person as holding it; undefined = not kept. */
  readonly responsibleForIds?: readonly PersonId[];
  /** C9: a young person of 18 or over, who consents for themselves. */
  readonly ownBehalf?: boolean;
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

/** Why a consent does not let arranging begin, in the order in which it is told. */
export type GateShutBecause = 'withdrawn' | 'spoken' | 'no-parental-responsibility' | 'not-for-the-meeting';

/** Written, from a person recorded as holding parental responsibility, for holding the meeting, and not withdrawn (S2-31). */
export function gateShutBecause(consent: Consent): GateShutBecause | undefined {
  if (consent.withdrawn !== undefined) return 'withdrawn';
  if (consent.form === 'spoken') return 'spoken';
  if (consent.holdsParentalResponsibility !== 'yes' && consent.ownBehalf !== true) return 'no-parental-responsibility';
  return consent.scope.includes('hold-meeting') ? undefined : 'not-for-the-meeting';
}

export const opensTheGate = (consent: Consent): boolean => gateShutBecause(consent) === undefined;

/** S0-20, S2-31: arranging is locked until one consent opens the gate. */
export const mayArrange = (consents: readonly Consent[]): boolean => consents.some(opensTheGate);

/** S2-31, L2: written consent to holding the meeting, and to inviting people to it, which is asked for by itself. */
export const mayInvite = (consents: readonly Consent[]): boolean =>
  consents.some((consent) => opensTheGate(consent) && consent.scope.includes('send-invitations'));

export function mustHaveConsent(consents: readonly Consent[]): void {
  if (!mayArrange(consents)) {
    throw new Conflict('Record written consent from a person with parental responsibility first. Nothing is arranged or sent until then');
  }
}
