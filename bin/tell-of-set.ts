import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ManifestRead {
  readonly reports: readonly unknown[];
  readonly not_produced: readonly { readonly report: string; readonly reason: string }[];
}

/** What to say of a set that stands in a folder: where it is, and which of its reports could not be made and why. */
export function tellOfSet(set: string): { readonly lines: readonly string[]; readonly status: 0 | 1 } {
  const { reports, not_produced: missing } = JSON.parse(readFileSync(join(set, 'manifest.json'), 'utf8')) as ManifestRead;
  const none = reports.length === 0;
  return {
    lines: [
      none ? `No report could be made. What there is to say of it: ${set}` : `The reports are made: ${set}`,
      ...missing.map(({ report, reason }) => `Not made: ${report}. ${reason}`),
    ],
    status: none ? 1 : 0,
  };
}
