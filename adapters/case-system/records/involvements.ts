import { earliest, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { Allocation } from '../../../plugin/core/case-system';
import { meaningOf } from '../case-source';
import type { CaseCodes } from './case-codes';

/** The kind under which an allocated worker's involvement is told (CaseSystem.allocationsOf). */
export const ALLOCATED = 'allocated-worker';

export type Involvement = Omit<Allocation, 'teamId' | 'teamName'>;

/** The council's code under our name for it, or as it is. */
export function kindOfInvolvement(code: string, codes: Pick<CaseCodes, 'allocatedWorker' | 'involvements'>): string {
  return codes.allocatedWorker.includes(code) ? ALLOCATED : (meaningOf(code, codes.involvements) ?? code);
}

/**
 * The data mart's allocations are picked out of the professional relationships, so that most stand in both.
 * Where only one of the two has ended, it has ended: nobody keeps a right through a row that was forgotten.
 */
export function eachOnce<T extends Involvement>(involvements: readonly T[]): readonly T[] {
  const known = new Map<string, T>();
  for (const each of involvements) {
    const key = [each.personId, each.workerId, each.kind, each.from].join('|');
    known.set(key, { ...each, to: earliest(known.get(key)?.to, each.to) });
  }
  return [...known.values()].toSorted((a, b) => a.from.localeCompare(b.from));
}

export const isOpenAllocation = (each: Allocation, today: CalendarDay): boolean =>
  each.kind === ALLOCATED && each.from <= today && (each.to === undefined || each.to > today);
