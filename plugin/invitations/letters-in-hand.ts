import type { Address, Person, PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { mayInvite, type Consent } from '../consent/consent';
import { childIds } from '../episodes/episode';
import type { NetworkMember } from '../network/network-member';
import type { ChildWishes } from '../preparation/child-wishes';
import { topicsFor, type WishesOfChildren } from '../preparation/words-of-children';
import { addresseeOf, composeLetter } from './compose-letter';
import { composeOccasion, enclosedWith } from './compose-occasion';
import { composeNews, enclosedWithNews } from './compose-news';
import { contactsRoundTheFamily, type RoundTheFamily } from './contacts-round-the-family';
import type { Addressee, Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';
import { invitedAlready } from './invited-already';
import { inviteeObstacles, notToBeInvited, type Obstacle } from './invitee';
import type { ComposedLetter, LetterFacts } from './letter-facts';
import { letterObstacles } from './letter-obstacles';
import { purposeOf, sameOccasion, type LetterPurpose } from './letter-occasion';
import type { LetterPack } from './letter-pack';
import type { MeetingNow, MeetingsNow } from './meeting-now';
import { asksToCome, fitsMeeting, sameNews } from './news-of-meeting';
import type { RequestInView } from './request-in-view';
import { venueAtSameDoor } from './same-door';
import { secondCheckNeeded } from './second-check';

/** What must be readable to compose letters. */
export interface LetterSource {
  readonly consents: { ofEpisode(episodeId: string): Promise<readonly Consent[]> };
  readonly network: { ofEpisode(episodeId: string): Promise<readonly NetworkMember[]> };
  readonly meetings: MeetingsNow;
  readonly childWishes: WishesOfChildren['childWishes'];
  readonly invitations: {
    requestsOfMeeting(meetingId: string, purpose?: LetterPurpose): Promise<readonly InvitationRequest[]>;
    ofMeeting(meetingId: string, purpose?: LetterPurpose): Promise<readonly Invitation[]>;
  };
}

/** A letter that could go out as it is. */
export interface ReadyLetter {
  readonly pack: LetterPack;
  readonly addressee: Addressee;
  readonly secondCheckNeeded: boolean;
}

/** A draft, and what still stands in its way. */
export interface LetterInHand {
  readonly invitation: Invitation;
  readonly member?: NetworkMember;
  readonly obstacles: readonly Obstacle[];
  readonly ready?: ReadyLetter;
}

export interface LettersInHand {
  readonly consents: readonly Consent[];
  readonly meeting?: MeetingNow;
  /** What stands in the way of all letters alike. */
  readonly obstacles: readonly Obstacle[];
  readonly letters: readonly LetterInHand[];
}

/** The drafts of a request, composed afresh from the family's list as it is today. */
export async function lettersInHand(view: RequestInView, stores: LetterSource, asked: Asked): Promise<LettersInHand> {
  const { request, episode } = view;
  const consents = await stores.consents.ofEpisode(episode.id);
  const meeting = await stores.meetings.find(request.meetingId);
  const members = await stores.network.ofEpisode(episode.id);
  const drafts = view.invitations.filter((each) => each.state === 'draft');
  const all = {
    view,
    asked,
    members,
    wishes: await stores.childWishes.ofEpisode(episode.id),
    round: await contactsRoundTheFamily(childIds(episode), members, asked),
    invitedBefore: await invitedBefore(request, stores),
    ...(await recordsOf(drafts, members, asked)),
  };
  const letters = drafts.map((invitation) => letterInHand(invitation, all));
  return { consents, meeting, obstacles: obstaclesOfRequest(view, consents, meeting), letters };
}

function obstaclesOfRequest(
  { request, episode }: RequestInView,
  consents: readonly Consent[],
  meeting: MeetingNow | undefined,
): readonly Obstacle[] {
  const obstacles: readonly (Obstacle | false)[] = [
    episode.closed !== undefined && { message: 'This process has ended. Nothing more is sent', mendAt: 'nowhere' },
    asksToCome(request) &&
      !mayInvite(consents) && {
        message: 'Record written consent to sending invitations from a person with parental responsibility first',
        mendAt: 'nowhere',
      },
    !fitsMeeting(request, meeting) && {
      message: 'The meeting has been changed since this was written. Open “Change what all letters say”, look at the new details and save',
      mendAt: 'request',
    },
  ];
  return obstacles.filter((obstacle) => obstacle !== false);
}

type InvitedBefore = (memberId: string) => boolean;

async function invitedBefore(request: InvitationRequest, { invitations }: LetterSource): Promise<InvitedBefore> {
  const purpose = purposeOf(request);
  const all = await invitations.requestsOfMeeting(request.meetingId, purpose);
  const requests = all.filter(({ occasion, news }) => sameOccasion(occasion, request.occasion) && sameNews(news, request.news));
  const letters = await invitations.ofMeeting(request.meetingId, purpose);
  const earlier = requests.map((each) => ({ request: each, invitations: letters.filter(({ requestId }) => requestId === each.id) }));
  return (memberId) => invitedAlready(memberId, request, earlier);
}

interface Surroundings {
  readonly view: RequestInView;
  readonly asked: Asked;
  readonly members: readonly NetworkMember[];
  readonly wishes: readonly ChildWishes[];
  readonly round: RoundTheFamily;
  readonly invitedBefore: InvitedBefore;
  readonly persons: ReadonlyMap<PersonId, Person>;
  readonly addresses: ReadonlyMap<PersonId, readonly Address[]>;
}

/** Of those to whom letters are drafted, asked for together. */
async function recordsOf(
  drafts: readonly Invitation[],
  members: readonly NetworkMember[],
  { caseSystem }: Asked,
): Promise<Pick<Surroundings, 'persons' | 'addresses'>> {
  const to = new Set(drafts.map(({ memberId }) => memberId));
  const ids = members.flatMap(({ id, personId }) => (to.has(id) ? (personId ?? []) : []));
  return { persons: await caseSystem.personsOf(ids), addresses: await caseSystem.addressesOfEach(ids) };
}

function letterInHand(invitation: Invitation, { view, asked, members, wishes, round, ...rest }: Surroundings): LetterInHand {
  const member = members.find(({ id }) => id === invitation.memberId);
  if (member === undefined) return { invitation, obstacles: [{ message: 'Is no longer on the family’s list', mendAt: 'nowhere' }] };
  const { today, policy, wording } = asked;
  const person = rest.persons.get(member.personId ?? '');
  const never = notToBeInvited({ member, person, today });
  if (never !== undefined) return { invitation, member, obstacles: [never] };

  const { request } = view;
  const facts = {
    request,
    invitation,
    member,
    service: policy.service,
    wording,
    writtenOn: today,
    otherPeoplesContacts: round.contactsOfOthers(member),
    namesKept: round.namesKept([...invitation.words.childIds, member.personId]),
    topics: topicsFor(wishes, member.id),
  };
  const { problems, pack } = composed(facts);
  const obstacles = [
    ...(isSecondOf(invitation, view.invitations)
      ? [{ message: 'The same person is in this request twice', mendAt: 'member' } as const]
      : []),
    ...(rest.invitedBefore(member.id)
      ? [
          {
            message: request.occasion === undefined && request.news === undefined ? SENT_ALREADY : 'Has been sent this letter already',
            mendAt: 'nowhere',
          } as const,
        ]
      : []),
    ...inviteeObstacles({ member }),
    ...letterObstacles(problems, request.meeting.venueKind === 'online'),
    ...(asksToCome(request) && request.meeting.venueKind !== 'online' ? atSameDoor(invitation, view, members) : []),
  ];
  if (pack === undefined || obstacles.length > 0) return { invitation, member, obstacles };
  const check = secondCheckNeeded(member, rest.addresses.get(member.personId ?? '') ?? [], today);
  return { invitation, member, obstacles, ready: { pack, addressee: addressed(facts), secondCheckNeeded: check } };
}

function atSameDoor(invitation: Invitation, { invitations }: RequestInView, members: readonly NetworkMember[]): readonly Obstacle[] {
  const obstacle = venueAtSameDoor(invitation, invitations, members);
  return obstacle === undefined ? [] : [obstacle];
}

const SENT_ALREADY = 'Has been sent an invitation to this meeting already';

function composed(facts: LetterFacts): ComposedLetter {
  const { occasion, news } = facts.request;
  if (news !== undefined) return composeNews(facts, news);
  return occasion === undefined ? composeLetter(facts) : composeOccasion(facts, occasion);
}

function addressed(facts: LetterFacts): Addressee {
  const { occasion, news } = facts.request;
  if (news !== undefined) return { ...addresseeOf(facts), enclosures: enclosedWithNews(facts) };
  return occasion === undefined ? addresseeOf(facts) : { ...addresseeOf(facts), enclosures: enclosedWith(occasion.kind) };
}

/** F14: somebody who stands on the family's list under two names of one record gets one letter. */
const isSecondOf = (invitation: Invitation, all: readonly Invitation[]): boolean =>
  invitation.personId !== undefined && all.some((each) => each.personId === invitation.personId && each.id < invitation.id);
