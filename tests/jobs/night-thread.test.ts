import { Worker } from 'node:worker_threads';
import type { CaseHistory } from '../../plugin/core/case-system';
import { silentLog } from '../../plugin/core/log';
import { setOfThread } from '../../plugin/jobs/night-thread';
import { aChild } from '../reports/support/facts';

describe('The night’s thread, and the host that reads for it', () => {
  const asks = `require('node:worker_threads').parentPort.postMessage({ said: 'ask', ask: 'histories' }); setInterval(() => {}, 1000);`;
  const reads = (histories: readonly CaseHistory[]) => ({
    completeTo: async () => ({}),
    async *histories() {
      yield* histories;
    },
  });

  it('ends the night where the host’s own reader hands out what cannot cross, and not the host', async () => {
    const lazy = { ...aChild('P1'), events: (() => []) as never };
    const thread = new Worker(asks, { eval: true });
    const host = { caseSystem: reads([lazy]), log: silentLog, stillOurs: () => Promise.resolve() };
    await expect(setOfThread(thread, host)).rejects.toMatchObject({ name: 'DataCloneError' });
  });
});
