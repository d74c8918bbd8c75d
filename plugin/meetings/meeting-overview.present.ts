import { inWords } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import { timeInWords } from '../core/in-words';
import { inLocalWords } from '../core/local-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { mayRequestInvitations } from '../invitations/invitation-access';
import { invitationPaths } from '../invitations/invitations.paths';
import { planPaths } from '../plans/plans.paths';
import { isDealtWith } from './agenda';
import { absentMembers, notConsulted } from './consultation';
import { homeRisks } from './home-risks';
import type { Adjournment, Meeting } from './meeting';
import { mayArrangeMeeting, mayWriteMeeting } from './meeting-access';
import type { MeetingOverview } from './meeting-overview.query';
import { offersMade, type MeetingPapers } from './meeting-papers';
import { warningsOf } from './meeting-warnings.present';
import { STATUS_WORDS, VENUE_WORDS, whenInWords } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

export function presentMeetingOverview(answer: MeetingOverview, presenting: Presenting): Presented {
  const { meeting, type, episode } = answer;
  const open = episode.closed === undefined;
  const writes = open && mayWriteMeeting(presenting.actor, answer) === 'ok';
  const lettersMay = open && mayRequestInvitations(presenting.actor, answer) === 'ok';
  const changes = open && ['planned', 'adjourned'].includes(meeting.status) && mayArrangeMeeting(presenting.actor, answer) === 'ok';
  return onMeeting(answer, presenting, {
    title: type.label,
    back: { text: 'Back to meetings', path: meetingPaths.list(episode.id) },
    model: {
      heading: type.label,
      details: detailsOf(answer),
      change: changes ? meetingPaths.change(meeting.id) : undefined,
      tasks: tasksOf(answer, writes, presenting),
      warnings: warningsOf(answer, presenting),
      letters: lettersMay ? lettersOf(answer) : [],
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
      ...(meeting.adjournments ?? []).map((each) => row('Adjourned', adjournedInWords(each))),
      ...followUpRows(meeting).map((text) => row('For the children’s safety', text)),
      ...privateTimeRows(meeting).map((text) => row('Private family time', text)),
    ],
  };
}

/** What people are written after the meeting (documents.md L13, L15). */
function lettersOf({ meeting, episode }: MeetingOverview): readonly { readonly text: string; readonly path: ModulePath }[] {
  const missed = meeting.attendance.some(({ mode }) => mode === 'did-not-attend');
  return [
    ...(meeting.status === 'held'
      ? [{ text: 'Write to say thank you and ask how it was', path: invitationPaths.letters(episode.id, 'feedback', meeting.id) }]
      : []),
    ...(missed
      ? [{ text: 'Write to people who did not come', path: invitationPaths.letters(episode.id, 'missed-meeting', meeting.id) }]
      : []),
  ];
}

const adjournedInWords = ({ on, reason, goesOnOn }: Adjournment): string =>
  [on && inWords(on), reason, goesOnOn && `Goes on on ${inWords(goesOnOn)}`].filter((each) => each !== undefined && each !== '').join('. ');

function followUpRows({ safeguardingFollowUp, followUpBy, followUpDue }: Meeting): readonly string[] {
  if (safeguardingFollowUp === undefined) return [];
  const who = [followUpBy, followUpDue && `by ${inWords(followUpDue)}`].filter((each) => each !== undefined).join(', ');
  return [who === '' ? safeguardingFollowUp : `${safeguardingFollowUp} (${who})`];
}

/** S1-29: a start and an end, and nothing else of it. */
function privateTimeRows({ privateTimeHeld, privateTime = {} }: Meeting): readonly string[] {
  if (privateTimeHeld !== true) return [];
  const { startedAt, endedAt } = privateTime;
  const times = [startedAt && `from ${timeInWords(startedAt)}`, endedAt && `until ${timeInWords(endedAt)}`].filter(
    (each) => each !== undefined,
  );
  return [times.length === 0 ? 'Held' : `Held ${times.join(' ')}`];
}

interface Task {
  readonly title: string;
  readonly hint?: string;
  readonly done: boolean;
  readonly href: string;
}

function tasksOf(answer: MeetingOverview, writes: boolean, { policy }: Presenting): readonly Task[] {
  const { meeting, notes, members } = answer;
  const written = notes.filter((note) => isDealtWith(note, offersMade(answer))).length;
  const absent = absentMembers(members, meeting.attendance);
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
    writes &&
      absent.length > 0 && {
        title: 'People who could not come',
        hint: 'Who asks each of them what they think, and by when',
        done: notConsulted(members, meeting.attendance, answer.consultations).length === 0,
        href: meetingPaths.absent(meeting.id),
      },
    writes && {
      title: 'Parts of the meeting',
      hint: 'For people who cannot be in one room (optional)',
      done: answer.parts.length > 0,
      href: meetingPaths.parts(meeting.id),
    },
    homeRisks(meeting, answer).length > 0 && {
      title: 'A meeting in a family’s home',
      hint: 'A manager confirms that they know of the risks',
      done: meeting.venueAcknowledged !== undefined,
      href: meetingPaths.venue(meeting.id),
    },
    writes && { title: 'Private family time', done: meeting.privateTimeHeld !== undefined, href: meetingPaths.privateTime(meeting.id) },
    writes && {
      title: 'What became of the meeting',
      hint: 'Held, adjourned, stopped or cancelled',
      done: meeting.status !== 'planned',
      href: meetingPaths.outcome(meeting.id),
    },
    { title: inLocalWords('The family’s plan', policy), done: false, href: planPaths.ofMeeting(meeting.id) },
  ];
  return tasks.filter((task) => task !== false).map((task) => ({ hint: undefined, ...task }));
}
