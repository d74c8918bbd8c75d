import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What every database of ours must do alike: each store's own tests, and those that lean on its transactions. */
export const storeBatteries: readonly string[] = [
  ...readdirSync(__dirname)
    .filter((name) => name.endsWith('-rows.test.ts'))
    .map((name) => join(__dirname, name)),
  join(__dirname, '../../core/doors.test.ts'),
  join(__dirname, '../../jobs/outbox-relay.test.ts'),
  join(__dirname, '../../jobs/nightly-run.test.ts'),
];

/** Puts the tests of each battery into the file that asks, on whatever database its test stores are opened with. */
export function runStoreBatteries(): void {
  for (const battery of storeBatteries) {
    describe(battery.slice(battery.lastIndexOf('/') + 1, -'.test.ts'.length), () => {
      require(battery);
    });
  }
}
