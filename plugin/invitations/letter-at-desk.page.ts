import { NotFound } from '../core/errors';
import { defineDownload, definePage } from '../core/page';
import { DESK_ROUTES } from './invitations.paths';
import { presentLetterAtDesk } from './letter-at-desk.present';
import { letterAtDesk, paperAtDesk } from './letter-at-desk.query';
import { paperOf } from './letter-pack';

export const letterAtDeskPage = definePage({
  path: DESK_ROUTES.invitation,
  query: letterAtDesk,
  template: 'invitations/desk-letter',
  present: presentLetterAtDesk,
});

export const paperAtDeskDownload = defineDownload({
  path: DESK_ROUTES.paper,
  query: paperAtDesk,
  content({ pack, paper }) {
    const printed = paperOf(pack, paper);
    if (printed === undefined) throw new NotFound('paper');
    return { printed, fileName: `${paper}.pdf`, inline: true };
  },
});
