import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, RegimeSpell } from '../core/case-system';
import type { Plan } from '../plans/plan';

/**
 * What has become of telling the child protection chair of the outcome, for one child: the notice was sent, or a manager waived it
 * with a reason. Who keeps notices has this among the rest (S0-27).
 */
export interface SettledNotice {
  readonly childId: PersonId;
  /** The agreed version that it is about; undefined = any. */
  readonly planId?: string;
}

interface Facts {
  readonly plans: readonly Plan[];
  readonly regimesOf: ReadonlyMap<PersonId, readonly RegimeSpell[]>;
  readonly settled: readonly SettledNotice[];
  readonly today: CalendarDay;
}

const underProtectionOn = (spells: readonly RegimeSpell[], on: CalendarDay): boolean =>
  spells.some(({ regime, from, to }) => regime === 'child-protection' && from <= on && (to === undefined || to > on));

/** S0-27: the children who are on a child protection plan, or were when their plan was agreed, and of whose plan the chair was not told. */
export function noticesOwed({ plans, regimesOf, settled, today }: Facts): readonly PersonId[] {
  const plan = plans.findLast(({ status }) => status === 'agreed');
  if (plan === undefined) return [];
  const days = [plan.agreedOn ?? today, today];
  return plan.childIds.filter((childId) => {
    const spells = regimesOf.get(childId) ?? [];
    const told = settled.some((each) => each.childId === childId && (each.planId === undefined || each.planId === plan.id));
    return !told && days.some((on) => underProtectionOn(spells, on));
  });
}
