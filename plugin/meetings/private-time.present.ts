import { fillForm, radiosField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { formPage, paragraph, radios } from './form-page';
import type { MeetingInView } from './meeting-in-view';
import { YES_NO } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

export function presentPrivateTime(answer: MeetingInView, presenting: Presenting): Presented {
  const { meeting, type } = answer;
  const known = meeting.privateTimeHeld === undefined ? undefined : meeting.privateTimeHeld ? 'yes' : 'no';
  const filled = fillForm(presenting.form, { privateTimeHeld: known });
  return onMeeting(answer, presenting, {
    title: 'Private family time',
    model: formPage({
      heading: 'Private family time',
      before: [
        paragraph('Family and friends on their own, to make their plan. What they say to each other is not written down anywhere.'),
        paragraph(
          type.privateTime === 'required'
            ? `Every ${type.label.toLowerCase()} has it.`
            : `A ${type.label.toLowerCase()} can have it, if the family wants it.`,
        ),
      ],
      fields: [
        radios(
          radiosField(filled, { name: 'privateTimeHeld', legend: 'Did the family have time on its own?', options: YES_NO, inline: true }),
        ),
      ],
      action: meetingPaths.privateTime(meeting.id),
      cancel: meetingPaths.overview(meeting.id),
    }),
  });
}
