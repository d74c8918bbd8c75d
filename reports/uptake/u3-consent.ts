import { part, type Measure } from '../counting/measure';
import { offersByFamily } from './offers';

export const writtenConsent: Measure = {
  id: 'U3',
  version: 1,
  title: 'Written consent after acceptance',
  question: 'Of the families that accepted the offer, for how many did someone with parental responsibility consent in writing?',
  definition:
    'Of the families whose offer of the period was accepted, and for which the time to consent is over: the share with a written consent of someone recorded as holding parental responsibility, not later than 28 days after the acceptance. A later withdrawal does not undo it. A meeting on the exceptional path without consent is told apart.',
  denominator: 'families with an offer in the period that was accepted in time, once 28 days from the acceptance are over',
  numerator: 'of these, those with valid written consent by then; apart, those without it on the exceptional path',
  window: '28 days after the acceptance, or what the council sets for answers',
  source: 'module: offers, answers, consents',
  published: true,
  count: offersByFamily,
  rows: [part('U3', 'consented', 'consent_mature'), part('U3.exception_path', 'by_exception', 'consent_mature')],
};
