import { afterWithdrawal } from '../../plugin/consent/after-withdrawal';
import { withdrawConsent } from '../../plugin/ending/withdraw-consent.action';
import { withdrawConsentPage } from '../../plugin/ending/withdraw-consent.page';
import { HARTLEY_EPISODE as episodeId, HARTLEY_MEETING, HARTLEYS, theHartleyMeeting } from '../builders/hartley-family';
import { releasedLetters } from '../builders/letters-of-hartleys';
import { nia } from '../builders/okafor-family';
import { writtenConsent } from '../builders/okafor-meeting';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

describe('what no longer holds once a consent is gone', () => {
  const one = writtenConsent({ id: 'one' });
  const other = writtenConsent({ id: 'other' });
  test.each([
    ['the only one', [one], { arrangingStops: true, invitingStops: true }],
    ['one of two', [one, other], { arrangingStops: false, invitingStops: false }],
    ['one beside a spoken one', [one, writtenConsent({ id: 'other', form: 'spoken' })], { arrangingStops: true, invitingStops: true }],
    [
      'one beside another that does not cover inviting',
      [one, writtenConsent({ id: 'other', scope: ['hold-meeting'] })],
      { arrangingStops: false, invitingStops: true },
    ],
    ['one that never opened anything', [{ ...one, form: 'spoken' as const }], { arrangingStops: false, invitingStops: false }],
  ])('%s', (_what, consents, expected) => expect(afterWithdrawal(consents, 'one')).toEqual(expected));
});

describe('withdrawing the consent that carries a meeting', () => {
  let world: World;
  beforeEach(async () => void (world = await theHartleyMeeting()));
  afterEach(() => world.end());

  const typed = { episodeId, consentId: 'consent-1', version: '0', withdrawnOn: '2026-11-20', toldTo: 'Nia Prŷs' };
  const withdraw = (raw: object = {}) => world.perform(withdrawConsent, { ...typed, ...raw }, nia, world.key());
  const page = () => printedPage(world, withdrawConsentPage, { params: { episodeId, consentId: 'consent-1' }, actor: nia });
  const states = async () => [...new Set((await world.stores.invitations.ofMeeting(HARTLEY_MEETING)).map(({ state }) => state))];

  test('says beforehand what it closes', async () => {
    await releasedLetters(world);
    const { words } = await page();
    expect(words).toContain('Nothing more is arranged or sent until somebody with parental responsibility consents in writing again.');
    expect(words).toContain('8 letters that are not out yet are called back.');
    expect(words).toContain('What happens to the meeting on 4 December 2026?');
  });

  test('calls the letters back and cancels the meeting', async () => {
    await releasedLetters(world);
    await withdraw({ meetings: 'cancel' });
    expect(await states()).toEqual(['called-back']);
    expect(await world.stores.meetings.find(HARTLEY_MEETING)).toMatchObject({
      status: 'cancelled',
      outcomeReason: 'Consent was withdrawn',
    });
  });

  test('or leaves the meeting waiting while somebody else is asked', async () => {
    await withdraw({ meetings: 'keep' });
    expect(await world.stores.meetings.find(HARTLEY_MEETING)).toMatchObject({ status: 'planned' });
  });

  test('asks which of the two', async () => {
    await expect(withdraw()).rejects.toMatchObject({ problems: [{ field: 'meetings', message: 'Select what happens to the meeting' }] });
    expect((await world.stores.consents.find('consent-1'))?.withdrawn).toBeUndefined();
  });

  test('stops nothing where somebody else’s written consent stands', async () => {
    await world.stores.consents.add(writtenConsent({ id: 'consent-2', episodeId, givenByPersonId: HARTLEYS.craig }));
    await releasedLetters(world);
    expect((await page()).words).toContain('Another written consent stands, so what was arranged goes on.');
    await withdraw();
    expect(await states()).toEqual(['released']);
    expect(await world.stores.meetings.find(HARTLEY_MEETING)).toMatchObject({ status: 'planned' });
  });
});
