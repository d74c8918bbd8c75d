import type { CaseRows } from './case-rows';
import type { CaseTables } from './case-tables';
import { fine, rowsOf, wrong, type Finding } from './examination';

/** Every table and column that the mapping names, asked for without a row. */
export async function examineTables<Table extends string>(rows: CaseRows, tables: CaseTables<Table>): Promise<readonly Finding[]> {
  const problems: Finding[] = [];
  for (const table of tables.read) problems.push(...(await examineTable(rows, tables, table)));
  return problems.length === 0 ? [fine(`Tables: all ${tables.read.length} are there, with every column that is read`)] : problems;
}

async function examineTable<Table extends string>(rows: CaseRows, tables: CaseTables<Table>, table: Table): Promise<readonly Finding[]> {
  const columns = tables.columnsOf(table).map((column) => ({ column, own: tables.columnOf(table, column) }));
  const name = tables.nameOf(table);
  const all = await refusal(
    rows,
    name,
    columns.map(({ own }) => own),
  );
  if (all === undefined) return [];
  const whole = await refusal(rows, name, []);
  if (whole !== undefined) return [wrong(`Table ${name}`, whole === 'right' ? rightTo(name) : nameIn(table, name))];
  const refused: Finding[] = [];
  for (const { column, own } of columns) {
    const why = await refusal(rows, name, [own]);
    if (why !== undefined) refused.push(wrong(`Column ${own} of ${name}`, why === 'right' ? rightTo(name) : columnIn(table, column)));
  }
  return refused;
}

const rightTo = (name: string): string =>
  `the login may not read it. Ask the database administrator to run the script of \`family-meetings case-system-login\` (select on ${name})`;
const nameIn = (table: string, name: string): string =>
  `there is no such table. Write its name under \`tables.${table}\` in the mapping, or make a view named ${name}`;
const columnIn = (table: string, column: string): string =>
  `there is no such column. Write its name under \`tables.${table}.columns.${column}\` in the mapping`;

/** SQL Server: 229 select denied on the table, 230 on a column. */
const DENIED = [229, 230];

async function refusal(rows: CaseRows, name: string, columns: readonly string[]): Promise<'right' | 'name' | undefined> {
  const list = columns.length === 0 ? 'count(*) as N' : columns.map((column, index) => `t.${column} as C${index}`).join(', ');
  try {
    await rowsOf(rows, `select ${list} from ${name} t where 1 = 0`);
    return undefined;
  } catch (error) {
    return DENIED.includes(Number((error as { readonly number?: unknown }).number)) ? 'right' : 'name';
  }
}
