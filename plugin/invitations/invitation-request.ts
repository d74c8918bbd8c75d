import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';
import type { MeetingFamily } from '../core/policy-meeting-types';
import type { LetterOccasion } from './letter-occasion';

/**
 * - `draft`: the worker writes; business support does not see it.
 * - `released`: letters of it may be sent, each once it is released itself.
 * - `called-back`: nothing more of it is sent.
 */
export const REQUEST_STATUSES = ['draft', 'released', 'called-back'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** A child of the meeting, as letters may name them. */
export interface ChildInLetters {
  readonly personId: PersonId;
  /** To relatives and friends. */
  readonly firstName: string;
  /** To professionals. */
  readonly fullName: string;
  /** Named in a letter only where the worker says so for that person (roles.md rule 2). */
  readonly restricted: boolean;
  /** Not everybody who knows of a child knows of a pregnancy: named only where the worker says so. */
  readonly unborn: boolean;
}

/** The meeting as letters tell it, copied when the request is written: a letter never changes under the hand of who sends it. */
export interface MeetingWords {
  /** In running text: "family meeting". */
  readonly label: string;
  readonly family: MeetingFamily;
  /** S2-28: this type lets professionals in at the family's expressed wish alone. */
  readonly onlyAtFamilysWish: boolean;
  readonly on?: CalendarDay;
  /** "18:30", London time. */
  readonly startsAt?: string;
  /** As the meeting has it: `family-home`, `online` …; undefined = not decided. */
  readonly venueKind?: string;
  readonly venue?: string;
  readonly facilitatorId?: WorkerId;
  readonly runBy?: { readonly name: string; readonly role: string; readonly independent: boolean };
  readonly children: readonly ChildInLetters[];
  readonly groundRules: readonly string[];
  /** Agreed for sharing (S0-17); in the agenda of those who may know everything. */
  readonly bottomLines: { readonly must: readonly string[]; readonly cannot: readonly string[] };
}

/** What the worker writes once for all letters. Each person's level of disclosure decides what of it they read. */
export interface LetterWords {
  /** "about two hours". */
  readonly likelyLength: string;
  /** The same in minutes, for the end in a calendar; undefined = told in words alone. */
  readonly minutes?: number;
  /** Only of a meeting online: "We will send you a link the day before". */
  readonly joinBy?: string;
  readonly purposeInBrief?: string;
  readonly purposeInFull?: string;
  /** The agenda in a few lines. */
  readonly agenda: readonly string[];
  readonly refreshments: boolean;
  readonly replyBy: CalendarDay;
  /** The council's own leaflets that go with letters on paper, by title and version. */
  readonly enclosures: readonly string[];
}

export const NEWS_OF_MEETING = ['meeting-moved', 'meeting-cancelled'] as const;

/** What those who were invited are told afterwards (L13). */
export interface NewsOfMeeting {
  readonly kind: (typeof NEWS_OF_MEETING)[number];
  /** The day that was said before. */
  readonly was: CalendarDay;
}

/** L17, S2-38: what the worker asks of business support for one meeting. A meeting that is changed has a further revision. */
export interface InvitationRequest {
  readonly id: string;
  readonly episodeId: string;
  /** Of letters that go before there is a meeting (an offer), the process itself. */
  readonly meetingId: string;
  /** What the letters are written for, where it is not the invitation to a meeting. */
  readonly occasion?: LetterOccasion;
  /** 1, 2 …: unique with the meeting and the occasion. */
  readonly revision: number;
  /** The episode's code. */
  readonly reference: string;
  readonly status: RequestStatus;
  readonly requestedBy: WorkerId;
  readonly requestedOn: CalendarDay;
  readonly sendBy: CalendarDay;
  /** S2-38: business support books the venue too. */
  readonly bookVenue: boolean;
  /** Its letters invite nobody: they tell those who were invited of another day, or that there is no meeting. */
  readonly news?: NewsOfMeeting;
  readonly venueBooked?: { readonly on: CalendarDay; readonly by: WorkerId };
  readonly meeting: MeetingWords;
  readonly words: LetterWords;
  readonly released?: { readonly on: CalendarDay; readonly by: WorkerId };
  readonly version: number;
}

/** What business support calls it. */
export const requestCode = ({ reference, revision }: Pick<InvitationRequest, 'reference' | 'revision'>): string =>
  `${reference}/${revision}`;

export function mustBeOpenForWriting({ status }: InvitationRequest): void {
  if (status === 'called-back') throw new Conflict('This request was called back. Write a new one from the meeting');
}

export function releaseRequest(request: InvitationRequest, released: NonNullable<InvitationRequest['released']>): InvitationRequest {
  mustBeOpenForWriting(request);
  return { ...request, status: 'released', released: request.released ?? released };
}

export function callBackRequest(request: InvitationRequest): InvitationRequest {
  mustBeOpenForWriting(request);
  return { ...request, status: 'called-back' };
}

export function bookVenue(request: InvitationRequest, booked: NonNullable<InvitationRequest['venueBooked']>): InvitationRequest {
  if (request.status !== 'released') throw new Conflict('This request was called back. Do not book anything for it');
  if (!request.bookVenue) throw new Conflict('The worker has not asked for the venue to be booked');
  return { ...request, venueBooked: request.venueBooked ?? booked };
}

/** It was cancelled: where the meeting still takes place, another one is to be booked. */
export const unbookVenue = (request: InvitationRequest): InvitationRequest => ({ ...request, venueBooked: undefined });
