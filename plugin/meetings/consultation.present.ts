import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, textareaField, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import type { NetworkMember } from '../network/network-member';
import type { AbsentFromMeeting, ConsultationToWrite } from './consultation.query';
import { dateParts, formPage, heading, paragraph, parts, textarea, textLine, type PagePart } from './form-page';
import { mayWriteMeeting } from './meeting-access';
import { ABSENCE_WORDS, memberInWords, MODE_WORDS } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

/** S2-25: everybody who could not come, why, and who asks them. */
export function presentAbsent(answer: AbsentFromMeeting, presenting: Presenting): Presented {
  const { meeting, absent, episode } = answer;
  const writes = episode.closed === undefined && mayWriteMeeting(presenting.actor, answer) === 'ok';
  return onMeeting(answer, presenting, {
    title: 'People who could not come',
    model: formPage({
      heading: 'People who could not come',
      before: parts(
        paragraph('Agree at the meeting who asks each of them what they think of the plan, and by when.'),
        absent.length === 0 && paragraph('Nobody is recorded as not there.'),
        ...absent.flatMap((member) => personParts(member, answer, writes)),
      ),
      action: meetingPaths.absent(meeting.id),
      submit: undefined,
      cancel: meetingPaths.overview(meeting.id),
      cancelText: 'Back to the meeting',
    }),
  });
}

function personParts(member: NetworkMember, { meeting, consultations }: AbsentFromMeeting, writes: boolean): readonly PagePart[] {
  const consultation = consultations.find((each) => each.memberId === member.id);
  const { mode, absence } = meeting.attendance.find((each) => each.memberId === member.id) ?? {};
  const row = (key: string, value: string | undefined) => ({ key: { text: key }, value: { text: value ?? 'Not provided' } });
  const known = consultation && [
    row('Who asks them', `${consultation.who}, by ${inWords(consultation.dueOn)}`),
    row('What came of it', consultation.result),
    row('What would help them to take part', consultation.supportNeeded),
    row('How we find out more', consultation.explore),
  ];
  const why = absence === undefined ? undefined : ABSENCE_WORDS[absence];
  const rows = [row('Why', why ?? (mode === undefined ? undefined : MODE_WORDS[mode])), ...(known ?? [row('Who asks them', 'Nobody yet')])];
  const text = `${consultation === undefined ? 'Say who asks' : 'Change what is written about'} ${member.name}`;
  return parts(
    heading(memberInWords(member)),
    { kind: 'summary', options: { rows } },
    writes && { kind: 'link', text, path: meetingPaths.consultation(meeting.id, member.id) },
  );
}

export function presentConsultation(answer: ConsultationToWrite, presenting: Presenting): Presented {
  const { meeting, member, consultation } = answer;
  const { who, result, supportNeeded, explore, dueOn } = consultation ?? {};
  const filled = fillForm(presenting.form, { who, result, supportNeeded, explore, ...dateValues('dueOn', dueOn) });
  return onMeeting(answer, presenting, {
    title: `Who asks ${member.name}`,
    back: { text: 'Back to people who could not come', path: meetingPaths.absent(meeting.id) },
    model: formPage({
      heading: `Who asks ${member.name}`,
      fields: [
        textLine(textField(filled, { name: 'who', label: 'Who asks them what they think?', autocomplete: 'off' })),
        dateParts(dateField(filled, { name: 'dueOn', legend: 'By when?' })),
        textarea(
          textareaField(filled, {
            name: 'supportNeeded',
            label: 'What would help them to take part? (optional)',
            hint: 'For example, a lift, or somebody they trust.',
            rows: 2,
          }),
        ),
        textarea(
          textareaField(filled, {
            name: 'explore',
            label: 'How do we find out more about why they did not come? (optional)',
            hint: 'Not coming does not say that somebody does not care.',
            rows: 2,
          }),
        ),
        textarea(textareaField(filled, { name: 'result', label: 'What came of it? (optional)', rows: 3 })),
      ],
      action: meetingPaths.consultation(meeting.id, member.id),
      version: consultation?.version ?? 0,
      cancel: meetingPaths.absent(meeting.id),
    }),
  });
}
