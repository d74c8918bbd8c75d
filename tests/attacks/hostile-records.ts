import { OKAFORS } from '../builders/okafor-family';
import type { World } from '../builders/world';

/** A name that stands nowhere in the project: wherever it turns up it came out of a record. */
export const CANARY = 'Quillfeather';

/** Breaks out of an element, an attribute, a script, a template and a formula, where it can. */
export const HOSTILE = `<img src=x onerror=alert(1)>"onfocus=alert(2) '--><script>alert(3)</script><%= 7*7 %> ${CANARY}`;

/** What a page would hold if one of them had come through. */
export const ALIVE = [/<img src=x/i, /<script>alert/i, /"onfocus=alert/i, /<%=/, /(?:href|src|action)="\s*javascript:/i];

/** Words of people have a space or a capital; codes, ids, dates and instants have neither. */
const isProse = (value: string): boolean => /\p{L} \p{L}/u.test(value);

function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return isProse(value) ? `${value} ${HOSTILE}` : value;
  if (Array.isArray(value)) return value.map(poisoned);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poisoned(each)]));
}

function poisonedCell(cell: unknown): unknown {
  if (typeof cell !== 'string' || !/^[[{]/.test(cell)) return poisoned(cell);
  return JSON.stringify(poisoned(JSON.parse(cell)));
}

type Row = Readonly<Record<string, unknown>>;

/** Everything that somebody typed, in our own tables and about the family in the case system, ends with the attack. */
export async function poison({ store, caseRecords }: World): Promise<number> {
  let changed = 0;
  const tables: readonly string[] = await store.db('sqlite_master').where('type', 'table').pluck('name');
  for (const table of tables.filter((name) => name.startsWith('fm_') && !/migration|audit|run|launch|form_key/.test(name))) {
    const columns = await store.db(table).columnInfo();
    const fits = (name: string, cell: unknown): boolean => String(cell).length <= (columns[name]?.maxLength ?? Infinity);
    const rows: readonly Row[] = await store.db(table).select('*', store.db.raw('rowid as "fm_rowid"'));
    for (const { fm_rowid: rowid, ...cells } of rows) {
      const dirty = Object.entries(cells)
        .map(([name, cell]) => [name, cell, poisonedCell(cell)] as const)
        .filter(([name, before, after]) => after !== before && fits(name, after));
      if (dirty.length === 0) continue;
      changed += 1;
      await store
        .db(table)
        .whereRaw('rowid = ?', [rowid as number])
        .update(Object.fromEntries(dirty.map(([name, , after]) => [name, after])));
    }
  }
  for (const id of Object.values(OKAFORS)) {
    const person = await caseRecords.person(id);
    if (person !== undefined)
      caseRecords.addPerson({ ...person, fullName: `${person.fullName} ${HOSTILE}`, firstName: `${person.firstName} ${HOSTILE}` });
  }
  return changed;
}
