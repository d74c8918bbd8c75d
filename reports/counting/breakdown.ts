import { ageOn, type CalendarDay } from '../../plugin/core/calendar-day';
import { highestRegime, REGIMES, type Regime } from '../../plugin/core/regime';
import { isUnbornOn, type KnownChild, type KnownEpisode } from '../facts/known-family';
import { covers } from '../facts/care-periods';

/** Ways to cut a measure, one at a time (measures 3.0 rule 8). `over_18` and `data_quality` stand beside them. */
export type Breakdown = 'overall' | 'quarter' | 'team' | 'regime' | 'meeting_type' | 'age_band' | 'sex' | 'ethnicity';

export const CHILD_BREAKDOWNS: readonly Breakdown[] = ['overall', 'quarter', 'team', 'regime', 'age_band', 'sex', 'ethnicity'];
export const FAMILY_BREAKDOWNS: readonly Breakdown[] = ['overall', 'quarter', 'team', 'regime'];

export const EVERYONE = 'all';
export const NOT_RECORDED = 'not recorded';
export const OVER_18 = '18 and over';

const REGIME_WORDS: Readonly<Record<Regime, string>> = {
  'looked-after': 'looked after',
  'care-proceedings': 'care proceedings',
  'pre-proceedings': 'pre-proceedings',
  'child-protection': 'child protection',
  'child-in-need': 'child in need',
  'early-help': 'early help',
  'post-permanence': 'post-permanence',
  'open-no-plan': 'open, no plan',
  none: 'none',
};

export const AGE_BANDS = ['unborn', 'under 1', '1 to 4', '5 to 9', '10 to 15', '16 to 17'] as const;

const ETHNIC_GROUPS: Readonly<Record<string, readonly string[]>> = {
  White: ['WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH'],
  Mixed: ['MWBC', 'MWBA', 'MWAS', 'MOTH'],
  Asian: ['AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE'],
  Black: ['BCRB', 'BAFR', 'BOTH'],
  Other: ['OOTH'],
};
const NOT_KNOWN = 'not known';

/** Lists that are printed whole, also where nobody is in a category (A22). Teams and quarters come from the facts. */
export const FIXED_CATEGORIES: Readonly<Partial<Record<Breakdown, readonly string[]>>> = {
  overall: [EVERYONE],
  regime: REGIMES.map((regime) => REGIME_WORDS[regime]),
  meeting_type: ['FGC', 'FM', 'FNM'],
  age_band: [...AGE_BANDS, NOT_RECORDED],
  sex: ['female', 'male', NOT_RECORDED],
  ethnicity: [...Object.keys(ETHNIC_GROUPS), NOT_KNOWN, NOT_RECORDED],
};

/** Where one unit stands in each breakdown that it has (A19). A team stands by its id; names are looked up when the table is written. */
export type Categories = Readonly<Partial<Record<Breakdown, string>>>;

/** A child's categories on a day (A11: the day of the event, also for a child not born yet). */
export function childCategories(child: KnownChild, on: CalendarDay): Categories {
  const { sex, ethnicityCode } = child.history.person;
  return {
    team: teamOn(child, on),
    regime: regimeWords(regimeOn(child, on)),
    age_band: ageBandOn(child, on),
    sex: sex === 'unknown' ? NOT_RECORDED : sex,
    ethnicity: ethnicGroup(ethnicityCode),
  };
}

/** A family's: the team of its lead child, the highest regime of its children (A15). */
export function familyCategories(episode: KnownEpisode, on: CalendarDay): Categories {
  return {
    team: teamOn(episode.lead, on),
    regime: regimeWords(highestRegime(episode.members.map(({ child }) => regimeOn(child, on)))),
  };
}

export const regimeWords = (regime: Regime): string => REGIME_WORDS[regime];

/** The highest of the regimes that are open on the day (A12). */
export const regimeOn = (child: KnownChild, on: CalendarDay): Regime =>
  highestRegime(child.regimes.filter((spell) => covers(spell, on)).map(({ regime }) => regime));

/** The team of the involvement that began last, then of the highest id (A16). */
export function teamOn(child: KnownChild, on: CalendarDay): string {
  const order = (row: KnownChild['history']['allocations'][number]): string => `${row.from} ${row.teamId} ${row.workerId}`;
  const [last] = child.history.allocations
    .filter((row) => row.teamId !== undefined && covers(row, on))
    .toSorted((a, b) => (order(a) < order(b) ? 1 : -1));
  return last?.teamId ?? NOT_RECORDED;
}

export function ageBandOn(child: KnownChild, on: CalendarDay): string {
  if (isUnbornOn(child, on)) return 'unborn';
  if (child.birth === undefined) return NOT_RECORDED;
  const age = ageOn(child.birth, on);
  if (age < 1) return 'under 1';
  if (age < 5) return '1 to 4';
  if (age < 10) return '5 to 9';
  if (age < 16) return '10 to 15';
  return age < 18 ? '16 to 17' : OVER_18;
}

/** Five groups by the census code; Chinese stands with Asian, a code nobody knows with "not known" (A20). */
export function ethnicGroup(code: string | undefined): string {
  if (code === undefined || code.trim() === '') return NOT_RECORDED;
  const found = Object.entries(ETHNIC_GROUPS).find(([, codes]) => codes.includes(code.trim().toUpperCase()));
  return found?.[0] ?? NOT_KNOWN;
}
