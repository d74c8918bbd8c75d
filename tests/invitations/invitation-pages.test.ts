import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createAssets } from '../../plugin/web/assets';
import { ourViews } from '../../plugin/web/render';
import { checkLetter } from '../../plugin/invitations/check-letter.action';
import { callBackPage } from '../../plugin/invitations/call-back.page';
import { checkLetterAtDeskPage, checkLetterPage } from '../../plugin/invitations/check-letter.page';
import { deskQueuePage } from '../../plugin/invitations/desk-queue.page';
import { letterAtDeskPage } from '../../plugin/invitations/letter-at-desk.page';
import { letterPreviewPage } from '../../plugin/invitations/letter-preview.page';
import { openRequestPage } from '../../plugin/invitations/open-request.page';
import { recordAnswer } from '../../plugin/invitations/record-answer.action';
import { recordAnswerAtDeskPage, recordAnswerPage } from '../../plugin/invitations/record-answer.page';
import { recordNotArrived } from '../../plugin/invitations/record-not-arrived.action';
import { releaseLettersPage } from '../../plugin/invitations/release-letters.page';
import { bookingPage } from '../../plugin/invitations/booking.page';
import { chasePage } from '../../plugin/invitations/chase.page';
import { requestAtDeskPage } from '../../plugin/invitations/request-at-desk.page';
import { sendLetter } from '../../plugin/invitations/send-letter.action';
import { decideEmailPage, notArrivedPage, sendLetterPage } from '../../plugin/invitations/send-letter.page';
import { takeBackLetterPage } from '../../plugin/invitations/take-back-letter.page';
import { writeLetterPage } from '../../plugin/invitations/write-letter.page';
import { requestInvitationsPage } from '../../plugin/worklists/request-invitations.page';
import type { Actor } from '../../plugin/core/actor';
import type { AnyPage } from '../../plugin/core/page';
import type { AllStores } from '../../adapters/store/stores';
import { HARTLEY_EPISODE as episodeId, HARTLEY_MEETING as meetingId, theHartleyMeeting } from '../builders/hartley-family';
import { letterTo, release, request, typedRequest, write } from '../builders/letters-of-hartleys';
import { businessSupport as desk, nia, seniorPractitioner } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';
import { brokenRules } from '../views/axe';
import { openChromium } from '../views/chromium';

const assets = createAssets(ourViews);
const styles = assets
  .under('')
  .stylesheets.map((path) => String(assets.find(path.replace(/^\//, ''))?.body))
  .join('\n');

let browser: Browser;
let tab: Page;
let world: World;

/** Letters in every state: written, not complete, released, checked, posted, answered, back again, nobody knows. */
beforeAll(async () => {
  browser = await openChromium();
  tab = await (await browser.newContext()).newPage();
  await tab.route('**/*', (route) => route.abort());
  world = await theHartleyMeeting();
  await request(world);
  for (const memberId of typedRequest.people.filter((each) => each !== 'm-pat')) await write(world, memberId);
  await release(world, ['m-leanne', 'm-craig', 'm-sam', 'm-probation', 'm-school', 'm-toni']);
  const which = async (memberId: string) => {
    const { id: invitationId, requestId, version } = await letterTo(world, memberId);
    return { requestId, invitationId, version: String(version) };
  };
  await world.perform(checkLetter, { ...(await which('m-leanne')), looked: 'yes' }, desk, world.key());
  await world.perform(sendLetter, await which('m-leanne'), desk, world.key());
  await world.perform(sendLetter, await which('m-school'), desk, world.key());
  const said = { reply: 'coming', needs: ['transport'], note: 'Would like to sit near the door.' };
  await world.perform(recordAnswer, { ...(await which('m-school')), ...said }, desk, world.key());
  await world.perform(recordNotArrived, { ...(await which('m-leanne')), how: 'came-back' }, desk, world.key());
  await world.stores.invitations.save({ ...(await letterTo(world, 'm-probation')), state: 'unknown' });
});
afterAll(async () => {
  await world.end();
  await browser.close();
});

type Where = (ids: { readonly requestId: string; letter(memberId: string): Promise<string> }) => Promise<Readonly<Record<string, string>>>;
type Row = readonly [string, AnyPage<AllStores>, Actor, Where];

const ofRequest: Where = async ({ requestId }) => ({ episodeId, requestId });
const atDesk: Where = async ({ requestId }) => ({ requestId });
const letterOf =
  (memberId: string): Where =>
  async ({ requestId, letter }) => ({ episodeId, requestId, invitationId: await letter(memberId) });
const deskLetter =
  (memberId: string): Where =>
  async ({ requestId, letter }) => ({ requestId, invitationId: await letter(memberId) });

const rows: readonly Row[] = [
  ['request-to-business-support', requestInvitationsPage, nia, async () => ({ episodeId, meetingId })],
  ['invitations', openRequestPage, nia, ofRequest],
  ['write-a-letter', writeLetterPage, nia, letterOf('m-pat')],
  ['write-a-childs-letter', writeLetterPage, nia, letterOf('m-jayden')],
  ['the-letter', letterPreviewPage, nia, letterOf('m-leanne')],
  ['the-childs-letter', letterPreviewPage, nia, letterOf('m-jayden')],
  ['release', releaseLettersPage, nia, ofRequest],
  ['call-back', callBackPage, nia, ofRequest],
  ['take-a-letter-back', takeBackLetterPage, nia, letterOf('m-sam')],
  ['second-check-of-the-senior-practitioner', checkLetterPage, seniorPractitioner, letterOf('m-craig')],
  ['answer-to-the-worker', recordAnswerPage, nia, letterOf('m-school')],
  ['desk', deskQueuePage, desk, async () => ({})],
  ['desk-request', requestAtDeskPage, desk, atDesk],
  ['desk-venue', bookingPage, desk, async (ids) => ({ ...(await atDesk(ids)), what: 'venue' })],
  ['desk-interpreter', bookingPage, desk, async (ids) => ({ ...(await atDesk(ids)), what: 'interpreter' })],
  ['desk-asked-again', chasePage, desk, deskLetter('m-sam')],
  ['desk-letter-to-check', letterAtDeskPage, desk, deskLetter('m-craig')],
  ['desk-letter-answered', letterAtDeskPage, desk, deskLetter('m-school')],
  ['desk-second-check', checkLetterAtDeskPage, desk, deskLetter('m-craig')],
  ['desk-send', sendLetterPage, desk, deskLetter('m-sam')],
  ['desk-decide', decideEmailPage, desk, deskLetter('m-probation')],
  ['desk-not-arrived', notArrivedPage, desk, deskLetter('m-sam')],
  ['desk-answer', recordAnswerAtDeskPage, desk, deskLetter('m-school')],
];

async function print(page: AnyPage<AllStores>, actor: Actor, where: Where): Promise<string> {
  const [newest] = await world.stores.invitations.requestsOfMeeting(meetingId);
  const ids = { requestId: newest?.id ?? '', letter: async (memberId: string) => (await letterTo(world, memberId)).id };
  const { html } = await printedPage(world, page, { params: await where(ids), actor });
  return html.replace('</head>', () => `<style>${styles}</style></head>`);
}

/** 320 pixels are 1280 at 400 % zoom (WCAG 1.4.10). */
const WIDTHS = [1280, 320] as const;

test.each(rows)('the page %s is accessible and never scrolls sideways', async (name, page, actor, where) => {
  await tab.setViewportSize({ width: WIDTHS[0], height: 900 });
  await tab.setContent(await print(page, actor, where));
  expect(await brokenRules(tab)).toEqual([]);
  for (const width of WIDTHS) {
    await tab.setViewportSize({ width, height: 900 });
    if (process.env.PAGE_SHOTS !== undefined)
      await tab.screenshot({ path: join(process.env.PAGE_SHOTS, `${name}-${width}.png`), fullPage: true });
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
});
