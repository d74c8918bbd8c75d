import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many requirements each of the five source documents has, in their order. */
const OF_SOURCE = [31, 47, 62, 37, 57] as const;

export const REQUIREMENT_IDS: readonly string[] = OF_SOURCE.flatMap((count, source) =>
  Array.from({ length: count }, (_, at) => `S${source}-${String(at + 1).padStart(2, '0')}`),
);

export interface RequirementRow {
  readonly id: string;
  readonly statement: string;
  /** Files in backticks; none where it does not live here. */
  readonly files: readonly string[];
  /** Shown as `file` › title. */
  readonly tests: readonly { readonly file: string; readonly title: string }[];
  /** Why it is not here, where it is not. */
  readonly reason?: string;
}

const inBackticks = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '');

/** The rows of `docs/requirements.md`: `| id | statement | where | shown by |`; "not here: why" stands in the last column. */
export function requirementRows(page: string): readonly RequirementRow[] {
  return page.split('\n').flatMap((line) => {
    const found = /^\| (S\d-\d\d) \| (.*?) \| (.*?) \| (.*) \|$/.exec(line);
    if (found === null) return [];
    const [, id = '', statement = '', where = '', shown = ''] = found;
    const reason = /^not here: (.+)$/.exec(shown)?.[1];
    const tests = reason === undefined ? shown.split('; ').map(testOf) : [];
    return [{ id, statement, files: inBackticks(where), tests, ...(reason === undefined ? {} : { reason }) }];
  });
}

function testOf(text: string): RequirementRow['tests'][number] {
  const found = /^`([^`]+)` › (.+)$/.exec(text);
  return { file: found?.[1] ?? text, title: found?.[2] ?? '' };
}

/** What is wrong with a page of requirements, a sentence each; nothing where every id is shown or has its reason. */
export function problemsWithRequirements(page: string, root: string): readonly string[] {
  const rows = requirementRows(page);
  const missing = REQUIREMENT_IDS.filter((id) => !rows.some((row) => row.id === id)).map((id) => `${id} is not in the table`);
  const twice = rows.filter((row, at) => rows.findIndex(({ id }) => id === row.id) < at).map(({ id }) => `${id} stands twice`);
  const unknown = rows.filter(({ id }) => !REQUIREMENT_IDS.includes(id)).map(({ id }) => `${id} is no requirement`);
  return [...missing, ...twice, ...unknown, ...rows.flatMap((row) => problemsWithRow(row, root))];
}

function problemsWithRow({ id, files, tests, reason }: RequirementRow, root: string): readonly string[] {
  if (reason !== undefined) return reason.length < 20 ? [`${id} gives no reason`] : [];
  const lost = files.filter((file) => !existsSync(join(root, file))).map((file) => `${id} lives in ${file}, which does not exist`);
  const homeless = files.length === 0 ? [`${id} does not say where it lives`] : [];
  return [...homeless, ...lost, ...tests.flatMap((test) => problemsWithTest(id, test, root))];
}

function problemsWithTest(id: string, { file, title }: RequirementRow['tests'][number], root: string): readonly string[] {
  if (!file.endsWith('.test.ts') || !existsSync(join(root, file))) return [`${id} is shown by ${file}, which is no test file`];
  const written = readFileSync(join(root, file), 'utf8');
  return title.length > 0 && written.includes(title) ? [] : [`${id} is shown by “${title}”, which is not in ${file}`];
}
