import { addDays, type CalendarDay } from '../../../plugin/core/calendar-day';

/** A workflow step of a plan: `to` undefined = open work. */
export interface PlanStep {
  readonly key: string;
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
}

export interface PlanSpell {
  /** The number of the step that began the plan. */
  readonly reference: string;
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
}

/**
 * Plans as chains of steps: a plan starts with its first step and ends when no further step follows within
 * `gapDays` of the last one's end (mosaic-records 1.12: plans in need have no table of their own).
 */
export function planSpells(steps: readonly PlanStep[], gapDays: number): readonly PlanSpell[] {
  const ordered = [...steps].toSorted((a, b) => a.from.localeCompare(b.from) || a.key.localeCompare(b.key));
  const spells: PlanSpell[] = [];
  for (const step of ordered) {
    const last = spells.at(-1);
    if (last !== undefined && follows(step, last, gapDays)) spells[spells.length - 1] = { ...last, to: laterEnd(last.to, step.to) };
    else spells.push({ reference: step.key, from: step.from, to: step.to });
  }
  return spells;
}

const follows = (step: PlanStep, spell: PlanSpell, gapDays: number): boolean =>
  spell.to === undefined || step.from <= addDays(spell.to, gapDays);

const laterEnd = (a: CalendarDay | undefined, b: CalendarDay | undefined): CalendarDay | undefined =>
  a === undefined || b === undefined ? undefined : [a, b].toSorted()[1];
