import { checkboxesField, fillForm, radiosField, textareaField } from '../core/fields';
import type { ModulePath, Presented, Presenting } from '../core/page';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { needOptions } from '../network/member-words.present';
import { REPLIES } from './invitation';
import { replyInWords } from './invitation-state.present';
import { deskPaths, invitationPaths } from './invitations.paths';
import type { LetterInView } from './letter-in-view';
import { onRequest } from './on-request.present';

export function presentRecordAnswer(answer: LetterInView & EpisodeInView, presenting: Presenting): Presented {
  const { invitation, atDesk } = answer;
  const given = invitation.answer;
  // What somebody told the worker in confidence is not shown at the desk again.
  const filled = fillForm(presenting.form, { reply: given?.reply, needs: given?.needs, note: atDesk ? undefined : given?.note });
  const back: ModulePath = atDesk ? deskPaths.invitation(invitation) : invitationPaths.request(invitation.episodeId, invitation.requestId);
  const page = {
    title: `Answer of ${invitation.addressee.name}`,
    model: {
      name: invitation.addressee.name,
      action: atDesk ? deskPaths.answer(invitation) : invitationPaths.answer(invitation),
      cancel: back,
      version: invitation.version,
      open: ['sent', 'unknown', 'failed', 'answered'].includes(invitation.state),
      reply: radiosField(filled, {
        name: 'reply',
        legend: 'What did they say?',
        options: REPLIES.map((value) => ({ value, text: replyInWords(value) })),
      }),
      needs: checkboxesField(filled, { name: 'needs', legend: 'What help do they need? (optional)', options: needOptions }),
      note: textareaField(filled, {
        name: 'note',
        label: 'What else they said, for the worker (optional)',
        hint: atDesk ? 'Only the worker’s side sees this. It is not shown here again.' : undefined,
        rows: 3,
      }),
    },
  };
  return atDesk
    ? { ...page, back: { text: 'Back to the invitation', path: back } }
    : onRequest({ ...answer, invitations: [] }, presenting, page);
}
