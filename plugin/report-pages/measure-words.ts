import { capitalised } from '../core/in-words';
import type { FiguresShown } from './report-pages';
import type { Part } from './measure-view';

const BREAKDOWNS: Readonly<Record<string, string>> = {
  team: 'team',
  area: 'area',
  regime: 'legal status',
  meeting_type: 'type of meeting',
  facilitator: 'who ran the meeting',
  age_band: 'age',
  sex: 'sex',
  ethnicity: 'ethnic group',
  disability: 'disability',
  interpreter: 'interpreter needed',
  primary_need: 'primary need',
  urgent: 'urgency',
  sibling_group: 'number of children',
  offer_status: 'what became of the offer',
  owner_kind: 'whose action it is',
  over_18: '18 and over',
};

export const breakdownWords = (breakdown: string): string => BREAKDOWNS[breakdown] ?? breakdown.replaceAll('_', ' ');

/** Categories that the files have as codes. */
const CATEGORIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meeting_type: { FGC: 'family group conference', FM: 'family meeting', FNM: 'family network meeting' },
  urgent: { yes: 'urgent', no: 'not urgent' },
  interpreter: { yes: 'interpreter needed', no: 'no interpreter needed' },
  disability: { yes: 'disabled', no: 'not disabled' },
};

/** A category as a page has it: "FGC" as "family group conference"; a team by its own name. */
export const categoryWords = (breakdown: string, category: string): string => CATEGORIES[breakdown]?.[category] ?? category;

/** "quarter 2026-27 Q1" as "2026-27 Q1". */
export const periodInWords = (period: string): string => period.replace(/^quarter /u, '');

/** The same inside a sentence. */
export const periodInSentence = (period: string): string => periodInWords(period).replace(/^financial year /u, 'the $&');

/** "quarter 2026-27 Q1" as "2026-27 Q1", under an axis that says that it is quarters. */
export const periodOnAxis = (period: string): string => period.replace(/^(?:quarter|month|financial year) /u, '');

const GRAIN = /^(?:quarter|month|financial year)/u;

/** What an axis of periods is called. */
export const axisOfPeriods = (periods: readonly string[]): string => capitalised(GRAIN.exec(periods[0] ?? '')?.[0] ?? 'period');

/** Parts whose id in the file does not say by itself what they are. */
const PARTS: Readonly<Record<string, string>> = {
  in_time: 'offered in time',
  late: 'late',
  none: 'nothing recorded',
  immature: 'too recent to count',
  exception_path: 'on a manager’s authority',
  q1: 'lower quartile',
  q3: 'upper quartile',
  same_day: 'on the day of the strategy discussion',
  open_no_plan: 'open, no plan',
  pre_proceedings: 'pre-proceedings',
  post_permanence: 'post-permanence',
  days_from_involvement: 'days since the service became involved, median',
  invited_mean: 'invited, on average',
  attended_mean: 'came, on average',
  network_per_professional: 'of the network for each professional',
  network_outnumbers: 'more of the network than professionals',
  paternal: 'father or someone of his family came',
  under_4: 'under 4',
  partly: 'accepted in part',
  undecided: 'not decided yet',
  cp_chair: 'chair of the conference told in time',
  child_version: 'child’s own version given in time',
  prepared: 'everybody prepared before the meeting',
  response: 'forms given back',
  q1_top_two: 'listened to: two best answers',
  q2_top_two: 'understood: two best answers',
  q3_top_two: 'it helped: two best answers',
  la_at_index: 'looked after already',
  incomplete: 'not followed for long enough yet',
  entered: 'entered care',
  not_entered: 'did not enter care',
  censored: 'follow-up cut short',
  up: 'stepped up',
  unplanned: 'home unplanned',
  missed_closed: 'missed, plan ended since',
  not_coded: 'no code recorded',
};
/** The same id under another measure. */
const PARTS_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  U7: { none: 'no status' },
};

/** `U1.in_time` of U1 as "Offered in time"; the measure itself as "Headline"; a point of a curve by its month. */
export function partWords({ id, kind }: Part, measure: string): string {
  const rest = partOf(id, measure);
  const [, days] = /^d(\d+)$/u.exec(rest) ?? [];
  if (kind === 'curve' && days !== undefined) return `${Math.round((12 * Number(days)) / 365)} months`;
  return rest === '' ? 'Headline' : capitalised(PARTS_OF[measure]?.[rest] ?? PARTS[rest] ?? bandWords(rest) ?? codeWords(rest));
}

/** What follows the measure's id; of `U8.people`, whose parts are called `U8.mode.…`, what follows `U8`. */
function partOf(id: string, measure: string): string {
  const before = [measure, measure.split('.')[0] ?? measure].find((each) => id.startsWith(`${each}.`) && id !== measure);
  return before === undefined || id === measure ? '' : id.slice(before.length + 1);
}

/** `days_1_7` as "1 to 7 days". */
function bandWords(part: string): string | undefined {
  const [, from, to] = /^days_(\d+)_(\d+|plus)$/u.exec(part) ?? [];
  if (from === undefined) return undefined;
  return to === 'plus' ? `${from} days and more` : `${from} to ${to} days`;
}

/** `mode.in_person` as "came: in person", `absent.own_choice` as "did not come: own choice". */
const codeWords = (part: string): string =>
  part
    .replace(/^mode\./u, 'came: ')
    .replace(/^absent\./u, 'did not come: ')
    .replaceAll('_', ' ')
    .replaceAll('.', ', ');

const UNITS: Readonly<Record<string, string>> = {
  child: 'children',
  family: 'families',
  meeting: 'meetings',
  person: 'people',
  cycle: 'reviews due',
  plan: 'plans',
  action: 'actions',
};

const MEASURED: Readonly<Record<Exclude<FiguresShown['kind'], 'percentage'>, string>> = {
  curve: '% of children, cumulative',
  band: '% of children',
  quantile: 'days',
  mean: 'days',
  ratio: 'number',
};

/** What an axis measures: "% of families". @param unit as the files have it: "child per spell" */
export function measuredWords(kind: FiguresShown['kind'], unit: string): string {
  if (kind !== 'percentage') return MEASURED[kind];
  const of = UNITS[unit.split(' ')[0] ?? ''];
  return of === undefined ? '%' : `% of ${of}`;
}

export const isShare = (kind: FiguresShown['kind']): boolean => kind === 'percentage' || kind === 'curve';
