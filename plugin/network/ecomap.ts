import type { PersonId } from '../core/case-system';

/** S4-11: how a child and somebody round them stand to each other. */
export const TIE_STRENGTHS = ['strong', 'weak', 'stressful'] as const;
export type TieStrength = (typeof TIE_STRENGTHS)[number];

/** One line of a child's ecomap: to somebody on the family's list, or to a group, place or service that is not on it. */
export interface EcomapTie {
  readonly id: string;
  readonly episodeId: string;
  readonly childId: PersonId;
  readonly memberId?: string;
  /** "Football club", "the mosque", "Year 6": where it is no member of the list. */
  readonly group?: string;
  readonly strength: TieStrength;
  /** In the child's or the family's words. */
  readonly about?: string;
}

/** A tie as it is drawn and listed. */
export interface EcomapLink {
  readonly name: string;
  /** "grandmother"; of a group nothing. */
  readonly relationship?: string;
  readonly strength: TieStrength;
  readonly about?: string;
}

/** What a child's ecomap shows. */
export interface Ecomap {
  readonly childName: string;
  readonly links: readonly EcomapLink[];
}
