import type { CaseTables } from './case-tables';

export interface ReaderNames {
  /** The login, and the user of the same name. */
  readonly login: string;
  /** The schema that the views stand in; made where it is missing. */
  readonly schema: string;
}

const NAME = /^[A-Za-z_]\w{0,63}$/;
const SAFE = 'a name has letters, digits and underscores, 64 at most';

/**
 * For a database administrator: one view for each table that is read, with the columns that are read and no others, and a login
 * that may select from those views and do nothing else. Safe to run twice, after every change of the mapping.
 * @param viewOf what the view of a table is called
 * @throws TypeError for a name that could be read as anything else
 */
export function readerScript<Table extends string>(
  tables: CaseTables<Table>,
  viewOf: (table: Table) => string,
  names: ReaderNames,
): string {
  for (const name of [names.login, names.schema, ...tables.read.map(viewOf)]) if (!NAME.test(name)) throw new TypeError(`${name}: ${SAFE}`);
  const { login, schema } = names;
  const views = tables.read.map((table) => viewScript(tables, table, `${quoted(schema)}.${quoted(viewOf(table))}`));
  return [
    '-- For a database administrator: what the family meetings module may read of the case system, and the login that reads it.',
    '-- Run it in the database that holds the tables below, with sqlcmd, and give the password from outside:',
    '--   sqlcmd -S SERVER -d DATABASE -v ReaderPassword="…" -i this-file.sql',
    '-- It makes one schema, one view for each table, and one login; it changes and removes nothing of the case system.',
    ':on error exit',
    'set xact_abort on;',
    'go',
    `if schema_id(N'${schema}') is null exec(N'create schema ${quoted(schema)} authorization [dbo]');`,
    'go',
    ...views.flatMap((view) => [view, 'go']),
    `if suser_id(N'${login}') is null create login ${quoted(login)} with password = N'$(ReaderPassword)', check_policy = on;`,
    'go',
    `if user_id(N'${login}') is null create user ${quoted(login)} for login ${quoted(login)} with default_schema = ${quoted(schema)};`,
    'go',
    `grant select on schema::${quoted(schema)} to ${quoted(login)};`,
    'go',
    '',
  ].join('\n');
}

function viewScript<Table extends string>(tables: CaseTables<Table>, table: Table, view: string): string {
  const columns = tables.columnsOf(table).map((column) => {
    const own = quoted(tables.columnOf(table, column));
    return own === quoted(column) ? `  ${own}` : `  ${own} as ${quoted(column)}`;
  });
  const from = tables.nameOf(table).split('.').map(quoted).join('.');
  return [`create or alter view ${view} as`, 'select', columns.join(',\n'), `from ${from};`].join('\n');
}

const quoted = (name: string): string => `[${name.replaceAll(']', ']]')}]`;
