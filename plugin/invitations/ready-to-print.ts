import type { PrintedDocument } from '../core/documents-port';
import { needsCheck, type Invitation, type ReleasedInvitation } from './invitation';
import { paperOf, papersIn, type LetterPack } from './letter-pack';

/** On paper, released, checked where that is needed, and with nothing to be asked of the worker first. */
export const readyToPrint = (invitation: Invitation): invitation is ReleasedInvitation =>
  invitation.state === 'released' &&
  invitation.addressee !== undefined &&
  invitation.addressee.contact.channel !== 'e-mail' &&
  !(invitation.addressee.contact.channel === 'letter' && invitation.addressee.safetyInstruction === 'do-not-post') &&
  invitation.addressee.safetyInstruction !== 'call-worker' &&
  !needsCheck(invitation);

/** All that goes to one person, in the order in which it lies in the envelope: the letter on top. */
export const papersToPrint = (pack: LetterPack): readonly PrintedDocument[] =>
  papersIn(pack).flatMap((paper) => paperOf(pack, paper) ?? []);

/** As the print room knows a letter: nothing of whom it is to. */
export const letterNumber = ({ id }: Pick<Invitation, 'id'>): string => id.slice(-8).toUpperCase();

/** "G.O." of Grace Okafor. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => [...word][0] ?? '')
    .filter((sign) => /\p{L}/u.test(sign))
    .map((sign) => `${sign.toUpperCase()}.`)
    .join('');
