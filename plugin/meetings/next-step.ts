import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';

/** S2-57 … S2-59: what follows a meeting besides the family's own plan. */
export const NEXT_STEP_KINDS = ['assessment', 'order', 'support', 'court-by-council', 'court-by-family'] as const;
export type NextStepKind = (typeof NEXT_STEP_KINDS)[number];

export interface NextStep {
  readonly id: string;
  readonly meetingId: string;
  readonly kind: NextStepKind;
  readonly what: string;
  readonly who?: string;
  readonly dueOn?: CalendarDay;
}

/** S2-57: an assessment has somebody who makes it and a date. */
export function nextStepProblems({ kind, who, dueOn }: Pick<NextStep, 'kind' | 'who' | 'dueOn'>): readonly Problem[] {
  if (kind !== 'assessment') return [];
  return [
    ...(who === undefined ? [{ field: 'who', message: 'Enter who makes the assessment' }] : []),
    ...(dueOn === undefined ? [{ field: 'dueOn', message: 'Enter the date by which it is made' }] : []),
  ];
}
