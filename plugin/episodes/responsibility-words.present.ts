import type { ParentalResponsibility } from '../core/case-system';
import { namesInWords } from '../core/in-words';
import type { ResponsiblePerson, TieToChild } from './responsible-people';

const STATES: readonly (readonly [ParentalResponsibility, string])[] = [
  ['yes', 'Parental responsibility for'],
  ['no', 'No parental responsibility for'],
  ['not recorded', 'Parental responsibility not recorded for'],
];

/** "Mother of Zoë and Tomasz". */
export function tiesInWords(ties: readonly TieToChild[]): string {
  const words = [...new Set(ties.map((tie) => tie.is))];
  return namesInWords(words.map((is) => `${is} of ${namesInWords(ties.filter((tie) => tie.is === is).map((tie) => tie.childFirstName))}`));
}

/** "Parental responsibility for Tomasz. Parental responsibility not recorded for Baby." A blank flag is never told as "no". */
export function responsibilityInWords(ties: readonly TieToChild[]): string {
  return STATES.map(([state, words]) => ({ words, of: ties.filter((tie) => tie.parentalResponsibility === state) }))
    .filter(({ of }) => of.length > 0)
    .map(({ words, of }) => `${words} ${namesInWords(of.map((tie) => tie.childFirstName))}.`)
    .join(' ');
}

export const responsiblePersonInWords = ({ ties }: ResponsiblePerson): string => `${tiesInWords(ties)}. ${responsibilityInWords(ties)}`;
