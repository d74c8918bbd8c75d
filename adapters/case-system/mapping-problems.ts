import { z } from 'zod';
import type { Problem } from '../../plugin/core/errors';
import { problemsIn } from '../../plugin/core/policy-refused';

/** Every column that a reader reads, by table. */
export type ColumnLists<Table extends string = string> = Readonly<Record<Table, readonly string[]>>;

/** Up to database, schema and table. Names go into SQL unquoted: letters, digits, `_`, `$` and `#` are all that is safe there. */
const NAME = /^[A-Za-z_][A-Za-z0-9_$#]*(\.[A-Za-z_][A-Za-z0-9_$#]*){0,2}$/;
const COLUMN = /^[A-Za-z_][A-Za-z0-9_$#]{0,127}$/;

const PLAIN = 'give a plain name of letters, digits, _ $ and # (for any other name, make a view)';
const name = z.string(PLAIN).regex(NAME, PLAIN);
const column = z.string(PLAIN).regex(COLUMN, PLAIN);

const tableOf = (columns: readonly string[]) =>
  z
    .union([
      name,
      z.strictObject({
        name: name.optional(),
        columns: z.strictObject(Object.fromEntries(columns.map((each) => [each, column.optional()]))).optional(),
      }),
    ])
    .optional();

function mappingSchema(lists: ColumnLists): z.ZodType {
  const tables = Object.fromEntries(Object.entries(lists).map(([table, columns]) => [table, tableOf(columns)]));
  return z.strictObject({ schema: name.optional(), tables: z.strictObject(tables).optional() }, 'give an object');
}

/** Every name that cannot be used, by its path in the mapping, with what would be right. Never what stands there. */
export function mappingProblems(mapping: unknown, lists: ColumnLists): readonly Problem[] {
  const read = mappingSchema(lists).safeParse(mapping);
  return read.success ? [] : problemsIn(read.error.issues.flatMap(innermost).flatMap((issue) => withWhatIsKnown(issue, lists)));
}

/** Of a table that is neither a name nor an object of names, the object's own problems say more. */
function innermost(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const deeper = issue.errors.flat().filter((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys');
  return deeper.length > 0
    ? deeper.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    : [{ ...issue, code: 'custom', message: `${PLAIN}, or { name, columns }` }];
}

/** A name that we do not know is most often a slip of the pen: the names that would be right stand beside it. */
function withWhatIsKnown(issue: z.core.$ZodIssue, lists: ColumnLists): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  const message = `there is no such name here; known are: ${knownAt(issue.path, lists).join(', ')}`;
  return issue.keys.map((key) => ({ ...issue, code: 'custom', path: [...issue.path, key], message }));
}

function knownAt(path: readonly PropertyKey[], lists: ColumnLists): readonly string[] {
  if (path.length === 0) return ['schema', 'tables'];
  if (path.length === 1) return Object.keys(lists);
  return path.at(-1) === 'columns' ? (lists[String(path[1])] ?? []) : ['name', 'columns'];
}
