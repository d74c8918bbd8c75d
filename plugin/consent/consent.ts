import type { CalendarDay } from '../core/calendar-day';
import type { ParentalResponsibility, PersonId, WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';
import type { MeetingType } from '../core/policy-meeting-types';

/** S2-31: written consent opens the gate; a spoken one is recorded and opens nothing. */
export const CONSENT_FORMS = ['signed-paper', 'signed-electronically', 'spoken'] as const;
export type ConsentForm = (typeof CONSENT_FORMS)[number];

/** C3: what stands in place of consent where every reasonable step to get it has failed. Nobody gave it: a manager answers for it. */
export const AUTHORITY = 'managers-authority';
export const KEPT_FORMS = [...CONSENT_FORMS, AUTHORITY] as const;

/** What was asked of the manager, and what the manager said. */
export interface Authority {
  readonly legalBasis: string;
  readonly safeguarding: string;
  /** What is shared at such a meeting, and what is not. */
  readonly informationShared: string;
  /** Undefined = it waits for the manager. */
  readonly decision?: { readonly authorised: boolean; readonly by: WorkerId; readonly on: CalendarDay; readonly reason?: string };
}

export const CONSENT_SCOPES = ['hold-meeting', 'share-information', 'send-invitations', 'share-plan'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

export interface Consent {
  readonly id: string;
  readonly episodeId: string;
  /** Undefined only of a manager's authority. */
  readonly givenByPersonId?: PersonId;
  /** As the case record had it when the consent was recorded, for any of the children: yes, no or not recorded. */
  readonly holdsParentalResponsibility: ParentalResponsibility;
  /** The children for whom the case record had the person as holding it; undefined = not kept. */
  readonly responsibleForIds?: readonly PersonId[];
  /** C9: a young person of 18 or over, who consents for themselves. */
  readonly ownBehalf?: boolean;
  readonly form: (typeof KEPT_FORMS)[number];
  readonly authority?: Authority;
  readonly givenOn: CalendarDay;
  readonly scope: readonly ConsentScope[];
  /** C3: key of the type of meeting that was agreed to; undefined = recorded before one was chosen, so for whichever. */
  readonly meetingType?: string;
  /** Who explained what is agreed to, and in which language. */
  readonly explainedBy: string;
  readonly language?: string;
  readonly recordedBy: WorkerId;
  readonly withdrawn?: { readonly on: CalendarDay; readonly toldTo: string };
  readonly version: number;
}

/** Why a consent does not let arranging begin, in the order in which it is told. */
export type GateShutBecause =
  'withdrawn' | 'waits-for-manager' | 'not-authorised' | 'spoken' | 'no-parental-responsibility' | 'not-for-the-meeting';

/** Written, from a person recorded as holding parental responsibility, for holding the meeting, and not withdrawn (S2-31); or authorised (C3). */
export function gateShutBecause(consent: Consent): GateShutBecause | undefined {
  if (consent.withdrawn !== undefined) return 'withdrawn';
  if (consent.form === AUTHORITY) return authorityShutBecause(consent.authority);
  if (consent.form === 'spoken') return 'spoken';
  if (consent.holdsParentalResponsibility !== 'yes' && consent.ownBehalf !== true) return 'no-parental-responsibility';
  return consent.scope.includes('hold-meeting') ? undefined : 'not-for-the-meeting';
}

function authorityShutBecause(authority: Authority | undefined): GateShutBecause | undefined {
  if (authority?.decision === undefined) return 'waits-for-manager';
  return authority.decision.authorised ? undefined : 'not-authorised';
}

export const opensTheGate = (consent: Consent): boolean => gateShutBecause(consent) === undefined;

/** S0-20, S2-31: arranging is locked until one consent opens the gate. */
export const mayArrange = (consents: readonly Consent[]): boolean => consents.some(opensTheGate);

/** S2-31, L2: written consent to holding the meeting, and to inviting people to it, which is asked for by itself. */
export const mayInvite = (consents: readonly Consent[]): boolean =>
  consents.some((consent) => opensTheGate(consent) && consent.scope.includes('send-invitations'));

/** C3: consent is to one type of meeting, and a manager's authority carries a family meeting and no conference. */
export const isForType = ({ form, meetingType }: Consent, { key, family }: Pick<MeetingType, 'key' | 'family'>): boolean =>
  (meetingType === undefined || meetingType === key) && (form !== AUTHORITY || family === 'FM');

/** @param type of the meeting that is arranged; undefined = any. */
export function mustHaveConsent(consents: readonly Consent[], type?: Pick<MeetingType, 'key' | 'family'>): void {
  const carried = type === undefined ? consents : consents.filter((consent) => isForType(consent, type));
  if (mayArrange(consents) && !mayArrange(carried)) {
    throw new Conflict('The consent on record is for another type of meeting. Ask for consent to this one first');
  }
  if (!mayArrange(carried)) {
    throw new Conflict('Record written consent from a person with parental responsibility first. Nothing is arranged or sent until then');
  }
}
