import type { FollowedCohort } from './cohort-count';

/** How the catalogue speaks of each cohort. */
export const COHORT_WORDS: Readonly<
  Record<FollowedCohort, { readonly title: string; readonly children: string; readonly index: string; readonly source: string }>
> = {
  K1: {
    title: 'after a first meeting',
    children: 'children about whom a first family meeting was held in the period',
    index: 'the day of the meeting, or of birth for a child not born then',
    source: 'module: meetings held; case system: care episodes, people, transfers',
  },
  K2: {
    title: 'after a letter before proceedings',
    children: 'children for whom a letter before proceedings was sent in the period',
    index: 'the letter’s date, or the day of birth for a child not born then',
    source: 'case system: letters, care episodes, people, transfers',
  },
};
