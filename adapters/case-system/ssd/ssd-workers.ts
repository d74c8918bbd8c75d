import type { Allocation, PersonId, TeamId, Worker, WorkerId } from '../../../plugin/core/case-system';
import { compareIds, keepsOrder, plainColumns, readAll } from '../case-source';
import { eachOnce, isOpenAllocation, kindOfInvolvement } from '../records/involvements';
import { rolesByWorker, teamOfInvolvement, teamsOn, type WorkerRole } from '../records/worker-roles';
import { cellsOf, type RowCells } from '../row-cells';
import { rowsAbout, ssdIds, type SsdSource } from './ssd-source';

interface Professional {
  readonly id: WorkerId;
  readonly staffId?: string;
  readonly name: string;
  readonly jobTitle?: string;
  readonly department?: string;
}

const professionalFrom = (cells: RowCells): Professional => {
  const id = cells.text('prof_professional_id');
  return {
    id,
    staffId: cells.optionalText('prof_staff_id'),
    name: cells.optionalText('prof_professional_name') ?? `Name not held (${id})`,
    jobTitle: cells.optionalText('prof_professional_job_title'),
    department: cells.optionalText('prof_professional_department'),
  };
};

export async function loadSsdWorkers(source: SsdSource, ids: readonly WorkerId[]): Promise<readonly Worker[]> {
  const professionals = await rowsAbout(source, 'ssd_professionals', 'prof_professional_id', ids, professionalFrom);
  const logins = new Map(await rowsAbout(source, 'fm_worker_logins', 'worker_id', ids, loginFrom));
  const roles = rolesByWorker(await rolesOf(source, professionals));
  return professionals.map((each) => {
    const own = roles.get(each.id) ?? [];
    const { login, email } = logins.get(each.id) ?? {};
    return { id: each.id, loginId: login ?? each.staffId ?? '', name: each.name, email, teams: teamsOn(own, source.today()) };
  });
}

const loginFrom = (cells: RowCells) =>
  [cells.text('worker_id'), { login: cells.optionalText('login'), email: cells.optionalText('email') }] as const;

/** By the council's own table of logins where it adds one; otherwise the staff number is the login. Letter case counts for nothing. */
export async function loadSsdWorkerByLogin(source: SsdSource, loginId: string): Promise<Worker | undefined> {
  const login = loginId.trim().toLowerCase();
  if (login === '') return undefined;
  const [table, column, id] = source.tables.has('fm_worker_logins')
    ? (['fm_worker_logins', 'login', 'worker_id'] as const)
    : (['ssd_professionals', 'prof_staff_id', 'prof_professional_id'] as const);
  const rows = await readAll(source, {
    text: `select ${plainColumns('w', id)} from ${source.tables.from(table)} w where lower(w.${column}) = ? order by w.${id}`,
    values: [login],
  });
  const ids = rows.map((row) => cellsOf(source.tables.nameOf(table), [id], row).text(id));
  return (await loadSsdWorkers(source, ids))[0];
}

/** Workers with a current role in any of the teams, by name. */
export async function loadSsdWorkersInTeams(source: SsdSource, teamIds: readonly TeamId[]): Promise<readonly Worker[]> {
  const workers = await loadSsdWorkers(source, await idsInTeams(source, teamIds));
  return workers
    .filter((worker) => worker.teams.some((team) => teamIds.includes(team.teamId)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB') || compareIds(a.id, b.id));
}

async function idsInTeams(source: SsdSource, teamIds: readonly TeamId[]): Promise<readonly WorkerId[]> {
  if (source.tables.has('fm_worker_roles')) {
    return rowsAbout(source, 'fm_worker_roles', 'team_id', teamIds, (cells) => cells.text('worker_id'));
  }
  const teams = await rowsAbout(source, 'ssd_department', 'dept_team_id', teamIds, teamFrom);
  const written = teams.flatMap(({ id, name }) => [id, name]);
  const ids: WorkerId[] = [];
  for (const department of written) {
    const rows = await readAll(source, {
      text:
        `select ${plainColumns('w', 'prof_professional_id')} from ${source.tables.from('ssd_professionals')} w ` +
        `where w.prof_professional_department = ? order by w.prof_professional_id`,
      values: [department],
    });
    ids.push(...rows.map((row) => cellsOf(source.tables.nameOf('ssd_professionals'), [], row).text('prof_professional_id')));
  }
  return ids;
}

interface Team {
  readonly id: TeamId;
  readonly name: string;
}

const teamFrom = (cells: RowCells): Team => {
  const id = cells.text('dept_team_id');
  return { id, name: cells.optionalText('dept_team_name') ?? id };
};

/** Teams as they are written elsewhere: by number or by name. */
async function teamsWritten(source: SsdSource, written: readonly string[]): Promise<ReadonlyMap<string, Team>> {
  const asked = [...new Set(written)];
  const byId = await rowsAbout(source, 'ssd_department', 'dept_team_id', ssdIds(asked), teamFrom);
  const named = asked.filter((each) => !byId.some((team) => team.id === each));
  const byName: Team[] = [];
  for (const name of named) {
    const rows = await readAll(source, {
      text:
        `select ${plainColumns('d', 'dept_team_id', 'dept_team_name')} from ${source.tables.from('ssd_department')} d ` +
        `where d.dept_team_name = ? order by d.dept_team_id`,
      values: [name],
    });
    byName.push(...rows.slice(0, 1).map((row) => teamFrom(cellsOf(source.tables.nameOf('ssd_department'), ['dept_team_id'], row))));
  }
  return new Map([...byId.map((team) => [team.id, team] as const), ...byName.map((team) => [team.name, team] as const)]);
}

/** Roles with their days where the council adds them; otherwise one for each worker, in the department that the dataset has today. */
async function rolesOf(source: SsdSource, workers: readonly Professional[]): Promise<readonly WorkerRole[]> {
  if (source.tables.has('fm_worker_roles')) return ownRoles(source, workers);
  const teams = await teamsWritten(
    source,
    workers.flatMap((worker) => worker.department ?? []),
  );
  return workers.flatMap((worker) => {
    const team = teams.get(worker.department ?? '');
    const role = { key: worker.id, workerId: worker.id, roleCode: worker.jobTitle ?? '', primary: true };
    return team === undefined ? [] : [{ ...role, teamId: team.id, teamName: team.name }];
  });
}

async function ownRoles(source: SsdSource, workers: readonly Professional[]): Promise<readonly WorkerRole[]> {
  const ids = workers.map((worker) => worker.id);
  const roles = await rowsAbout(source, 'fm_worker_roles', 'worker_id', ids, (cells) => ({
    key: cells.text('role_id'),
    workerId: cells.text('worker_id'),
    teamId: cells.text('team_id'),
    roleCode: cells.text('role'),
    primary: cells.flag('is_primary'),
    from: cells.optionalDay('start_date'),
    to: cells.optionalDay('end_date'),
  }));
  const teams = await teamsWritten(
    source,
    roles.map((role) => role.teamId),
  );
  return roles
    .filter((role) => role.from === undefined || role.to === undefined || role.from <= role.to)
    .map((role) => ({ ...role, teamName: teams.get(role.teamId)?.name ?? role.teamId }));
}

type Involvement = Omit<Allocation, 'teamId' | 'teamName'> & { readonly team?: string };

/** Past and present involvements of workers, oldest first, each with the team that holds it. */
export async function loadSsdAllocations(source: SsdSource, ids: readonly PersonId[]): Promise<readonly Allocation[]> {
  const involvements = eachOnce((await rowsAbout(source, 'ssd_involvements', 'invo_person_id', ids, involvementIn(source))).flat());
  const workers = await rowsAbout(
    source,
    'ssd_professionals',
    'prof_professional_id',
    involvements.map((each) => each.workerId),
    professionalFrom,
  );
  const roles = rolesByWorker(await rolesOf(source, workers));
  const teams = await teamsWritten(
    source,
    involvements.flatMap((each) => each.team ?? []),
  );
  const today = source.today();
  return involvements.map(({ team, ...involvement }) => {
    const own = roles.get(involvement.workerId) ?? [];
    const written = teams.get(team ?? '');
    const held = written === undefined ? teamOfInvolvement(own, involvement, today) : { teamId: written.id, teamName: written.name };
    return { ...involvement, ...held };
  });
}

function involvementIn(source: SsdSource): (cells: RowCells) => readonly Involvement[] {
  const table = source.tables.nameOf('ssd_involvements');
  return (cells) => {
    const involvement: Involvement = {
      personId: cells.text('invo_person_id'),
      workerId: cells.text('invo_professional_id'),
      kind: kindOfInvolvement(cells.optionalText('invo_professional_role_id') ?? '', source.codes),
      team: cells.optionalText('invo_professional_team'),
      from: cells.day('invo_involvement_start_date'),
      to: cells.optionalDay('invo_involvement_end_date'),
    };
    const place = { what: 'allocation' as const, table, key: cells.text('invo_involvements_id'), personId: involvement.personId };
    return keepsOrder(source, place, involvement.from, involvement.to) ? [involvement] : [];
  };
}

/** The persons to whom the worker is allocated today, by number. */
export async function loadSsdCaseload(source: SsdSource, workerId: WorkerId): Promise<readonly PersonId[]> {
  const ids = await rowsAbout(source, 'ssd_involvements', 'invo_professional_id', [workerId], (cells) => cells.text('invo_person_id'));
  const allocations = await loadSsdAllocations(source, [...new Set(ids)]);
  const own = allocations.filter((each) => each.workerId === workerId && isOpenAllocation(each, source.today()));
  return [...new Set(own.map((each) => each.personId))].toSorted(compareIds);
}
