import { fillForm, radiosField, textField, type FilledForm } from '../core/fields';
import { timeInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { questions } from './agenda-note-facts.present';
import { formPage, paragraph, radios, textLine, type PagePart } from './form-page';
import type { PrivateTime } from './meeting';
import type { PrivateTimeToWrite } from './meeting-to-write.query';
import { YES_NO } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

export function presentPrivateTime(answer: PrivateTimeToWrite, presenting: Presenting): Presented {
  const { meeting, type } = answer;
  const filled = fillForm(presenting.form, { privateTimeHeld: yesNoOf(meeting.privateTimeHeld), ...knownOf(meeting.privateTime ?? {}) });
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
        paragraph('It lasts as long as the family needs.'),
        ...questions(answer),
      ],
      fields: [
        radios(
          radiosField(filled, { name: 'privateTimeHeld', legend: 'Did the family have time on its own?', options: YES_NO, inline: true }),
          { yes: timeFields(filled) },
        ),
      ],
      action: meetingPaths.privateTime(meeting.id),
      cancel: meetingPaths.overview(meeting.id),
    }),
  });
}

const yesNoOf = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'yes' : 'no');

const knownOf = ({ startedAt, endedAt, onHand, helpWanted, helpFrom, professionalsInRoom }: PrivateTime) => ({
  startedAt: startedAt === undefined ? undefined : timeInWords(startedAt),
  endedAt: endedAt === undefined ? undefined : timeInWords(endedAt),
  onHand: yesNoOf(onHand),
  helpWanted: yesNoOf(helpWanted),
  helpFrom,
  professionalsInRoom: yesNoOf(professionalsInRoom),
});

/** Times and who was near: there is no field for what was said. */
function timeFields(filled: FilledForm): readonly PagePart[] {
  const time = (name: string, label: string): PagePart => textLine(textField(filled, { name, label, width: 10, autocomplete: 'off' }));
  const asked = (name: string, legend: string) => radiosField(filled, { name, legend, options: YES_NO, inline: true, small: true });
  return [
    time('startedAt', 'When did it start? (optional)'),
    time('endedAt', 'When did it end? (optional)'),
    radios(asked('onHand', 'Was whoever runs the meeting within reach? (optional)')),
    radios(asked('helpWanted', 'Did the family ask for help with writing its plan? (optional)'), {
      yes: [textLine(textField(filled, { name: 'helpFrom', label: 'From whom? (optional)', autocomplete: 'off' }))],
    }),
    radios(asked('professionalsInRoom', 'Was anybody in the room who is there for their work? (optional)')),
  ];
}
