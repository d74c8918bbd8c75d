import type { CalendarDay } from '../core/calendar-day';
import type { Consent } from '../consent/consent';
import type { Episode } from '../episodes/episode';
import type { FilingEntry } from '../filing/filing-entry';
import type { InvitationRequest } from '../invitations/invitation-request';
import type { AgendaNote, Meeting } from '../meetings/meeting';
import type { NetworkMember } from '../network/network-member';
import type { Exemption, Offer } from '../offers/offer';
import type { Plan } from '../plans/plan';
import type { PreMeetingAgreement } from '../preparation/agreement';

export type StandingRequest = Pick<InvitationRequest, 'id' | 'meetingId' | 'status'>;

/** What every step has on record of one episode: the list of tasks is worked out from it and kept nowhere. */
export interface EpisodeRecords {
  readonly episode: Episode;
  readonly offers: readonly Offer[];
  readonly exemptions: readonly Exemption[];
  readonly consents: readonly Consent[];
  readonly members: readonly NetworkMember[];
  readonly agreement?: PreMeetingAgreement;
  readonly meetings: readonly Meeting[];
  /** Of the current meeting, see {@link currentMeeting}. */
  readonly notes: readonly AgendaNote[];
  /** Newest first. */
  readonly requests: readonly StandingRequest[];
  readonly plans: readonly Plan[];
  readonly filings: readonly Pick<FilingEntry, 'state'>[];
  /** The next day on which a review of the plan in force is due, or was. */
  readonly reviewDueOn?: CalendarDay;
}

/** The one that is being worked on: the last that was not called off. */
export const currentMeeting = (meetings: readonly Meeting[]): Meeting | undefined =>
  meetings.findLast((meeting) => meeting.status !== 'cancelled');

/** The last version; one that has ended only where there is no other. */
export const currentPlan = (plans: readonly Plan[]): Plan | undefined => plans.findLast((plan) => plan.ended === undefined) ?? plans.at(-1);

/** What business support is asked for now: not what was called back, nor what was asked for another meeting. */
export const currentRequests = ({ meetings, requests }: Pick<EpisodeRecords, 'meetings' | 'requests'>): readonly StandingRequest[] =>
  requests.filter(({ meetingId, status }) => meetingId === currentMeeting(meetings)?.id && status !== 'called-back');
