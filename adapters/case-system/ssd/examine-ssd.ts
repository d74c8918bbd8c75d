import type { CaseRows } from '../case-rows';
import type { CaseTables } from '../case-tables';
import { few, fine, note, rowsOf, unlessRefused, wrong, type Finding } from '../examination';
import type { CaseCodes } from '../records/case-codes';
import { rolesFinding } from '../records/examine-roles';
import { ssdAdditions, type SsdAddition, type SsdTable } from './ssd-tables';

type Tables = CaseTables<SsdTable | SsdAddition>;

/** Whether the council's codes and the rows of the dataset fit each other, and what the dataset leaves unsaid. */
export async function examineSsd(
  rows: CaseRows,
  tables: Tables,
  codes: CaseCodes,
  roleCodes: readonly string[],
): Promise<readonly Finding[]> {
  const seen = async (table: SsdTable | SsdAddition, column: string): Promise<readonly string[]> =>
    (
      await rowsOf(
        rows,
        `select distinct t.${column} as CODE from ${tables.from(table)} t where t.${column} is not null order by t.${column}`,
      )
    ).map((row) => String(row.CODE).trim());
  return [
    await unlessRefused('Roles', async () =>
      rolesFinding(
        tables.has('fm_worker_roles')
          ? await seen('fm_worker_roles', 'role')
          : await seen('ssd_professionals', 'prof_professional_job_title'),
        roleCodes,
      ),
    ),
    await unlessRefused('Allocated workers', async () => {
      const kinds = await seen('ssd_involvements', 'invo_professional_role_id');
      return kinds.some((kind) => codes.allocatedWorker.includes(kind))
        ? fine('Allocated workers: there are some')
        : wrong('Allocated workers', `no child has one. Say in \`codes.allocatedWorker\` which role means it. Roles seen: ${few(kinds)}`);
    }),
    ...ssdAdditions
      .filter((table) => !tables.has(table))
      .map((table) =>
        note(
          `Table ${table} is not there`,
          `the dataset has no place for what it tells. Add it where the council can tell (docs/plug-into-mosaic.md)`,
        ),
      ),
  ];
}
