const COUNTING = 'reports/counting.test.ts';
const FACTS = 'reports/facts.test.ts';
const SET = 'reports/report-set.test.ts';
const SETTLED = 'reports/settled-points.test.ts';
const UPTAKE = 'reports/uptake.test.ts';
const OFFERS = 'reports/uptake-offers.test.ts';
const MEETINGS = 'reports/uptake-meetings.test.ts';
const CARE = 'reports/care-entry.test.ts';
const LATER = 'reports/care-entry-later.test.ts';
const REVIEWS = 'reports/review-compliance.test.ts';
const PARTS = 'reports/review-parts.test.ts';
const CYCLES = 'reviews/review-cycle.test.ts';
const HIDING = 'reports/disclosure/hide-small-counts.test.ts';
const HIDDEN = 'reports/corrections/hiding.test.ts';
const FILE = 'reports/disclosure/published-file.test.ts';

type ShownBy = readonly (readonly [file: string, title: string])[];

/** Every point on which the definitions of the measures left room and were settled, and the tests that show it. */
export const SETTLED_BY: Readonly<Record<string, ShownBy>> = {
  A1: [
    [SET, 'a care feed up to two days behind makes the report stale'],
    [SET, 'case records that are behind hold all three back'],
  ],
  A2: [[SET, 'a care feed three days behind makes no care-entry report']],
  A3: [
    [SET, 'marks the period that is not over as partial'],
    [SET, 'makes the report stale'],
  ],
  A4: [[FACTS, 'nothing dated after it, and nothing ended that ends after it; dates that plan stay']],
  A5: [[SETTLED, 'A5, A6: ']],
  A6: [[SETTLED, 'A5, A6: ']],
  A7: [
    [COUNTING, 'months and financial years have their labels and ends'],
    [COUNTING, '%s is in %s'],
  ],
  A8: [[SETTLED, 'A8: ']],
  A9: [
    [FACTS, 'a merged record’s rows are the survivor’s, along chains'],
    [FACTS, 'so is one merged in a ring'],
    [SETTLED, 'A9: '],
  ],
  A10: [[SETTLED, 'A10: ']],
  A11: [
    [CARE, 'a child unborn at the meeting: the clock starts at birth'],
    [SETTLED, 'A11: '],
  ],
  A12: [
    [UPTAKE, 'regime is the highest open on the letter’s date'],
    [LATER, 'half-open, so that the last day is the day before'],
  ],
  A13: [
    [FACTS, 'a spell runs from the decision, or the first letter, to the step-down or the application'],
    [FACTS, 'short breaks are taken out first'],
  ],
  A14: [[SETTLED, 'A14: ']],
  A15: [[SETTLED, 'A15: ']],
  A16: [[UPTAKE, 'team is the one whose involvement began last']],
  A17: [
    [UPTAKE, 'by the name it had then'],
    [UPTAKE, 'two teams of one name are told apart by their ids'],
  ],
  A18: [[SETTLED, 'A18: ']],
  A19: [[SETTLED, 'A19: ']],
  A20: [[UPTAKE, 'the ethnicity code %s is counted as %s']],
  A21: [[OFFERS, 'urgent, sibling group, disability, interpreter and primary need']],
  A22: [[UPTAKE, 'fixed lists are printed whole']],
  A23: [
    [COUNTING, 'by linear interpolation between order statistics'],
    [COUNTING, 'half up from the exact fraction'],
  ],
  A24: [[SETTLED, 'A24: ']],
  A25: [
    [UPTAKE, 'a young person of 18 stands in the row of over-18s'],
    [CARE, 'a young person who is 18 at the meeting is in no cohort'],
    [REVIEWS, 'is not set apart'],
    [SETTLED, 'A25: '],
  ],

  'U-1': [
    [UPTAKE, 'an offer of an episode that was over before the letter does not count, unless it was made in the letter'],
    [SETTLED, 'U-1: '],
  ],
  'U-2': [[UPTAKE, 'an offer to someone who is neither a parent nor holds parental responsibility is none here']],
  'U-3': [[UPTAKE, 'one from holding, or a day later, does not']],
  'U-4': [[UPTAKE, 'an exemption from offering counts on the letter’s date and before an offer']],
  'U-5': [[UPTAKE, 'late lasts until the child’s next letter']],
  'U-6': [[OFFERS, 'counts the latest decision on or before the letter']],
  'U-7': [[UPTAKE, 'a second letter of the same spell is no second unit; one after a step-down is']],
  'U-8': [[OFFERS, 'a letter sent after the application keeps the child out']],
  'U-9': [[OFFERS, 'counts offers by the application, less exemptions']],
  'U-10': [
    [UPTAKE, 'a joint offer is accepted when either parent accepts; a re-offer after a refusal too'],
    [UPTAKE, 'while a re-offer can still be answered the child is immature'],
  ],
  'U-11': [[UPTAKE, 'one on day 29 is no response for good']],
  'U-12': [[UPTAKE, 'an answer without a date is none, and a defect']],
  'U-13': [[OFFERS, 'is timed from the acceptance: the 28th day counts, the 29th does not']],
  'U-14': [[OFFERS, 'spoken, or by someone not recorded as holding parental responsibility, is none; withdrawn later is one']],
  'U-15': [[OFFERS, 'the exceptional path is told apart, and only where there is no valid consent']],
  'U-16': [
    [UPTAKE, 'a child counts by the first meeting that is about the child'],
    [UPTAKE, 'a meeting only before the referral is no conversion'],
  ],
  'U-17': [[SETTLED, 'U-17: ']],
  'U-18': [[UPTAKE, 'a child who joined after the referral is not in it']],
  'U-19': [[UPTAKE, 'urgent first meetings are apart']],
  'U-20': [[UPTAKE, 'with whether they were held on the day of the strategy discussion']],
  'U-21': [[UPTAKE, 'a meeting only before the referral is no conversion, has no waiting time, and is a defect']],
  'U-22': [[UPTAKE, 'an adjourned meeting is not held; parts of one meeting are held when the first part that was held was']],
  'U-23': [[OFFERS, 'counts matured referrals with no meeting at all, by the reason of the ending']],
  'U-24': [[OFFERS, 'is the regime on the day of the first offer ever']],
  'U-25': [[OFFERS, 'days count from the start of the unbroken chain of involvements that covers the offer']],
  'U-26': [[MEETINGS, 'two meetings: means, the network for each professional, who outnumbers whom']],
  'U-27': [[MEETINGS, 'two meetings: means, the network for each professional, who outnumbers whom']],
  'U-28': [[MEETINGS, 'ways of coming, and why not']],
  'U-29': [
    [MEETINGS, 'a child without a code was not heard'],
    [MEETINGS, 'and a child not born, stand with the under-4s'],
    [MEETINGS, 'an age that is not known has its own line'],
  ],
  'U-30': [[MEETINGS, 'private time is asked of conferences only, and not recorded is not yes']],
  'U-31': [[MEETINGS, 'the latest plan of a meeting says whether it was accepted; a plan agreed after the last complete day is none yet']],
  'U-32': [[MEETINGS, 'one line unsent, or a day late, is not circulated']],
  'U-33': [
    [MEETINGS, 'where a child is on a child protection plan that day'],
    [MEETINGS, 'a child’s own version is given within 14 days'],
    [MEETINGS, 'everybody invited was prepared on or before the meeting'],
  ],
  'U-34': [[MEETINGS, 'a question is answered or open']],

  'O-1': [
    [FACTS, 'short breaks are taken out first, then what meets or overlaps is one period'],
    [CARE, 'short breaks that become care are an entry on that day'],
  ],
  'O-2': [[SETTLED, 'O-2: ']],
  'O-3': [
    [CARE, 'a row that ends before it starts is dropped'],
    [CARE, 'care rows that overlap, or lack a legal status, are counted once and told of'],
  ],
  'O-4': [[SETTLED, 'O-4: ']],
  'O-5': [[CARE, 'a sibling who was not a subject of the first meeting starts at the first one about them']],
  'O-6': [[LATER, 'O-6: only a meeting held while the child is looked after']],
  'O-7': [[CARE, 'a child counts once a period, at the first meeting, and not again within twelve months']],
  'O-8': [[SETTLED, 'O-8: ']],
  'O-9': [[CARE, 'an expected birth that has passed without a birth being recorded is not yet born; a stillbirth leaves the cohort']],
  'O-10': [[CARE, 'a young person who is 18 at the meeting is in no cohort']],
  'O-11': [[CARE, 'an entry on the day of the transfer']],
  'O-12': [
    [CARE, 'a move out with the case closed'],
    [CARE, 'a transfer before the meeting is ignored'],
    [CARE, 'care taken over by another authority (E3)'],
  ],
  'O-13': [[CARE, 'an entry after the transfer']],
  'O-14': [[CARE, 'six months have a maturity of their own']],
  'O-15': [
    [SETTLED, 'O-15: '],
    [CARE, 'a curve is unknown from the day when nobody is followed any longer'],
  ],
  'O-16': [
    [LATER, 'is the 95% log-log band'],
    [CARE, 'settling days make it longer'],
  ],
  'O-17': [[CARE, 'a child who died in care has no status at twelve months']],
  'O-18': [[LATER, 'at a letter it is in O2, O3 and O7']],
  'O-19': [[LATER, 'proceedings that run at the start, or begin that day, leave the child out']],
  'O-20': [
    [LATER, 'another ending, the day after the anniversary, or none, is not; coming back later does not undo it'],
    [LATER, 'the last episode of the period says why it ended'],
  ],
  'O-21': [[LATER, 'is that of the episode with which care began, and a short break before it is none']],
  'O-22': [[CARE, 'all periods of care in the year are added up, short breaks left out']],
  'O-23': [
    [LATER, 'early help and post-permanence are the same'],
    [LATER, 'closed is under none then, also where there was none before'],
  ],
  'O-24': [
    [LATER, 'referred on the 28th day is referred, a day later is not'],
    [LATER, 'on neither side'],
    [LATER, 'not before the twelve months from the landmark are over'],
  ],
  'O-25': [[LATER, 'is a breakdown of the letter cohort, decided at the letter']],
  'O-26': [[SETTLED, 'O-26: ']],

  'R-1': [[CYCLES, 'two plans open at once: the shorter interval rules']],
  'R-2': [
    [CYCLES, 'and it is the child protection plan at the due date'],
    ['reports/worked-examples.test.ts', 'by the regime whose interval ruled on the due date'],
  ],
  'R-3': [[CYCLES, 'an interval that began inside the cycle counts from where it began when it loosens']],
  'R-4': [[CYCLES, "a looser regime does not move the family's earlier date"]],
  'R-5': [
    [CYCLES, "a regime without an interval leaves the family's date, or none"],
    [REVIEWS, 'a child who comes into care from child in need has no interval any more'],
  ],
  'R-6': [
    [CYCLES, 'leaving all regimes in time ends the cycle; the next regime gives the next due date'],
    [CYCLES, 'without any regime nothing is due, until a review starts a cycle under a new one'],
  ],
  'R-7': [
    [CYCLES, "the family's date on the anchor or before it is ignored; the same as the interval's counts as the family's"],
    [CYCLES, 'the date that the family sets at a review is the next due date where it is earlier'],
  ],
  'R-8': [[CYCLES, 'a review on the day of a regime change closes first; the new regime rules the next cycle']],
  'R-9': [[CYCLES, 'a review on the day the plan was agreed is none; one on the day the plan ends counts']],
  'R-10': [
    [CYCLES, 'a waived cycle ends on its due date and the next counts from there'],
    [CYCLES, 'a waiver is used once, and not before the anchor nor after the due date'],
    [CYCLES, 'a review held in time, or a plan that ended in time, beats a waiver'],
  ],
  'R-11': [[REVIEWS, 'a child’s death ends it for that child']],
  'R-12': [[REVIEWS, 'a new plan of the episode ends the one before on its date']],
  'R-13': [[CYCLES, 'plan A: on time, late, tightened by a child protection plan, then overdue']],
  'R-14': [[SETTLED, 'R-14: ']],
  'R-15': [
    [SETTLED, 'R-15: '],
    [REVIEWS, 'plans up to date today are a snapshot'],
  ],
  'R-16': [[SETTLED, 'R-16: ']],
  'R-17': [[PARTS, 'a plan whose first cycle got no due date has no first review; a later one does not take its place']],
  'R-18': [
    [
      PARTS,
      'due before the agreement, after the plan’s end, or after the last complete day, it is not counted; on the day of the end it is',
    ],
  ],
  'R-19': [[PARTS, 'of the cycles due, with those waived among them']],
  'R-20': [
    [PARTS, 'within ten working days counts, the eleventh does not'],
    [PARTS, 'only for a child with a child in need or child protection plan, and once the time is over'],
  ],
  'R-21': [[REVIEWS, 'each sibling has a cycle; a review that names one child leaves the other’s open']],

  'S-1': [[HIDING, 'the worked example: 3, its row partner, their column partners, and no more']],
  'S-2': [
    [HIDING, 'a partner whose crossing line already has a hidden count is preferred'],
    [HIDING, 'a partner that stands alone in its row is passed over'],
  ],
  'S-3': [
    [HIDING, 'six ones in a table go with every total they could be worked out from'],
    [FILE, 'cannot work out a figure of 1 to 5'],
  ],
  'S-4': [[HIDING, 'no hidden count of 1 to 5 can be worked out']],
  'S-5': [[HIDDEN, 'E1: ']],
  'S-6': [[HIDDEN, 'C6: ']],
  'S-7': [
    [FILE, 'cannot work out a figure of 1 to 5'],
    ['reports/disclosure/lines.test.ts', 'no two published figures are tied in a way that the lines do not tell'],
  ],
  'S-8': [[FILE, '0% and 100% of fewer than ten are not shown as shares']],
  'S-9': [[SETTLED, 'S-9: ']],
  'S-10': [[SETTLED, 'S-10: ']],
};
