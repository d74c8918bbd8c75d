import { addDays, addMonths } from '../../plugin/core/calendar-day';
import type { Run } from '../counting/count';
import type { KnownFamily } from '../facts/known-family';
import type { CohortEvent } from './cohort';
import { courseOf } from './follow-up';

export type Referred = 'referred' | 'not_referred';

/** One child of the letter cohort, as compared from the landmark on. */
export interface FromLandmark {
  readonly group: Referred;
  readonly entered: boolean;
}

/**
 * O-24: which group a child is in is settled at the landmark, some days after the letter, and the twelve months begin there: counted
 * from the referral, a family would have to stay together to reach it. Undefined for a child who was looked after at the index,
 * entered care or was lost from sight by the landmark, or was not followed for twelve months from it.
 */
export function fromLandmark(
  { child, on, spell = 0 }: CohortEvent,
  family: KnownFamily,
  { dataTo, settings }: Run,
): FromLandmark | undefined {
  const course = courseOf(child, on);
  if (course === undefined || course.atIndex) return undefined;
  const { index, entry, censored } = course;
  const landmark = addDays(index, settings.landmarkDays);
  const end = addMonths(landmark, 12);
  const isOut = [entry, censored].some((day) => day !== undefined && day <= landmark);
  if (isOut || addDays(end, settings.settlingDays) > dataTo) return undefined;
  const entered = entry !== undefined && entry <= end && (censored === undefined || entry <= censored);
  if (!entered && censored !== undefined && censored < end) return undefined;
  const before = child.spells[spell - 1]?.to;
  const referred = family.episodes.some(
    ({ members, referral }) =>
      members.some((member) => member.child.id === child.id) &&
      referral !== undefined &&
      referral.on <= landmark &&
      (before === undefined || referral.on > before),
  );
  return { group: referred ? 'referred' : 'not_referred', entered };
}
