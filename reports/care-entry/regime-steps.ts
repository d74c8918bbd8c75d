import { REGIMES, type Regime } from '../../plugin/core/regime';
import type { RegimeChange } from './follow-up';

export const STEPS = ['stepped_down', 'same', 'up', 'closed'] as const;
export type Step = (typeof STEPS)[number];

/** O-23: highest first; early help and post-permanence are of one height. */
const heightOf = (regime: Regime): number => REGIMES.indexOf(regime === 'post-permanence' ? 'early-help' : regime);

/** Closed: under no regime then, whatever before. */
export function stepOf({ from, to }: RegimeChange): Step {
  if (to === 'none') return 'closed';
  if (heightOf(to) === heightOf(from)) return 'same';
  return heightOf(to) > heightOf(from) ? 'stepped_down' : 'up';
}

const WORDS = new Map(REGIMES.map((regime) => [regime, regime.replaceAll('-', '_')]));

export const fromTo = ({ from, to }: RegimeChange): string => `${WORDS.get(from) ?? from}>${WORDS.get(to) ?? to}`;

/** Every pair, as the cross table has them. */
export const CHANGES: readonly string[] = REGIMES.flatMap((from) => REGIMES.map((to) => fromTo({ from, to })));
