import { checkboxesField, dateField, dateValues, fillForm, radiosField, selectField, textareaField, textField } from '../core/fields';
import { timeInWords } from '../core/in-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { COLUMN_WORDS, NEXT_STEP_WORDS } from './agenda-words.present';
import type { EntryList } from './entry-list';
import {
  checkboxes,
  dateParts,
  formPage,
  heading,
  inset,
  paragraph,
  parts,
  radios,
  select,
  textarea,
  textLine,
  warning,
} from './form-page';
import type { MeetingInView } from './meeting-in-view';
import { nextStepInWords, pointInWords } from './meeting-entry-words.present';
import { pairInWords, pairsInOneRoom, type MeetingPart, type PartKind } from './meeting-part';
import type { MeetingPapers } from './meeting-papers';
import { isExpected } from './attendance';
import type { MeetingParts } from './meeting-to-write.query';
import { memberOptions, nameOf, optionsOf, whenInWords } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

export function presentAddPoint(answer: MeetingInView, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form);
  const back = { text: 'Back to the agenda', path: meetingPaths.notes(answer.meeting.id) };
  return onMeeting(answer, presenting, {
    title: 'Add what somebody said',
    back,
    model: formPage({
      heading: 'Add what somebody said',
      fields: [
        radios(radiosField(filled, { name: 'column', legend: 'Where does it stand?', options: optionsOf(COLUMN_WORDS) })),
        textarea(textareaField(filled, { name: 'words', label: 'What was said?', hint: 'In their own words, if you can.', rows: 3 })),
        select(
          selectField(filled, {
            name: 'saidBy',
            label: 'Who said it? (optional)',
            options: memberOptions(answer.members),
            emptyText: 'Everybody together',
          }),
        ),
      ],
      action: meetingPaths.addPoint(answer.meeting.id),
      cancel: back.path,
    }),
  });
}

export function presentAddNextStep(answer: MeetingInView, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form);
  const back = { text: 'Back to this part of the agenda', path: meetingPaths.note(answer.meeting.id, 'what-happens-next') };
  return onMeeting(answer, presenting, {
    title: 'Add what follows the meeting',
    back,
    model: formPage({
      heading: 'Add what follows the meeting',
      before: [
        paragraph(
          'If somebody goes to court: tell the family that a solicitor can advise them, and that Family Rights Group gives free advice.',
        ),
      ],
      fields: [
        radios(radiosField(filled, { name: 'kind', legend: 'What is it?', options: optionsOf(NEXT_STEP_WORDS) })),
        textarea(textareaField(filled, { name: 'what', label: 'What happens?', rows: 2 })),
        textLine(
          textField(filled, {
            name: 'who',
            label: 'Who does it?',
            hint: 'You can leave it empty unless it is an assessment.',
            autocomplete: 'off',
          }),
        ),
        dateParts(dateField(filled, { name: 'dueOn', legend: 'By when?', hint: 'You can leave it empty unless it is an assessment.' })),
      ],
      action: meetingPaths.addNextStep(answer.meeting.id),
      cancel: back.path,
    }),
  });
}

export const PART_WORDS: Readonly<Record<PartKind, string>> = {
  'breakout-room': 'Another room at the same time',
  'separate-meeting': 'Another time or place',
};

/** S1-36: the parts of the meeting, and who should be kept apart and is not. */
export function presentParts(answer: MeetingParts, presenting: Presenting): Presented {
  const { meeting, parts: all, members, writes } = answer;
  return onMeeting(answer, presenting, {
    title: 'Parts of the meeting',
    model: formPage({
      heading: 'Parts of the meeting',
      before: parts(
        paragraph('Where some of the people cannot be in one room, they meet in another room or at another time. It is still one meeting.'),
        ...apartWarnings(answer),
        ...all.flatMap((part) => [
          heading(part.name),
          { kind: 'list' as const, items: partLines(part, members) },
          ...(writes
            ? [{ kind: 'link' as const, text: `Take off “${part.name}”`, path: meetingPaths.removeEntry(meeting.id, 'parts', part.id) }]
            : []),
        ]),
        all.length === 0 && paragraph('Everybody meets together.'),
        writes && { kind: 'link', text: 'Add a part', path: meetingPaths.addPart(meeting.id) },
      ),
      action: meetingPaths.parts(meeting.id),
      submit: undefined,
      cancel: meetingPaths.overview(meeting.id),
      cancelText: 'Back to the meeting',
    }),
  });
}

/** S1-36: only who is to be kept apart is said; why stands on the worker's own page. */
export const apartWarnings = ({ members, meeting, parts: all, safety }: Pick<MeetingParts, 'members' | 'meeting' | 'parts' | 'safety'>) =>
  pairsInOneRoom(
    members.filter((member) => isExpected(member, meeting.attendance)).map((member) => member.id),
    all,
    safety,
  ).map((pair) => warning(`${pairInWords(pair, members)} are to be kept apart. Put them into two parts of the meeting`));

const partLines = (part: MeetingPart, members: MeetingPapers['members']): readonly string[] => [
  PART_WORDS[part.kind],
  ...(part.on === undefined && part.startsAt === undefined
    ? []
    : [part.on === undefined ? `At ${timeInWords(part.startsAt ?? '')}` : whenInWords(part)]),
  ...(part.place === undefined ? [] : [part.place]),
  part.memberIds.map((id) => nameOf(members, id)).join(', '),
];

export function presentAddPart(answer: MeetingParts, presenting: Presenting): Presented {
  const { meeting, members } = answer;
  const filled = fillForm(presenting.form, {
    ...dateValues('on', meeting.on),
    startsAt: meeting.startsAt === undefined ? undefined : timeInWords(meeting.startsAt),
  });
  return onMeeting(answer, presenting, {
    title: 'Add a part of the meeting',
    back: { text: 'Back to the parts', path: meetingPaths.parts(meeting.id) },
    model: formPage({
      heading: 'Add a part of the meeting',
      before: apartWarnings(answer),
      fields: [
        radios(radiosField(filled, { name: 'kind', legend: 'What kind of part is it?', options: optionsOf(PART_WORDS) })),
        textLine(
          textField(filled, {
            name: 'name',
            label: 'What do you call it?',
            hint: 'For example, with the father’s side',
            autocomplete: 'off',
          }),
        ),
        checkboxes(checkboxesField(filled, { name: 'memberIds', legend: 'Who takes part?', options: memberOptions(members), small: true })),
        dateParts(dateField(filled, { name: 'on', legend: 'What day? (optional)' })),
        textLine(textField(filled, { name: 'startsAt', label: 'What time? (optional)', width: 10, autocomplete: 'off' })),
        textLine(
          textField(filled, { name: 'place', label: 'Where? (optional)', hint: 'For example, the small room', autocomplete: 'off' }),
        ),
      ],
      action: meetingPaths.addPart(meeting.id),
      cancel: meetingPaths.parts(meeting.id),
    }),
  });
}

const BACK: Readonly<Record<EntryList, (id: string) => ModulePath>> = {
  points: meetingPaths.notes,
  'next-steps': (id) => meetingPaths.note(id, 'what-happens-next'),
  parts: meetingPaths.parts,
};

function entryInWords({ points, nextSteps, parts: all, members }: MeetingPapers, list: EntryList, id: string): string | undefined {
  const point = points.find((each) => each.id === id);
  const step = nextSteps.find((each) => each.id === id);
  if (list === 'points') return point && pointInWords(point, members);
  return list === 'parts' ? all.find((each) => each.id === id)?.name : step && nextStepInWords(step);
}

/** Asks once more before something goes from its list. */
export function presentRemoveEntry(answer: MeetingPapers & { readonly list: EntryList }, presenting: Presenting): Presented {
  const { meeting, list } = answer;
  const entryId = presenting.params.entryId ?? '';
  return onMeeting(answer, presenting, {
    title: 'Take something off the list',
    back: { text: 'Back', path: BACK[list](meeting.id) },
    model: formPage({
      heading: 'Do you want to take this off the list?',
      before: [inset(entryInWords(answer, list, entryId) ?? 'It is no longer on the list.')],
      action: meetingPaths.removeEntry(meeting.id, list, entryId),
      submit: 'Take it off',
      grave: true,
      cancel: BACK[list](meeting.id),
    }),
  });
}
