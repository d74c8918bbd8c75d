import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { Plan, PlanAction } from '../plans/plan';
import type { ActionProgress, ProgressState } from './review';

/** What was typed of one action; nothing where it was left as it is. */
export interface TypedProgress {
  readonly state?: ProgressState;
  readonly note?: string;
}

/** The last that was told of an action; undefined where nothing was. */
export const latestProgress = (progress: readonly ActionProgress[], actionId: string): ActionProgress | undefined =>
  progress.findLast((each) => each.actionId === actionId);

/** What there is to keep: a state that is new, or a note. An action of which nothing new was told is left alone. */
export function newProgress(
  typed: Readonly<Record<string, TypedProgress>>,
  actions: readonly PlanAction[],
  told: readonly ActionProgress[],
): readonly { readonly actionId: string; readonly state: ProgressState; readonly note?: string }[] {
  return actions.flatMap(({ id, completedOn }) => {
    const { state, note } = typed[id] ?? {};
    const before = stateOf(latestProgress(told, id), completedOn);
    if (state === undefined || (state === before && note === undefined)) return [];
    return [{ actionId: id, state, note }];
  });
}

/** How it stands: as it was told last, or done where only that was recorded. */
export const stateOf = (last: ActionProgress | undefined, completedOn: CalendarDay | undefined): ProgressState | undefined =>
  last?.state ?? (completedOn === undefined ? undefined : 'done');

/** A note without a state says nothing that could be counted; progress is told of days when the plan was in force. */
export function progressProblems(
  typed: Readonly<Record<string, TypedProgress>>,
  on: CalendarDay,
  { agreedOn }: Pick<Plan, 'agreedOn'>,
  today: CalendarDay,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (on > today) problems.push({ field: 'on', message: 'The day must be today or in the past' });
  if (agreedOn !== undefined && on < agreedOn) problems.push({ field: 'on', message: 'The day must not be before the plan was agreed' });
  for (const [actionId, { state, note }] of Object.entries(typed)) {
    if (note !== undefined && state === undefined)
      problems.push({ field: `progress.${actionId}.state`, message: 'Select how it is going' });
  }
  return problems;
}
