import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField, textField, type FilledForm } from '../core/fields';
import { timeInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { disclosureInWords } from '../network/member-words.present';
import { invitationPaths } from './invitations.paths';
import { kindInWords } from './invitation-state.present';
import type { LetterToWrite } from './letter-to-write';
import { onRequest } from './on-request.present';

/** What one person's letter says to them alone. The fields are those of their kind of letter. */
export function presentWriteLetter(answer: LetterToWrite, presenting: Presenting): Presented {
  const { invitation, member, request } = answer;
  const { kind } = invitation;
  const invites = request.occasion === undefined;
  const filled = fillForm(presenting.form, knownValues(answer));
  return onRequest(answer, presenting, {
    title: `Letter to ${member?.name ?? 'somebody no longer on the list'}`,
    model: {
      action: invitationPaths.write(invitation),
      cancel: invitationPaths.request(invitation.episodeId, invitation.requestId),
      version: invitation.version,
      name: member?.name ?? 'Somebody no longer on the list',
      about: [kindInWords(kind), member?.relationship, member && `may know: ${disclosureInWords(member.disclosure).toLowerCase()}`]
        .filter(Boolean)
        .join(', '),
      written: invitation.state === 'draft',
      texts: invites ? textsOf[kind](filled) : [],
      attends: invites && kind === 'professional' ? attends(filled) : undefined,
      informationBy: invites && kind === 'professional' ? informationBy(filled) : undefined,
      greeting: textField(filled, {
        name: 'greeting',
        label: kind === 'child' ? 'What is the child called? (optional)' : 'Who is greeted after “Dear”? (optional)',
        hint: kind === 'child' ? 'The first name, unless you write another' : 'The whole name, unless you write something else',
        width: 20,
        autocomplete: 'off',
      }),
      meeting: invites ? ownMeeting(filled, request) : undefined,
      children: checkboxesField(filled, {
        name: 'children',
        legend: 'Which children does this letter name?',
        hint: 'Not everybody knows of every child, or of a pregnancy.',
        options: request.meeting.children.map((child) => ({
          value: child.personId,
          text: child.unborn ? `${child.fullName} (unborn)` : child.fullName,
        })),
      }),
    },
  });
}

/** Their own time and place, which only an invitation tells. */
const ownMeeting = (filled: FilledForm, request: LetterToWrite['request']) => ({
  startsAt: textField(filled, {
    name: 'startsAt',
    label: 'A time of their own (optional)',
    hint: `Only if they come to a part of their own, like 14:30. Otherwise the letter says ${request.meeting.startsAt === undefined ? 'when the meeting starts' : timeInWords(request.meeting.startsAt)}.`,
    width: 5,
    autocomplete: 'off',
  }),
  keepVenueOut: radiosField(filled, {
    name: 'keepVenueOut',
    legend: 'Keep the venue out of this letter?',
    hint: 'If they are not to learn where the meeting is from a letter, or others may read it. The letter then asks them to ring.',
    inline: true,
    options: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  }),
});

function knownValues({ invitation: { words, kind }, others, request }: LetterToWrite) {
  return {
    ...words,
    keepVenueOut: words.keepVenueOut ? 'yes' : 'no',
    children: words.childIds,
    arranged: words.arranged.join('\n'),
    questions: words.questions.join('\n'),
    whoIsComing: (words.whoIsComing.length > 0 ? words.whoIsComing : kind === 'child' ? others : []).join('\n'),
    whoToAsk: words.whoToAsk ?? request.meeting.runBy?.name.split(' ')[0],
    attends: words.attends ?? (request.meeting.onlyAtFamilysWish ? 'whole-meeting' : 'information-part'),
    information: undefined,
    childIds: undefined,
    informationWhat: words.information?.what,
    ...dateValues('informationBy', words.information?.by),
  };
}

const area = (filled: FilledForm, name: string, label: string, hint: string, rows = 3) => ({
  kind: 'textarea' as const,
  options: textareaField(filled, { name, label, hint, rows }),
});
const line = (filled: FilledForm, name: string, label: string, hint?: string) => ({
  kind: 'input' as const,
  options: textField(filled, { name, label, hint, width: 30, autocomplete: 'off' }),
});

const textsOf = {
  family: (filled: FilledForm) => [
    area(
      filled,
      'whyYouMatter',
      'Why do they matter to the children?',
      'In words agreed for this person, such as “Zoë says that you always listen.” No address or telephone number.',
    ),
    area(filled, 'arranged', 'Help that is arranged for them (optional)', 'One thing a line, such as “A taxi will fetch you at 5pm.”', 2),
  ],
  professional: (filled: FilledForm) => [
    area(filled, 'purpose', 'What is the meeting for?', 'What this person may know of it'),
    area(filled, 'questions', 'Which questions are they to answer?', 'One a line', 4),
    area(filled, 'informationWhat', 'What do you need from them in writing? (optional)', 'The family reads it before the meeting', 2),
  ],
  child: (filled: FilledForm) => [
    area(filled, 'whoIsComing', 'Who is coming?', 'One a line, as the child calls them: “Nana”, “Uncle Emeka”'),
    line(filled, 'whoToAsk', 'Whom can the child ask?', 'First name of somebody who has explained the meeting to them'),
    line(filled, 'advocate', 'The child’s advocate (optional)'),
  ],
};

const attends = (filled: FilledForm) =>
  radiosField(filled, {
    name: 'attends',
    legend: 'Which part are they asked to?',
    options: [
      { value: 'information-part', text: 'The first part: they give information and leave before the family’s own time' },
      { value: 'whole-meeting', text: 'The whole meeting' },
    ],
  });

const informationBy = (filled: FilledForm) =>
  dateField(filled, { name: 'informationBy', legend: 'By when? (optional)', hint: 'For example, 27 11 2026' });
