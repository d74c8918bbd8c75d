import { FORM_PAGE, formPage, paragraph, parts } from '../core/form-page';
import { definePage, type Presented } from '../core/page';
import { recordChase } from './chase.action';
import { stateInWords } from './invitation-state.present';
import { DESK_ROUTES, deskPaths } from './invitations.paths';
import { letterAtDesk, type LetterAtDesk } from './letter-at-desk.query';

export const chasePage = definePage({
  path: DESK_ROUTES.chase,
  query: letterAtDesk,
  template: FORM_PAGE,
  present: presentChase,
  action: recordChase,
  next: (letter) => deskPaths.invitation(letter),
  done: 'It was recorded. If no answer comes, you are reminded again.',
});

function presentChase({ invitation }: LetterAtDesk): Presented {
  const open = invitation.state === 'sent';
  return {
    title: 'Ask again for an answer',
    back: { text: 'Back to the invitation', path: deskPaths.invitation(invitation) },
    model: formPage({
      heading: `Ask ${invitation.addressee.name} again`,
      before: parts(
        paragraph(stateInWords(invitation)),
        open && paragraph('Ask in the way that the letter was to go, and say nothing of the meeting to anybody else who answers.'),
      ),
      action: deskPaths.chase(invitation),
      version: invitation.version,
      submit: open ? 'I have asked again' : undefined,
      cancel: deskPaths.invitation(invitation),
    }),
  };
}
