/** A paper to look at or to print alone is made in either. */
export const PRINT_SIZES = ['usual', 'large'] as const;

export type PrintSize = (typeof PRINT_SIZES)[number];
