import { addDays, inWords, type CalendarDay } from '../core/calendar-day';
import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField, type FilledForm } from '../core/fields';
import { checkboxes, dateParts, formPage, paragraph, parts, radios, textarea, type PagePart } from '../core/form-page';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { channelInWords } from '../invitations/invitation-state.present';
import { requestCode, type InvitationRequest } from '../invitations/invitation-request';
import { invitationPaths } from '../invitations/invitations.paths';
import type { OccasionKind } from '../invitations/letter-occasion';
import { purposeInWords } from '../invitations/occasion-words.present';
import { usualSendBy } from '../invitations/usual-words';
import { meetingPaths } from '../meetings/meetings.paths';
import { disclosureInWords } from '../network/member-words.present';
import { networkPaths } from '../network/network.paths';
import { offerPaths } from '../offers/offers.paths';
import { planPaths } from '../plans/plans.paths';
import type { Candidate } from './invitations-to-request';
import type { LettersToAskFor } from './letters-to-ask-for';

const SAYS: Readonly<Record<OccasionKind, string>> = {
  offer:
    'Each parent and each person with parental responsibility gets a letter of their own, with the form to consent on. It says what the meeting is, that it is free and their choice, and where there is advice.',
  'missed-meeting': 'The letter blames nobody. It says how they can still have their say, and what help there is to come.',
  feedback: 'The letter says thank you and brings the page to say how it was, without a name.',
  'plan-answer':
    'The letter says what could not be accepted and why, what would help, and how to disagree. It repeats the reasons of the decision.',
  'review-invitation': 'The letter asks what has worked, what has not and what is next, and brings a page to write on.',
};

/** Days that somebody has to answer an offer, unless the worker says otherwise. */
const DAYS_TO_REPLY = 14;

export function presentLettersToAskFor(answer: LettersToAskFor, presenting: Presenting): Presented {
  const { episode, facts, subjectId, shut, draft, requests } = answer;
  const heading = purposeInWords(facts.kind);
  return onEpisode(answer, presenting, {
    title: heading,
    back: backOf(answer),
    model: formPage({
      heading,
      before: parts(
        paragraph(SAYS[facts.kind]),
        ...requests.map((request): PagePart => ({
          kind: 'link',
          text: requestLine(request),
          path: invitationPaths.request(episode.id, request.id),
        })),
        shut !== undefined && paragraph(shut),
        ...notOnTheList(answer),
      ),
      fields: shut === undefined ? fieldsOf(answer, presenting) : [],
      action: invitationPaths.letters(episode.id, facts.kind, subjectId),
      version: draft?.version,
      submit: shut === undefined ? 'Save and look at the letters' : undefined,
      cancel: backOf(answer).path,
    }),
  });
}

function backOf({ facts, episode, subjectId }: LettersToAskFor): { readonly text: string; readonly path: ModulePath } {
  if (facts.kind === 'offer') return { text: 'Back to the offer of a meeting', path: offerPaths.list(episode.id) };
  if (facts.plan !== undefined) return { text: 'Back to the plan', path: planPaths.overview(subjectId) };
  return { text: 'Back to the meeting', path: meetingPaths.overview(subjectId) };
}

const STANDING = { draft: 'being written', released: 'released', 'called-back': 'called back' } as const;

const requestLine = (request: InvitationRequest): string =>
  `Letters ${requestCode(request)}, ${STANDING[request.status]}, written on ${inWords(request.requestedOn)}`;

function notOnTheList({ notListed, episode }: LettersToAskFor): readonly PagePart[] {
  if (notListed.length === 0) return [];
  return [
    paragraph('Not on the family’s list yet. Add them there and choose how the letter goes:'),
    { kind: 'list', items: notListed },
    { kind: 'link', text: 'Open the family’s list', path: networkPaths.list(episode.id) },
  ];
}

/** What the draft says, or what is usual. */
function occasionBefore({ facts, draft, beforeProceedings }: LettersToAskFor, today: CalendarDay) {
  const known = draft?.occasion;
  const nextOn = known !== undefined && 'nextOn' in known ? known.nextOn : (facts.plan?.content.nextMeetingOn ?? facts.reviewDue);
  const wouldBeAcceptedIf = known?.kind === 'plan-answer' ? known.wouldBeAcceptedIf : undefined;
  const offer = known?.kind === 'offer' ? known : { replyBy: addDays(today, DAYS_TO_REPLY), beforeProceedings };
  return { nextOn, wouldBeAcceptedIf, replyBy: offer.replyBy, before: offer.beforeProceedings };
}

function fieldsOf(answer: LettersToAskFor, { form, today }: Presenting): readonly PagePart[] {
  const { facts, draft, drafted } = answer;
  const { nextOn, wouldBeAcceptedIf, replyBy, before } = occasionBefore(answer, today);
  const filled = fillForm(form, {
    people: draft === undefined ? answer.chosen : drafted.map(({ memberId }) => memberId),
    ...dateValues('replyBy', replyBy),
    ...dateValues('nextOn', nextOn),
    ...dateValues('sendBy', draft?.sendBy ?? usualSendBy(today, addDays(today, DAYS_TO_REPLY))),
    beforeProceedings: before ? 'yes' : 'no',
    wouldBeAcceptedIf,
  });
  return parts(
    draft !== undefined && { kind: 'hidden', name: 'draft', value: draft.id },
    checkboxes(
      checkboxesField(filled, {
        name: 'people',
        legend: 'To whom do you want to write?',
        hint: 'Each gets a letter of their own. Nobody sees who else is written to.',
        options: answer.candidates
          .filter(({ never }) => never === undefined)
          .map((candidate) => ({ value: candidate.member.id, text: candidate.member.name, hint: inShort(candidate) })),
      }),
    ),
    ...neverParts(answer.candidates),
    ...ofOccasion(facts.kind, filled),
    dateParts(dateField(filled, { name: 'sendBy', legend: 'Send the letters by' })),
  );
}

const inShort = ({ member }: Candidate): string =>
  [
    member.relationship,
    member.contact === undefined ? 'no way to reach them chosen yet' : channelInWords(member.contact.channel).toLowerCase(),
    `may know: ${disclosureInWords(member.disclosure).toLowerCase()}`,
  ].join(', ');

function neverParts(candidates: readonly Candidate[]): readonly PagePart[] {
  const items = candidates.flatMap(({ member, never }) => (never === undefined ? [] : [`${member.name}: ${never.message.toLowerCase()}`]));
  return items.length === 0 ? [] : [{ kind: 'details', summary: 'Who cannot be written to, and why', fields: [{ kind: 'list', items }] }];
}

const NEXT: Readonly<Partial<Record<OccasionKind, string>>> = {
  'missed-meeting': 'When do you meet again? (optional)',
  feedback: 'When do you meet again? (optional)',
  'plan-answer': 'When would you like to meet again? (optional)',
  'review-invitation': 'By when is the plan looked at again?',
};

function ofOccasion(kind: OccasionKind, filled: FilledForm): readonly PagePart[] {
  const next = NEXT[kind];
  return parts(
    kind === 'offer' && dateParts(dateField(filled, { name: 'replyBy', legend: 'Ask people to reply by' })),
    kind === 'offer' &&
      radios(
        radiosField(filled, {
          name: 'beforeProceedings',
          legend: 'Does it go with a letter before proceedings?',
          hint: 'It then says that a solicitor’s advice is free for parents.',
          inline: true,
          options: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ],
        }),
      ),
    kind === 'plan-answer' &&
      textarea(
        textareaField(filled, {
          name: 'wouldBeAcceptedIf',
          label: 'What would make the plan acceptable? (optional)',
          hint: 'In words that the family can follow, without anybody’s address or telephone number',
          rows: 3,
        }),
      ),
    next !== undefined && dateParts(dateField(filled, { name: 'nextOn', legend: next })),
  );
}
