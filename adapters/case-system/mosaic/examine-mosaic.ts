import type { CaseRows } from '../case-rows';
import { countOf, few, fine, note, rowsOf, unlessRefused, wrong, type Finding } from '../examination';
import type { CaseCodes, StepTypes } from '../records/case-codes';
import { rolesFinding } from '../records/examine-roles';
import type { MosaicTable, MosaicTables } from './mosaic-mapping';

/** Whether the council's codes and the rows of its tables fit each other. */
export async function examineMosaic(
  rows: CaseRows,
  tables: MosaicTables,
  codes: CaseCodes,
  roleCodes: readonly string[],
): Promise<readonly Finding[]> {
  const seen = async (table: MosaicTable, column: string): Promise<readonly string[]> =>
    (
      await rowsOf(
        rows,
        `select distinct t.${column} as CODE from ${tables.from(table)} t where t.${column} is not null order by t.${column}`,
      )
    ).map((row) => String(row.CODE).trim());
  return [
    await unlessRefused('Roles', async () => rolesFinding(await seen('workerRoles', 'ROLE'), roleCodes)),
    await unlessRefused('Allocated workers', async () => {
      const allocations = await countOf(rows, `select count(*) as N from ${tables.from('allocatedWorkers')} t`);
      return allocatedFinding(allocations, await seen('professionalRelationships', 'PROF_REL_TYPE_CODE'), codes);
    }),
    await unlessRefused('Professional relationships', async () =>
      unmapped(
        'Professional relationships',
        await seen('professionalRelationships', 'PROF_REL_TYPE_CODE'),
        [...codes.allocatedWorker, ...Object.keys(codes.involvements)],
        '`codes.coordinator`, `codes.advocate`, `codes.independentReviewingOfficer` or `codes.involvements`',
      ),
    ),
    await unlessRefused('Legal statuses', async () =>
      unmapped(
        'Legal statuses',
        await seen('nonLaLegalStatuses', 'LEGAL_STATUS_TYPE'),
        Object.keys(codes.legalStatusRegimes),
        '`codes.legalStatusRegimes`',
      ),
    ),
    await unlessRefused('Step types', async () => stepsFinding(await seen('stepsOfPeople', 'WORKFLOW_STEP_TYPE_ID'), codes.steps)),
    ...(await examineJoins(rows, tables)),
    ...unnamedFindings(tables),
  ];
}

function allocatedFinding(allocations: number, seen: readonly string[], codes: CaseCodes): Finding {
  return allocations > 0 || seen.some((code) => codes.allocatedWorker.includes(code))
    ? fine('Allocated workers: there are some')
    : wrong('Allocated workers', `no child has one. Say in \`codes.allocatedWorker\` which codes mean it. Codes seen: ${few(seen)}`);
}

function unmapped(what: string, seen: readonly string[], known: readonly string[], setting: string): Finding {
  const unknown = seen.filter((code) => !known.includes(code));
  return unknown.length === 0
    ? fine(`${what}: every code seen has a meaning`)
    : note(what, `seen and without a meaning here: ${few(unknown)}. Give them one in ${setting} where it matters`);
}

function stepsFinding(seen: readonly string[], steps: StepTypes): Finding {
  const named = Object.entries(steps) as readonly (readonly [string, readonly string[]])[];
  const neverSeen = named.flatMap(([meaning, types]) => types.filter((type) => !seen.includes(type)).map((type) => `${type} (${meaning})`));
  if (neverSeen.length > 0) return wrong('Step types', `no step is of type ${few(neverSeen)}. Correct \`codes.steps\``);
  const empty = named.filter(([, types]) => types.length === 0).map(([meaning]) => meaning);
  return empty.length === 0
    ? fine('Step types: each has steps')
    : note(
        'Step types',
        `none are named for ${empty.join(', ')}: reports then know of no such plan, letter or enquiry. Name them in \`codes.steps\``,
      );
}

interface Join {
  readonly what: string;
  readonly from: MosaicTable;
  readonly column: string;
  readonly to: MosaicTable;
  readonly key: string;
}

const JOINS: readonly Join[] = [
  {
    what: 'relationships and their types',
    from: 'relationships',
    column: 'PERSONAL_REL_TYPE_ID',
    to: 'relationshipTypes',
    key: 'PERSONAL_REL_TYPE_ID',
  },
  { what: 'relationships and persons', from: 'relationships', column: 'OTHER_PERSON_ID', to: 'persons', key: 'PERSON_ID' },
  { what: 'allocations and workers', from: 'allocatedWorkers', column: 'WORKER_ID', to: 'workers', key: 'ID' },
  { what: 'roles and teams', from: 'workerRoles', column: 'ORG_ID', to: 'organisations', key: 'ID' },
];

async function examineJoins(rows: CaseRows, tables: MosaicTables): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { what, from, column, to, key } of JOINS) {
    findings.push(
      await unlessRefused(`Join of ${what}`, async () => {
        const alone = await countOf(
          rows,
          `select count(*) as N from ${tables.from(from)} t left join ${tables.from(to)} o on o.${key} = t.${column} where o.${key} is null`,
        );
        return alone === 0
          ? fine(`Join of ${what}: every row finds its partner`)
          : wrong(
              `Join of ${what}`,
              `${alone} rows of ${tables.nameOf(from)} find no row of ${tables.nameOf(to)}. Ask the data team whether both come from the same refresh, and check \`${column}\` in the mapping`,
            );
      }),
    );
  }
  return findings;
}

const UNNAMED: readonly (readonly [MosaicTable, string])[] = [
  ['restrictedAccess', 'nobody may open a restricted record. Name the table of who may, under `tables.restrictedAccess`'],
  [
    'mergedPersons',
    'records that the overnight merge takes away are not followed to their survivor. Name the table of them, under `tables.mergedPersons`',
  ],
  ['refreshes', 'nobody can tell how old the copy is. Name the table of its refreshes, under `tables.refreshes`'],
];

const unnamedFindings = (tables: MosaicTables): readonly Finding[] =>
  UNNAMED.flatMap(([table, todo]) => (tables.has(table) ? [] : [note(`Table ${table} is not named`, todo)]));
