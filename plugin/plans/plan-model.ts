import type { Policy } from '../core/policy';
import type { Regime } from '../core/regime';
import type { ChildsPlan, Plan } from './plan';

/** The children's own plans, the weightiest first: of two that are open it is the first that the family's plan becomes part of. */
const PLAN_OF: readonly (readonly [Regime, ChildsPlan])[] = [
  ['child-protection', 'child-protection'],
  ['child-in-need', 'child-in-need'],
];
const FAMILY_SUPPORT: readonly [Regime, ChildsPlan] = ['early-help', 'family-support'];

export const CHILDS_PLAN_WORDS: Readonly<Record<ChildsPlan, string>> = {
  'child-protection': 'child protection plan',
  'child-in-need': 'child in need plan',
  'family-support': 'family support plan',
};

/**
 * C7: the child's own plan of which the family's becomes part (S2-34). Where a network has one plan only (S4-32), that is the
 * family support plan too; undefined where there is none.
 */
export function childsPlanOf(regimes: readonly Regime[], planModel: Policy['planModel']): ChildsPlan | undefined {
  const plans = planModel === 'single-plan' ? [...PLAN_OF, FAMILY_SUPPORT] : PLAN_OF;
  return plans.find(([regime]) => regimes.includes(regime))?.[1];
}

/** C7, S4-32: the plan as a section of which this one is printed; undefined where it stands alone. */
export const printedInside = (regimes: readonly Regime[], planModel: Policy['planModel']): ChildsPlan | undefined =>
  planModel === 'single-plan' ? childsPlanOf(regimes, planModel) : undefined;

/** S2-34, S4-33: an agreed plan that is not part of the child's own plan yet: the worker's task, under both models. */
export const waitsToBeIncorporated = (
  { status, incorporated, ended }: Pick<Plan, 'status'> & { readonly incorporated?: unknown; readonly ended?: unknown },
  regimes: readonly Regime[],
  planModel: Policy['planModel'],
): boolean => status === 'agreed' && ended === undefined && incorporated === undefined && childsPlanOf(regimes, planModel) !== undefined;

/** C7: printed once. With one plan a family, a copy of its own is no longer printed once it is a section of that plan. */
export const printsWithChildsPlan = ({ incorporated }: Pick<Plan, 'incorporated'>, planModel: Policy['planModel']): boolean =>
  planModel === 'single-plan' && incorporated !== undefined;
