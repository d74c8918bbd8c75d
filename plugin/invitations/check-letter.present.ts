import { checkboxesField, fillForm } from '../core/fields';
import type { ModulePath, Presented, Presenting } from '../core/page';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { needsCheck } from './invitation';
import { channelInWords, instructionInWords } from './invitation-state.present';
import { deskPaths, invitationPaths } from './invitations.paths';
import type { LetterInView } from './letter-in-view';
import type { LetterPack } from './letter-pack';
import { paperLinks } from './letter-preview.present';
import { onRequest } from './on-request.present';
import { letterInView } from './printed-letter.present';

type LetterToCheck = LetterInView & EpisodeInView & { readonly pack: LetterPack };

/** Both people see exactly the page that goes out (roles.md rule 5). */
export function presentCheckLetter(answer: LetterToCheck, presenting: Presenting): Presented {
  const { invitation, pack, atDesk } = answer;
  const { addressee } = invitation;
  const { contact, safetyInstruction } = addressee;
  const to = contact.channel === 'letter' ? [addressee.name, ...(contact.addressLines ?? [])].join(', ') : contact.email;
  const page = {
    title: 'Second check',
    model: {
      action: atDesk ? deskPaths.check(invitation) : invitationPaths.check(invitation),
      cancel: wayBack(answer),
      version: invitation.version,
      name: addressee.name,
      to: to === undefined ? channelInWords(contact.channel) : `${channelInWords(contact.channel)}: ${to}`,
      instruction: safetyInstruction === undefined ? undefined : instructionInWords(safetyInstruction),
      standing: standing(answer, presenting),
      looked: checkboxesField(fillForm(presenting.form), {
        name: 'looked',
        legend: 'Your check',
        options: [{ value: 'yes', text: 'I have looked at the letter and at where it goes, and both are right' }],
      }),
      letter: letterInView(pack.letter),
      papers: paperLinks(pack, (paper) => (atDesk ? deskPaths.paper(invitation, paper) : invitationPaths.paper(invitation, paper))),
    },
  };
  return atDesk
    ? { ...page, back: { text: 'Back to the invitation', path: wayBack(answer) } }
    : onRequest({ ...answer, invitations: [] }, presenting, page);
}

const wayBack = ({ atDesk, invitation }: LetterToCheck): ModulePath =>
  atDesk ? deskPaths.invitation(invitation) : invitationPaths.request(invitation.episodeId, invitation.requestId);

function standing({ invitation }: LetterToCheck, { actor }: Presenting): string | undefined {
  if (!needsCheck(invitation) || invitation.state !== 'released') return 'This letter needs no second check, or has had it.';
  return invitation.releasedBy === actor.workerId ? 'You released this letter, so somebody else has to check it.' : undefined;
}
