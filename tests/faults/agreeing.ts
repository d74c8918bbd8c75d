import { join } from 'node:path';
import { createFolderFiling } from '../../adapters/filing/folder/folder-filing';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { sqlStore, type SqlStore } from '../../adapters/store/sql-store';
import { createSortableIds } from '../../adapters/system/sortable-ids';
import { takeIn } from '../../demo/intake/take-in';
import { migrations } from '../../migrations';
import type { DocumentMaker } from '../../plugin/core/documents-port';
import { doors } from '../../plugin/core/doors';
import { silentLog } from '../../plugin/core/log';
import { parsePolicy } from '../../plugin/core/policy';
import { agreePlan } from '../../plugin/filing/agree-plan.action';
import { filingDispatchers } from '../../plugin/jobs/dispatch-filing';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { settleAcknowledgements } from '../../plugin/jobs/settle-filing';
import { CaseRecords } from '../builders/case-records';
import { clockAt } from '../builders/clock';
import { nia, theOkafors } from '../builders/okafor-family';
import { COUNCIL } from '../builders/okafor-meeting';
import { theirRegimes } from '../builders/okafor-plan';
import { ourWording } from '../builders/our-wording';
import { shelfInMemory } from '../builders/shelf';

/** One council's machine: its database, the hand-over folder, and the stand-in's own records. */
export interface Machine {
  readonly database: string;
  readonly records: string;
  readonly handOver: string;
}

export const machineIn = (folder: string): Machine => ({
  database: join(folder, 'module.sqlite'),
  records: join(folder, 'records.sqlite'),
  handOver: join(folder, 'hand-over'),
});

export const openStore = (machine: Machine): SqlStore => sqlStore(openEmbedded({ filename: machine.database }), migrations);
export const openRecords = (machine: Machine) => openEmbedded({ filename: machine.records });

/** The worker's form: sent again with the same key, as a browser does that got no answer. */
const FORM = {
  planId: 'plan-okafor',
  version: '0',
  agreedOn: { day: '18', month: '11', year: '2026' },
  agreedBy: 'everyone who was there',
};
const FORM_KEY = 'the-form-s-own-key';

/** Every file that it makes is another one: what is filed twice would not be the same twice. */
const neverTheSame = (): DocumentMaker => {
  let made = 0;
  return { pdf: async ({ title }) => Buffer.from(`%PDF ${title} made by ${process.pid} as number ${(made += 1)}`) };
};

export interface Running {
  readonly store: SqlStore;
  readonly caseRecords: ReturnType<typeof openRecords>;
  /** The instant at which the process runs: each restart is later than the one before. */
  readonly now: string;
  /** Also puts the stand-in's import to work; two processes that only relay leave that to a third. */
  readonly intake: boolean;
}

/** The worker agrees the plan, and everything goes to the children's records: as the module does it, until nothing waits. */
export async function agreeAndFile(machine: Machine, { store, caseRecords, now, intake }: Running): Promise<void> {
  const clock = clockAt(now);
  const ids = createSortableIds({ clock });
  const known = new CaseRecords();
  theOkafors(known);
  theirRegimes({ caseRecords: known });
  const filing = createFolderFiling({ folder: machine.handOver, clock });
  const ground = { caseSystem: known, policy: parsePolicy(COUNCIL), clock, ids, shelf: shelfInMemory(), wording: ourWording };

  await doors(ground, store).perform(agreePlan, FORM, nia, FORM_KEY);
  const relay = {
    store,
    dispatchers: filingDispatchers({ filing, documents: neverTheSame(), caseSystem: known }),
    clock,
    ids,
    log: silentLog,
    settings: { batch: 50, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 1_000, maxAttempts: 20 },
  };
  for (let round = 0; round < 3; round += 1) {
    await relayOnce(relay);
    if (intake) await takeIn({ folder: machine.handOver, caseRecords, now: () => clock.now() });
    await settleAcknowledgements({ store, filing, clock });
    clock.forward(2_000);
  }
}
