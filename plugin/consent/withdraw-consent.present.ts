import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { ConsentInView } from './consent-of-episode';
import { formInWords } from './consent-words.present';
import { consentPaths } from './consent.paths';

export function presentWithdrawConsent(answer: ConsentInView, presenting: Presenting): Presented {
  const { episode, consent, giver } = answer;
  const filled = fillForm(presenting.form, { ...dateValues('withdrawnOn', presenting.today), toldTo: presenting.actor.name });
  return onEpisode(answer, presenting, {
    title: 'Record that consent was withdrawn',
    back: { text: 'Back to consent', path: consentPaths.list(episode.id) },
    model: {
      given: `${giver?.fullName ?? 'Somebody whose record you may not open'} gave consent on ${inWords(consent.givenOn)}. ${formInWords(consent.form)}.`,
      already: consent.withdrawn === undefined ? undefined : `It was withdrawn on ${inWords(consent.withdrawn.on)}.`,
      action: consentPaths.withdraw(episode.id, consent.id),
      cancel: consentPaths.list(episode.id),
      version: consent.version,
      withdrawnOn: dateField(filled, { name: 'withdrawnOn', legend: 'When was it withdrawn?', hint: 'For example, 27 3 2026' }),
      toldTo: textField(filled, { name: 'toldTo', label: 'Who was told?', autocomplete: 'off' }),
    },
  });
}
