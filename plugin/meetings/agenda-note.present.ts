import { checkboxesField, fillForm, textareaField, textField, type FilledForm } from '../core/fields';
import { timeInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import type { AgendaNoteToWrite } from './agenda-note.query';
import { AGENDA_DETAILS, fieldsOf, INFORMATION_GIVEN, isStage, mayBeLeftOut } from './agenda';
import { factsForNote } from './agenda-note-facts.present';
import { DETAIL_WORDS, INFORMATION_WORDS, ITEM_WORDS } from './agenda-words.present';
import { checkboxes, formPage, heading, inset, paragraph, parts, savesItself, textarea, textLine, type PagePart } from './form-page';
import { AGENDA, type NoteItem } from './meeting';
import { memberInWords, memberOptions } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

export function presentAgendaNote(answer: AgendaNoteToWrite, presenting: Presenting): Presented {
  const { meeting, note } = answer;
  const words = ITEM_WORDS[note.item];
  const filled = fillForm(presenting.form, {
    ...fieldsOf(note),
    informationGiven: note.details?.informationGiven?.split(','),
    agreedBy: note.details?.agreedBy?.split(','),
    ...shownTimes(note.details ?? {}),
    notApplicable: note.notApplicable ? ['yes'] : [],
  });
  return onMeeting(answer, presenting, {
    title: words.title,
    back: { text: 'Back to the agenda', path: meetingPaths.notes(meeting.id) },
    model: formPage({
      heading: words.title,
      caption: captionOf(note.item),
      before: parts(paragraph(words.guide), ...factsForNote(answer), ...viewsOf(answer)),
      fields: parts(
        ...detailFields(answer, filled, presenting.policy.labels.assessment),
        ...saidFields(answer, filled),
        textarea(textareaField(filled, { name: 'text', label: words.textLabel, rows: 6 })),
        mayBeLeftOut(note.item, answer.type.family) && checkboxes(notApplicableField(filled)),
      ),
      action: meetingPaths.note(meeting.id, note.item),
      version: note.version,
      cancel: meetingPaths.notes(meeting.id),
      cancelText: 'Back to the agenda',
      savesItself: savesItself(presenting.form),
    }),
  });
}

/** S1-25: of those who could not come, with their yes. */
const viewsOf = ({ viewsToRead }: AgendaNoteToWrite): readonly PagePart[] =>
  viewsToRead.length === 0
    ? []
    : [
        heading('To be read out'),
        ...viewsToRead.flatMap(({ name, text }) => [paragraph(`${name} cannot come and wants to say:`), inset(text)]),
      ];

const notApplicableField = (filled: FilledForm) =>
  checkboxesField(filled, {
    name: 'notApplicable',
    legend: 'If this part was not needed',
    options: [{ value: 'yes', text: 'This part did not apply at this meeting' }],
    small: true,
  });

const captionOf = (item: NoteItem): string => {
  if (isStage(item)) return item === 'information-stage' ? 'Stage 1 of 3' : 'Stage 3 of 3';
  return `Part ${AGENDA.indexOf(item) + 1} of ${AGENDA.length}`;
};

/** Kept as "18:30", shown as "6:30pm". */
const shownTimes = (details: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (['startedAt', 'endedAt'] as const).flatMap((name) => {
      const time = details[name];
      return time === undefined ? [] : [[`details.${name}`, timeInWords(time)]];
    }),
  );

const TIME_LABELS = { startedAt: 'When did it start? (optional)', endedAt: 'When did it end? (optional)' } as const;

/** @param assessment what the council calls its assessment (S0-14, C19) */
function detailFields({ note, members }: AgendaNoteToWrite, filled: FilledForm, assessment: string): readonly PagePart[] {
  return AGENDA_DETAILS[note.item].map((name) => {
    if (name === 'informationGiven') {
      return checkboxes(
        checkboxesField(filled, {
          name,
          legend: 'What were carers told about? (optional)',
          options: INFORMATION_GIVEN.map((code) => ({ value: code, text: INFORMATION_WORDS[code] })),
        }),
      );
    }
    if (name === 'agreedBy') {
      return checkboxes(
        checkboxesField(filled, { name, legend: 'Who agreed with the plan? (optional)', options: memberOptions(members), small: true }),
      );
    }
    if (name === 'startedAt' || name === 'endedAt') {
      return textLine(textField(filled, { name: `details.${name}`, label: TIME_LABELS[name], width: 10, autocomplete: 'off' }));
    }
    const named = name === 'findings' ? { label: `What the ${assessment} found, in short (optional)` } : {};
    return textarea(textareaField(filled, { name: `details.${name}`, ...DETAIL_WORDS[name], ...named, rows: 4 }));
  });
}

/** One field a person. */
function saidFields({ note, parents, network, informers }: AgendaNoteToWrite, filled: FilledForm): readonly PagePart[] {
  const people = { 'parents-view': parents, 'network-view': network, 'information-stage': informers }[note.item as string] ?? [];
  const what = note.item === 'information-stage' ? 'is worried about, and what help they can offer' : 'said';
  return parts(
    note.item === 'information-stage' && people.length > 0 && heading('What professionals say'),
    ...people.map((member) =>
      textarea(textareaField(filled, { name: `said.${member.id}`, label: `What ${memberInWords(member)} ${what} (optional)`, rows: 3 })),
    ),
  );
}
