import { periodInSentence } from './measure-words';

/** What makes a headline share into a sentence: "80% of [children referred] [had a first meeting in the time aimed for]". */
export interface ShareInWords {
  /** Of whom it is a share; also what the axis of its chart is called. */
  readonly of: string;
  readonly told: string;
}

const LETTER = 'children with a letter before proceedings';
const FOLLOWED = 'children who could be followed for 12 months';
const REVIEWS = 'reviews due';

/** By what stands before a cohort in the measure's id. */
const SHARES: Readonly<Record<string, ShareInWords>> = {
  U1: { of: `${LETTER}, and not exempt,`, told: 'had been offered a meeting by then' },
  U1b: { of: LETTER, told: 'had an offer, or a recorded decision not to offer, by then' },
  U1c: { of: LETTER, told: 'were exempt from an offer' },
  U1x: { of: 'children for whom proceedings began without a letter, and not exempt,', told: 'had been offered a meeting by then' },
  'U2.child': { of: 'children offered a meeting', told: 'had somebody who accepted in time' },
  'U2.family': { of: 'families offered a meeting', told: 'accepted in time' },
  U3: { of: 'families that accepted', told: 'consented in writing' },
  'U4.child': { of: 'children referred', told: 'had a first meeting in the time aimed for' },
  'U4.family': { of: 'families referred', told: 'had a first meeting in the time aimed for' },
  'U4e.child': { of: 'children referred', told: 'have had a meeting so far' },
  'U4e.family': { of: 'families referred', told: 'have had a meeting so far' },
  U6: { of: 'families referred', told: 'have had no meeting' },
  U9: { of: 'children of 4 and over at meetings', told: 'had their views heard' },
  U10: { of: 'family group conferences', told: 'gave the family time to itself' },
  U12: { of: 'plans agreed', told: 'were sent to everybody on the list in time' },
  O1: { of: FOLLOWED, told: 'entered care in that time' },
  O1_6: { of: 'children who could be followed for 6 months', told: 'entered care in that time' },
  O2: { of: FOLLOWED, told: 'were looked after at the end of them' },
  O3: { of: `${FOLLOWED}, with no proceedings at the start,`, told: 'came to care proceedings in that time' },
  O4: { of: 'children looked after when a meeting was held', told: 'left care to their family within 12 months' },
  O5: { of: 'children who entered care', told: 'lived with a relative or friend first' },
  R1: { of: REVIEWS, told: 'were held on time' },
  R1h: { of: REVIEWS, told: 'were held, on time or late' },
  R3: { of: 'children whose plan was due for review', told: 'had every review on time' },
  R5: { of: 'first reviews due', told: 'were held on time' },
  R6: { of: 'reviews due on the family’s own date', told: 'were held by then' },
  R7: { of: 'actions due', told: 'were done by then' },
  R8: { of: 'reviews due or waived', told: 'were waived by a manager' },
  R9: { of: 'plans agreed for children with a child in need or child protection plan', told: 'were built into it in time' },
};

/** What makes an average into a sentence, before its figure. */
const AVERAGES: Readonly<Record<string, string>> = { O6: 'children were looked after, on average, for' };

/** Of whom the shares are that have no headline beside them. */
const PARTS_OF_WHOM: Readonly<Record<string, string>> = {
  U7: 'children first offered a meeting',
  'U8.people': 'those who came, or of those who did not',
  U11: 'meetings; of decisions, % of meetings with a plan',
  U13: 'those who came; of answers, % of those who answered',
  'O1.K2.landmark': 'children who could be followed',
  O7_6: 'children who could be followed for 6 months',
  O7_12: FOLLOWED,
  R4: 'reviews not on time',
};

const COHORT = /\.K\d$/u;
const byId = <Of>(table: Readonly<Record<string, Of>>, measure: string): Of | undefined =>
  table[measure] ?? table[measure.replace(COHORT, '')];

/** Undefined for a measure without a headline share. */
export const shareInWords = (measure: string): ShareInWords | undefined => byId(SHARES, measure);

/** Undefined for a measure whose headline is no average. */
export const averageInWords = (measure: string): string | undefined => byId(AVERAGES, measure);

/** Of whom or what the shares of a measure are: "children referred". */
export const sharesOfWhom = (measure: string): string | undefined =>
  byId(SHARES, measure)?.of.replace(/,$/u, '') ?? byId(PARTS_OF_WHOM, measure);

/** Which of a set of letters or of meetings: the cohort of a measure of care entry. */
const COHORTS: Readonly<Record<string, (period: string) => string>> = {
  K1: (period) => `After a first meeting in ${period}`,
  K2: (period) => `After a letter before proceedings in ${period}`,
  K3: (period) => `After a meeting in ${period}`,
};

/** "In 2026-27 Q2", "After a first meeting in the financial year 2025-26": what a period is of. */
export function whenInWords(measure: string, period: string): string {
  const [cohort = ''] = /K\d/u.exec(measure) ?? [];
  return (COHORTS[cohort] ?? ((each: string) => `In ${each}`))(periodInSentence(period));
}
