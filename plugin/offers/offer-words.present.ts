import { inWords } from '../core/calendar-day';
import type { Exemption, ExemptionLimb, Offer, OfferMethod, OfferResponse } from './offer';

const METHODS: Readonly<Record<OfferMethod, string>> = {
  'letter-before-proceedings': 'In the letter before proceedings',
  'other-letter': 'In another letter',
  visit: 'On a visit',
  telephone: 'By telephone',
  meeting: 'At a meeting',
  'e-mail': 'By e-mail',
};
const RESPONSES: Readonly<Record<OfferResponse, string>> = { accepted: 'Accepted', declined: 'Declined' };
const LIMBS: Readonly<Record<ExemptionLimb, string>> = {
  offering: 'Offering a meeting',
  holding: 'Holding a meeting, after it was accepted',
};

const optionsOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  (Object.entries(words) as [Key, string][]).map(([value, text]) => ({ value, text }));

export const methodInWords = (method: OfferMethod): string => METHODS[method];
export const limbInWords = (limb: ExemptionLimb): string => LIMBS[limb];
export const methodOptions = optionsOf(METHODS);
export const responseOptions = optionsOf(RESPONSES);
export const limbOptions = optionsOf(LIMBS);

export function approvalInWords({ approval }: Pick<Exemption, 'approval'>): string {
  if (approval === undefined) return 'Waits for a manager who did not decide it, and does not hold yet.';
  const { approved, on, reason } = approval;
  const words = approved ? `Approved by a manager on ${inWords(on)}.` : `Not approved by a manager on ${inWords(on)}: it does not hold.`;
  return reason === undefined ? words : `${words} ${reason}`;
}

/** "Accepted on 5 November 2026", or that nothing came yet. */
export function answerInWords({ response, respondedOn }: Pick<Offer, 'response' | 'respondedOn'>): string {
  if (response === undefined) return 'No answer yet';
  return respondedOn === undefined ? RESPONSES[response] : `${RESPONSES[response]} on ${inWords(respondedOn)}`;
}
