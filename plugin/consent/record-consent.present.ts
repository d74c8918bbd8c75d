import { checkboxesField, dateField, dateValues, fillForm, radiosField, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { responsibilityInWords, tiesInWords } from '../episodes/responsibility-words.present';
import type { ConsentGiver } from './consent-givers';
import { formOptions, scopeOptions } from './consent-words.present';
import { consentPaths } from './consent.paths';
import type { ConsentToRecord } from './record-consent.query';

export function presentRecordConsent(answer: ConsentToRecord, presenting: Presenting): Presented {
  const { episode, givers } = answer;
  const filled = fillForm(presenting.form, { ...dateValues('givenOn', presenting.today), explainedBy: presenting.actor.name });
  return onEpisode(answer, presenting, {
    title: 'Record consent',
    back: { text: 'Back to consent', path: consentPaths.list(episode.id) },
    model: {
      action: consentPaths.record(episode.id),
      cancel: consentPaths.list(episode.id),
      nobody: givers.length === 0,
      givenBy: radiosField(filled, {
        name: 'givenBy',
        legend: 'Who gave consent?',
        hint: 'From the relationships on the case record. “Not recorded” does not mean “no”: put it right there first if you know.',
        options: givers.map((giver) => ({ value: giver.person.id, text: giver.person.fullName, hint: giverInWords(giver) })),
      }),
      form: radiosField(filled, { name: 'form', legend: 'How was it given?', options: formOptions }),
      givenOn: dateField(filled, { name: 'givenOn', legend: 'When was it given?', hint: 'For example, 27 3 2026' }),
      scope: checkboxesField(filled, {
        name: 'scope',
        legend: 'What do they consent to?',
        hint: 'Tick only what they agreed to themselves. They can change their mind at any time.',
        options: scopeOptions(presenting.policy),
      }),
      explainedBy: textField(filled, { name: 'explainedBy', label: 'Who explained to them what they consent to?', autocomplete: 'off' }),
      language: textField(filled, { name: 'language', label: 'In which language? (optional)', width: 20, autocomplete: 'off' }),
    },
  });
}

function giverInWords({ ties, ownBehalf }: ConsentGiver): string {
  return ownBehalf ? 'Is of age and consents for themselves.' : `${tiesInWords(ties)}. ${responsibilityInWords(ties)}`;
}
