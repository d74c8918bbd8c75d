import { extname, join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { reportFolder } from '../adapters/system/report-folder';
import { stepBack } from '../adapters/system/step-back';
import { caseSystemFrom, type OpenedCaseSystem } from './case-system-from';
import type { CaseSystem } from './core/case-system';
import type { Clock } from './core/clock';
import { withUnknownRestriction } from './core/unknown-restriction';
import { withSettledRecords } from './core/followed-records';
import { settledRecords } from './jobs/look-for-records';
import { nightlyFiles } from './jobs/nightly-files';
import { handOfThread, type NightHand } from './jobs/night-hand';
import { serveNight, type HostOfThread } from './jobs/night-thread';
import type { NightSet } from './jobs/night-set';
import { nightTools, YOUNG, type HandSettings, type NightSettings, type NightTask } from './night-from';
import type { CaseSystemOptions } from './options';
import { storeFrom } from './store-from';

/** The night's own thread: opens databases of its own, makes one set, says so, and ends. Nothing imports this file. */
async function made({ settings, asAt, now }: NightTask, host: HostOfThread): Promise<NightSet> {
  const clock = clockFrom(now);
  const store = storeFrom(settings.store);
  const { caseSystem, close } =
    settings.caseSystem === undefined
      ? { caseSystem: host.caseSystem as CaseSystem, close: async () => undefined }
      : ownReader(settings, settings.caseSystem as CaseSystemOptions, clock, host);
  try {
    const shelf = reportFolder(settings.reportsFolder);
    const ground = {
      stores: store.stores,
      // A host's own reader is asked in the host's thread, which has heard the decisions.
      caseSystem:
        settings.caseSystem === undefined
          ? caseSystem
          : withSettledRecords(caseSystem, () => settledRecords(store.stores.recordFindings), clock),
      policy: settings.policy,
      clock,
      shelf,
      ...nightTools(settings),
      hands: handsOf(settings),
      onPart: host.onPart,
    };
    return await nightlyFiles(ground, asAt, () => host.beat());
  } finally {
    await close();
    await store.close();
  }
}

/** Threads of their own, beside this one. */
function handsOf({ store, policy, hands }: NightSettings): readonly NightHand[] {
  const entry = join(__dirname, `night-hand-from${extname(__filename)}`);
  const data: HandSettings = { store, policy };
  return Array.from({ length: hands }, () => handOfThread(new Worker(entry, { workerData: data, resourceLimits: YOUNG })));
}

/** Says of restriction, where the case system cannot tell, what the host's own reader says; one that is asked over there says so already. */
function ownReader({ policy }: NightSettings, options: CaseSystemOptions, clock: Clock, { log }: HostOfThread): OpenedCaseSystem {
  const { caseSystem, close } = caseSystemFrom(options, clock, log);
  return { caseSystem: withUnknownRestriction(caseSystem, policy.caseRecords.whereRestrictionIsUnknown, clock), close };
}

/** The host's time when the thread was started, and from then on as time passes: a function of the host's cannot come along. */
function clockFrom(now: number): Clock {
  const started = performance.now();
  return { now: () => new Date(now + performance.now() - started) };
}

if (parentPort !== null) {
  stepBack();
  const port = parentPort;
  void serveNight(port, (host) => made(workerData as NightTask, host)).then(() => port.close());
}
