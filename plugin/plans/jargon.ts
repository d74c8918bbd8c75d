import type { PlanContent } from './plan';
import type { PlanPlace } from './plan-problems';

/** One word of the council's list, and where in the plan it stands. */
export interface Jargon {
  readonly word: string;
  readonly place: PlanPlace;
}

const at = (section: Extract<PlanPlace, { kind: 'section' }>['section']): PlanPlace => ({ kind: 'section', section });

/** S4-36: words that a family may not understand, each once a place. Only whole words count: "CIN" is not in "medicine". */
export function jargonIn(content: PlanContent, words: readonly string[]): readonly Jargon[] {
  return textsOf(content).flatMap(({ place, text }) => {
    const inPlace = spaced(text);
    return words.filter((word) => inPlace.includes(spaced(word))).map((word) => ({ word, place }));
  });
}

const spaced = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;

/** The texts that the family reads. What a child or somebody else said is theirs, and is never warned about (S4-37). */
function textsOf(content: PlanContent): readonly { readonly place: PlanPlace; readonly text: string }[] {
  const { aim, decisions, professionalSupport, bottomLinesMust, bottomLinesCannot, joins, monitoring } = content;
  const one = (place: PlanPlace, ...texts: readonly (string | undefined)[]) => ({ place, text: texts.join('\n') });
  return [
    one(at('aim'), aim),
    one(at('decisions'), ...decisions.map(({ answer }) => answer)),
    one(at('support'), professionalSupport),
    one(at('bottom-lines'), bottomLinesMust, bottomLinesCannot),
    one(at('contingency'), content.familyContingency, content.professionalContingency),
    one(at('monitoring'), monitoring),
    one(at('joins'), joins),
    ...content.actions.map(({ id, what, howWeWillKnow }) => one({ kind: 'action', actionId: id }, what, howWeWillKnow)),
  ];
}
