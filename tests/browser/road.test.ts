import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from './browser';
import { startDemo, type DemoInTest } from './demo-in-test';
import { chooseMeetingType } from './road/choose-meeting-type';
import { gatherNetwork, lookAtFamilyTree } from './road/gather-network';
import { recordWhoCame, writeNotes } from './road/hold-meeting';
import { makeOffer } from './road/make-offers';
import { WORKER } from './road/okafor-meeting';
import { openFromCaseRecord } from './road/open-from-case-record';
import { planMeeting } from './road/plan-meeting';
import { recordConsent } from './road/record-consent';
import { startEpisode } from './road/start-episode';
import { writeAgreement } from './road/write-agreement';
import { walker } from './walker';

jest.setTimeout(170_000);

describeInBrowser('The whole road once, in a browser', () => {
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

  test('from a child’s case record to last night’s reports', async () => {
    const worker = walker(await (await browser.newContext()).newPage());
    await openFromCaseRecord(worker, demo.address, WORKER);
    const episode = await startEpisode(worker);
    await makeOffer(worker, episode);
    await chooseMeetingType(worker, episode);
    await recordConsent(worker, episode);
    await gatherNetwork(worker, episode);
    await lookAtFamilyTree(worker);
    await writeAgreement(worker, episode);
    const meeting = await planMeeting(worker, episode, demo.today);
    await writeNotes(worker, meeting);
    await recordWhoCame(worker, meeting);
  });
});
