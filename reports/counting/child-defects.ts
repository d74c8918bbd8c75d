import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { KnownChild } from '../facts/known-family';
import { ethnicGroup, NOT_RECORDED, teamOn } from './breakdown';

export const CHILD_DEFECTS = ['missing team', 'missing ethnicity', 'missing date of birth'] as const;

/** What a child's record lacks on the day (A18). */
export function childDefects(child: KnownChild, on: CalendarDay): readonly string[] {
  const defects: string[] = [];
  if (teamOn(child, on) === NOT_RECORDED) defects.push('missing team');
  if (ethnicGroup(child.history.person.ethnicityCode) === NOT_RECORDED) defects.push('missing ethnicity');
  if (child.birth === undefined && !child.unborn) defects.push('missing date of birth');
  return defects;
}
