import { rmSync } from 'node:fs';
import { additionsIn } from '../../../../adapters/case-system/extract/extract-files';
import { extractRows } from '../../../../adapters/case-system/extract/extract-rows';
import { openEmbedded } from '../../../../adapters/store/embedded-client';
import { ssdCaseSystem } from '../../../../adapters/case-system/ssd/ssd-case-system';
import { clockAt } from '../../../builders/clock';
import { caseSystemContract, CONTRACT_TODAY } from '../../../contracts/case-system.contract';
import { anExtract } from './an-extract';

caseSystemContract('a folder of CSV files', async (records) => {
  const folder = anExtract(records);
  const additions = additionsIn(folder);
  const clock = clockAt(`${CONTRACT_TODAY}T12:00:00Z`);
  const rows = extractRows({ folder, additions, clock, openDatabase: () => openEmbedded({ filename: ':memory:' }) });
  const system = ssdCaseSystem({
    rows,
    mapping: { tables: Object.fromEntries(additions.map((table) => [table, table])) },
    clock,
    codes: { allocatedWorker: ['ALLWORK'], coordinator: ['FGC'] },
  });
  return {
    system,
    stopAnswering: async () => rmSync(folder, { recursive: true }),
    async end() {
      await rows.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
