import { ageOn, type CalendarDay } from '../../plugin/core/calendar-day';
import { highestRegime, REGIMES, type Regime } from '../../plugin/core/regime';
import type { ActionFact, MeetingFact } from '../facts/facts';
import { isUnbornOn, type KnownChild, type KnownEpisode } from '../facts/known-family';
import { covers } from '../facts/care-periods';

/** Ways to cut a measure, one at a time (measures 3.0 rule 8). `over_18` and `data_quality` stand beside them. */
export type Breakdown =
  | 'overall'
  | 'quarter'
  | 'team'
  | 'regime'
  | 'meeting_type'
  | 'age_band'
  | 'sex'
  | 'ethnicity'
  | 'area'
  | 'facilitator'
  | 'disability'
  | 'interpreter'
  | 'primary_need'
  | 'urgent'
  | 'sibling_group'
  /** Of children with a letter before proceedings: what had become of the offer by then (measures 3.2, comparison ii). */
  | 'offer_status'
  /** Of actions of a plan: whose they are (R7). */
  | 'owner_kind';

export const CHILD_BREAKDOWNS: readonly Breakdown[] = [
  'overall',
  'quarter',
  'team',
  'regime',
  'age_band',
  'sex',
  'ethnicity',
  'area',
  'disability',
  'interpreter',
  'primary_need',
];
/** A child in an episode has the episode's too (A19). */
export const CHILD_IN_EPISODE_BREAKDOWNS: readonly Breakdown[] = [...CHILD_BREAKDOWNS, 'urgent', 'sibling_group'];
export const FAMILY_BREAKDOWNS: readonly Breakdown[] = ['overall', 'quarter', 'team', 'regime', 'area', 'urgent', 'sibling_group'];
export const MEETING_BREAKDOWNS: readonly Breakdown[] = [
  'overall',
  'quarter',
  'team',
  'regime',
  'meeting_type',
  'area',
  'facilitator',
  'urgent',
  'sibling_group',
];

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

const GROUP_OF_CODE = new Map(Object.entries(ETHNIC_GROUPS).flatMap(([group, codes]) => codes.map((code) => [code, group] as const)));

/** The primary need codes of the children in need census, N1 to N9; N0 is "not stated". */
const NEEDS = [
  'N1 abuse or neglect',
  'N2 child’s disability or illness',
  'N3 parent’s disability or illness',
  'N4 family in acute stress',
  'N5 family dysfunction',
  'N6 socially unacceptable behaviour',
  'N7 low income',
  'N8 absent parenting',
  'N9 other than children in need',
  'N0 not stated',
] as const;

const NEED_OF_CODE = new Map(NEEDS.map((need) => [need.slice(0, need.indexOf(' ')), need]));

const FACILITATORS: Readonly<Record<NonNullable<MeetingFact['facilitator']>, string>> = {
  independent: 'independent',
  'allocated-worker': 'worker',
  'senior-practitioner': 'Senior Practitioner',
  other: 'other',
};

const YES_NO = ['yes', 'no', NOT_RECORDED] as const;

export const OWNER_KINDS: Readonly<Record<NonNullable<ActionFact['ownerKind']>, string>> = {
  family: 'family',
  worker: 'worker',
  'other-agency': 'other agency',
};

/** Lists that are printed whole, also where nobody is in a category (A22). Teams and quarters come from the facts. */
export const FIXED_CATEGORIES: Readonly<Partial<Record<Breakdown, readonly string[]>>> = {
  overall: [EVERYONE],
  regime: REGIMES.map((regime) => REGIME_WORDS[regime]),
  meeting_type: ['FGC', 'FM', 'FNM'],
  age_band: [...AGE_BANDS, NOT_RECORDED],
  sex: ['female', 'male', NOT_RECORDED],
  ethnicity: [...Object.keys(ETHNIC_GROUPS), NOT_KNOWN, NOT_RECORDED],
  facilitator: [...Object.values(FACILITATORS), NOT_RECORDED],
  disability: YES_NO,
  interpreter: ['yes', 'no'],
  primary_need: [...NEEDS, NOT_KNOWN, NOT_RECORDED],
  urgent: YES_NO,
  sibling_group: ['1', '2', '3', '4 or more'],
  offer_status: ['offered', 'exempt', NOT_RECORDED],
  owner_kind: [...Object.values(OWNER_KINDS), NOT_RECORDED],
};

/**
 * Where one unit stands in each breakdown (A19); undefined = in none of its categories. A team stands by its id; names are looked up
 * when the table is written. All have all breakdowns, in one order: they are read millions of times a night.
 */
export type Categories = Readonly<Record<Breakdown, string | undefined>>;

const IN_NONE: Categories = {
  overall: undefined,
  quarter: undefined,
  team: undefined,
  regime: undefined,
  meeting_type: undefined,
  age_band: undefined,
  sex: undefined,
  ethnicity: undefined,
  area: undefined,
  facilitator: undefined,
  disability: undefined,
  interpreter: undefined,
  primary_need: undefined,
  urgent: undefined,
  sibling_group: undefined,
  offer_status: undefined,
  owner_kind: undefined,
};

/** A child's categories on a day (A11: the day of the event, also for a child not born yet). Many counts ask for the same few days. */
export function childCategories(child: KnownChild, on: CalendarDay): Categories {
  const days = categoriesOfChild.get(child) ?? new Map<CalendarDay, Categories>();
  const known = days.get(on);
  if (known !== undefined) return known;
  const made = categoriesOn(child, on);
  categoriesOfChild.set(child, days.set(on, made));
  return made;
}

const categoriesOfChild = new WeakMap<KnownChild, Map<CalendarDay, Categories>>();

function categoriesOn(child: KnownChild, on: CalendarDay): Categories {
  const { sex, ethnicityCode, interpreterRequired } = child.history.person;
  return {
    ...IN_NONE,
    team: teamOn(child, on),
    regime: regimeWords(regimeOn(child, on)),
    age_band: ageBandOn(child, on),
    sex: sex === 'unknown' ? NOT_RECORDED : sex,
    ethnicity: ethnicGroup(ethnicityCode),
    disability: child.history.disability ?? NOT_RECORDED,
    interpreter: interpreterRequired ? 'yes' : 'no',
    primary_need: needOf(child.history.primaryNeed),
  };
}

/** A child of an episode has the episode's too. */
export const childInEpisode = (child: KnownChild, on: CalendarDay, episode: KnownEpisode): Categories => ({
  ...childCategories(child, on),
  urgent: yesNo(episode.referral?.urgent),
  sibling_group: siblingGroup(episode),
});

const siblingGroup = ({ members }: KnownEpisode): string => (members.length >= 4 ? '4 or more' : String(Math.max(1, members.length)));

const yesNo = (answer: boolean | undefined): string => {
  if (answer === undefined) return NOT_RECORDED;
  return answer ? 'yes' : 'no';
};

function needOf(code: string | undefined): string {
  const own = code?.trim() ?? '';
  return own === '' ? NOT_RECORDED : (NEED_OF_CODE.get(own.toUpperCase()) ?? NOT_KNOWN);
}

export const facilitatorWords = (facilitator: MeetingFact['facilitator']): string =>
  facilitator === undefined ? NOT_RECORDED : FACILITATORS[facilitator];

/** A meeting's: its family's, its type, and who ran it. */
export const meetingCategories = (episode: KnownEpisode, { on, type, facilitator }: MeetingFact): Categories => ({
  ...familyCategories(episode, on),
  meeting_type: type,
  facilitator: facilitatorWords(facilitator),
});

/** A family's: the team of its lead child, the highest regime of its children (A15). */
export function familyCategories(episode: KnownEpisode, on: CalendarDay): Categories {
  return {
    ...IN_NONE,
    team: teamOn(episode.lead, on),
    regime: regimeWords(highestRegime(episode.members.map(({ child }) => regimeOn(child, on)))),
    urgent: yesNo(episode.referral?.urgent),
    sibling_group: siblingGroup(episode),
  };
}

export const regimeWords = (regime: Regime): string => REGIME_WORDS[regime];

/** The highest of the regimes that are open on the day (A12); from an application on there are proceedings, also where nobody wrote them down (A13). */
export function regimeOn(child: KnownChild, on: CalendarDay): Regime {
  let highest: Regime | undefined = child.unendedApplications.some((applied) => applied <= on) ? 'care-proceedings' : undefined;
  for (const spell of child.regimes) {
    if (covers(spell, on)) highest = highest === undefined ? spell.regime : highestRegime([highest, spell.regime]);
  }
  return highest ?? 'none';
}

/** The team of the involvement that began last, then of the highest id (A16). */
export function teamOn(child: KnownChild, on: CalendarDay): string {
  let last: Allocation | undefined;
  for (const row of child.history.allocations) {
    if (row.teamId === undefined || !covers(row, on)) continue;
    if (last === undefined || inOrder(row) > inOrder(last)) last = row;
  }
  return last?.teamId ?? NOT_RECORDED;
}

type Allocation = KnownChild['history']['allocations'][number];

const inOrder = ({ from, teamId, workerId }: Allocation): string => `${from} ${teamId} ${workerId}`;

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
  const own = code?.trim() ?? '';
  return own === '' ? NOT_RECORDED : (GROUP_OF_CODE.get(own.toUpperCase()) ?? NOT_KNOWN);
}
