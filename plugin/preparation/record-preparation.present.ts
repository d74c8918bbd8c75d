import { dateField, dateValues, fillForm, radiosField, textareaField, textField } from '../core/fields';
import { dateParts, formPage, heading, paragraph, parts, radios, textarea, textLine } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { PersonInPreparation } from './person-in-preparation';
import { methodOptions, outcomeOptions, sharingOptions, understoodOptions } from './preparation-words.present';
import { preparationPaths } from './preparation.paths';

export function presentRecordPreparation(answer: PersonInPreparation, presenting: Presenting): Presented {
  const { episode, member } = answer;
  const filled = fillForm(presenting.form, { by: presenting.actor.name, ...dateValues('on', presenting.today) });
  return onEpisode(answer, presenting, {
    title: 'Record a visit, call or letter',
    back: { text: 'Back to their preparation', path: preparationPaths.person(episode.id, member.id) },
    model: formPage({
      heading: `Preparing ${member.name}`,
      before: [
        paragraph(
          'What will it be like, who comes, and what is it about? What would help them to take part? Everybody who may read this process reads what you write here.',
        ),
      ],
      fields: parts(
        dateParts(dateField(filled, { name: 'on', legend: 'When was it?', hint: 'For example, 27 3 2026' })),
        radios(radiosField(filled, { name: 'method', legend: 'How?', options: methodOptions, inline: true })),
        textLine(textField(filled, { name: 'by', label: 'Who did it?', autocomplete: 'off' })),
        radios(radiosField(filled, { name: 'outcome', legend: 'What came of it?', options: outcomeOptions })),
        heading('What was shared with them'),
        textLine(
          textField(filled, {
            name: 'informationWhat',
            label: 'What did they get or hear? (optional)',
            hint: 'For example, leaflet on family meetings, the questions for the family',
            autocomplete: 'off',
          }),
        ),
        textLine(textField(filled, { name: 'informationVersion', label: 'Which version? (optional)', width: 10, autocomplete: 'off' })),
        radios(radiosField(filled, { name: 'informationHow', legend: 'How was it shared? (optional)', options: sharingOptions })),
        radios(
          radiosField(filled, {
            name: 'understood',
            legend: 'Did they understand it? (optional)',
            options: understoodOptions,
            inline: true,
          }),
        ),
        textarea(
          textareaField(filled, { name: 'note', label: 'Anything that others who work with the family need to know (optional)', rows: 4 }),
        ),
      ),
      action: preparationPaths.addEntry(episode.id, member.id),
      cancel: preparationPaths.person(episode.id, member.id),
    }),
  });
}
