import type { CalendarDay } from '../core/calendar-day';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { Consent } from '../consent/consent';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { responsiblePeople } from '../episodes/responsible-people';
import { anyInPreProceedings } from '../episodes/any-in-pre-proceedings';
import type { Invitation } from '../invitations/invitation';
import type { InvitationRequest, MeetingWords } from '../invitations/invitation-request';
import { letterKindOf } from '../invitations/invitee';
import type { LetterPurpose, OccasionKind } from '../invitations/letter-occasion';
import { meetingTypeOf, viewMeeting, type MeetingInView, type MeetingSource } from '../meetings/meeting-in-view';
import { listedMembers } from '../network/listed-members';
import type { NetworkMember } from '../network/network-member';
import { viewPlan, type PlanSource } from '../plans/plan-in-view';
import { candidatesOf, type Candidate } from './invitations-to-request';
import { usuallyWrittenTo, whyNoLetter, type OccasionFacts } from './known-occasion';
import { meetingForLetters, offeredMeeting } from './meeting-for-letters';

/** Letters for another occasion than an invitation, as they are begun. */
export interface LettersToAskFor extends EpisodeInView {
  readonly facts: OccasionFacts;
  readonly subjectId: string;
  /** What the request is kept under: the meeting, or for an offer the process. */
  readonly meetingId: string;
  readonly words: MeetingWords;
  /** Why none is written now. */
  readonly shut?: string;
  readonly candidates: readonly Candidate[];
  /** Parents of whom an offer is owed and who are not on the family's list, by name. */
  readonly notListed: readonly string[];
  /** Chosen unless the worker says otherwise. */
  readonly chosen: readonly string[];
  readonly requests: readonly InvitationRequest[];
  readonly draft?: InvitationRequest;
  readonly drafted: readonly Invitation[];
  readonly beforeProceedings: boolean;
}

interface Stores extends MeetingSource, PlanSource {
  readonly consents: { ofEpisode(episodeId: string): Promise<readonly Consent[]> };
  readonly invitations: {
    requestsOfMeeting(meetingId: string, purpose?: LetterPurpose): Promise<readonly InvitationRequest[]>;
    ofMeeting(meetingId: string, purpose?: LetterPurpose): Promise<readonly Invitation[]>;
  };
}

interface Which {
  readonly episodeId: string;
  readonly occasion: OccasionKind;
  readonly subjectId: string;
}

interface Occasion {
  readonly view: EpisodeInView;
  readonly meetingId: string;
  readonly words: MeetingWords;
  readonly facts: OccasionFacts;
}

export async function viewLettersToAskFor(
  { episodeId, occasion, subjectId }: Which,
  stores: Stores,
  asked: Asked,
): Promise<LettersToAskFor> {
  const { view, meetingId, words, facts } = await occasionOf(occasion, episodeId, subjectId, stores, asked);
  if (view.episode.id !== episodeId) throw new NotFound('letters');
  const listed = await listedMembers(await stores.network.ofEpisode(episodeId), asked);
  const family = listed.filter((member) => letterKindOf(member) === 'family');
  const { members, notListed } = occasion === 'offer' ? await parentsAmong(family, view, asked) : { members: family, notListed: [] };
  const candidates = await candidatesOf(members, asked);
  const usual = usuallyWrittenTo(facts);
  const requests = await stores.invitations.requestsOfMeeting(meetingId, occasion);
  const draft = requests.find(({ status }) => status === 'draft');
  const letters = await stores.invitations.ofMeeting(meetingId, occasion);
  return {
    ...view,
    facts,
    subjectId,
    meetingId,
    words,
    shut: view.episode.closed === undefined ? whyNoLetter(facts) : 'This process has ended. Nothing more is sent.',
    candidates,
    notListed,
    chosen: candidates.filter(({ never, member }) => never === undefined && usual(member.id)).map(({ member }) => member.id),
    requests,
    draft,
    drafted: letters.filter(({ requestId }) => requestId === draft?.id),
    beforeProceedings:
      occasion === 'offer' &&
      (await anyInPreProceedings(
        view.children.map(({ personId }) => personId),
        asked,
      )),
  };
}

/** S1-05, S1-12: to each parent and each holder of parental responsibility apart. */
async function parentsAmong(
  family: readonly NetworkMember[],
  view: EpisodeInView,
  asked: Asked,
): Promise<{ readonly members: readonly NetworkMember[]; readonly notListed: readonly string[] }> {
  const parents = (await responsiblePeople(view, asked)).map(({ person }) => person);
  const isParent = ({ personId, holdsParentalResponsibility }: NetworkMember): boolean =>
    holdsParentalResponsibility === 'yes' || parents.some(({ id }) => id === personId);
  const members = family.filter(isParent);
  return {
    members,
    notListed: parents.filter(({ id }) => !members.some(({ personId }) => personId === id)).map(({ fullName }) => fullName),
  };
}

async function occasionOf(kind: OccasionKind, episodeId: string, subjectId: string, stores: Stores, asked: Asked): Promise<Occasion> {
  if (kind === 'offer') return offerOccasion(episodeId, subjectId, stores, asked);
  if (kind === 'missed-meeting' || kind === 'feedback') {
    const view = await viewMeeting(subjectId, stores, asked);
    return ofMeeting(view, { kind, meeting: view.meeting }, asked);
  }
  const view = await viewPlan(subjectId, stores, asked);
  return ofMeeting(view, { kind, meeting: view.meeting, plan: view.plan, reviewDue: dueOf(view.reviewDates.due, asked.today) }, asked);
}

/** A day that has passed is no day to suggest. */
const dueOf = (due: CalendarDay | undefined, today: CalendarDay): CalendarDay | undefined =>
  due === undefined || due < today ? undefined : due;

async function offerOccasion(episodeId: string, subjectId: string, stores: Stores, asked: Asked): Promise<Occasion> {
  if (subjectId !== episodeId) throw new NotFound('letters');
  const view = await viewEpisode(episodeId, stores, asked);
  const { policy } = asked;
  const type = meetingTypeOf(view.episode.choice?.type ?? policy.meetingTypes[0]?.key ?? '', policy);
  const words = offeredMeeting(view, type);
  return { view, meetingId: episodeId, words, facts: { kind: 'offer', label: words.label, planLabel: policy.labels.familyPlan } };
}

function ofMeeting(view: MeetingInView, facts: Omit<OccasionFacts, 'label' | 'planLabel'>, { policy }: Asked): Occasion {
  const words = meetingForLetters(view, undefined, policy);
  return { view, meetingId: view.meeting.id, words, facts: { ...facts, label: words.label, planLabel: policy.labels.familyPlan } };
}
