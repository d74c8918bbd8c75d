import type { SummaryListOptions } from '../core/component-options';
import type { Presented, Presenting } from '../core/page';
import { planPaths } from '../plans/plans.paths';
import { isDealtWith } from './agenda';
import { childrenWithoutParticipation, whoCame, type WhoCame } from './attendance';
import { attended } from './meeting';
import { mayArrangeMeeting, mayWriteMeeting } from './meeting-access';
import type { MeetingOverview } from './meeting-overview.query';
import { offersMade, type MeetingPapers } from './meeting-papers';
import { STATUS_WORDS, VENUE_WORDS, whenInWords } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

export function presentMeetingOverview(answer: MeetingOverview, presenting: Presenting): Presented {
  const { meeting, type, episode } = answer;
  const open = episode.closed === undefined;
  const writes = open && mayWriteMeeting(presenting.actor, answer) === 'ok';
  const changes = open && ['planned', 'adjourned'].includes(meeting.status) && mayArrangeMeeting(presenting.actor, answer) === 'ok';
  return onMeeting(answer, presenting, {
    title: type.label,
    back: { text: 'Back to meetings', path: meetingPaths.list(episode.id) },
    model: {
      heading: type.label,
      details: detailsOf(answer),
      change: changes ? meetingPaths.change(meeting.id) : undefined,
      tasks: tasksOf(answer, writes),
      warnings: warningsOf(answer, presenting),
    },
  });
}

function detailsOf({ meeting, children, facilitatorName }: MeetingPapers): SummaryListOptions {
  const about = children.filter((child) => meeting.subjectIds.includes(child.personId)).map((child) => child.person.fullName);
  const venue = [meeting.venueKind === undefined ? undefined : VENUE_WORDS[meeting.venueKind], meeting.venue];
  const row = (key: string, value: string | undefined) => ({ key: { text: key }, value: { text: value ?? 'Not recorded' } });
  return {
    rows: [
      row('About', about.join(', ')),
      row('When', whenInWords(meeting)),
      row('Where', venue.filter((each) => each !== undefined).join(': ') || undefined),
      row('Run by', facilitatorName),
      row('What became of it', STATUS_WORDS[meeting.status]),
      ...(meeting.outcomeReason === undefined ? [] : [row('Why', meeting.outcomeReason)]),
    ],
  };
}

interface Task {
  readonly title: string;
  readonly hint?: string;
  readonly done: boolean;
  readonly href: string;
}

function tasksOf(answer: MeetingPapers, writes: boolean): readonly Task[] {
  const { meeting, notes, members } = answer;
  const written = notes.filter((note) => isDealtWith(note, offersMade(answer))).length;
  const recorded = meeting.attendance.filter((each) => each.mode !== undefined).length;
  const tasks: readonly (Task | false)[] = [
    writes && {
      title: 'Ground rules',
      hint: 'What the people at the meeting agree about how they treat each other',
      done: meeting.groundRules.length > 0,
      href: meetingPaths.groundRules(meeting.id),
    },
    {
      title: 'Notes on the agenda',
      hint: `${written} of ${notes.length} parts written`,
      done: written === notes.length,
      href: meetingPaths.notes(meeting.id),
    },
    writes && {
      title: 'Who came',
      hint: `${recorded} of ${members.length} people recorded`,
      done: members.length > 0 && recorded >= members.length,
      href: meetingPaths.attendance(meeting.id),
    },
    writes && { title: 'Private family time', done: meeting.privateTimeHeld !== undefined, href: meetingPaths.privateTime(meeting.id) },
    writes && {
      title: 'What became of the meeting',
      hint: 'Held, adjourned, stopped or cancelled',
      done: meeting.status !== 'planned',
      href: meetingPaths.outcome(meeting.id),
    },
    { title: 'The family’s plan', done: false, href: planPaths.ofMeeting(meeting.id) },
  ];
  return tasks.filter((task) => task !== false).map((task) => ({ hint: undefined, ...task }));
}

/** What should be looked at once people's coming is recorded (S4-22, S1-05, S1-29). */
function warningsOf({ meeting, members, type, facilitatorInTeam }: MeetingOverview, { today }: Presenting): readonly string[] {
  const came = whoCame(members, meeting.attendance);
  const silent = childrenWithoutParticipation(members, meeting.attendance);
  const over = meeting.on !== undefined && meeting.on <= today && meeting.attendance.some(attended);
  const noPrivateTime = over && type.privateTime === 'required' && meeting.privateTimeHeld === false;
  return [
    ...(facilitatorInTeam
      ? ['The coordinator works in the team that holds the children. Think about whether the family sees them as independent']
      : []),
    ...(came.outnumbered === false ? [countInWords(came)] : []),
    ...(over && silent.length > 0 ? [`Not recorded how ${silent.map((child) => child.name).join(', ')} took part`] : []),
    ...(noPrivateTime ? [`A ${type.label.toLowerCase()} gives the family time on its own. Note in the agenda why this one did not`] : []),
  ];
}

/** S4-22. */
export const countInWords = ({ network, professionals }: WhoCame): string =>
  `${network} of the family’s side and ${professionals} ${professionals === 1 ? 'professional' : 'professionals'}: family and friends should outnumber the professionals`;
