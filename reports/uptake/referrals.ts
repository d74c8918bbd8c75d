import { addDays } from '../../plugin/core/calendar-day';
import { allAdultsOn } from '../counting/all-adults';
import { CHILD_BREAKDOWNS, childCategories, FAMILY_BREAKDOWNS, familyCategories } from '../counting/breakdown';
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
  breakdowns: CHILD_BREAKDOWNS,
  defects: [...CHILD_DEFECTS, MEETING_FIRST],
  unitsByPeriod: eachUnit(function* units({ episodes }: KnownFamily, run): Iterable<Unit> {
    for (const episode of episodes) {
      const { referral } = episode;
      if (referral === undefined) continue;
      for (const { child, joinedOn } of episode.members) {
        if (joinedOn !== undefined && joinedOn > referral.on) continue;
        yield {
          on: referral.on,
          categories: childCategories(child, referral.on),
          adult: isAdultOn(child, referral.on),
          cells: cellsOf(referral, firstHeldSince(episode, referral.on, child.id), run),
          defects: [...childDefects(child, referral.on), ...meetingCameFirst(episode)],
        };
      }
    }
  }),
};

/** Families by referral. */
export const referralsByFamily: Count = {
  ...shared,
  id: 'referrals by family',
  unit: 'family',
  breakdowns: FAMILY_BREAKDOWNS,
  defects: [MEETING_FIRST],
  unitsByPeriod: eachUnit(function* units({ episodes }: KnownFamily, run): Iterable<Unit> {
    for (const episode of episodes) if (episode.referral !== undefined) yield familyUnit(episode, episode.referral, run);
  }),
};

const familyUnit = (episode: KnownEpisode, referral: ReferralFact, run: Run): Unit => ({
  on: referral.on,
  categories: familyCategories(episode, referral.on),
  adult: allAdultsOn(episode, referral.on),
  cells: cellsOf(referral, firstHeldSince(episode, referral.on), run),
  defects: meetingCameFirst(episode),
});

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
