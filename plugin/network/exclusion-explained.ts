import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import { problemIfFuture } from '../episodes/refuse-problems';
import type { Exclusion } from './exclusion';

interface TypedExplanation {
  readonly how?: string;
  readonly on?: CalendarDay;
}

/** S4-51: how it was explained to the child, and when: both or neither. */
export const explainedOf = ({ how, on }: TypedExplanation): Exclusion['explained'] =>
  how === undefined || on === undefined ? undefined : { how, on };

export function problemsWithExplanation({ how, on }: TypedExplanation, today: CalendarDay): readonly (Problem | undefined)[] {
  const any = how !== undefined || on !== undefined;
  return [
    any && how === undefined ? { field: 'explainedHow', message: 'Enter how it was explained to the child' } : undefined,
    any && on === undefined ? { field: 'explainedOn', message: 'Enter the date on which it was explained' } : undefined,
    problemIfFuture('explainedOn', 'The date on which it was explained', on, today),
  ];
}
