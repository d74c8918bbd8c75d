import type { Browser } from 'playwright-core';
import { addDays } from '../../plugin/core/calendar-day';
import { quarterOf } from '../../reports/counting/period';
import { wordsOf } from '../adapters/documents/read-pdf';
import { describeInBrowser, openBrowser } from './browser';
import { startDemo, type DemoInTest } from './demo-in-test';
import { agreePlan, decideOnPlan } from './road/agree-plan';
import { askBusinessSupport } from './road/ask-business-support';
import { chooseMeetingType } from './road/choose-meeting-type';
import { onCaseRecord, waitUntilFiled } from './road/find-on-case-record';
import { gatherNetwork, lookAtFamilyTree } from './road/gather-network';
import { recordHeld, recordWhoCame, writeNotes } from './road/hold-meeting';
import { makeOffer } from './road/make-offers';
import { ACTION, AIM, CHILDREN, OKAFOR, WORKER } from './road/okafor-meeting';
import { openFromCaseRecord } from './road/open-from-case-record';
import { planMeeting } from './road/plan-meeting';
import { meetingsCounted, openUptake } from './road/read-reports';
import { recordConsent } from './road/record-consent';
import { openDesk, printAndPost, recordAnswer, sendEmail } from './road/send-invitations';
import { startEpisode } from './road/start-episode';
import { writeAgreement } from './road/write-agreement';
import { writePlan } from './road/write-plan';
import { walker, type Walker } from './walker';
import { watchFor, type Seen } from './watch';

jest.setTimeout(900_000);

/** One road: each test goes on where the one before it ended. */
describeInBrowser('The whole road once, in a browser', () => {
  const found: Seen[] = [];
  const watch = watchFor(found, process.env.FAMILY_MEETINGS_SHOTS);
  let demo: DemoInTest;
  let browser: Browser;
  let worker: Walker;
  let support: Walker;
  let analyst: Walker;
  let episode: string;
  let meeting: string;
  let plan: string;
  const somebody = async (): Promise<Walker> => walker(await (await browser.newContext()).newPage(), watch);
  const text = (by: Walker): Promise<string> => by.page.locator('main').innerText();
  const thisQuarter = async (): Promise<number> => (await meetingsCounted(analyst, demo.address)).get(quarterOf(demo.today).label) ?? 0;

  beforeAll(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    [worker, support, analyst] = [await somebody(), await somebody(), await somebody()];
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  test('a social worker opens the form from a child’s case record and prepares the meeting', async () => {
    await openFromCaseRecord(worker, demo.address, WORKER);
    episode = await startEpisode(worker);
    await makeOffer(worker, episode);
    await chooseMeetingType(worker, episode);
    await recordConsent(worker, episode);
    await gatherNetwork(worker, episode);
    await lookAtFamilyTree(worker);
    await writeAgreement(worker, episode);
    meeting = await planMeeting(worker, episode, demo.today);
    await askBusinessSupport(worker, episode);
    await worker.open(episode);
    expect(await text(worker)).toMatch(/Request to business support\s+Completed/);
  });

  test('business support prints a letter, sends an e-mail and records an answer', async () => {
    await openDesk(support, demo.address);
    const letter = wordsOf(await printAndPost(support, demo.address));
    expect(letter).toContain(OKAFOR.amara);
    expect(letter).not.toContain(OKAFOR.neighbour);
    await sendEmail(support);
    await recordAnswer(support);
    await support.open(`${demo.address}/mail`);
    expect(await text(support)).toContain('rosaleen.ashby@example.org');
  });

  test('the meeting is written down, and the family’s plan with all its parts', async () => {
    await writeNotes(worker, meeting);
    await recordWhoCame(worker, meeting);
    await recordHeld(worker, meeting);
    plan = await writePlan(worker, meeting, demo.today);
    await worker.open(plan);
    expect(await text(worker)).not.toContain('To do');
  });

  test('the plan is decided on and agreed, and the worker sees what waits to be filed', async () => {
    await decideOnPlan(worker, plan);
    await agreePlan(worker, plan);
    expect(await text(worker)).toMatch(/Waiting to file|Handed over|On the case record/);
  });

  test('the record of each of the three children has one note and one document of it, and its words can be read', async () => {
    await waitUntilFiled(worker);
    for (const child of CHILDREN) {
      const { noteTitles, documents } = await onCaseRecord(worker, demo.address, child);
      expect(noteTitles.filter((title) => title.startsWith('Family plan agreed'))).toHaveLength(1);
      expect(noteTitles.filter((title) => title.startsWith('Family meeting held'))).toHaveLength(1);
      expect(documents).toHaveLength(1);
      // A table's cells break their words over lines.
      const words = wordsOf(documents[0]?.content ?? Buffer.alloc(0)).replace(/\s+/g, ' ');
      for (const wanted of [AIM, ACTION, OKAFOR.neighbour]) expect(words).toContain(wanted);
    }
  });

  test('after the night the report counts the meeting', async () => {
    const countedBefore = await thisQuarter();
    await demo.nightOf(addDays(demo.today, 1));
    expect(await thisQuarter()).toBe(countedBefore + 1);
    await openUptake(analyst, demo.address);
    expect(await text(analyst)).toContain('What each symbol means');
  });

  test('on all of these pages axe found nothing, with no rule waived, and none scrolls sideways at 320 pixels', () => {
    expect(found).toEqual([]);
  });
});
