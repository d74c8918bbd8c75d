import type { PersonId } from '../../../plugin/core/case-system';
import type { Row } from '../case-rows';
import { keepsOrder, plainColumns, readForIds } from '../case-source';
import { wordsOf } from '../records/relationship-direction';
import type { RelationshipRow } from '../records/relationship-merge';
import { cellsOf } from '../row-cells';
import { idColumns, type MosaicSource } from './mosaic-source';

const KEY = 'PERSONAL_RELATIONSHIP_ID';

/** All rows in which one of these persons stands on either side, without the marks of duplicates. */
export async function loadRelationshipRows(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly RelationshipRow[]> {
  const { tables } = source;
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('r', KEY, 'PERSON_ID', 'OTHER_PERSON_ID')}, ` +
      `${plainColumns('r', 'START_DATE', 'END_DATE', 'PARENTAL_RESPONSIBILITY', 'IS_INFORMAL_CARER')}, ` +
      `${plainColumns('t', 'DESCRIPTION')}, p.DATE_OF_BIRTH as BIRTH, o.DATE_OF_BIRTH as OTHER_BIRTH ` +
      `from ${tables.from('relationships')} r ` +
      `left join ${tables.from('relationshipTypes')} t on t.PERSONAL_REL_TYPE_ID = r.PERSONAL_REL_TYPE_ID ` +
      `left join ${tables.from('persons')} p on p.PERSON_ID = r.PERSON_ID ` +
      `left join ${tables.from('persons')} o on o.PERSON_ID = r.OTHER_PERSON_ID ` +
      `where r.PERSON_ID in (${marks}) or r.OTHER_PERSON_ID in (${marks}) order by r.${KEY}`,
    values: [...values, ...values],
  }));
  return rows.map((row) => relationshipFrom(tables.nameOf('relationships'), row)).filter((row) => isRelationship(source, row));
}

function relationshipFrom(table: string, row: Row): RelationshipRow {
  const cells = cellsOf(table, [KEY], row);
  const pair = cells.optionalText('DESCRIPTION');
  if (pair === undefined) throw cells.unreadable('PERSONAL_REL_TYPE_ID', 'no such relationship type');
  return {
    key: cells.id(KEY),
    personId: cells.id('PERSON_ID'),
    otherPersonId: cells.id('OTHER_PERSON_ID'),
    pair,
    birth: cells.optionalDay('BIRTH'),
    otherBirth: cells.optionalDay('OTHER_BIRTH'),
    from: cells.optionalDay('START_DATE'),
    to: cells.optionalDay('END_DATE'),
    parentalResponsibility: cells.optionalFlag('PARENTAL_RESPONSIBILITY'),
    informalCarer: cells.flag('IS_INFORMAL_CARER'),
  };
}

function isRelationship(source: MosaicSource, row: RelationshipRow): boolean {
  const place = { what: 'relationship' as const, table: source.tables.nameOf('relationships'), key: row.key, personId: row.personId };
  if (wordsOf(row.pair).includes(source.codes.duplicateWord)) return false;
  if (row.personId === row.otherPersonId) {
    source.leaveOut({ ...place, reason: 'relates a person to themselves' });
    return false;
  }
  return keepsOrder(source, place, row.from, row.to);
}
