import { inWords } from '../core/calendar-day';
import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField, textField } from '../core/fields';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { mayInvite } from '../consent/consent';
import { isUnderWay, type Invitation } from '../invitations/invitation';
import { requestCode, type InvitationRequest } from '../invitations/invitation-request';
import { channelInWords } from '../invitations/invitation-state.present';
import { invitationPaths } from '../invitations/invitations.paths';
import { sameInvitation } from '../invitations/meeting-now';
import { lengthFrom } from '../invitations/personal-words';
import { usualSendBy, usualWords } from '../invitations/usual-words';
import { whenInWords } from '../meetings/meeting-words.present';
import { onMeeting } from '../meetings/on-meeting.present';
import { disclosureInWords } from '../network/member-words.present';
import type { Candidate, InvitationsToRequest } from './invitations-to-request';

export function presentRequestInvitations(answer: InvitationsToRequest, presenting: Presenting): Presented {
  const { episode, meeting, draft, requests, words, candidates } = answer;
  const before = requests.find((request) => request.status !== 'draft');
  return onMeeting(answer, presenting, {
    title: inLocalWords('Request to business support', presenting.policy),

    model: {
      heading: inLocalWords('Request to business support', presenting.policy),
      action: invitationPaths.ask(episode.id, meeting.id),
      meeting: whenInWords(meeting),
      draft: draft?.id,
      version: draft?.version,
      requests: requests.map((request) => requestLine(request)),
      going: draft === undefined ? undefined : invitationPaths.request(episode.id, draft.id),
      shut: whyShut(answer),
      changed: before !== undefined && before.status === 'released' && !sameInvitation(before.meeting, words),
      fields: fieldsOf(answer, presenting),
      never: candidates.flatMap(({ member, never }) => (never === undefined ? [] : [`${member.name}: ${never.message.toLowerCase()}`])),
    },
  });
}

function whyShut({ episode, meeting, consents }: InvitationsToRequest): string | undefined {
  if (episode.closed !== undefined) return 'This process has ended. Nobody is invited any more.';
  if (meeting.status !== 'planned') return 'This meeting is not planned any more. Nobody is invited to it.';
  if (meeting.on === undefined) return 'Give the meeting its date first. Nobody is invited to a meeting without one.';
  if (!mayInvite(consents))
    return 'Record written consent to sending invitations from a person with parental responsibility first. Nothing is sent until then.';
  return undefined;
}

const STANDING = { draft: 'being written', released: 'released', 'called-back': 'called back' } as const;

const requestLine = (request: InvitationRequest) => ({
  text: `${requestCode(request)}, ${STANDING[request.status]}, written on ${inWords(request.requestedOn)}`,
  path: invitationPaths.request(request.episodeId, request.id),
});

/** What is known already stands in the form: the draft, or the last request's words, or what most letters say. */
function fieldsOf(answer: InvitationsToRequest, { form, today, policy }: Presenting) {
  const { words: meeting, draft, requests, candidates } = answer;
  const usual = usualWords(meeting, today);
  const words = draft?.words ?? { ...(requests[0]?.words ?? usual), replyBy: usual.replyBy };
  const filled = fillForm(form, {
    ...dateValues('replyBy', words.replyBy),
    ...dateValues('sendBy', draft?.sendBy ?? usualSendBy(today, words.replyBy)),
    likelyLength: words.likelyLength,
    length: words.minutes === undefined ? undefined : lengthFrom(words.minutes),
    joinBy: words.joinBy,
    purposeInBrief: words.purposeInBrief,
    purposeInFull: words.purposeInFull,
    agenda: words.agenda.join('\n'),
    refreshments: words.refreshments ? 'yes' : 'no',
    enclosures: words.enclosures.join('\n'),
    bookVenue: draft?.bookVenue === true ? 'yes' : 'no',
    people: chosenAtFirst(answer),
  });
  const yesNo = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ];
  return {
    people: checkboxesField(filled, {
      name: 'people',
      legend: 'Whom do you want to invite?',
      hint: 'Each gets a letter of their own. Nobody sees who else is invited.',
      options: candidates
        .filter(({ never }) => never === undefined)
        .map((candidate) => ({ value: candidate.member.id, text: candidate.member.name, hint: candidateInWords(candidate, answer) })),
    }),
    purposeInBrief: textareaField(filled, {
      name: 'purposeInBrief',
      label: 'The reason in brief (optional)',
      hint: 'Only for those who may know the reason in brief, or everything. In words agreed with the family, without names of others.',
      rows: 2,
    }),
    purposeInFull: textareaField(filled, {
      name: 'purposeInFull',
      label: 'The reason in full (optional)',
      hint: 'Only for those who may know everything that is shared at the meeting',
      rows: 3,
    }),
    agenda: textareaField(filled, { name: 'agenda', label: 'What will happen, in a few lines', hint: 'One thing a line', rows: 5 }),
    likelyLength: textField(filled, { name: 'likelyLength', label: 'How long is the meeting likely to take?', width: 20 }),
    length: textField(filled, {
      name: 'length',
      label: 'The same in hours and minutes, for calendars (optional)',
      hint: 'Like 2:30. Without it the entry in a calendar ends after two hours.',
      width: 5,
      autocomplete: 'off',
    }),
    joinBy:
      meeting.venueKind === 'online'
        ? textField(filled, { name: 'joinBy', label: 'How do people join?', hint: 'Such as “We will send you a link the day before”' })
        : undefined,
    refreshments: radiosField(filled, { name: 'refreshments', legend: 'Will there be food and drink?', inline: true, options: yesNo }),
    enclosures: textareaField(filled, {
      name: 'enclosures',
      label: 'What else goes with letters on paper? (optional)',
      hint: 'One thing a line. The agenda and how to complain are always there.',
      rows: 3,
    }),
    bookVenue: radiosField(filled, {
      name: 'bookVenue',
      legend: inLocalWords('Is business support to book the venue?', policy),
      inline: true,
      options: yesNo,
    }),
    sendBy: dateField(filled, { name: 'sendBy', legend: 'Send the letters by' }),
    replyBy: dateField(filled, { name: 'replyBy', legend: 'Ask people to reply by' }),
  };
}

/** The draft's own people; for a new request everybody who has no letter to this very meeting yet, not even one being written. */
function chosenAtFirst({ draft, drafted, candidates, letters, requests, words }: InvitationsToRequest): readonly string[] {
  if (draft !== undefined) return drafted.map((letter) => letter.memberId);
  const invited = (memberId: string): boolean =>
    letters.some((letter) => letter.memberId === memberId && isStanding(letter, requests, words));
  return candidates.filter(({ never, member }) => never === undefined && !invited(member.id)).map(({ member }) => member.id);
}

function isStanding(letter: Invitation, requests: readonly InvitationRequest[], words: InvitationRequest['meeting']): boolean {
  const request = requests.find(({ id }) => id === letter.requestId);
  return (isUnderWay(letter) || letter.state === 'draft') && request !== undefined && sameInvitation(request.meeting, words);
}

function candidateInWords({ member }: Candidate, answer: InvitationsToRequest): string {
  const { contact, relationship, disclosure } = member;
  const sent = answer.letters.filter((letter) => letter.memberId === member.id && isStanding(letter, answer.requests, answer.words));
  return [
    relationship,
    contact === undefined ? 'no way to reach them chosen yet' : channelInWords(contact.channel).toLowerCase(),
    `may know: ${disclosureInWords(disclosure).toLowerCase()}`,
    ...(sent.some((letter) => letter.state !== 'draft') ? ['has a letter to this meeting already'] : []),
  ].join(', ');
}
