import type { Count } from '../counting/count';
import type { CellAt } from './tied-system';

/**
 * A cell of one count that counts the children of a cell of another, all or nearly all of them: in the same categories, over the periods
 * of the other that make up its own. A reader who puts both files together takes one for the sum of the other.
 */
export interface SameChildren {
  /** The count that gives way: it is settled after the other. */
  readonly count: Count;
  readonly cell: string;
  readonly among: Count;
  readonly sameAs: string;
  /** Places that stand under other names in the other. */
  readonly beside?: readonly (readonly [own: CellAt, other: CellAt])[];
}
