import { SCHEMA_NAME } from './open-sql-server';

/** Rows may be added here and never be changed: whoever gets hold of the running login cannot cover up what was done. */
const GROWS_ONLY = ['fm_audit', 'fm_audit_person', 'fm_audit_seal', 'fm_audit_sealed'];
/** Which migrations have run: read by the running module, written by the migrating one. */
const READ_ONLY = ['fm_migration', 'fm_migration_lock'];

/**
 * For a database administrator, before `family-meetings migrate`: the schema, and a login that may make and change tables in it
 * and nowhere else.
 */
export function migratingLoginScript(schema: string): string {
  const login = `${checked(schema)}_migrate`;
  return script(
    'Before `family-meetings migrate`: the schema, and the login that makes its tables.',
    `if schema_id(N'${schema}') is null exec(N'create schema [${schema}]');`,
    ...loginAndUser(login, schema, 'MigratePassword'),
    `grant create table to [${login}];`,
    `grant alter, references, select, insert, update, delete on schema::[${schema}] to [${login}];`,
  );
}

/** For a database administrator, after the first `family-meetings migrate`: the login that the module runs with, which can make nothing. */
export function runningLoginScript(schema: string): string {
  const login = `${checked(schema)}_run`;
  return script(
    'After the first `family-meetings migrate`: the login that the module runs with.',
    ...loginAndUser(login, schema, 'RunPassword'),
    ...GROWS_ONLY.map((table) => `deny update, delete on object::[${schema}].[${table}] to [${login}];`),
    ...READ_ONLY.map((table) => `deny insert, update, delete on object::[${schema}].[${table}] to [${login}];`),
    `grant select, insert, update, delete on schema::[${schema}] to [${login}];`,
  );
}

function checked(schema: string): string {
  if (!SCHEMA_NAME.test(schema)) throw new TypeError('The name of a schema has letters, digits and underscores');
  return schema;
}

/** Safe to run twice; the password comes from outside, so that no file keeps it. */
const loginAndUser = (login: string, schema: string, password: string): readonly string[] => [
  `if suser_id(N'${login}') is null create login [${login}] with password = N'$(${password})', check_policy = on;`,
  `if user_id(N'${login}') is null create user [${login}] for login [${login}] with default_schema = [${schema}];`,
];

const script = (title: string, ...statements: readonly string[]): string =>
  [`-- ${title}`, ':on error exit', 'set xact_abort on;', ...statements.flatMap((statement) => [statement, 'go'])].join('\n').concat('\n');
