import { day } from '../../plugin/core/calendar-day';
import type { Exemption, Offer } from '../../plugin/offers/offer';
import { offerState, problemsWithOffer } from '../../plugin/offers/offer-rules';

const today = day('2026-11-21');
const messages = (offer: Parameters<typeof problemsWithOffer>[0]) =>
  problemsWithOffer(offer, today).flatMap((problem) => (problem === undefined ? [] : [`${problem.field}: ${problem.message}`]));

describe('an offer', () => {
  const offeredOn = day('2026-11-10');
  test.each<[string, Partial<Pick<Offer, 'offeredOn' | 'response' | 'respondedOn'>>, string[]]>([
    ['without an answer yet', {}, []],
    ['answered on the day it was made', { response: 'accepted', respondedOn: offeredOn }, []],
    ['made tomorrow', { offeredOn: day('2026-11-22') }, ['offeredOn: The date of the offer must be today or in the past']],
    ['answered without a date', { response: 'declined' }, ['respondedOn: Enter the date of their answer']],
    ['with the date of an answer and no answer', { respondedOn: today }, ['response: Select what they answered']],
    [
      'answered tomorrow',
      { response: 'accepted', respondedOn: day('2026-11-22') },
      ['respondedOn: The date of their answer must be today or in the past'],
    ],
    [
      'answered before it was made',
      { response: 'accepted', respondedOn: day('2026-11-09') },
      ['respondedOn: The date of their answer must be 10 November 2026, when the offer was made, or later'],
    ],
  ])('%s', (_what, given, expected) => {
    expect(messages({ offeredOn, ...given })).toEqual(expected);
  });
});

describe('how far the offer has come', () => {
  const offer = (response?: 'accepted' | 'declined'): Offer => ({ response }) as Offer;
  const exempt = (childId: string, limb: Exemption['limb'] = 'offering'): Exemption =>
    ({ childId, limb, approval: { approved: true } }) as Exemption;
  const unapproved = (childId: string, approved?: boolean): Exemption =>
    ({ ...exempt(childId), approval: approved === undefined ? undefined : { approved } }) as Exemption;

  test.each<[string, Offer[], Exemption[], string]>([
    ['nothing yet', [], [], 'none'],
    ['one person asked', [offer()], [], 'waiting-for-answers'],
    ['one declined, one not answered', [offer('declined'), offer()], [], 'waiting-for-answers'],
    ['one accepted is enough', [offer('declined'), offer('accepted'), offer()], [], 'accepted'],
    ['all declined', [offer('declined'), offer('declined')], [], 'declined'],
    ['each child exempt', [], [exempt('zoe'), exempt('tomasz')], 'exempt'],
    ['one child’s exemption waiting for the manager', [], [exempt('zoe'), unapproved('tomasz')], 'none'],
    ['one child’s exemption refused', [], [exempt('zoe'), unapproved('tomasz', false)], 'none'],
    ['one child exempt, the other not', [], [exempt('zoe')], 'none'],
    ['exempt from the holding only', [], [exempt('zoe', 'holding'), exempt('tomasz', 'holding')], 'none'],
    ['offered although exempt', [offer()], [exempt('zoe'), exempt('tomasz')], 'waiting-for-answers'],
  ])('%s', (_what, offers, exemptions, expected) => {
    expect(offerState(offers, exemptions, ['zoe', 'tomasz'])).toBe(expected);
  });
});
