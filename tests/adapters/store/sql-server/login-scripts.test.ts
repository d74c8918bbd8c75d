import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migratingLoginScript, runningLoginScript } from '../../../../adapters/store/sql-server/login-scripts';
import { sqlServerLoginsCommand } from '../../../../bin/sql-server-logins-command';

/** What a script grants and denies, as `verb on place`. */
function rightsIn(script: string, word: 'grant' | 'deny'): readonly string[] {
  return [...script.matchAll(new RegExp(`^${word} ([\\w, ]+?)(?: on (\\S+))? to `, 'gm'))].flatMap(([, verbs = '', place = 'database']) =>
    verbs.split(', ').map((verb) => `${verb} on ${place}`),
  );
}

/** What each statement of the stores needs: the verb and the table; whatever is filtered or told back needs reading too. */
const statements = readFileSync(join(__dirname, 'statements.sql'), 'utf8');
const needed = [
  ...new Set(
    [...statements.matchAll(/^(select|insert|update|delete)\b[^;]*?\[family_meetings\]\.\[(\w+)\]/gm)].map(
      ([, verb, table]) => `${verb} ${table}`,
    ),
  ),
];

describe('The login that the module runs with', () => {
  const script = runningLoginScript('family_meetings');

  test('may read and write rows in our schema, and nothing more', () => {
    expect(rightsIn(script, 'grant')).toEqual(
      ['select', 'insert', 'update', 'delete'].map((verb) => `${verb} on schema::[family_meetings]`),
    );
    expect(script).not.toMatch(/control|alter|owner|create table|sysadmin|add member/i);
  });

  test('cannot change or take away what was audited, nor say that a migration has run', () => {
    expect(rightsIn(script, 'deny').toSorted()).toEqual(
      [
        ...['fm_audit', 'fm_audit_person', 'fm_audit_seal', 'fm_audit_sealed'].flatMap((table) =>
          ['update', 'delete'].map((verb) => [verb, table] as const),
        ),
        ...['fm_migration', 'fm_migration_lock'].flatMap((table) => ['insert', 'update', 'delete'].map((verb) => [verb, table] as const)),
      ]
        .map(([verb, table]) => `${verb} on object::[family_meetings].[${table}]`)
        .toSorted(),
    );
  });

  test('may do all that any statement of the stores does', () => {
    const denied = rightsIn(script, 'deny').map((right) => right.replace(/ on object::\[family_meetings\]\.\[(\w+)\]/, ' $1'));
    expect(needed.length).toBeGreaterThan(100);
    expect(needed.filter((right) => denied.includes(right))).toEqual([]);
  });
});

describe('The login that migrates', () => {
  test('may make and change tables in our schema, and nowhere else', () => {
    expect(rightsIn(migratingLoginScript('fgc'), 'grant')).toEqual([
      'create table on database',
      ...['alter', 'references', 'select', 'insert', 'update', 'delete'].map((verb) => `${verb} on schema::[fgc]`),
    ]);
    expect(migratingLoginScript('fgc')).not.toMatch(/control|owner|sysadmin|add member/i);
  });
});

test('The scripts hold no password, and can be run twice', () => {
  for (const script of [migratingLoginScript('fgc'), runningLoginScript('fgc')]) {
    expect(script).toMatch(/with password = N'\$\(\w+\)'/);
    expect(script.match(/^(?:create|if)\b.*/gm)?.every((line) => line.startsWith('if '))).toBe(true);
  }
});

test('The scripts take no schema whose name could be more than a name', () => {
  for (const script of [migratingLoginScript, runningLoginScript]) {
    expect(() => script('fm]; grant control to public --')).toThrow('letters, digits and underscores');
  }
});

test('The guide shows how each script is made and run', () => {
  const guide = readFileSync(join(__dirname, '../../../../docs/sql-server.md'), 'utf8');
  for (const word of ['sql-server-logins migrate', 'sql-server-logins run', 'MigratePassword', 'RunPassword', 'FAMILY_MEETINGS_TEST_MSSQL'])
    expect(guide).toContain(word);
});

test('The command prints the script that is asked for, for the schema that is named, and otherwise says which there are', () => {
  const printed = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect([sqlServerLoginsCommand('migrate', 'fgc'), sqlServerLoginsCommand('run'), sqlServerLoginsCommand('walk')]).toEqual([0, 0, 2]);
    expect(printed.mock.calls.map(([text]) => text)).toEqual([migratingLoginScript('fgc'), runningLoginScript('family_meetings')]);
    expect(told.mock.calls).toHaveLength(1);
  } finally {
    jest.restoreAllMocks();
  }
});
