import { checkboxesField, dateField, dateValues, fillForm, radiosField, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { responsiblePersonInWords } from '../episodes/responsibility-words.present';
import { methodOptions, responseOptions } from './offer-words.present';
import { offerPaths } from './offers.paths';
import type { OfferToMake } from './record-offer.query';

export function presentRecordOffer(answer: OfferToMake, presenting: Presenting): Presented {
  const { episode, children, to } = answer;
  const about = to?.ties.map((tie) => tie.childId) ?? children.map((child) => child.personId);
  const filled = fillForm(presenting.form, { children: about, ...dateValues('offeredOn', presenting.today) });
  const title = to === undefined ? 'Record an offer to someone else' : `Record an offer to ${to.person.fullName}`;
  return onEpisode(answer, presenting, {
    title: 'Record an offer of a meeting',
    back: { text: 'Back to the offers', path: offerPaths.list(episode.id) },
    model: {
      heading: title,
      action: to === undefined ? offerPaths.toSomeoneElse(episode.id) : offerPaths.toPerson(episode.id, to.person.id),
      cancel: offerPaths.list(episode.id),
      about: to && responsiblePersonInWords(to),
      name: to === undefined ? textField(filled, { name: 'name', label: 'Name', autocomplete: 'off', spellcheck: false }) : undefined,
      children: checkboxesField(filled, {
        name: 'children',
        legend: 'Which children was the offer about?',
        options: children.map((child) => ({ value: child.personId, text: child.person.fullName })),
      }),
      offeredOn: dateField(filled, { name: 'offeredOn', legend: 'When was it offered?', hint: 'For example, 27 3 2026' }),
      method: radiosField(filled, { name: 'method', legend: 'How was it offered?', options: methodOptions }),
      letterReference: textField(filled, {
        name: 'letterReference',
        label: 'If it was in a letter, in which one? (optional)',
        hint: 'The letter’s date and its number on the case record. Once the duty applies, the offer has to stand in the letter before proceedings.',
        autocomplete: 'off',
      }),
      response: radiosField(filled, {
        name: 'response',
        legend: 'What did they answer? (optional)',
        hint: 'Leave this empty while there is no answer. A meeting is voluntary: saying no is an answer like any other.',
        options: responseOptions,
      }),
      respondedOn: dateField(filled, { name: 'respondedOn', legend: 'When did they answer? (optional)' }),
    },
  });
}
