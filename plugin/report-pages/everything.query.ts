import { z } from 'zod';
import type { CalendarDay } from '../core/calendar-day';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import type { RunStore } from '../core/run.store';
import { latestReports, type StandingReport } from './latest-reports';
import { mayReadReports } from './report-access';
import { folderOfSet } from './zip-folder';

const MANIFEST = 'manifest.json';

export interface Everything {
  /** Of the newest set. */
  readonly asAt: CalendarDay;
  readonly reports: readonly StandingReport[];
  /** By name, a folder a set. */
  readonly files: readonly { readonly name: string; readonly content: Uint8Array | string }[];
}

/** What of manifest.json is read here; the rest goes through as it is. */
interface ManifestRead {
  readonly files: readonly { readonly name: string; readonly audience: string }[];
}

async function load(_input: object, { runs }: { runs: RunStore }, { shelf, clock }: Asked): Promise<Everything> {
  const { reports } = await latestReports({ runs, shelf, clock });
  const [first] = reports;
  if (first === undefined) throw new NotFound('reports');
  const files: { readonly name: string; readonly content: Uint8Array | string }[] = [];
  for (const set of new Set(reports.map((each) => each.set))) {
    files.push(
      ...(await filesOfSet(
        set,
        reports.filter((each) => each.set === set),
        shelf,
      )),
    );
  }
  const asAt = reports.reduce((newest, { report }) => (report.asAt > newest ? report.asAt : newest), first.report.asAt);
  return { asAt, reports, files };
}

/** The publishable files of a set's reports, each as it stands on the shelf, and the manifest of these files alone. */
async function filesOfSet(set: string, standing: readonly StandingReport[], shelf: Asked['shelf']): Promise<Everything['files']> {
  const [first] = standing;
  if (first === undefined) return [];
  const folder = folderOfSet(first.report);
  const names = standing.flatMap(({ report }) => report.files.filter(({ audience }) => audience === 'publishable').map(({ name }) => name));
  const files: { readonly name: string; readonly content: Uint8Array | string }[] = [];
  for (const name of names) {
    const content = await shelf.get(set, name);
    if (content !== undefined) files.push({ name: `${folder}/${name}`, content });
  }
  const manifest = await shelf.get(set, MANIFEST);
  return manifest === undefined ? files : [...files, { name: `${folder}/${MANIFEST}`, content: manifestOf(manifest, names) }];
}

/** What it says of internal files stays here: from a hash and a length a hidden figure could be tried out. */
function manifestOf(content: Uint8Array, names: readonly string[]): string {
  const manifest = JSON.parse(Buffer.from(content).toString('utf8')) as ManifestRead;
  const files = manifest.files.filter(({ name, audience }) => audience === 'publishable' && names.includes(name));
  return `${JSON.stringify({ ...manifest, files }, null, 2)}\n`;
}

/** All publishable files of the reports as they stand, as one ZIP. */
export const everything = defineQuery({
  name: 'download-all-reports',
  outcome: 'downloaded',
  input: z.strictObject({}),
  load,
  allow: (actor) => mayReadReports(actor),
  about: ({ asAt }) => ({ thing: `reports/${asAt}/everything.zip` }),
});
