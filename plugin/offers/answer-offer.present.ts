import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { OfferInView } from './offer-of-episode';
import { answerInWords, responseOptions } from './offer-words.present';
import { offerPaths } from './offers.paths';

export function presentAnswerOffer(answer: OfferInView, presenting: Presenting): Presented {
  const { offer } = answer;
  const filled = fillForm(presenting.form, {
    response: offer.response,
    ...dateValues('respondedOn', offer.respondedOn ?? presenting.today),
  });
  return onEpisode(answer, presenting, {
    title: 'Record the answer to an offer',
    back: { text: 'Back to the offers', path: offerPaths.list(offer.episodeId) },
    model: {
      heading: `${offer.offeredToName}’s answer`,
      offered: `A meeting was offered on ${inWords(offer.offeredOn)}. ${answerInWords(offer)}.`,
      action: offerPaths.answer(offer.episodeId, offer.id),
      cancel: offerPaths.list(offer.episodeId),
      version: offer.version,
      response: radiosField(filled, { name: 'response', legend: 'What did they answer?', options: responseOptions }),
      respondedOn: dateField(filled, { name: 'respondedOn', legend: 'When did they answer?', hint: 'For example, 27 3 2026' }),
    },
  });
}
