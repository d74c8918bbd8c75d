import { day } from '../../plugin/core/calendar-day';
import type { Addressee, Invitation, PersonalWords } from '../../plugin/invitations/invitation';
import type { InvitationRequest, LetterWords, MeetingWords } from '../../plugin/invitations/invitation-request';

/** A family meeting on Friday 4 December 2026 at the community centre, unless the test says more. */
export const someMeetingWords = (rest: Partial<MeetingWords> = {}): MeetingWords => ({
  label: 'family meeting',
  family: 'FM',
  onlyAtFamilysWish: true,
  on: day('2026-12-04'),
  startsAt: '17:30',
  venueKind: 'community',
  venue: 'Riverside Community Centre\nWharf Road\nSampleton ZZ1 4QT',
  facilitatorId: 'w-nia',
  runBy: { name: 'Nia Prŷs', role: 'social worker', independent: false },
  children: [{ personId: 'p-zoe', firstName: 'Zoë', fullName: 'Zoë Okafor', restricted: false, unborn: false }],
  groundRules: ['One person speaks at a time.'],
  bottomLines: { must: ['Zoë has breakfast every school day.'], cannot: [] },
  ...rest,
});

export const someLetterWords = (rest: Partial<LetterWords> = {}): LetterWords => ({
  likelyLength: 'about two hours',
  purposeInBrief: 'The children need some extra help.',
  purposeInFull: 'We want to plan who can help at weekends.',
  agenda: ['Everyone says who they are.', 'We write down a plan.'],
  refreshments: true,
  replyBy: day('2026-12-01'),
  enclosures: ['What to expect'],
  ...rest,
});

export const somePersonalWords = (rest: Partial<PersonalWords> = {}): PersonalWords => ({
  keepVenueOut: false,
  childIds: ['p-zoe'],
  whyYouMatter: 'Zoë says that you always listen.',
  arranged: [],
  questions: [],
  whoIsComing: [],
  ...rest,
});

export const aRequest = (rest: Partial<InvitationRequest> = {}): InvitationRequest => ({
  id: 'request-1',
  episodeId: 'episode-1',
  meetingId: 'meeting-1',
  revision: 1,
  reference: 'FM-7K3Q9',
  status: 'released',
  requestedBy: 'w-nia',
  requestedOn: day('2026-11-20'),
  sendBy: day('2026-11-24'),
  bookVenue: false,
  meeting: someMeetingWords(),
  words: someLetterWords(),
  released: { on: day('2026-11-20'), by: 'w-nia' },
  version: 0,
  ...rest,
});

export const anAddressee = (rest: Partial<Addressee> = {}): Addressee => ({
  name: 'Grace Okafor',
  greeting: 'Mrs Okafor',
  contact: { channel: 'letter', addressLines: ['8 Orchard Close', 'Sampleton', 'ZZ3 5FG'] },
  formats: [],
  disclosure: 'full-meeting',
  enclosures: ['How to complain', 'Agenda'],
  ...rest,
});

/** A released letter by post, unless the test says more. */
export const anInvitation = (rest: Partial<Invitation> = {}): Invitation => ({
  id: 'invitation-1',
  requestId: 'request-1',
  episodeId: 'episode-1',
  meetingId: 'meeting-1',
  memberId: 'member-1',
  revision: 1,
  kind: 'family',
  words: somePersonalWords(),
  state: 'released',
  releasedBy: 'w-nia',
  addressee: anAddressee(),
  secondCheck: { needed: false },
  version: 0,
  ...rest,
});
