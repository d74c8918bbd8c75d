import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { runDemo } from '../../demo/demo-command';
import { demoFolder } from '../../demo/demo-folder';
import { demoOptions } from '../../demo/demo-options';
import { makeCaseRecords, USUAL_SEED } from '../../demo/records/make-case-records';
import { createFamilyMeetings } from '../../plugin';
import { addDays, dayInLondon, daysBetween, type CalendarDay } from '../../plugin/core/calendar-day';

const DAY_MS = 24 * 60 * 60_000;

export interface DemoInTest {
  readonly address: string;
  /** The day in London on which the test runs: the demo goes by the real clock until a night goes by. */
  readonly today: CalendarDay;
  /**
   * A night goes by (last night's reports the demo makes up by itself when it starts): the clock goes on to that day, the case system's copy is complete to the day before, and the reports are made as at that day,
   * as `family-meetings nightly` does beside a running server.
   */
  nightOf(businessDate: CalendarDay): Promise<void>;
  stop(): Promise<void>;
}

/** The demo with its case records and no history: what it shows was done in the test. */
export async function startDemo(): Promise<DemoInTest> {
  const path = mkdtempSync(join(tmpdir(), 'family-meetings-browser-'));
  const folder = demoFolder(path, true);
  const today = dayInLondon(new Date());
  await makeCaseRecords({ into: folder.caseDatabase, seed: USUAL_SEED, scale: 1, day: today });
  let daysAhead = 0;
  const clock = { now: () => new Date(Date.now() + daysAhead * DAY_MS) };
  const demo = await runDemo(folder, 0, clock);
  return {
    address: demo.address,
    today,
    async nightOf(businessDate) {
      daysAhead = daysBetween(today, businessDate);
      await completeTo(folder.caseDatabase, addDays(businessDate, -1));
      const beside = createFamilyMeetings({ ...demoOptions(folder, demo.address, 1), clock, nightly: false, outboxSeconds: false });
      const outcome = await beside.nightly({ businessDate, again: true });
      await beside.stop();
      if (outcome !== 'done') throw new Error(`The reports could not be made: ${outcome}`);
    },
    async stop() {
      await demo.stop();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

async function completeTo(filename: string, day: CalendarDay): Promise<void> {
  const db = openEmbedded({ filename });
  await db('DATA_MART_REFRESHES').update({ COMPLETE_TO: day });
  await db.destroy();
}
