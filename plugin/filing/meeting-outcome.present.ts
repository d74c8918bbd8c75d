import { dateField, fillForm, radiosField, textareaField, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { isDealtWith } from '../meetings/agenda';
import { whoCame } from '../meetings/attendance';
import { dateParts, formPage, paragraph, parts, radios, textarea, textLine, warning, type PagePart } from '../meetings/form-page';
import { offersMade } from '../meetings/meeting-papers';
import { countInWords } from '../meetings/count-in-words.present';
import { optionsOf, STATUS_WORDS } from '../meetings/meeting-words.present';
import { meetingPaths } from '../meetings/meetings.paths';
import { onMeeting } from '../meetings/on-meeting.present';
import { OUTCOMES } from '../meetings/outcome';
import { filedInWords } from './filing-words.present';
import type { MeetingOutcome } from './meeting-outcome.query';

export function presentMeetingOutcome(answer: MeetingOutcome, presenting: Presenting): Presented {
  const { meeting } = answer;
  const over = meeting.status !== 'planned' && meeting.status !== 'adjourned';
  const filled = fillForm(presenting.form);
  const words = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, STATUS_WORDS[outcome]]));
  return onMeeting(answer, presenting, {
    title: 'What became of the meeting',
    model: formPage({
      heading: 'What became of the meeting',
      before: over ? recorded(answer) : before(answer),
      fields: over
        ? []
        : [
            radios(radiosField(filled, { name: 'status', legend: 'What became of it?', options: optionsOf(words) }), {
              adjourned: [
                dateParts(
                  dateField(filled, { name: 'goesOnOn', legend: 'When does it go on? (optional)', hint: 'If a day is agreed already.' }),
                ),
              ],
            }),
            textarea(textareaField(filled, { name: 'reason', label: 'Why? (needed unless it was held)', rows: 3 })),
            textarea(
              textareaField(filled, {
                name: 'followUp',
                label: 'What is done for the children’s safety afterwards? (optional)',
                hint: 'If the meeting was stopped, or something worrying came up.',
                rows: 3,
              }),
            ),
            textLine(
              textField(filled, { name: 'followUpBy', label: 'Who does it?', hint: 'Only if something is done.', autocomplete: 'off' }),
            ),
            dateParts(dateField(filled, { name: 'followUpDue', legend: 'By when?', hint: 'Only if something is done.' })),
          ],
      action: meetingPaths.outcome(meeting.id),
      version: meeting.version,
      cancel: meetingPaths.overview(meeting.id),
      ...(over ? { submit: undefined, cancelText: 'Back to the meeting' } : {}),
    }),
  });
}

/** What is said on the record with "held", and what is still missing. */
function before(answer: MeetingOutcome): readonly PagePart[] {
  const { meeting, members, notes } = answer;
  const came = whoCame(members, meeting.attendance);
  const unwritten = notes.filter((note) => !isDealtWith(note, offersMade(answer))).length;
  return parts(
    paragraph('If it was held, a case note with the date and who was there is put on the record of every child.'),
    came.outnumbered === undefined && warning('Nobody’s coming is recorded yet. Record first who came.'),
    came.outnumbered === undefined && { kind: 'link', text: 'Record who came', path: meetingPaths.attendance(meeting.id) },
    came.outnumbered === false && warning(countInWords(came)),
    unwritten > 0 && paragraph(`${unwritten} parts of the agenda are not written yet. You can write them afterwards too.`),
  );
}

function recorded(answer: MeetingOutcome): readonly PagePart[] {
  const { meeting, entries } = answer;
  const filed = entries.map((entry) => filedInWords(entry, answer, false));
  return parts(
    paragraph(`It is recorded: ${STATUS_WORDS[meeting.status].toLowerCase()}.`),
    filed.length > 0 && paragraph('On the case record:'),
    filed.length > 0 && {
      kind: 'list',
      items: filed.map(({ child, what, state }) => `${child}, ${what.toLowerCase()}: ${state.toLowerCase()}`),
    },
  );
}
