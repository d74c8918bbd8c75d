import { LABEL_WIDTH, type PersonSign, type Shape } from './family-tree-labels';
import type { Stand } from './family-tree-routes';

export const SIGN = 44;
export const NAME_LINE = 17;
export const DETAIL_LINE = 15;
/** Between sign and name. */
export const UNDER_SIGN = 4;

/** Where one person is drawn: the box holds sign and text, and no two boxes touch. */
export interface PersonBox {
  readonly person: number;
  readonly sign: PersonSign;
  /** Middle of the sign. */
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Row of the generation, 0 = eldest; undefined on the shelf of people whom nothing connects. */
  readonly row?: number;
}

export const heightOf = (sign: PersonSign): number =>
  SIGN + UNDER_SIGN + sign.nameLines.length * NAME_LINE + sign.detailLines.length * DETAIL_LINE;

export function boxOf(person: number, signs: readonly PersonSign[], x: number, top: number, row?: number): PersonBox {
  const sign = signs[person];
  if (sign === undefined) throw new RangeError('No such person in this tree');
  const place = { x, y: top + SIGN / 2, left: x - LABEL_WIDTH / 2, top, width: LABEL_WIDTH, height: heightOf(sign) };
  return { person, sign, ...place, ...(row !== undefined && { row }) };
}

export function standIn(box: PersonBox | undefined): Stand {
  if (box === undefined) throw new RangeError('No box was made for this person');
  return {
    x: box.x,
    symbolMiddle: box.y,
    symbolHalf: SIGN / 2,
    bottom: box.top + box.height,
    topAt: (aside) => box.top + dip(box.sign.shape, Math.abs(aside)),
  };
}

/** How far under the top of its square a sign's outline lies, this far from its middle. */
function dip(shape: Shape, aside: number): number {
  const half = SIGN / 2;
  if (shape === 'circle') return Math.round(half - Math.sqrt(half * half - aside * aside));
  return shape === 'diamond' ? aside : shape === 'triangle' ? aside * 2 : 0;
}
