import type { TeamId, Worker, WorkerId } from '../../../plugin/core/case-system';
import type { QueryValue, Row } from '../case-rows';
import { compareIds, plainColumns, readAll, readForIds } from '../case-source';
import { teamsOn, type WorkerRole } from '../records/worker-roles';
import { cellsOf } from '../row-cells';
import { idColumns, knownShape, type MosaicSource } from './mosaic-source';

const COLUMNS = `${idColumns('w', 'ID')}, ${plainColumns('w', 'FIRST_NAMES', 'LAST_NAMES', 'SYSTEM_USER_ID', 'EMAIL_ADDRESS')}`;

export async function loadWorkers(source: MosaicSource, ids: readonly WorkerId[]): Promise<readonly Worker[]> {
  const rows = await readForIds(source, knownShape(ids), (marks, values) => workersWhere(source, `w.ID in (${marks})`, values));
  return withTeams(source, rows);
}

/** Logins are found whatever their letter case, as the case system itself lets people in. */
export async function loadWorkerByLogin(source: MosaicSource, loginId: string): Promise<Worker | undefined> {
  const login = loginId.trim().toLowerCase();
  if (login === '') return undefined;
  const rows = await readAll(source, workersWhere(source, 'lower(w.SYSTEM_USER_ID) = ?', [login]));
  return (await withTeams(source, rows))[0];
}

const workersWhere = (source: MosaicSource, condition: string, values: readonly QueryValue[]) => ({
  text: `select ${COLUMNS} from ${source.tables.from('workers')} w where ${condition} order by w.ID`,
  values,
});

async function withTeams(source: MosaicSource, rows: readonly Row[]): Promise<readonly Worker[]> {
  const table = source.tables.nameOf('workers');
  const roles = await loadRoles(
    source,
    rows.map((row) => cellsOf(table, ['ID'], row).id('ID')),
  );
  return rows.map((row) => workerFrom(table, row, roles, source));
}

function workerFrom(table: string, row: Row, roles: readonly WorkerRole[], source: MosaicSource): Worker {
  const cells = cellsOf(table, ['ID'], row);
  const id = cells.id('ID');
  return {
    id,
    // A professional of another agency can be a worker without a login; nobody signs in with an empty one.
    loginId: cells.optionalText('SYSTEM_USER_ID') ?? '',
    name: [cells.optionalText('FIRST_NAMES'), cells.text('LAST_NAMES')].filter((part) => part !== undefined).join(' '),
    email: cells.optionalText('EMAIL_ADDRESS'),
    teams: teamsOn(
      roles.filter((role) => role.workerId === id),
      source.today(),
    ),
  };
}

/** All roles of these workers, past ones too. */
export async function loadRoles(source: MosaicSource, workerIds: readonly WorkerId[]): Promise<readonly WorkerRole[]> {
  const ids = knownShape(workerIds);
  return rolesFrom(source, await readForIds(source, ids, (marks, values) => rolesWhere(source, `r.WORKER_ID in (${marks})`, values)));
}

/** Workers with a current role in any of the teams, by name. */
export async function loadWorkersInTeams(source: MosaicSource, teamIds: readonly TeamId[]): Promise<readonly Worker[]> {
  const ids = knownShape(teamIds);
  const roles = rolesFrom(source, await readForIds(source, ids, (marks, values) => rolesWhere(source, `r.ORG_ID in (${marks})`, values)));
  const workers = await loadWorkers(
    source,
    roles.map((role) => role.workerId),
  );
  return workers
    .filter((worker) => worker.teams.some((team) => ids.includes(team.teamId)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB') || compareIds(a.id, b.id));
}

const rolesWhere = (source: MosaicSource, condition: string, values: readonly QueryValue[]) => ({
  text:
    `select ${idColumns('r', 'ID', 'WORKER_ID', 'ORG_ID')}, ${plainColumns('r', 'ROLE', 'PRIMARY_JOB', 'START_DATE', 'END_DATE')}, o.NAME as NAME ` +
    `from ${source.tables.from('workerRoles')} r join ${source.tables.from('organisations')} o on o.ID = r.ORG_ID ` +
    `where ${condition} order by r.ID`,
  values,
});

function rolesFrom(source: MosaicSource, rows: readonly Row[]): readonly WorkerRole[] {
  const table = source.tables.nameOf('workerRoles');
  return rows.flatMap((row) => {
    const cells = cellsOf(table, ['ID'], row);
    const role: WorkerRole = {
      key: cells.id('ID'),
      workerId: cells.id('WORKER_ID'),
      teamId: cells.id('ORG_ID'),
      teamName: cells.text('NAME'),
      roleCode: cells.text('ROLE'),
      primary: cells.flag('PRIMARY_JOB'),
      from: cells.optionalDay('START_DATE'),
      to: cells.optionalDay('END_DATE'),
    };
    return role.from === undefined || role.to === undefined || role.from <= role.to ? [role] : [];
  });
}
