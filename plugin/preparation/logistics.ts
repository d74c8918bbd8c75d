import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import { Conflict, type Problem } from '../core/errors';
import { problemIfFuture } from '../episodes/refuse-problems';

export const PREFERRED_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type PreferredDay = (typeof PREFERRED_DAYS)[number];

/** S0-22, S3-24: what suits the family, one an episode. Evenings, weekends and bank holidays are as good as any (S0-23). */
export interface Logistics {
  readonly episodeId: string;
  readonly preferredDays: readonly PreferredDay[];
  readonly preferredTimes?: string;
  readonly preferredPlaces?: string;
  /** S0-22: who of the family agreed time and place, and when. */
  readonly agreed?: { readonly by: string; readonly on: CalendarDay };
  /** S2-27: who of the family agreed who is invited, and when. */
  readonly listAgreed?: { readonly by: string; readonly on: CalendarDay };
  /** S1-26: transport, childcare, refreshments, and what they cost. */
  readonly arrangements?: string;
  readonly costInPounds?: number;
  /** S0-23: who opens and closes the venue, and how whoever holds the meeting is safe on their own. */
  readonly outOfHours?: string;
  readonly recordedBy: WorkerId;
  readonly version: number;
}

interface TypedAgreement {
  readonly by?: string;
  readonly on?: CalendarDay;
}

export const agreedOf = ({ by, on }: TypedAgreement): Logistics['agreed'] =>
  by === undefined || on === undefined ? undefined : { by, on };

/** Who and when: both or neither. @param field beginning of the two fields' names. */
export function problemsWithAgreed(field: string, { by, on }: TypedAgreement, today: CalendarDay): readonly (Problem | undefined)[] {
  const any = by !== undefined || on !== undefined;
  return [
    any && by === undefined ? { field: `${field}By`, message: 'Enter who in the family agreed it' } : undefined,
    any && on === undefined ? { field: `${field}On`, message: 'Enter the date on which they agreed it' } : undefined,
    problemIfFuture(`${field}On`, 'The date on which they agreed it', on, today),
  ];
}

export const SAFETY_LEVELS = ['usual', 'raised', 'high'] as const;
export type SafetyLevel = (typeof SAFETY_LEVELS)[number];

/** S1-27: how the meeting is kept safe. Seen by those who hold it and by their manager, and by nobody else. */
export interface MeetingSafetyPlan {
  readonly episodeId: string;
  readonly level: SafetyLevel;
  readonly worries: string;
  readonly arrangements: string;
  readonly recordedBy: WorkerId;
  /** S1-27: a manager's look at a plan of a high level. */
  readonly reviewed?: { readonly by: WorkerId; readonly byName: string; readonly on: CalendarDay; readonly note?: string };
  readonly version: number;
}

export const needsManagersReview = (plan: Pick<MeetingSafetyPlan, 'level' | 'reviewed'> | undefined): boolean =>
  plan?.level === 'high' && plan.reviewed === undefined;

/** A plan that was changed is another one: what a manager looked at was the old. */
export function rewritten(
  saved: MeetingSafetyPlan | undefined,
  next: Pick<MeetingSafetyPlan, 'level' | 'worries' | 'arrangements'>,
): MeetingSafetyPlan['reviewed'] {
  const same = saved?.level === next.level && saved.worries === next.worries && saved.arrangements === next.arrangements;
  return same ? saved.reviewed : undefined;
}

export function reviewSafetyPlan(
  plan: MeetingSafetyPlan | undefined,
  reviewed: NonNullable<MeetingSafetyPlan['reviewed']>,
): MeetingSafetyPlan {
  if (plan === undefined) throw new Conflict('There is no safety plan to look at yet');
  if (plan.recordedBy === reviewed.by) throw new Conflict('Another manager than the one who wrote it looks at a safety plan');
  return { ...plan, reviewed };
}
