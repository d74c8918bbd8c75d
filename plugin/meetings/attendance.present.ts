import { fillForm, radiosField, selectField, checkboxesField, type FilledForm, type KnownValues } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import type { NetworkMember } from '../network/network-member';
import { whoCame } from './attendance';
import { checkboxes, formPage, heading, inset, parts, radios, select, warning, type PagePart } from './form-page';
import type { Attendance } from './meeting';
import type { MeetingInView } from './meeting-in-view';
import { countInWords } from './meeting-overview.present';
import { ABSENCE_WORDS, memberInWords, MODE_WORDS, optionsOf, PARTICIPATION_WORDS } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

/** Everybody on one page: how they came, why they did not, and how a child took part. */
export function presentAttendance(answer: MeetingInView, presenting: Presenting): Presented {
  const { meeting, members } = answer;
  const filled = fillForm(presenting.form, Object.assign({}, ...meeting.attendance.map(knownOf)) as KnownValues);
  return onMeeting(answer, presenting, {
    title: 'Who came',
    model: formPage({
      heading: 'Who came',
      before: countParts(answer),
      fields: members.flatMap((member) => memberFields(member, filled, versionOf(meeting.attendance, member))),
      action: meetingPaths.attendance(meeting.id),
      cancel: meetingPaths.overview(meeting.id),
    }),
  });
}

const field = (member: { readonly id: string }, name: string): string => `person.${member.id}.${name}`;

function knownOf(attendance: Attendance): KnownValues {
  const member = { id: attendance.memberId };
  return {
    [field(member, 'mode')]: attendance.mode,
    [field(member, 'absence')]: attendance.absence,
    [field(member, 'participation')]: attendance.participation,
    [field(member, 'understood')]: attendance.understood === true ? ['yes'] : [],
  };
}

const versionOf = (attendance: readonly Attendance[], member: NetworkMember): number =>
  attendance.find((each) => each.memberId === member.id)?.version ?? 0;

/** S4-22: the count as it is saved, and a warning where professionals are not outnumbered. */
function countParts({ members, meeting }: MeetingInView): readonly PagePart[] {
  const came = whoCame(members, meeting.attendance);
  if (came.outnumbered === undefined) return [];
  if (!came.outnumbered) return [warning(countInWords(came))];
  return [inset(`So far: ${came.network} of the family’s side, ${came.children} children, ${came.professionals} professionals.`)];
}

function memberFields(member: NetworkMember, filled: FilledForm, version: number): readonly PagePart[] {
  const absence = selectField(filled, {
    name: field(member, 'absence'),
    label: 'Why not?',
    options: optionsOf(ABSENCE_WORDS),
    emptyText: 'Choose a reason',
  });
  return parts(
    heading(memberInWords(member)),
    { kind: 'hidden', name: field(member, 'version'), value: String(version) },
    radios(
      radiosField(filled, {
        name: field(member, 'mode'),
        legend: `How ${member.name} took part`,
        options: optionsOf(MODE_WORDS),
        small: true,
      }),
      { 'did-not-attend': [select(absence)] },
    ),
    member.kind === 'child' &&
      select(
        selectField(filled, {
          name: field(member, 'participation'),
          label: `${member.name}’s own part`,
          options: optionsOf(PARTICIPATION_WORDS),
          emptyText: 'Choose how',
        }),
      ),
    checkboxes(
      checkboxesField(filled, {
        name: field(member, 'understood'),
        legend: `Before the meeting with ${member.name}`,
        options: [{ value: 'yes', text: 'Was asked just before, and understood what the meeting is for' }],
        small: true,
      }),
    ),
  );
}
