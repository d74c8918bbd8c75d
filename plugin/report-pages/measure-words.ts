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

/** "quarter 2026-27 Q1" as "2026-27 Q1". */
export const periodInWords = (period: string): string => period.replace(/^quarter /u, '');

/** The same inside a sentence. */
export const periodInSentence = (period: string): string => periodInWords(period).replace(/^financial year /u, 'the $&');

/** `U1.in_time` of U1 as "In time"; the measure itself as "Headline"; a point of a curve by its month. */
export function partWords({ id, kind }: Part, measure: string): string {
  const rest = id.startsWith(`${measure}.`) ? id.slice(measure.length + 1) : '';
  const [, days] = /^d(\d+)$/u.exec(rest) ?? [];
  if (kind === 'curve' && days !== undefined) return `${Math.round((12 * Number(days)) / 365)} months`;
  return rest === '' ? 'Headline' : capitalised(rest.replaceAll('_', ' ').replaceAll('.', ', '));
}

const MEASURED: Readonly<Record<FiguresShown['kind'], string>> = {
  percentage: '%',
  curve: '% of children, cumulative',
  band: '% of children',
  quantile: 'days',
  mean: 'days',
  ratio: 'number',
};

export const measuredWords = (kind: FiguresShown['kind']): string => MEASURED[kind];

export const isShare = (kind: FiguresShown['kind']): boolean => kind === 'percentage' || kind === 'curve';
