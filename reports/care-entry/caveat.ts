/** Stands with every figure and chart that sets groups side by side (measures 3.2). */
export const CAVEAT =
  'Families who meet differ from families who do not. These figures describe; they do not show that meetings caused the difference.';
