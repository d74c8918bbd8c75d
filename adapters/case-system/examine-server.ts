import type { Clock } from '../../plugin/core/clock';
import type { CaseRows } from './case-rows';
import type { CaseTables } from './case-tables';
import { few, fine, note, rowsOf, unlessRefused, wrong, type Finding } from './examination';

const CANNOT_CONNECT: Readonly<Record<string, string>> = {
  ELOGIN:
    'the login is refused. Ask the database administrator whether it exists, is unlocked and may use this database, and check `user` and `password`',
  EENCRYPT:
    'the server offers no encryption. Ask the database administrator for a certificate; set `encrypt: false` only on a network that nobody else shares',
  ETIMEOUT:
    'the server does not answer in time. Check `server` and `port`, and ask the network team about the firewall between here and there',
  ESOCKET: 'the server cannot be reached. Check `server` and `port`, and ask the network team about the firewall between here and there',
};

/** @returns undefined where it answers. */
export async function examineConnection(rows: CaseRows): Promise<Finding> {
  try {
    await rowsOf(rows, 'select 1 as N');
    return fine('Case system: it answers');
  } catch (error) {
    const code = String((error as { readonly code?: unknown }).code);
    return wrong(
      'Case system',
      CANNOT_CONNECT[code] ?? 'it cannot be opened. Check the path or the server, and the login, in `caseSystem.database`',
    );
  }
}

/** What only SQL Server can be asked: what else the login may do, its clock, and whether it tells letter case apart. */
export async function examineServer<Table extends string>(
  rows: CaseRows,
  tables: CaseTables<Table>,
  clock: Clock,
): Promise<readonly Finding[]> {
  return [
    await unlessRefused('Login', () => rights(rows, tables)),
    await unlessRefused('Clock', () => clockThere(rows, clock)),
    await unlessRefused('Collation', () => collation(rows)),
  ];
}

const TOO_MUCH = ['INSERT', 'UPDATE', 'DELETE', 'ALTER', 'CONTROL', 'EXECUTE', 'CREATE TABLE', 'TAKE OWNERSHIP'];

async function rights<Table extends string>(rows: CaseRows, tables: CaseTables<Table>): Promise<Finding> {
  const marks = TOO_MUCH.map(() => '?').join(', ');
  const asked = async (of: string, values: readonly string[]) =>
    (
      await rowsOf(rows, {
        text: `select p.permission_name as NAME from ${of} p where p.permission_name in (${marks})`,
        values: [...values, ...TOO_MUCH],
      })
    ).map((row) => String(row.NAME));
  const found = new Set(await asked("fn_my_permissions(null, 'DATABASE')", []));
  for (const table of tables.read)
    for (const name of await asked("fn_my_permissions(?, 'OBJECT')", [tables.nameOf(table)])) found.add(name);
  return found.size === 0
    ? fine('Login: it may read and nothing else')
    : wrong(
        'Login',
        `it may do more than read (${few([...found].toSorted())}). Ask the database administrator for a login made by the script of \`family-meetings case-system-login\``,
      );
}

const MINUTES_APART = 5;

async function clockThere(rows: CaseRows, clock: Clock): Promise<Finding> {
  const [row] = await rowsOf(rows, 'select convert(varchar(33), sysutcdatetime(), 126) as NOW_THERE');
  const there = Date.parse(`${String(row?.NOW_THERE)}Z`);
  const apart = Math.abs(there - clock.now().getTime()) / 60_000;
  return apart <= MINUTES_APART
    ? fine('Clock: this machine and the server agree')
    : wrong(
        'Clock',
        `this machine and the server are ${Math.round(apart)} minutes apart. Ask whoever runs the two machines to set them by the same time service`,
      );
}

async function collation(rows: CaseRows): Promise<Finding> {
  const [row] = await rowsOf(rows, "select cast(databasepropertyex(db_name(), 'Collation') as varchar(128)) as NAME");
  const name = String(row?.NAME ?? 'unknown');
  return /_CS_|_BIN/i.test(name)
    ? note(
        'Collation',
        `${name} tells capital letters from small ones: names of tables, columns and codes in the mapping must have the letters of the database`,
      )
    : fine(`Collation: ${name}`);
}
