import { Conflict } from '../core/errors';
import type { BottomLine, PreMeetingAgreement } from './agreement';

/** One line each, as they were typed. */
export const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const bottomLinesOf = (must: string | undefined, cannot: string | undefined): readonly BottomLine[] => [
  ...linesOf(must).map((text) => ({ kind: 'must', text }) as const),
  ...linesOf(cannot).map((text) => ({ kind: 'cannot', text }) as const),
];

/** The bottom lines of one kind, one line each. */
const bottomLinesAsText = ({ bottomLines }: Pick<PreMeetingAgreement, 'bottomLines'>, kind: BottomLine['kind']): string =>
  bottomLines
    .filter((line) => line.kind === kind)
    .map((line) => line.text)
    .join('\n');

/** The agreement as the form's fields hold it, dates left out. */
export const agreementAsTyped = (agreement: PreMeetingAgreement) => ({
  whoTakesPart: agreement.whoTakesPart,
  venue: agreement.venue,
  informationShared: agreement.informationShared,
  informationNotShared: agreement.informationNotShared ?? '',
  keyIssues: agreement.keyIssues,
  findings: agreement.findings ?? '',
  questions: agreement.questions.join('\n'),
  mustHappen: bottomLinesAsText(agreement, 'must'),
  cannotHappen: bottomLinesAsText(agreement, 'cannot'),
  bottomLinesBecause: agreement.bottomLinesBecause ?? '',
  agreedBy: agreement.agreedBy,
});

const NONE_YET = 0;

/** Where somebody else saved since the form was opened, both texts are shown (F2). */
export function mustBeAgreementShown(saved: PreMeetingAgreement | undefined, shown: number): void {
  if ((saved?.version ?? NONE_YET) === shown) return;
  throw new Conflict('Somebody else saved this meanwhile. Compare both and save again', {
    kind: 'stale',
    current: saved === undefined ? {} : agreementAsTyped(saved),
  });
}
