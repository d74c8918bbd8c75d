import type { Allocation, PersonId, WorkerId } from '../../../plugin/core/case-system';
import { addDays, earliest, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { Row, RowQuery } from '../case-rows';
import {
  compareIds,
  idColumns,
  keepsOrder,
  knownShape,
  meaningOf,
  plainColumns,
  readAll,
  readForIds,
  type CaseSource,
} from './case-source';
import { cellsOf } from '../row-cells';
import { teamOfInvolvement } from './worker-roles';
import { loadRoles } from './workers';

/** The kind under which an allocated worker's involvement is told (CaseSystem.allocationsOf). */
const ALLOCATED = 'allocated-worker';

type Involvement = Omit<Allocation, 'teamId' | 'teamName'>;

/** Past and present involvements of workers, oldest first, each with the team that holds it. */
export async function loadAllocations(source: CaseSource, ids: readonly PersonId[]): Promise<readonly Allocation[]> {
  const involvements = eachOnce([...(await loadAllocated(source, ids)), ...(await loadProfessional(source, ids))]);
  const roles = await loadRoles(
    source,
    involvements.map((involvement) => involvement.workerId),
  );
  return involvements.map((involvement) => {
    const own = roles.filter((role) => role.workerId === involvement.workerId);
    return { ...involvement, ...teamOfInvolvement(own, involvement, source.today()) };
  });
}

async function loadAllocated(source: CaseSource, ids: readonly PersonId[]): Promise<readonly Involvement[]> {
  const table = source.tables.nameOf('allocatedWorkers');
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('a', 'ALLOCATION_ID', 'PERSON_ID', 'WORKER_ID')}, ${plainColumns('a', 'START_DATE', 'END_DATE')} ` +
      `from ${source.tables.from('allocatedWorkers')} a where a.PERSON_ID in (${marks}) order by a.START_DATE, a.ALLOCATION_ID`,
    values,
  }));
  return rows.flatMap((row) => involvementFrom(source, table, 'ALLOCATION_ID', row, () => ALLOCATED));
}

async function loadProfessional(source: CaseSource, ids: readonly PersonId[]): Promise<readonly Involvement[]> {
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

/** The council's code under our name for it, or as it is. */
export function kindOfInvolvement(code: string, codes: Pick<CaseSource['codes'], 'allocatedWorker' | 'involvements'>): string {
  return codes.allocatedWorker.includes(code) ? ALLOCATED : (meaningOf(code, codes.involvements) ?? code);
}

function involvementFrom(source: CaseSource, table: string, key: string, row: Row, kind: (code: string) => string): readonly Involvement[] {
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

/**
 * The data mart's allocations are picked out of the professional relationships, so that most stand in both.
 * Where only one of the two has ended, it has ended: nobody keeps a right through a row that was forgotten.
 */
export function eachOnce<T extends Involvement>(involvements: readonly T[]): readonly T[] {
  const known = new Map<string, T>();
  for (const each of involvements) {
    const key = [each.personId, each.workerId, each.kind, each.from].join('|');
    known.set(key, { ...each, to: earliest(known.get(key)?.to, each.to) });
  }
  return [...known.values()].toSorted((a, b) => a.from.localeCompare(b.from));
}

/** The persons to whom the worker is allocated today, by number. */
export async function loadCaseload(source: CaseSource, workerId: WorkerId): Promise<readonly PersonId[]> {
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

export const isOpenAllocation = (each: Allocation, today: CalendarDay): boolean =>
  each.kind === ALLOCATED && each.from <= today && (each.to === undefined || each.to > today);

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
