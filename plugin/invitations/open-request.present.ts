import { inWords } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import { dayOfWeekInWords, timeInWords } from '../core/in-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { needsInWords } from '../network/member-words.present';
import { isToBeSent, needsCheck, type Invitation, type InvitationState } from './invitation';
import { mayReleaseInvitations } from './invitation-access';
import { requestCode, type InvitationRequest } from './invitation-request';
import { channelInWords, kindInWords, stateInWords, stateTag, stoppedInWords, type StateTag } from './invitation-state.present';
import { invitationPaths } from './invitations.paths';
import { expectsAnswer, purposeOf } from './letter-occasion';
import type { LetterInHand } from './letters-in-hand';
import { hasLetter, newsFor } from './news-of-meeting';
import { obstacleInView, type ObstacleInView } from './mend-path.present';
import { onRequest } from './on-request.present';
import { occasionRows, purposeInWords } from './occasion-words.present';
import type { OpenRequest } from './open-request';

export function presentOpenRequest(answer: OpenRequest, presenting: Presenting): Presented {
  const { request, episode, inHand, invitations } = answer;
  const open = request.status !== 'called-back' && episode.closed === undefined;
  const drafts = inHand.letters;
  const releases = open && drafts.some(({ ready }) => ready !== undefined) && mayReleaseInvitations(presenting.actor, answer) === 'ok';
  return onRequest(answer, presenting, {
    title: headingOf(request),
    back: {
      text: request.occasion === undefined ? 'Back to the meeting’s invitations' : 'Back to what the letters say',
      path: invitationPaths.toChange(request),
    },
    model: {
      heading: headingOf(request),
      code: requestCode(request),
      standing: standing(request),
      details: detailsOf(request),
      obstacles: open
        ? inHand.obstacles.map((each) => obstacleInView(each, { ...request, requestId: request.id, memberId: '' }, request))
        : [],
      people: invitations.map((each) => personInView(each, answer, open)),
      nobody: invitations.length === 0,
      change: open && request.status === 'draft' ? invitationPaths.toChange(request) : undefined,
      tell: tellable(answer) ? invitationPaths.tell(episode.id, request.id) : undefined,
      release: releases ? invitationPaths.release(episode.id, request.id) : undefined,
      mayNotRelease: open && drafts.length > 0 && !releases ? whyNotRelease(answer, presenting) : undefined,
      callBack: open ? invitationPaths.callBack(episode.id, request.id) : undefined,
    },
  });
}

function standing({ status, released }: InvitationRequest): string {
  if (status === 'called-back') return 'This request was called back. Nothing more of it is sent.';
  if (released !== undefined) return `Released to business support on ${inWords(released.on)}.`;
  return 'Business support does not see this yet.';
}

function whyNotRelease(answer: OpenRequest, { actor }: Presenting): string {
  if (mayReleaseInvitations(actor, answer) !== 'ok')
    return 'The person who runs the meeting, a Senior Practitioner or manager of the team, or the coordinator releases the letters.';
  return 'No letter is ready yet. What is missing stands beside each name.';
}

/** F14: somebody has a letter that says what is not so any more. */
const tellable = ({ request, inHand, invitations, episode }: OpenRequest): boolean =>
  episode.closed === undefined &&
  request.occasion === undefined &&
  request.released !== undefined &&
  newsFor(request, inHand.meeting) !== undefined &&
  invitations.some(hasLetter);

const headingOf = (request: InvitationRequest): string => purposeInWords(purposeOf(request));

function detailsOf(request: InvitationRequest): SummaryListOptions {
  const { occasion, sendBy } = request;
  if (occasion === undefined) return detailsOfInvitation(request);
  return { rows: [...occasionRows(occasion), { key: { text: 'Send by' }, value: { text: inWords(sendBy) } }] };
}

function detailsOfInvitation({ meeting, words, sendBy, bookVenue, venueBooked }: InvitationRequest): SummaryListOptions {
  const when = [
    meeting.on === undefined ? 'No date yet' : dayOfWeekInWords(meeting.on),
    meeting.startsAt === undefined ? '' : `at ${timeInWords(meeting.startsAt)}`,
  ];
  const venue = venueBooked === undefined ? 'Asked for' : `Booked on ${inWords(venueBooked.on)}`;
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
  return {
    rows: [
      row('Meeting', when.join(' ').trim()),
      row('Run by', meeting.runBy?.name ?? 'Nobody yet'),
      row('Send by', inWords(sendBy)),
      row('Reply by', inWords(words.replyBy)),
      row('Booking of the venue', bookVenue ? venue : 'Not asked for'),
    ],
  };
}

interface PersonInView {
  readonly name: string;
  readonly about: string;
  readonly tag: StateTag;
  readonly state: string | undefined;
  readonly answer: readonly string[];
  readonly obstacles: readonly ObstacleInView[];
  readonly links: readonly { readonly text: string; readonly path: ModulePath }[];
}

function personInView(invitation: Invitation, { inHand, members, stopped, request }: OpenRequest, open: boolean): PersonInView {
  const because = open ? stopped.get(invitation.id) : undefined;
  const member = members.get(invitation.memberId);
  const inHere = inHand.letters.find((letter) => letter.invitation.id === invitation.id);
  const contact = invitation.addressee?.contact ?? member?.contact;
  const how = contact === undefined ? 'no way chosen' : channelInWords(contact.channel).toLowerCase();
  return {
    name: invitation.addressee?.name ?? member?.name ?? 'Somebody no longer on the list',
    about: `${kindInWords(invitation.kind)}, ${how}`,
    tag: because === undefined ? tagOf(invitation, inHere, open) : { text: 'Held back', classes: 'govuk-tag--red' },
    state: because === undefined ? standingOf(invitation) : stoppedInWords(because),
    answer: answerInWords(invitation),
    obstacles: open ? (inHere?.obstacles ?? []).map((each) => obstacleInView(each, invitation, request)) : [],
    links: linksOf(invitation, inHere, open, request),
  };
}

function tagOf(invitation: Invitation, letter: LetterInHand | undefined, open: boolean): StateTag {
  if (letter === undefined || !open) return stateTag(invitation);
  return letter.ready === undefined
    ? { text: 'Not complete', classes: 'govuk-tag--yellow' }
    : { text: 'Ready', classes: 'govuk-tag--green' };
}

const standingOf = (invitation: Invitation): string | undefined => (invitation.state === 'draft' ? undefined : stateInWords(invitation));

/** What the person said, for the worker: the desk shows the reply alone. */
function answerInWords({ answer }: Invitation): readonly string[] {
  if (answer === undefined) return [];
  const needs = needsInWords({ needs: answer.needs });
  return [...(needs.length > 0 ? [`Needs: ${needs.join(', ')}`] : []), ...(answer.note === undefined ? [] : [`Said: ${answer.note}`])];
}

type Link = PersonInView['links'][number];

function linksOf(invitation: Invitation, letter: LetterInHand | undefined, open: boolean, request: InvitationRequest): readonly Link[] {
  const links: readonly (Link | false)[] = [
    open && linkToChange(invitation, letter),
    (letter?.ready !== undefined || !UNSEEN.includes(invitation.state)) && {
      text: 'See the letter',
      path: invitationPaths.letter(invitation),
    },
    open && awaitsCheck(invitation) && { text: 'Make the second check', path: invitationPaths.check(invitation) },
    ANSWERABLE.includes(invitation.state) &&
      expectsAnswer(invitation.occasion ?? 'invitation') &&
      request.news?.kind !== 'meeting-cancelled' &&
      linkToAnswer(invitation),
    open && isWaiting(invitation) && { text: 'Take the letter back', path: invitationPaths.takeBack(invitation) },
  ];
  return links.filter((each) => each !== false);
}

function linkToChange(invitation: Invitation, letter: LetterInHand | undefined): Link | false {
  if (invitation.state !== 'draft') return false;
  const unwritten = letter?.obstacles.some(({ mendAt }) => mendAt === 'letter') === true;
  return { text: unwritten ? 'Write the letter' : 'Change the letter', path: invitationPaths.write(invitation) };
}

const linkToAnswer = (invitation: Invitation): Link => ({
  text: invitation.state === 'answered' ? 'Change the answer' : 'Record the answer',
  path: invitationPaths.answer(invitation),
});

const awaitsCheck = (invitation: Invitation): boolean => needsCheck(invitation) && invitation.state === 'released';
const isWaiting = (invitation: Invitation): boolean => invitation.state === 'released' || isToBeSent(invitation);

const UNSEEN: readonly InvitationState[] = ['draft', 'called-back'];
const ANSWERABLE: readonly InvitationState[] = ['sent', 'unknown', 'failed', 'answered'];
