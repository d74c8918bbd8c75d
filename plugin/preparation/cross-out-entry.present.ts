import { fillForm, textareaField } from '../core/fields';
import { formPage, paragraph, textarea } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { PersonInPreparation } from './person-in-preparation';
import { entryInWords } from './preparation-words.present';
import { preparationPaths } from './preparation.paths';

export function presentCrossOutEntry(answer: PersonInPreparation, presenting: Presenting): Presented {
  const { episode, member, entries } = answer;
  const { entryId = '' } = presenting.params;
  const entry = entries.find((each) => each.id === entryId && each.crossedOut === undefined);
  const filled = fillForm(presenting.form);
  const cancel = preparationPaths.person(episode.id, member.id);
  return onEpisode(answer, presenting, {
    title: 'Cross out an entry',
    back: { text: 'Back to their preparation', path: cancel },
    model: formPage({
      heading: 'Cross out this entry?',
      before: [
        paragraph(
          entry === undefined ? 'It is crossed out already.' : `${member.name}: ${entryInWords(entry)}. It stays in the log, crossed out.`,
        ),
      ],
      fields: entry === undefined ? [] : [textarea(textareaField(filled, { name: 'reason', label: 'What is wrong with it?', rows: 2 }))],
      action: preparationPaths.crossOut(episode.id, member.id, entryId),
      submit: entry === undefined ? undefined : 'Cross out',
      grave: true,
      cancel,
    }),
  });
}
