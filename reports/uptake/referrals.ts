import { addDays } from '../../plugin/core/calendar-day';
import { allAdultsOn } from '../counting/all-adults';
import { CHILD_IN_EPISODE_BREAKDOWNS, childInEpisode, FAMILY_BREAKDOWNS, familyCategories } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { eachUnit, type Count, type Run, type Unit } from '../counting/count';
import type { MeetingFact, ReferralFact } from '../facts/facts';
import { isAdultOn, type KnownEpisode, type KnownFamily } from '../facts/known-family';
import { firstHeldSince, MEETING_FIRST, meetingCameFirst } from './first-meeting';

const shared: Pick<Count, 'cells' | 'lines' | 'adultsApart'> = {
  cells: ['referred', 'mature', 'immature', 'in_window', 'not_in_window', 'held', 'not_held', 'held_outside'],
  lines: [
    ['referred', 'mature', 'immature'],
    ['referred', 'held', 'not_held'],
    ['mature', 'in_window', 'not_in_window'],
    // Held later than the window, or before the window was over for all.
    ['held', 'in_window', 'held_outside'],
  ],
  adultsApart: true,
};

/** Children by referral: those who were children of the episode when it was referred (U-17, U-18). */
export const referralsByChild: Count = {
  ...shared,
  id: 'referrals by child',
  unit: 'child per episode',
  breakdowns: CHILD_IN_EPISODE_BREAKDOWNS,
  defects: [...CHILD_DEFECTS, MEETING_FIRST],
  unitsByPeriod: eachUnit(function* units({ episodes }: KnownFamily, run): Iterable<Unit> {
    for (const episode of episodes) {
      const { referral } = episode;
      if (referral === undefined) continue;
      for (const { child, joinedOn } of episode.members) {
        if (joinedOn !== undefined && joinedOn > referral.on) continue;
        yield {
          record: { child: child.id, episode: episode.id },
          on: referral.on,
          categories: childInEpisode(child, referral.on, episode),
          adult: isAdultOn(child, referral.on),
          cells: cellsOf(referral, firstHeldSince(episode, referral.on, child.id), run),
          defects: [...childDefects(child, referral.on), ...meetingCameFirst(episode)],
        };
      }
    }
  }),
};

/** Why a matured referral has no meeting (U6): the record's codes, and what it is where there is none (U-23). */
export const REASONS_NOT_HELD = [
  'declined',
  'consent_withdrawn',
  'family_solved_it',
  'moved',
  'child_became_looked_after',
  'court_timetable',
  'unsafe',
  'no_network_found',
  'closed_by_authority',
  'other',
  'still_open',
  'not_recorded',
] as const;

/** Families by referral. */
export const referralsByFamily: Count = {
  ...shared,
  id: 'referrals by family',
  unit: 'family',
  cells: [...shared.cells, 'mature_held', 'mature_not_held', 'held_late', ...REASONS_NOT_HELD],
  lines: [
    ...shared.lines,
    ['mature', 'mature_held', 'mature_not_held'],
    ['mature_held', 'in_window', 'held_late'],
    ['not_in_window', 'held_late', 'mature_not_held'],
  ],
  overallLines: [['mature_not_held', ...REASONS_NOT_HELD]],
  twins: [['not_held', 'mature_not_held']],
  breakdowns: FAMILY_BREAKDOWNS,
  defects: [MEETING_FIRST],
  unitsByPeriod: eachUnit(function* units({ episodes }: KnownFamily, run): Iterable<Unit> {
    for (const episode of episodes) if (episode.referral !== undefined) yield familyUnit(episode, episode.referral, run);
  }),
};

function familyUnit(episode: KnownEpisode, referral: ReferralFact, run: Run): Unit {
  const cells = cellsOf(referral, firstHeldSince(episode, referral.on), run);
  const isMature = cells.includes('mature');
  const neverHeld = isMature && cells.includes('not_held');
  return {
    record: { episode: episode.id },
    on: referral.on,
    categories: familyCategories(episode, referral.on),
    adult: allAdultsOn(episode, referral.on),
    cells: [...cells, ...(isMature ? whenHeld(cells) : [])],
    overall: { cells: neverHeld ? [whyNotHeld(episode)] : [] },
    defects: meetingCameFirst(episode),
  };
}

function whenHeld(cells: readonly string[]): readonly string[] {
  if (cells.includes('not_held')) return ['mature_not_held'];
  return cells.includes('in_window') ? ['mature_held'] : ['mature_held', 'held_late'];
}

function whyNotHeld({ closedOn, closeReason }: KnownEpisode): string {
  if (closedOn === undefined) return 'still_open';
  // "Completed" says nothing of why there was no meeting.
  if (closeReason === undefined || closeReason === 'completed') return 'not_recorded';
  const code = closeReason.replaceAll('-', '_');
  return REASONS_NOT_HELD.find((reason) => reason === code) ?? 'other';
}

/** A referral still within its window is in neither side of U4, also where the meeting was already held (U4). */
function cellsOf({ on }: ReferralFact, first: MeetingFact | undefined, { dataTo, settings }: Run): readonly string[] {
  const lastDay = addDays(on, settings.conversionDays);
  const mature = lastDay <= dataTo;
  const inWindow = mature && first !== undefined && first.on <= lastDay;
  return [
    'referred',
    ...(mature ? ['mature', inWindow ? 'in_window' : 'not_in_window'] : ['immature']),
    ...(first === undefined ? ['not_held'] : ['held']),
    ...(first !== undefined && !inWindow ? ['held_outside'] : []),
  ];
}
