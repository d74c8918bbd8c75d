import { REPORTS } from '../../reports/catalogue';
import { manifestOf } from '../../reports/manifest';
import { measureSettingsFrom, type MeasureSettings } from '../../reports/measure-settings';
import { makeReportSet, type ReportSet } from '../../reports/report-set';
import type { CalendarDay } from '../core/calendar-day';
import type { FactScratch } from '../../reports/facts/fact-scratch';
import { MANIFEST_FILE } from './changes-since';
import { familiesIn } from '../../reports/facts/streamed-facts';
import { readNightFacts, type FactsGround } from './night-facts';
import { untoldBy } from './untold-by';
import type { ReportShelf, ShelfFile } from '../core/report-shelf';
import { releasedBefore } from './released-before';

type ReportId = (typeof REPORTS)[number]['id'];

/** The reports of these names; all of them where none is given. @throws RangeError that says what there is. */
export function reportsNamed(names: readonly string[] | undefined): readonly ReportId[] {
  const known = REPORTS.map(({ id }) => id);
  if (names === undefined) return known;
  const unknown = names.filter((name) => !known.some((id) => id === name));
  if (unknown.length === 0 && names.length > 0) return known.filter((id) => names.includes(id));
  throw new RangeError(`There is no report "${unknown.join('", "')}". There are: ${known.join(', ')}`);
}

export interface BesideGround extends FactsGround {
  scratch(): Promise<FactScratch>;
  readonly shelf: Pick<ReportShelf, 'get'>;
  onPart?(part: string): void;
}

/**
 * The files of some reports, for a person who wants to look at them: the same figures as a night's set has, and no set. All reports are
 * counted whichever are asked for, since what is hidden in one depends on what the others show of the same children.
 */
export async function reportsBeside(ground: BesideGround, asAt: CalendarDay, only: readonly ReportId[]): Promise<readonly ShelfFile[]> {
  const scratch = await ground.scratch();
  try {
    const completeTo = await readNightFacts(ground, scratch, async () => undefined);
    const facts = { completeTo, families: () => familiesIn(scratch) };
    ground.onPart?.('records read');
    const settings = measureSettingsFrom(ground.policy, untoldBy(ground.caseSystem));
    // What may be published is what was released, here as in a night's set.
    const released = await releasedBefore({ runs: ground.stores.runs, shelf: ground.shelf }, asAt, ground.policy.suppression.releaseDays);
    const set = await makeReportSet({ facts, asAt, settings, released, onPart: ground.onPart });
    return filesOfReports(set, { asAt, settings }, only);
  } finally {
    await scratch.close();
  }
}

/** The files of these reports of a set, with a manifest of them alone. */
export function filesOfReports(
  set: ReportSet,
  { asAt, settings }: { readonly asAt: CalendarDay; readonly settings: MeasureSettings },
  only: readonly ReportId[],
): readonly ShelfFile[] {
  const files = set.files.filter(({ report }) => only.includes(report));
  const manifest = manifestOf({
    asAt,
    settings,
    files,
    reports: set.reports.filter(({ report }) => only.includes(report.id)),
    notProduced: set.notProduced.filter(({ report }) => only.includes(report)),
  });
  return [...files, { name: MANIFEST_FILE, content: `${JSON.stringify(manifest, null, 2)}\n` }];
}
