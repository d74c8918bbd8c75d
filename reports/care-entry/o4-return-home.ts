import { addDays, addMonths, type CalendarDay } from '../../plugin/core/calendar-day';
import { CHILD_BREAKDOWNS, childCategories, facilitatorWords } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { perPeriod, type Count, type Run, type Unit } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import { CARE_DEFECTS, careDefects, covers, isCounted } from '../facts/care-periods';
import type { KnownChild } from '../facts/known-family';
import { cohortEvents } from './cohort';

/** Home to parents or relatives, and to special guardians or under an arrangements order (E7); E4B is the unplanned return. */
const HOME: readonly (string | undefined)[] = ['E4A', 'E4B', 'E13', 'E41', 'E45', 'E47'];
const UNPLANNED = 'E4B';

/** K3: children about whom a meeting was held while they were looked after, each once. */
export const lookedAfterAtMeeting: Count = {
  id: 'cohort K3',
  unit: 'child once',
  cells: ['cohort', 'mature', 'immature', 'home', 'not_home', 'unplanned', 'planned'],
  lines: [
    ['cohort', 'mature', 'immature'],
    ['mature', 'home', 'not_home'],
    ['home', 'unplanned', 'planned'],
  ],
  breakdowns: [...CHILD_BREAKDOWNS, 'meeting_type', 'facilitator'],
  defects: [...CHILD_DEFECTS, ...CARE_DEFECTS],
  adultsApart: false,
  unitsByPeriod: perPeriod(
    (family, run) => cohortEvents('K3', family, run),
    ({ child }) => child.id,
    ([{ child, on, episode, meeting }], run): Unit => ({
      record: { child: child.id, episode, meeting: meeting?.id },
      on,
      categories: { ...childCategories(child, on), meeting_type: meeting?.type, facilitator: facilitatorWords(meeting?.facilitator) },
      adult: false,
      cells: ['cohort', ...cellsOf(child, on, run)],
      defects: [...childDefects(child, on), ...careDefects(child.history.care)],
    }),
  ),
};

/** O-20: the end of the period of care that covers the start; a return to care later does not undo it. */
function cellsOf(child: KnownChild, index: CalendarDay, { dataTo, settings }: Run): readonly string[] {
  const end = addMonths(index, 12);
  if (addDays(end, settings.settlingDays) > dataTo) return ['immature'];
  const leftOn = child.care.find((period) => covers(period, index))?.to;
  const reasons = child.history.care.filter((row) => isCounted(row) && row.to === leftOn).map(({ reasonCeased }) => reasonCeased);
  if (leftOn === undefined || leftOn > end || !reasons.some((reason) => HOME.includes(reason))) return ['mature', 'not_home'];
  return ['mature', 'home', reasons.includes(UNPLANNED) ? 'unplanned' : 'planned'];
}

export const returnHome: Measure = {
  id: 'O4.K3',
  version: 1,
  title: 'Left care to family within 12 months of a meeting',
  question: 'Of the children who were looked after when a meeting was held about them, how many left care to their family within a year?',
  definition:
    'Children about whom the first meeting of their process was held while they were looked after, in the period and a year ago or more: the share whose time in care ended, after the meeting and within 12 months, with a return to parents or relatives, planned or not, a special guardianship order or a child arrangements order (E4A, E4B, E13, E41, E45, E47). Unplanned returns (E4B) are also told apart. Coming back into care later does not undo it.',
  denominator: 'children looked after on the day of the meeting, once 12 months are over',
  numerator: 'of these, those who left care to family within 12 months',
  window: '12 months from the day of the meeting',
  source: 'module: meetings held; case system: care episodes, people',
  published: true,
  count: lookedAfterAtMeeting,
  rows: [part('O4.K3', 'home', 'mature'), part('O4.K3.unplanned', 'unplanned', 'mature'), part('O4.K3.immature', 'immature', 'cohort')],
};
