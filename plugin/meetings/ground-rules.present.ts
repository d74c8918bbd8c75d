import { checkboxesField, fillForm, textareaField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { checkboxes, formPage, paragraph, textarea } from './form-page';
import { groundRulesTyped, SUGGESTED_GROUND_RULES } from './ground-rules';
import type { MeetingInView } from './meeting-in-view';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

export function presentGroundRules(answer: MeetingInView, presenting: Presenting): Presented {
  const { meeting } = answer;
  const filled = fillForm(presenting.form, groundRulesTyped(meeting.groundRules));
  return onMeeting(answer, presenting, {
    title: 'Ground rules',
    model: formPage({
      heading: 'Ground rules',
      before: [paragraph('The people at the meeting decide them together, at the start.')],
      fields: [
        checkboxes(
          checkboxesField(filled, {
            name: 'suggested',
            legend: 'Suggestions',
            options: SUGGESTED_GROUND_RULES.map((rule) => ({ value: rule, text: rule })),
          }),
        ),
        textarea(textareaField(filled, { name: 'others', label: 'Their own rules (optional)', hint: 'One a line.', rows: 5 })),
      ],
      action: meetingPaths.groundRules(meeting.id),
      version: meeting.version,
      cancel: meetingPaths.overview(meeting.id),
    }),
  });
}
