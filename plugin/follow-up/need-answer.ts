import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import type { UnmetNeed } from '../plans/plan';

/** What became of a need that nobody met: met now, gone by itself, or still open, with what is done next. */
export const NEED_OUTCOMES = ['met', 'no-longer-there', 'still-open'] as const;
export type NeedOutcome = (typeof NEED_OUTCOMES)[number];

/** S1-39: the worker's or the manager's answer to a need that could put the child at risk. It stays with the need through later versions. */
export interface NeedAnswer {
  readonly id: string;
  readonly episodeId: string;
  /** The id of the need in the plan. */
  readonly needId: string;
  readonly on: CalendarDay;
  readonly outcome: NeedOutcome;
  readonly words: string;
  readonly byName: string;
  readonly recordedBy: WorkerId;
}

type Outcome = Pick<NeedAnswer, 'id' | 'needId' | 'on' | 'outcome'>;

/** The newest answer counts: a need that was met may be there again. */
const newestFirst = (one: Outcome, other: Outcome): number => other.on.localeCompare(one.on) || other.id.localeCompare(one.id);

const isAnswered = (needId: string, answers: readonly Outcome[]): boolean => {
  const newest = answers.filter((answer) => answer.needId === needId).toSorted(newestFirst)[0];
  return newest !== undefined && newest.outcome !== 'still-open';
};

/** S1-39: the needs of a plan that somebody still has to answer. */
export const needsWithoutAnswer = <Need extends Pick<UnmetNeed, 'id'>>(
  needs: readonly Need[],
  answers: readonly Outcome[],
): readonly Need[] => needs.filter(({ id }) => !isAnswered(id, answers));
