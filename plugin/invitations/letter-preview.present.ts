import type { ModulePath, Presented, Presenting } from '../core/page';
import { paperInWords } from './invitation-state.present';
import { invitationPaths } from './invitations.paths';
import { papersIn, type LetterPack, type Paper } from './letter-pack';
import { onRequest } from './on-request.present';
import type { PapersInView } from './papers-in-view';
import { letterInView } from './printed-letter.present';

export function presentLetterPreview(answer: PapersInView, presenting: Presenting): Presented {
  const { invitation, pack, draft } = answer;
  return onRequest(answer, presenting, {
    title: 'The letter as it goes out',
    model: {
      note: draft
        ? 'This is what would be released now. It changes with the family’s list and the meeting until you release it.'
        : undefined,
      letter: letterInView(pack.letter),
      papers: paperLinks(pack, (paper) => invitationPaths.paper(invitation, paper)),
    },
  });
}

/** The files that go to one person. */
export const paperLinks = (pack: LetterPack, path: (paper: Paper) => ModulePath) =>
  papersIn(pack).map((paper) => ({ text: `${paperInWords(paper)} (PDF)`, path: path(paper) }));
