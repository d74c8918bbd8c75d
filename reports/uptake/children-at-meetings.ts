import { ageOn, type CalendarDay } from '../../plugin/core/calendar-day';
import { CHILD_IN_EPISODE_BREAKDOWNS, childInEpisode, facilitatorWords } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { eachUnit, type Count, type Unit } from '../counting/count';
import type { AttendanceFact, MeetingFact } from '../facts/facts';
import { isAdultOn, isUnbornOn, type KnownChild, type KnownFamily } from '../facts/known-family';

/** A recorded participation of a child from this age on says something of the child's own part (U9). */
const OWN_VIEWS_FROM_AGE = 4;

/** PN1 to PN3, PN5 and PN6: the child's views were heard. PN4 and PN7, and PN0 at this age, are not (U-29). */
const HEARD: readonly string[] = ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'];

/** Children by meeting: each child whom a meeting held was about. */
export const childrenAtMeetings: Count = {
  id: 'children at meetings',
  unit: 'child per meeting',
  cells: [
    'children',
    'aged_4_plus',
    'under_4',
    'age_not_recorded',
    'heard',
    'not_heard',
    'no_code',
    'other_code',
    'advocate_offered',
    'advocate_not_offered',
    'advocate_used',
    'advocate_not_used',
  ],
  lines: [
    ['children', 'aged_4_plus', 'under_4', 'age_not_recorded'],
    ['aged_4_plus', 'heard', 'not_heard'],
    ['not_heard', 'no_code', 'other_code'],
    ['aged_4_plus', 'advocate_offered', 'advocate_not_offered'],
    ['aged_4_plus', 'advocate_used', 'advocate_not_used'],
  ],
  twins: [['advocate_offered', 'advocate_used']],
  breakdowns: [...CHILD_IN_EPISODE_BREAKDOWNS, 'meeting_type', 'facilitator'],
  publishedBreakdowns: ['overall', 'team', 'area', 'sex', 'meeting_type'],
  defects: [...CHILD_DEFECTS, 'meeting before birth'],
  adultsApart: true,
  unitsByPeriod: eachUnit(function* units({ episodes }: KnownFamily): Iterable<Unit> {
    for (const episode of episodes) {
      for (const meeting of episode.held) {
        for (const { child } of episode.members) {
          if (!meeting.subjects.includes(child.id)) continue;
          yield {
            record: { child: child.id, episode: episode.id, meeting: meeting.id },
            on: meeting.on,
            categories: {
              ...childInEpisode(child, meeting.on, episode),
              meeting_type: meeting.type,
              facilitator: facilitatorWords(meeting.facilitator),
            },
            adult: isAdultOn(child, meeting.on),
            cells: ['children', ...cellsOf(child, meeting)],
            defects: [...childDefects(child, meeting.on), ...bornLater(child, meeting.on)],
          };
        }
      }
    }
  }),
};

function cellsOf(child: KnownChild, meeting: MeetingFact): readonly string[] {
  if (isUnbornOn(child, meeting.on)) return ['under_4'];
  if (child.birth === undefined) return ['age_not_recorded'];
  if (ageOn(child.birth, meeting.on) < OWN_VIEWS_FROM_AGE) return ['under_4'];
  const own = meeting.attendance.find((each) => each.side === 'child' && each.child === child.id);
  return [
    'aged_4_plus',
    ...heardCells(own?.participation),
    own?.advocateOfferedOn === undefined ? 'advocate_not_offered' : 'advocate_offered',
    usedAdvocate(own) ? 'advocate_used' : 'advocate_not_used',
  ];
}

const usedAdvocate = (own: AttendanceFact | undefined): boolean => own?.advocateUsed === true;

function heardCells(code: string | undefined): readonly string[] {
  if (code === undefined) return ['not_heard', 'no_code'];
  return HEARD.includes(code) ? ['heard'] : ['not_heard', 'other_code'];
}

const bornLater = ({ birth }: KnownChild, on: CalendarDay): readonly string[] =>
  birth !== undefined && birth > on ? ['meeting before birth'] : [];
