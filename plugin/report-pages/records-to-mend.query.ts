import { z } from 'zod';
import { hasRole, type Actor } from '../core/actor';
import type { Person, PersonId } from '../core/case-system';
import { accessToEach, mayOpenChild, type ChildAccess } from '../core/child-access';
import type { Asked } from '../core/ground';
import { optionalText, text } from '../core/input';
import { defineQuery } from '../core/query';
import type { RunStore } from '../core/run.store';
import type { EpisodeStore } from '../episodes/episode.store';
import { reportNow, reportThing } from './latest-reports';
import { mayHaveCaseLists } from './report-access';
import { REPORT_NAME } from './report-name';
import type { ReportShown } from './report-pages';
import { readRecordsToMend } from './read-records-to-mend';
import { MEND_FILE, type RecordToMend } from './records-to-mend';

/** The records that whoever asks may see, of the newest set that has the list. */
export interface MendingAnswer {
  readonly report: ReportShown;
  /** The period that was looked at; left out where the set has no list. */
  readonly period?: string;
  /** Narrowed to this one; left out = all. */
  readonly defect?: string;
  readonly records: readonly RecordToMend[];
  readonly names: ReadonlyMap<PersonId, Person>;
}

type Stores = { readonly runs: RunStore; readonly episodes: Pick<EpisodeStore, 'openOfCoordinator'> };

interface AskedToMend {
  readonly report: string;
  readonly defect?: string;
}

async function load({ report: id, defect }: AskedToMend, { runs, episodes }: Stores, asked: Asked): Promise<MendingAnswer> {
  const { set, report } = await reportNow(id, { runs, shelf: asked.shelf, clock: asked.clock });
  const content = mayHaveCaseLists(asked.actor, asked.policy) === 'ok' ? await asked.shelf.get(set, MEND_FILE) : undefined;
  const isWanted = (record: RecordToMend): boolean => (defect === undefined || record.defect === defect) && countsIn(report, record);
  const found = content && readRecordsToMend(content, isWanted);
  if (found === undefined) return { report, records: [], names: new Map() };
  const { records: wanted } = found;
  const access = await accessToEach(
    asked.caseSystem,
    asked.actor,
    wanted.map(({ child }) => child),
    asked.today,
  );
  const own = new Set(
    hasRole(asked.actor, 'coordinator') ? (await episodes.openOfCoordinator(asked.actor.workerId)).map((each) => each.id) : [],
  );
  const records = wanted.filter((record) => sees(asked, access.get(record.child), own.has(record.episode ?? '')));
  const names = await asked.caseSystem.personsOf([...new Set(records.map(({ child }) => child))]);
  const period = found.periods.find((each) => each.report === report.id)?.period;
  return { report, records, names, ...(period === undefined ? {} : { period }), ...(defect === undefined ? {} : { defect }) };
}

const countsIn = ({ measures }: ReportShown, record: RecordToMend): boolean => measures.some(({ id }) => record.measures.includes(id));

/** roles.md "Case-level overdue list": own caseload, own conferences, own teams; an analyst, where the council lets them, all but restricted records. */
function sees({ actor, policy }: Asked, access: ChildAccess | undefined, ownConference: boolean): boolean {
  if (access === undefined || (actor.launchedFor !== undefined && actor.launchedFor !== access.personId)) return false;
  const open = !access.restricted || access.named;
  const asAnalyst = hasRole(actor, 'performance-analyst') && policy.worklists.overdueListForAnalysts;
  return mayOpenChild(actor, { ...access, byItself: false }) === 'ok' || (open && (ownConference || asAnalyst));
}

const input = z.strictObject({ report: text(REPORT_NAME), defect: optionalText({ max: 60 }) });
const allow = (actor: Actor, _answer: MendingAnswer, { policy }: Asked) => mayHaveCaseLists(actor, policy);
const about = ({ report, records }: MendingAnswer) => ({
  thing: `${reportThing(report, 'records-to-mend')}: ${records.length} rows`,
  personIds: [...new Set(records.map(({ child }) => child))],
});

/** A18: beside the counts of what is amiss, the records themselves, for those who may see them and can put them right. */
export const recordsToMend = defineQuery({ name: 'view-records-to-mend', input, load, allow, about });

/** The same as a file, of a kind apart from the reports (measures 3.4 rule 8). */
export const recordsToMendFile = defineQuery({ name: 'download-records-to-mend', outcome: 'downloaded', input, load, allow, about });
