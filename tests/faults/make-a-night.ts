/**
 * Makes one night's set through the module, and tells how it went and whether a thread was started for it. Started with `-r` for the
 * compiler of TypeScript the module has a thread that it can load; with the same in `NODE_OPTIONS` it has none, and makes the set in
 * the host's own. Arguments: database, folder of the case system's CSV files, folder of reports.
 */
import threads from 'node:worker_threads';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { runRows } from '../../adapters/store/run-rows';
import { createFamilyMeetings } from '../../plugin';
import { day } from '../../plugin/core/calendar-day';

const [database = '', extract = '', reports = ''] = process.argv.slice(2);
const TONIGHT = day('2026-11-21');

let started = 0;
const { Worker: Original } = threads;
threads.Worker = class extends Original {
  constructor(...given: ConstructorParameters<typeof Original>) {
    super(...given);
    started += 1;
  }
};

async function main(): Promise<void> {
  const familyMeetings = createFamilyMeetings({
    publicUrl: 'https://cases.example.org',
    store: { kind: 'sqlite', file: database },
    caseSystem: { kind: 'extract', folder: extract, codes: { allocatedWorker: ['ALLWORK'] } },
    identify: () => undefined,
    secrets: ['a secret of thirty-two characters or more'],
    filing: { kind: 'folder', folder: reports },
    reportsFolder: reports,
    nightly: false,
    nightlyHands: 2,
    clock: { now: () => new Date(`${TONIGHT}T02:30:00.000Z`) },
  });
  const outcome = await familyMeetings.nightly({ businessDate: TONIGHT, again: true });
  await familyMeetings.stop();
  const db = openEmbedded({ filename: database });
  const run = await runRows(db).find('nightly', TONIGHT);
  await db.destroy();
  process.stdout.write(JSON.stringify({ outcome, started, failure: run?.failure, set: run?.output }));
}

void main();
