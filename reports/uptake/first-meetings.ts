import { daysBetween } from '../../plugin/core/calendar-day';
import { allAdultsOn } from '../counting/all-adults';
import { MEETING_BREAKDOWNS, meetingCategories } from '../counting/breakdown';
import { eachUnit, type Count, type Unit } from '../counting/count';
import type { MeetingFact } from '../facts/facts';
import type { KnownEpisode, KnownFamily } from '../facts/known-family';
import { firstHeldSince, MEETING_FIRST, meetingCameFirst } from './first-meeting';

/** The amount that medians are taken of. */
export const DAYS_FROM_REFERRAL = 'days from referral';

/** Urgent first meetings are a measure of their own. */
const FIRST_MEETING_BREAKDOWNS = MEETING_BREAKDOWNS.filter((breakdown) => breakdown !== 'urgent');

/** First meetings held, other than urgent ones (U-19); one whose urgency is not recorded is among them. */
export const firstMeetings: Count = {
  id: 'first meetings',
  unit: 'meeting',
  cells: ['first_meetings', 'days_0_28', 'days_29_56', 'days_57_plus'],
  lines: [['first_meetings', 'days_0_28', 'days_29_56', 'days_57_plus']],
  breakdowns: FIRST_MEETING_BREAKDOWNS,
  defects: [MEETING_FIRST],
  adultsApart: true,
  unitsByPeriod: eachUnit(function* units(family): Iterable<Unit> {
    for (const first of firstMeetingsOf(family)) {
      if (first.urgent) continue;
      yield { ...first.unit, cells: ['first_meetings', bandOf(first.days)], defects: first.defects };
    }
  }),
};

const bandOf = (days: number): string => {
  if (days <= 28) return 'days_0_28';
  return days <= 56 ? 'days_29_56' : 'days_57_plus';
};

/** First meetings after urgent referrals, with whether they were held on the day of the strategy discussion (U-20). */
export const urgentFirstMeetings: Count = {
  id: 'urgent first meetings',
  unit: 'meeting',
  cells: ['first_meetings', 'with_strategy_date', 'without_strategy_date', 'same_day', 'other_day'],
  lines: [
    ['first_meetings', 'with_strategy_date', 'without_strategy_date'],
    ['with_strategy_date', 'same_day', 'other_day'],
  ],
  breakdowns: FIRST_MEETING_BREAKDOWNS,
  defects: [MEETING_FIRST],
  adultsApart: true,
  unitsByPeriod: eachUnit(function* units(family): Iterable<Unit> {
    for (const { urgent, unit, strategyOn, defects } of firstMeetingsOf(family)) {
      if (!urgent) continue;
      const dated =
        strategyOn === undefined ? ['without_strategy_date'] : ['with_strategy_date', strategyOn === unit.on ? 'same_day' : 'other_day'];
      yield { ...unit, cells: ['first_meetings', ...dated], defects };
    }
  }),
};

/** A meeting without a referral, or only before it, has no waiting time (U-21). */
function* firstMeetingsOf({ episodes }: KnownFamily) {
  for (const episode of episodes) {
    const { referral } = episode;
    const first = referral && firstHeldSince(episode, referral.on);
    if (referral === undefined || first === undefined) continue;
    const days = daysBetween(referral.on, first.on);
    const urgent = referral.urgent === true;
    yield {
      urgent,
      days,
      unit: unitAt(episode, first, days),
      strategyOn: referral.strategyDiscussionOn,
      defects: meetingCameFirst(episode),
    };
  }
}

const unitAt = (episode: KnownEpisode, first: MeetingFact, days: number): Omit<Unit, 'cells'> => ({
  record: { episode: episode.id, meeting: first.id },
  on: first.on,
  categories: meetingCategories(episode, first),
  adult: allAdultsOn(episode, first.on),
  amounts: { [DAYS_FROM_REFERRAL]: days },
});
