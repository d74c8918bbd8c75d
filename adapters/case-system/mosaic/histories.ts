import { addMonths } from '../../../plugin/core/calendar-day';
import type { CaseHistory, PersonId } from '../../../plugin/core/case-system';
import { byPerson, compareIds, readAll } from '../case-source';
import { YOUNGEST_ADULT, childHistories, type HistoryParts, type HistoryReader } from '../records/child-history';
import { preProceedingsOf } from '../records/pre-proceedings';
import { cellsOf } from '../row-cells';
import { loadAllocations } from './allocations';
import { loadDisabilities, loadNeeds } from './characteristics';
import { loadAddresses } from './contact-details';
import { loadMergeLinks } from './merged-records';
import { idColumns, type MosaicSource } from './mosaic-source';
import { loadPeople } from './people';
import { loadRegimeTables } from './regimes';

/** Every child's history in ascending order of id, read a page of children at a time. */
export async function* histories(source: MosaicSource, pageSize: number): AsyncIterable<CaseHistory> {
  let after = '0';
  for (;;) {
    const ids = await nextChildIds(source, after, pageSize);
    if (ids.length > 0) yield* childHistories(source, historyReader, await withMergedAway(source, ids, after, ids.at(-1)));
    if (ids.length < pageSize) break;
    after = ids.at(-1) as PersonId;
  }
  yield* childHistories(source, historyReader, await withMergedAway(source, [], await lastChildId(source), undefined));
}

async function nextChildIds(source: MosaicSource, after: PersonId, atMost: number): Promise<readonly PersonId[]> {
  const table = source.tables.nameOf('persons');
  const rows = await readAll(source, {
    text:
      `select ${idColumns('p', 'PERSON_ID')} from ${source.tables.from('persons')} p where p.PERSON_ID > ? ` +
      `and (p.CONTEXT_FLAG in ('C', 'c', 'B', 'b') or p.DATE_OF_BIRTH > ?) order by p.PERSON_ID`,
    values: [after, { day: addMonths(source.today(), -12 * YOUNGEST_ADULT) }],
    atMost,
  });
  return rows.map((row) => cellsOf(table, ['PERSON_ID'], row).id('PERSON_ID'));
}

async function lastChildId(source: MosaicSource): Promise<PersonId> {
  const table = source.tables.nameOf('persons');
  const rows = await readAll(source, {
    text: `select cast(max(p.PERSON_ID) as varchar(20)) as PERSON_ID from ${source.tables.from('persons')} p where (p.CONTEXT_FLAG in ('C', 'c', 'B', 'b') or p.DATE_OF_BIRTH > ?)`,
    values: [{ day: addMonths(source.today(), -12 * YOUNGEST_ADULT) }],
  });
  return rows[0] === undefined ? '0' : (cellsOf(table, ['PERSON_ID'], rows[0]).optionalId('PERSON_ID') ?? '0');
}

/** Records whose row a merge took away stand among the others at their number: what the module kept under them must find its survivor. */
async function withMergedAway(
  source: MosaicSource,
  ids: readonly PersonId[],
  after: PersonId,
  upTo: PersonId | undefined,
): Promise<readonly PersonId[]> {
  const table = source.tables.nameOf('mergedPersons');
  if (!source.tables.has('mergedPersons')) return ids;
  const rows = await readAll(source, {
    text:
      `select ${idColumns('m', 'FROM_PERSON_ID')} from ${source.tables.from('mergedPersons')} m where m.FROM_PERSON_ID > ?` +
      `${upTo === undefined ? '' : ' and m.FROM_PERSON_ID <= ?'} order by m.FROM_PERSON_ID`,
    values: upTo === undefined ? [after] : [after, upTo],
  });
  const gone = rows.map((row) => cellsOf(table, ['FROM_PERSON_ID'], row).id('FROM_PERSON_ID'));
  return [...new Set([...ids, ...gone])].toSorted(compareIds);
}

const historyReader: HistoryReader<MosaicSource> = { mergeLinks: loadMergeLinks, people: loadPeople, parts: loadParts };

/** One reading a table for the whole page. */
async function loadParts(source: MosaicSource, ids: readonly PersonId[]): Promise<HistoryParts> {
  const regimes = await loadRegimeTables(source, ids);
  const { steps } = source.codes;
  return {
    ...regimes,
    preProceedings: byPerson(ids.flatMap((id) => preProceedingsOf(regimes.statuses.get(id) ?? [], regimes.steps.get(id) ?? [], steps))),
    allocations: byPerson(await loadAllocations(source, ids)),
    addresses: byPerson(await loadAddresses(source, ids)),
    disabilities: byPerson(await loadDisabilities(source, ids)),
    needs: byPerson(await loadNeeds(source, ids)),
  };
}
