import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from './browser';
import { startDemo, type DemoInTest } from './demo-in-test';
import { agreePlan, decideOnPlan } from './road/agree-plan';
import { askBusinessSupport } from './road/ask-business-support';
import { chooseMeetingType } from './road/choose-meeting-type';
import { gatherNetwork, lookAtFamilyTree } from './road/gather-network';
import { recordHeld, recordWhoCame, writeNotes } from './road/hold-meeting';
import { makeOffer } from './road/make-offers';
import { WORKER } from './road/okafor-meeting';
import { openFromCaseRecord } from './road/open-from-case-record';
import { planMeeting } from './road/plan-meeting';
import { openUptake } from './road/read-reports';
import { recordConsent } from './road/record-consent';
import { openDesk, printAndPost, recordAnswer, sendEmail } from './road/send-invitations';
import { startEpisode } from './road/start-episode';
import { writeAgreement } from './road/write-agreement';
import { writePlan } from './road/write-plan';
import { walker, type Walker } from './walker';

jest.setTimeout(900_000);

describeInBrowser('The same road with JavaScript off', () => {
  let demo: DemoInTest;
  let browser: Browser;
  beforeAll(async () => {
    demo = await startDemo();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  const somebody = async (): Promise<Walker> => walker(await (await browser.newContext({ javaScriptEnabled: false })).newPage());

  test('from the case record to the agreed plan, the letters sent and the report read', async () => {
    const worker = await somebody();
    await openFromCaseRecord(worker, demo.address, WORKER);
    const episode = await startEpisode(worker);
    await makeOffer(worker, episode);
    await chooseMeetingType(worker, episode);
    await recordConsent(worker, episode);
    await gatherNetwork(worker, episode);
    await lookAtFamilyTree(worker);
    await writeAgreement(worker, episode);
    const meeting = await planMeeting(worker, episode, demo.today);
    await askBusinessSupport(worker, episode);

    const support = await somebody();
    await openDesk(support, demo.address);
    await printAndPost(support, demo.address);
    await sendEmail(support);
    await recordAnswer(support);

    await writeNotes(worker, meeting);
    await recordWhoCame(worker, meeting);
    await recordHeld(worker, meeting);
    const plan = await writePlan(worker, meeting, demo.today);
    await decideOnPlan(worker, plan);
    await agreePlan(worker, plan);
    expect(await worker.page.locator('h1').innerText()).toBe('The plan is agreed');

    const analyst = await somebody();
    await openUptake(analyst, demo.address);
    expect(await analyst.page.locator('h1').innerText()).not.toBe('');
  });
});
