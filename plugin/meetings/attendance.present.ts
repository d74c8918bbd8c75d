import { fillForm, radiosField, selectField, checkboxesField, textareaField, type FilledForm, type KnownValues } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import type { NetworkMember } from '../network/network-member';
import { inOneText, needsWish, tidied, whoCame } from './attendance';
import { apartWarnings } from './entries.present';
import {
  checkboxes,
  formPage,
  heading,
  inset,
  paragraph,
  parts,
  radios,
  savesItself,
  select,
  textarea,
  warning,
  type PagePart,
} from './form-page';
import type { Attendance } from './meeting';
import type { MeetingParts } from './meeting-to-write.query';
import { countInWords, soFarInWords } from './count-in-words.present';
import { ABSENCE_WORDS, memberInWords, MODE_WORDS, optionsOf, PARTICIPATION_WORDS } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

/** Everybody on one page: how they came, why they did not, and how a child took part. */
export function presentAttendance(answer: MeetingParts, presenting: Presenting): Presented {
  const { meeting, members, type } = answer;
  const filled = fillForm(presenting.form, Object.assign({}, ...meeting.attendance.map(knownOf)) as KnownValues);
  return onMeeting(answer, presenting, {
    title: 'Who came',
    model: formPage({
      heading: 'Who came',
      before: parts(
        ...apartWarnings(answer),
        ...countParts(answer),
        type.professionalsAllowed === 'information-givers' &&
          paragraph('Professionals who only inform leave before the family is on its own.'),
      ),
      fields: members.flatMap((member) => memberFields(member, filled, answer)),
      action: meetingPaths.attendance(meeting.id),
      cancel: meetingPaths.overview(meeting.id),
      cancelText: 'Back to the meeting',
      savesItself: savesItself(presenting.form),
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
    [field(member, 'noPartBecause')]: attendance.noPartBecause,
    [field(member, 'withoutWishBecause')]: attendance.withoutWishBecause,
    [field(member, 'understood')]: attendance.understood === true ? ['yes'] : [],
  };
}

const recordedOf = ({ meeting }: MeetingParts, member: NetworkMember): Attendance =>
  meeting.attendance.find((each) => each.memberId === member.id) ?? { memberId: member.id, invited: true };

/** S4-22: the count as it is saved, and a warning where professionals are not outnumbered. */
function countParts({ members, meeting }: MeetingParts): readonly PagePart[] {
  const came = whoCame(members, meeting.attendance);
  if (came.outnumbered === undefined) return [];
  if (!came.outnumbered) return [warning(countInWords(came))];
  return [inset(soFarInWords(came))];
}

function memberFields(member: NetworkMember, filled: FilledForm, answer: MeetingParts): readonly PagePart[] {
  const recorded = recordedOf(answer, member);
  const absence = selectField(filled, {
    name: field(member, 'absence'),
    label: 'Why not?',
    options: optionsOf(ABSENCE_WORDS),
    emptyText: 'Choose a reason',
  });
  return parts(
    heading(memberInWords(member)),
    { kind: 'hidden', name: field(member, 'version'), value: String(recorded.version ?? 0) },
    { kind: 'hidden', name: field(member, 'was'), value: inOneText(tidied(member, recorded)) },
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
    member.kind === 'child' &&
      textarea(
        textareaField(filled, {
          name: field(member, 'noPartBecause'),
          label: `If ${member.name} took no part in any way: why?`,
          rows: 2,
        }),
      ),
    needsWish(member, answer.type) &&
      textarea(
        textareaField(filled, {
          name: field(member, 'withoutWishBecause'),
          label: `If ${member.name} came: nobody of the family is recorded as wishing it. Why did they come?`,
          hint: 'The manager sees it. If the family did wish it, write who and when on the family’s list.',
          rows: 2,
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
