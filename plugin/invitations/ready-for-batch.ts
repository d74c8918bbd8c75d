import { needsCheck, type ReleasedInvitation } from './invitation';

/** An e-mail that can go off together with others: nothing has to be done for this person before. */
export const readyForBatch = (invitation: ReleasedInvitation): boolean =>
  invitation.state === 'released' &&
  invitation.addressee.contact.channel === 'e-mail' &&
  invitation.addressee.safetyInstruction !== 'call-worker' &&
  !needsCheck(invitation);
