import type { ModulePath } from '../core/page';
import { subjectOf, type LetterOccasion, type OccasionKind } from './letter-occasion';
import type { Paper } from './letter-pack';

/** The worker's side: a request belongs to an episode. */
export const INVITATION_ROUTES = {
  ask: '/episodes/:episodeId/meetings/:meetingId/invitations',
  letters: '/episodes/:episodeId/letters/:occasion/:subjectId',
  request: '/episodes/:episodeId/invitations/:requestId',
  release: '/episodes/:episodeId/invitations/:requestId/release',
  callBack: '/episodes/:episodeId/invitations/:requestId/call-back',
  tell: '/episodes/:episodeId/invitations/:requestId/tell',
  write: '/episodes/:episodeId/invitations/:requestId/people/:invitationId',
  letter: '/episodes/:episodeId/invitations/:requestId/people/:invitationId/letter',
  paper: '/episodes/:episodeId/invitations/:requestId/people/:invitationId/papers/:paper',
  check: '/episodes/:episodeId/invitations/:requestId/people/:invitationId/check',
  answer: '/episodes/:episodeId/invitations/:requestId/people/:invitationId/answer',
  takeBack: '/episodes/:episodeId/invitations/:requestId/people/:invitationId/take-back',
} as const satisfies Readonly<Record<string, ModulePath>>;

const ofRequest = (episodeId: string, requestId: string, rest = ''): ModulePath => `/episodes/${episodeId}/invitations/${requestId}${rest}`;

interface Whose {
  readonly episodeId: string;
  readonly requestId: string;
  readonly id: string;
}
const ofPerson = ({ episodeId, requestId, id }: Whose, rest = ''): ModulePath => ofRequest(episodeId, requestId, `/people/${id}${rest}`);

export const invitationPaths = {
  /** The request to business support for one meeting. */
  ask: (episodeId: string, meetingId: string): ModulePath => `/episodes/${episodeId}/meetings/${meetingId}/invitations`,
  /** Letters for another occasion than an invitation: of a meeting, a plan, or for an offer the process itself. */
  letters: (episodeId: string, occasion: OccasionKind, subjectId: string): ModulePath =>
    `/episodes/${episodeId}/letters/${occasion}/${subjectId}`,
  /** Where what all letters of a request say is written. */
  toChange: (request: { readonly episodeId: string; readonly meetingId: string; readonly occasion?: LetterOccasion }): ModulePath =>
    request.occasion === undefined
      ? invitationPaths.ask(request.episodeId, request.meetingId)
      : invitationPaths.letters(request.episodeId, request.occasion.kind, subjectOf(request)),
  request: (episodeId: string, requestId: string) => ofRequest(episodeId, requestId),
  release: (episodeId: string, requestId: string) => ofRequest(episodeId, requestId, '/release'),
  callBack: (episodeId: string, requestId: string) => ofRequest(episodeId, requestId, '/call-back'),
  tell: (episodeId: string, requestId: string) => ofRequest(episodeId, requestId, '/tell'),
  write: (whose: Whose) => ofPerson(whose),
  letter: (whose: Whose) => ofPerson(whose, '/letter'),
  paper: (whose: Whose, paper: Paper) => ofPerson(whose, `/papers/${paper}`),
  check: (whose: Whose) => ofPerson(whose, '/check'),
  answer: (whose: Whose) => ofPerson(whose, '/answer'),
  takeBack: (whose: Whose) => ofPerson(whose, '/take-back'),
};

/** Business support's side: nothing in the address says whose family it is. */
export const DESK_ROUTES = {
  lettersToPrint: '/desk/letters',
  lettersFile: '/desk/letters/letters.pdf',
  queue: '/invitations',
  request: '/invitations/:requestId',
  requestFile: '/invitations/:requestId/request.pdf',
  booking: '/invitations/:requestId/bookings/:what',
  changeBooking: '/invitations/:requestId/bookings/:bookingId/change',
  invitation: '/invitations/:requestId/people/:invitationId',
  paper: '/invitations/:requestId/people/:invitationId/papers/:paper',
  check: '/invitations/:requestId/people/:invitationId/check',
  send: '/invitations/:requestId/people/:invitationId/send',
  decide: '/invitations/:requestId/people/:invitationId/decide',
  notArrived: '/invitations/:requestId/people/:invitationId/not-arrived',
  answer: '/invitations/:requestId/people/:invitationId/answer',
  chase: '/invitations/:requestId/people/:invitationId/asked-again',
  text: '/invitations/:requestId/people/:invitationId/text',
} as const satisfies Readonly<Record<string, ModulePath>>;

type AtDesk = Pick<Whose, 'requestId' | 'id'>;
const atDesk = ({ requestId, id }: AtDesk, rest = ''): ModulePath => `/invitations/${requestId}/people/${id}${rest}`;

export const deskPaths = {
  /** All released and checked letters on paper, in one file. */
  lettersToPrint: (): ModulePath => '/desk/letters',
  lettersFile: (): ModulePath => '/desk/letters/letters.pdf',
  /** As narrowed; the address holds kinds and ids of teams, and no name. */
  queue: (filter: Readonly<Record<string, string | undefined>> = {}): ModulePath => {
    const given = Object.entries(filter).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]]));
    return given.length === 0 ? '/invitations' : `/invitations?${new URLSearchParams(given).toString()}`;
  },
  list: (list: string): ModulePath => `/invitations?list=${list}`,
  request: (requestId: string): ModulePath => `/invitations/${requestId}`,
  requestFile: (requestId: string): ModulePath => `/invitations/${requestId}/request.pdf`,
  booking: (requestId: string, what: string): ModulePath => `/invitations/${requestId}/bookings/${what}`,
  changeBooking: (requestId: string, bookingId: string): ModulePath => `/invitations/${requestId}/bookings/${bookingId}/change`,
  venues: (): ModulePath => '/venues',
  venue: (venueId: string): ModulePath => `/venues/${venueId}`,
  newVenue: (): ModulePath => '/venues/new',
  invitation: (whose: AtDesk) => atDesk(whose),
  paper: (whose: AtDesk, paper: Paper) => atDesk(whose, `/papers/${paper}`),
  check: (whose: AtDesk) => atDesk(whose, '/check'),
  send: (whose: AtDesk) => atDesk(whose, '/send'),
  decide: (whose: AtDesk) => atDesk(whose, '/decide'),
  notArrived: (whose: AtDesk) => atDesk(whose, '/not-arrived'),
  answer: (whose: AtDesk) => atDesk(whose, '/answer'),
  chase: (whose: AtDesk) => atDesk(whose, '/asked-again'),
  text: (whose: AtDesk) => atDesk(whose, '/text'),
};

export const VENUE_ROUTES = {
  venues: '/venues',
  add: '/venues/new',
  venue: '/venues/:venueId',
} as const satisfies Readonly<Record<string, ModulePath>>;

/** What letters say, on invented data: of no family. */
export const TEMPLATE_ROUTES = {
  templates: '/letter-templates',
  template: '/letter-templates/:template',
  file: '/letter-templates/:template/files/:size',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const templatePaths = {
  templates: (): ModulePath => '/letter-templates',
  template: (name: string): ModulePath => `/letter-templates/${name}`,
  file: (name: string, size: string): ModulePath => `/letter-templates/${name}/files/${size}`,
};

/** Leaflets and forms that name nobody. */
export const LEAFLET_ROUTES = {
  all: '/leaflets',
  file: '/leaflets/:paper/files/:size',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const leafletPaths = {
  all: (): ModulePath => '/leaflets',
  file: (paper: string, size: string): ModulePath => `/leaflets/${paper}/files/${size}`,
};
