import { workingCalendar } from '../../plugin/core/working-days';
import { FAMILY_BREAKDOWNS, familyCategories } from '../counting/breakdown';
import { eachUnit, type Count, type Unit } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import { covers } from '../facts/care-periods';
import type { PlanFact } from '../facts/facts';
import type { KnownEpisode } from '../facts/known-family';

const calendar = workingCalendar();

/** Plans agreed for a child with an open child in need or child protection plan that day, once the time is over. */
export const plansToIncorporate: Count = {
  id: 'plans to build in',
  unit: 'plan',
  cells: ['plans', 'incorporated', 'not_incorporated'],
  lines: [['plans', 'incorporated', 'not_incorporated']],
  breakdowns: FAMILY_BREAKDOWNS,
  defects: [],
  adultsApart: false,
  unitsByPeriod: eachUnit(function* units({ episodes }, { dataTo, settings }): Iterable<Unit> {
    for (const episode of episodes) {
      for (const plan of episode.plans) {
        const lastDay = calendar.addWorkingDays(plan.agreedOn, settings.incorporationWorkingDays);
        if (lastDay > dataTo || !hasOwnPlan(episode, plan)) continue;
        const inTime = plan.incorporatedOn !== undefined && plan.incorporatedOn <= lastDay;
        yield {
          record: { episode: episode.id, plan: plan.id },
          on: plan.agreedOn,
          categories: familyCategories(episode, plan.agreedOn),
          adult: false,
          cells: ['plans', inTime ? 'incorporated' : 'not_incorporated'],
        };
      }
    }
  }),
};

const WITH_A_PLAN: readonly string[] = ['child-in-need', 'child-protection'];

const hasOwnPlan = ({ members }: KnownEpisode, { children, agreedOn }: PlanFact): boolean =>
  members.some(
    ({ child }) =>
      children.includes(child.id) && child.regimes.some((spell) => WITH_A_PLAN.includes(spell.regime) && covers(spell, agreedOn)),
  );

export const incorporation: Measure = {
  id: 'R9',
  version: 1,
  title: 'Family plans built into the child’s plan',
  question: 'Of the family plans agreed for a child with a child in need or child protection plan, how many were built into it in time?',
  definition:
    'Of the plans agreed in the period for at least one child with an open child in need or child protection plan that day, once the time is over: the share built into that plan within ten working days, or what the council sets.',
  denominator: 'plans agreed in the period for a child with an open child in need or child protection plan, once ten working days are over',
  numerator: 'of these, those with a day of incorporation within ten working days',
  window: '10 working days from the agreement',
  source: 'module: plans; case system: plans of the child',
  published: true,
  count: plansToIncorporate,
  rows: [part('R9', 'incorporated', 'plans')],
};
