import { addDays, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { Allocation, PersonId, WorkerId } from '../../../plugin/core/case-system';
import type { Row, RowQuery } from '../case-rows';
import { compareIds, keepsOrder, plainColumns, readAll, readForIds } from '../case-source';
import { ALLOCATED, eachOnce, isOpenAllocation, kindOfInvolvement, type Involvement } from '../records/involvements';
import { rolesByWorker, teamOfInvolvement } from '../records/worker-roles';
import { cellsOf } from '../row-cells';
import { idColumns, knownShape, type MosaicSource } from './mosaic-source';
import { loadRoles } from './workers';

/** Past and present involvements of workers, oldest first, each with the team that holds it. */
export async function loadAllocations(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly Allocation[]> {
  const involvements = eachOnce([...(await loadAllocated(source, ids)), ...(await loadProfessional(source, ids))]);
  const roles = await loadRoles(
    source,
    involvements.map((involvement) => involvement.workerId),
  );
  const [rolesOf, today] = [rolesByWorker(roles), source.today()];
  return involvements.map((involvement) => ({
    ...involvement,
    ...teamOfInvolvement(rolesOf.get(involvement.workerId) ?? [], involvement, today),
  }));
}

async function loadAllocated(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly Involvement[]> {
  const table = source.tables.nameOf('allocatedWorkers');
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('a', 'ALLOCATION_ID', 'PERSON_ID', 'WORKER_ID')}, ${plainColumns('a', 'START_DATE', 'END_DATE')} ` +
      `from ${source.tables.from('allocatedWorkers')} a where a.PERSON_ID in (${marks}) order by a.START_DATE, a.ALLOCATION_ID`,
    values,
  }));
  return rows.flatMap((row) => involvementFrom(source, table, 'ALLOCATION_ID', row, () => ALLOCATED));
}

async function loadProfessional(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly Involvement[]> {
  const table = source.tables.nameOf('professionalRelationships');
  const key = 'PROF_RELATIONSHIP_ID';
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('a', key, 'PERSON_ID', 'WORKER_ID')}, ${plainColumns('a', 'PROF_REL_TYPE_CODE', 'START_DATE', 'END_DATE')} ` +
      `from ${source.tables.from('professionalRelationships')} a where a.PERSON_ID in (${marks}) order by a.START_DATE, a.${key}`,
    values,
  }));
  return rows.flatMap((row) => involvementFrom(source, table, key, row, (code) => kindOfInvolvement(code, source.codes)));
}

function involvementFrom(
  source: MosaicSource,
  table: string,
  key: string,
  row: Row,
  kind: (code: string) => string,
): readonly Involvement[] {
  const cells = cellsOf(table, [key], row);
  const involvement: Involvement = {
    personId: cells.id('PERSON_ID'),
    workerId: cells.id('WORKER_ID'),
    kind: kind(cells.optionalText('PROF_REL_TYPE_CODE') ?? ''),
    from: cells.day('START_DATE'),
    to: cells.optionalDay('END_DATE'),
  };
  const place = { what: 'allocation' as const, table, key: cells.id(key), personId: involvement.personId };
  return keepsOrder(source, place, involvement.from, involvement.to) ? [involvement] : [];
}

/** The persons to whom the worker is allocated today, by number. */
export async function loadCaseload(source: MosaicSource, workerId: WorkerId): Promise<readonly PersonId[]> {
  const { tables, codes } = source;
  if (knownShape([workerId]).length === 0) return [];
  const today = source.today();
  const queries = [
    openWork(tables.from('allocatedWorkers'), workerId, today),
    ...(codes.allocatedWorker.length === 0
      ? []
      : [openWork(tables.from('professionalRelationships'), workerId, today, codes.allocatedWorker)]),
  ];
  const ids: PersonId[] = [];
  for (const query of queries) {
    const rows = await readAll(source, query);
    ids.push(...rows.map((row) => cellsOf(tables.nameOf('allocatedWorkers'), ['PERSON_ID'], row).id('PERSON_ID')));
  }
  const allocations = await loadAllocations(source, [...new Set(ids)]);
  const own = allocations.filter((each) => each.workerId === workerId && isOpenAllocation(each, today));
  return [...new Set(own.map((each) => each.personId))].toSorted(compareIds);
}

/** Candidates: a time part can put a row on either side of midnight, which the reading of its days settles. */
function openWork(table: string, workerId: WorkerId, today: CalendarDay, codes: readonly string[] = []): RowQuery {
  const ofCodes = codes.length === 0 ? '' : ` and a.PROF_REL_TYPE_CODE in (${codes.map(() => '?').join(', ')})`;
  return {
    text:
      `select ${idColumns('a', 'PERSON_ID')} from ${table} a ` +
      `where a.WORKER_ID = ? and a.START_DATE < ? and (a.END_DATE is null or a.END_DATE > ?)${ofCodes} order by a.PERSON_ID`,
    values: [workerId, { day: addDays(today, 1) }, { day: today }, ...codes],
  };
}
