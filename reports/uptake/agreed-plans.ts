import { addDays, type CalendarDay } from '../../plugin/core/calendar-day';
import { workingCalendar } from '../../plugin/core/working-days';
import { allAdultsOn } from '../counting/all-adults';
import { FAMILY_BREAKDOWNS, familyCategories } from '../counting/breakdown';
import { eachUnit, type Count, type Run, type Unit } from '../counting/count';
import { covers } from '../facts/care-periods';
import type { PlanFact } from '../facts/facts';
import type { KnownEpisode, KnownFamily } from '../facts/known-family';
import { meetingOf } from './plan-of-meeting';

const calendar = workingCalendar();

/** Plans agreed: whether each went to everybody in time. */
export const agreedPlans: Count = {
  id: 'agreed plans',
  unit: 'plan',
  cells: [
    'plans',
    'mature',
    'immature',
    'circulated',
    'not_circulated',
    'for_chair',
    'not_for_chair',
    'chair_told',
    'chair_not_told',
    'version_mature',
    'version_immature',
    'versions_given',
    'versions_not_given',
    'prepared',
    'not_prepared',
  ],
  lines: [
    ['plans', 'mature', 'immature'],
    ['mature', 'circulated', 'not_circulated'],
    ['mature', 'for_chair', 'not_for_chair'],
    ['for_chair', 'chair_told', 'chair_not_told'],
    ['plans', 'version_mature', 'version_immature'],
    ['version_mature', 'versions_given', 'versions_not_given'],
    ['mature', 'prepared', 'not_prepared'],
  ],
  twins: [['mature', 'version_mature']],
  breakdowns: FAMILY_BREAKDOWNS,
  defects: ['plan without decision'],
  adultsApart: true,
  unitsByPeriod: eachUnit(function* units({ episodes }: KnownFamily, run): Iterable<Unit> {
    for (const episode of episodes) {
      for (const plan of episode.plans) {
        yield {
          record: { episode: episode.id, plan: plan.id, meeting: plan.meeting },
          on: plan.agreedOn,
          categories: familyCategories(episode, plan.agreedOn),
          adult: allAdultsOn(episode, plan.agreedOn),
          cells: ['plans', ...sentCells(episode, plan, run), ...versionCells(plan, run)],
          defects: plan.decision === undefined ? ['plan without decision'] : [],
        };
      }
    }
  }),
};

function sentCells(episode: KnownEpisode, plan: PlanFact, { dataTo, settings }: Run): readonly string[] {
  const lastDay = calendar.addWorkingDays(plan.agreedOn, settings.circulationWorkingDays);
  if (lastDay > dataTo) return ['immature'];
  const inTime = (on: CalendarDay | undefined): boolean => on !== undefined && on <= lastDay;
  const { copies = [] } = plan;
  // U-32: an empty list does not count as circulated.
  const circulated = copies.length > 0 && copies.every(({ sentOn }) => inTime(sentOn));
  return [
    'mature',
    circulated ? 'circulated' : 'not_circulated',
    ...(isForChair(episode, plan) ? ['for_chair', inTime(plan.chairToldOn) ? 'chair_told' : 'chair_not_told'] : ['not_for_chair']),
    isPrepared(episode, plan) ? 'prepared' : 'not_prepared',
  ];
}

/** U-33: a child of the plan is on a child protection plan that day. */
const isForChair = ({ members }: KnownEpisode, { children, agreedOn }: PlanFact): boolean =>
  members.some(
    ({ child }) =>
      children.includes(child.id) && child.regimes.some((spell) => spell.regime === 'child-protection' && covers(spell, agreedOn)),
  );

/** U-33: everybody invited to the plan's meeting was prepared by then; nobody invited is nobody prepared. */
function isPrepared(episode: KnownEpisode, plan: PlanFact): boolean {
  const meeting = meetingOf(episode, plan);
  const invited = meeting?.attendance.filter((each) => each.invited && each.side !== 'supporter') ?? [];
  return (
    meeting !== undefined && invited.length > 0 && invited.every(({ preparedOn }) => preparedOn !== undefined && preparedOn <= meeting.on)
  );
}

function versionCells(plan: PlanFact, { dataTo, settings }: Run): readonly string[] {
  const lastDay = addDays(plan.agreedOn, settings.childVersionDays);
  if (lastDay > dataTo) return ['version_immature'];
  const { children, childVersions = [] } = plan;
  const isServed = (id: string): boolean =>
    childVersions.some(
      ({ child, givenOn, reasonRecorded }) => child === id && (reasonRecorded || (givenOn !== undefined && givenOn <= lastDay)),
    );
  return ['version_mature', children.length > 0 && children.every(isServed) ? 'versions_given' : 'versions_not_given'];
}
