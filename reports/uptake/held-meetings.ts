import { allAdultsOn } from '../counting/all-adults';
import { MEETING_BREAKDOWNS, meetingCategories } from '../counting/breakdown';
import { eachUnit, type Count, type Line, type Unit } from '../counting/count';
import { FEEDBACK_QUESTIONS, type AttendanceFact, type FeedbackFact, type MeetingFact } from '../facts/facts';
import { isAttended, type KnownEpisode } from '../facts/known-family';
import { planOf } from './plan-of-meeting';

export const MODES = ['in_person', 'video', 'telephone'] as const;

/** Why somebody invited was not there; views sent in writing are a part played, and no attendance. */
export const ABSENCES = ['practical_barrier', 'own_choice', 'not_told', 'unsafe', 'unknown', 'written_views', 'not_recorded'] as const;

export const modeCell = (mode: string): string => `mode_${mode}`;
export const absenceCell = (reason: string): string => `absent_${reason}`;

/** Attendance of nobody is recorded: the meeting says nothing of who came (A18). */
const UNRECORDED = 'attendance not recorded';
const UNDECIDED = 'plan without decision';

const DECISIONS = { accepted: 'accepted', 'accepted-in-part': 'partly', 'not-accepted': 'not_accepted' } as const;

const LINES: readonly Line[] = [
  ['meetings', 'outnumbered', 'not_outnumbered'],
  ['meetings', 'paternal', 'not_paternal'],
  ['meetings', 'conferences', 'other_meetings'],
  ['conferences', 'private', 'not_private'],
  ['meetings', 'with_plan', 'without_plan'],
  ['with_plan', 'accepted', 'partly', 'not_accepted', 'undecided'],
  ['invited', 'invited_came', 'absent'],
  ['attended', 'invited_came', 'came_uninvited'],
  ['attended', 'children_came', 'network_came', 'professionals_came'],
];

/** Told of all meetings together only: by team or type the people of one meeting would soon be known. */
const OVERALL_LINES: readonly Line[] = [
  ['attended', ...MODES.map(modeCell)],
  ['absent', ...ABSENCES.map(absenceCell)],
  ['attended', 'answered', 'silent'],
  ...FEEDBACK_QUESTIONS.flatMap((question): readonly Line[] => [
    ['forms', `${question}_asked`, `${question}_open`],
    [`${question}_asked`, `${question}_top_two`, `${question}_lower`],
  ]),
];

/**
 * Meetings held, and the people at them: both in one count, since the people of a meeting are figures of several measures, and what
 * is hidden of them in one must not stand in another.
 */
export const heldMeetings: Count = {
  id: 'held meetings',
  unit: 'meeting',
  cells: ['meetings', ...new Set([...LINES, ...OVERALL_LINES].flat().filter((cell) => cell !== 'meetings'))],
  lines: LINES,
  overallLines: OVERALL_LINES,
  // As many forms as people who answered, unless a meeting has more forms than people.
  overallTwins: [['forms', 'answered']],
  breakdowns: MEETING_BREAKDOWNS,
  publishedBreakdowns: ['overall', 'team', 'area', 'meeting_type'],
  defects: [UNRECORDED, UNDECIDED],
  adultsApart: true,
  unitsByPeriod: eachUnit(function* units({ episodes }): Iterable<Unit> {
    for (const episode of episodes) for (const meeting of episode.held) yield unitOf(episode, meeting);
  }),
};

function unitOf(episode: KnownEpisode, meeting: MeetingFact): Unit {
  const { on, attendance, feedback = [] } = meeting;
  const counted = attendance.filter(({ side }) => side !== 'supporter');
  const plan = planOf(episode, meeting);
  return {
    record: { episode: episode.id, meeting: meeting.id },
    on,
    categories: meetingCategories(episode, meeting),
    adult: allAdultsOn(episode, on),
    cells: [
      'meetings',
      ...cellsOfSides(counted),
      ...(meeting.type === 'FGC' ? ['conferences', meeting.privateTime === true ? 'private' : 'not_private'] : ['other_meetings']),
      ...(plan === undefined ? ['without_plan'] : ['with_plan', plan.decision === undefined ? 'undecided' : DECISIONS[plan.decision]]),
      ...counted.flatMap(cellsOfPerson),
      ...cellsOfFeedback(feedback, counted.filter(isAttended).length),
    ],
    defects: [
      ...(counted.every(({ mode, absence }) => mode === undefined && absence === undefined) ? [UNRECORDED] : []),
      ...(plan !== undefined && plan.decision === undefined ? [UNDECIDED] : []),
    ],
  };
}

/** U-26: strictly more of the network than professionals. U-27: any attender so marked, in whatever way they came. */
function cellsOfSides(counted: readonly AttendanceFact[]): readonly string[] {
  const came = (side: AttendanceFact['side']): number =>
    counted.reduce((people, each) => (each.side === side && isAttended(each) ? people + 1 : people), 0);
  return [
    came('network') > came('professional') ? 'outnumbered' : 'not_outnumbered',
    counted.some((each) => each.paternal && isAttended(each)) ? 'paternal' : 'not_paternal',
  ];
}

/** A code as the record has it, "in-person", by the cell that it counts in. */
const cellsByCode = (codes: readonly string[], cellOf: (code: string) => string): ReadonlyMap<string, string> =>
  new Map(codes.flatMap((code) => [code, code.replaceAll('_', '-')].map((written) => [written, cellOf(code)] as const)));

const MODE_CELLS = cellsByCode(MODES, modeCell);
const ABSENCE_CELLS = cellsByCode(ABSENCES, absenceCell);

const SIDE_CELLS = { child: 'children_came', network: 'network_came', professional: 'professionals_came' } as const;

/** U-28: not there = invited and not attended, also where attendance is not recorded. */
function cellsOfPerson(each: AttendanceFact): readonly string[] {
  const { side, invited } = each;
  if (side === 'supporter') return [];
  if (!isAttended(each)) return invited ? ['invited', 'absent', cellOfAbsence(each)] : [];
  return ['attended', SIDE_CELLS[side], cellOfMode(each), ...(invited ? ['invited', 'invited_came'] : ['came_uninvited'])];
}

const cellOfMode = ({ mode = '' }: AttendanceFact): string => MODE_CELLS.get(mode) ?? modeCell('in_person');

function cellOfAbsence({ mode, absence }: AttendanceFact): string {
  if (mode === 'written-views') return absenceCell('written_views');
  if (absence === undefined) return absenceCell('not_recorded');
  return ABSENCE_CELLS.get(absence) ?? absenceCell('unknown');
}

/** E12, U-34: forms without names; no more people answered than came. */
function cellsOfFeedback(forms: readonly FeedbackFact[], came: number): readonly string[] {
  return [
    ...Array.from({ length: came }, (_, at) => (at < forms.length ? 'answered' : 'silent')),
    ...forms.flatMap(({ topTwo }) => [
      'forms',
      ...FEEDBACK_QUESTIONS.flatMap((question) => {
        const answer = topTwo[question];
        return answer === undefined ? [`${question}_open`] : [`${question}_asked`, `${question}_${answer ? 'top_two' : 'lower'}`];
      }),
    ]),
  ];
}
