import type { WhoCame } from './attendance';

/** "So far: 4 of the family’s side, 2 children, 1 professional." */
export function soFarInWords(came: WhoCame): string {
  if (came.outnumbered === false) return countInWords(came);
  const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
  return `So far: ${came.network} of the family’s side, ${some(came.children, 'child', 'children')}, ${some(came.professionals, 'professional', 'professionals')}.`;
}

/** S4-22. */
export const countInWords = ({ network, professionals }: WhoCame): string =>
  `${network} of the family’s side and ${professionals} ${professionals === 1 ? 'professional' : 'professionals'}: family and friends should outnumber the professionals`;
