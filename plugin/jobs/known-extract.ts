import { extractFromFacts, wholeRows } from '../../reports/extract/extract-from-facts';
import type { ExtractRow, ExtractTables } from '../../reports/extract/extract-table';
import { personOfCaseRecord, tableNamed } from '../../reports/extract/extract-tables';
import { PERSONS } from '../../reports/extract/ssd-tables';
import type { CaseHistory, CaseSystem, PersonId } from '../core/case-system';
import type { Policy } from '../core/policy';
import type { AllStores } from '../all-stores';
import { importedTables } from './imported-history';
import { recordedEpisodes, recordedExemptions } from './recorded-episodes';

export interface KnownGround {
  readonly stores: AllStores;
  readonly caseSystem: CaseSystem;
  readonly policy: Policy;
}

/** Everything that the reports count from, as an extract: our own records, the case system's, and what was brought in before. */
export interface KnownExtract {
  readonly imported: ExtractTables;
  readonly recorded: ExtractTables;
}

/**
 * Rows of the case system are told of children whom a measure can count: those in a process, near court, or merged.
 * @param alsoNamed children whom rows that are to be brought in name
 */
export async function knownExtract({ stores, caseSystem, policy }: KnownGround, alsoNamed: Iterable<PersonId> = []): Promise<KnownExtract> {
  const imported = await importedTables(stores.importedHistory);
  const episodes = await recordedEpisodes(stores, policy);
  const exemptions = await listed(recordedExemptions(stores));
  const named = new Set([
    ...alsoNamed,
    ...episodes.flatMap(({ leadChild, children }) => [leadChild, ...children.map(({ id }) => id)]),
    ...exemptions.map(({ child }) => child),
    ...personsNamedIn(imported),
  ]);
  const histories = await countedHistories(caseSystem, named);
  const completeTo = await caseSystem.completeTo();
  return { imported, recorded: wholeRows(extractFromFacts({ completeTo, histories, episodes, exemptions })) };
}

/** What was brought in of a child whom the case system came to know later is passed over, here as in the reports. */
export function bothExtracts({ imported: before, recorded }: KnownExtract): ExtractTables {
  const persons = new Set((recorded.get(PERSONS) ?? []).map((row) => row['pers_person_id']));
  const imported = new Map([...before].map(([name, rows]) => [name, rows.filter((row) => !isSpokenFor(name, row, persons))]));
  const names = new Set([...imported.keys(), ...recorded.keys()]);
  return wholeRows(new Map([...names].map((name) => [name, [...(imported.get(name) ?? []), ...(recorded.get(name) ?? [])]])));
}

function isSpokenFor(name: string, row: ExtractRow, persons: ReadonlySet<string | undefined>): boolean {
  const table = tableNamed(name);
  const column = table && personOfCaseRecord(table);
  return column !== undefined && persons.has(row[column]);
}

const PERSON_COLUMNS = ['fgep_lead_person_id', 'fgch_person_id', 'fgex_person_id'];

function personsNamedIn(tables: ExtractTables): readonly PersonId[] {
  return [...tables.values()].flatMap((rows) => rows.flatMap((row) => PERSON_COLUMNS.flatMap((column) => row[column] || [])));
}

async function countedHistories(caseSystem: CaseSystem, named: Set<PersonId>): Promise<readonly CaseHistory[]> {
  const kept = new Map<PersonId, CaseHistory>();
  const missing = async (): Promise<boolean> => {
    let more = false;
    for await (const history of caseSystem.histories()) {
      const { person, mergedInto } = history;
      if (kept.has(person.id) || !(named.has(person.id) || mergedInto !== undefined || cameNearCourt(history))) continue;
      kept.set(person.id, history);
      // The survivor of a merge may stand before its duplicate: then the records are gone through once more.
      if (mergedInto !== undefined && !kept.has(mergedInto) && !named.has(mergedInto)) {
        named.add(mergedInto);
        more = true;
      }
    }
    return more;
  };
  if (await missing()) await missing();
  return [...kept.values()];
}

const cameNearCourt = ({ events }: CaseHistory): boolean =>
  events.some(({ kind }) => kind === 'letter-before-proceedings' || kind === 'care-application');

async function listed<Row>(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const list: Row[] = [];
  for await (const row of rows) list.push(row);
  return list;
}
