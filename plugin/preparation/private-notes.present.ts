import { dayInLondon, inWords } from '../core/calendar-day';
import { fillForm, radiosField, textareaField, textField } from '../core/fields';
import { formPage, heading, inset, paragraph, parts, radios, textarea, textLine, type PagePart } from '../core/form-page';
import { lines } from '../core/html';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { episodePaths } from '../episodes/episodes.paths';
import { onEpisode } from '../episodes/on-episode.present';
import { mayWritePrivateNotes } from './preparation-access';
import { preparationPaths } from './preparation.paths';
import type { PrivateNote, PrivateNoteKind } from './private-note';
import type { PrivateNotesInView } from './private-notes-in-view';

const KINDS: Readonly<Record<PrivateNoteKind, string>> = { note: 'Note', 'draft-idea': 'Draft idea for the plan' };

export function presentPrivateNotes(answer: PrivateNotesInView, presenting: Presenting): Presented {
  const { episode, notes } = answer;
  const writes = mayWritePrivateNotes(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  const filled = fillForm(presenting.form, { kind: 'note' });
  return onEpisode(answer, presenting, {
    title: 'Private notes',
    back: { text: 'Back to the list of tasks', path: episodePaths.overview(episode.id) },
    model: formPage({
      heading: 'Private notes and draft ideas',
      before: [
        paragraph(
          inLocalWords(
            'Only the independent coordinator and the manager of their service read these. An auditor may ask for them; that they were read is on record.',
            presenting.policy,
          ),
        ),
        { kind: 'link', text: 'Somebody may be in danger: raise a safeguarding concern', path: preparationPaths.raiseConcern(episode.id) },
        ...notes.map((note) => noteCard(note, writes)),
        ...(notes.length === 0 ? [paragraph('There are no notes yet.')] : []),
        ...(writes ? [heading('Write a note')] : []),
      ],
      fields: writes
        ? [
            radios(
              radiosField(filled, {
                name: 'kind',
                legend: 'What is it?',
                options: [
                  { value: 'note', text: KINDS.note },
                  {
                    value: 'draft-idea',
                    text: KINDS['draft-idea'],
                    hint: 'Something the family thinks of putting in its plan. It stays private until they share it.',
                  },
                ],
              }),
            ),
            textarea(textareaField(filled, { name: 'text', label: 'The note', rows: 6 })),
          ]
        : [],
      action: preparationPaths.privateNotes(episode.id),
      submit: writes ? 'Save' : undefined,
      cancel: episodePaths.overview(episode.id),
      cancelText: writes ? 'Cancel' : 'Back to the list of tasks',
    }),
  });
}

function noteCard({ id, episodeId, kind, text, writtenAt, shared }: PrivateNote, writes: boolean): PagePart {
  const written = inWords(dayInLondon(writtenAt));
  return {
    kind: 'summary',
    options: {
      card: {
        title: { text: `${KINDS[kind]}, ${written}`, headingLevel: 2 },
        actions: {
          items: writes && shared === undefined ? [{ href: preparationPaths.shareNote(episodeId, id), text: 'Share with everybody' }] : [],
        },
      },
      rows: [
        { key: { text: 'Note' }, value: { html: lines(text) } },
        ...(shared === undefined
          ? []
          : [{ key: { text: 'Shared' }, value: { text: `${inWords(shared.on)}, agreed by ${shared.agreedBy}` } }]),
      ],
    },
  };
}

export function presentShareNote(answer: PrivateNotesInView, presenting: Presenting): Presented {
  const { episode, notes } = answer;
  const { noteId = '' } = presenting.params;
  const note = notes.find((each) => each.id === noteId && each.shared === undefined);
  const back = preparationPaths.privateNotes(episode.id);
  return onEpisode(answer, presenting, {
    title: 'Share a private note',
    back: { text: 'Back to private notes', path: back },
    model: formPage({
      heading: 'Share this with everybody who may read this process?',
      before: parts(note === undefined ? paragraph('It is shared already.') : inset(note.text)),
      fields:
        note === undefined
          ? []
          : [
              textLine(
                textField(fillForm(presenting.form), { name: 'agreedBy', label: 'Who in the family agreed to it?', autocomplete: 'off' }),
              ),
            ],
      action: preparationPaths.shareNote(episode.id, noteId),
      submit: note === undefined ? undefined : 'Share',
      grave: true,
      cancel: back,
    }),
  });
}
