import type { ModulePath, Presented, Presenting } from '../core/page';
import type { CopyOnRecord } from './copy-on-record';
import { copiesInWords } from './copy-on-record.present';
import type { InvitationEvent } from './invitation';
import { paperInWords } from './invitation-state.present';
import { invitationPaths } from './invitations.paths';
import { papersIn, type LetterPack, type Paper } from './letter-pack';
import { onRequest } from './on-request.present';
import type { PapersInView } from './papers-in-view';
import { letterInView } from './printed-letter.present';

/** The letter with what became of its copy for the case record. */
interface LetterWithCopies extends PapersInView {
  readonly copies: readonly CopyOnRecord[];
  readonly history: readonly InvitationEvent[];
}

export function presentLetterPreview(answer: LetterWithCopies, presenting: Presenting): Presented {
  const { invitation, pack, draft } = answer;
  return onRequest(answer, presenting, {
    title: 'The letter as it goes out',
    model: {
      note: draft
        ? 'This is what would be released now. It changes with the family’s list and the meeting until you release it.'
        : undefined,
      copies: [...copiesInWords(answer.copies), ...keptBack(answer.history)],
      letter: letterInView(pack.letter),
      papers: paperLinks(pack, (paper) => invitationPaths.paper(invitation, paper)),
    },
  });
}

const keptBack = (history: readonly InvitationEvent[]): readonly string[] =>
  history
    .filter(({ what }) => what === 'copy-kept-back')
    .map(({ detail }) => `A paper of this letter is not on the case record. ${detail ?? ''}`);

/** The files that go to one person. */
export const paperLinks = (pack: LetterPack, path: (paper: Paper) => ModulePath) =>
  papersIn(pack).map((paper) => ({ text: `${paperInWords(paper)} (PDF)`, path: path(paper) }));
