import type { PersonId } from '../../../plugin/core/case-system';
import { keepsOrder } from '../case-source';
import type { RelationshipRow } from '../records/relationship-merge';
import type { RowCells } from '../row-cells';
import { loadSsdPeople } from './ssd-people';
import { rowsAbout, type SsdSource } from './ssd-source';

/** The council's own table of relationships where it adds one; otherwise all that the dataset knows: who the mother is. */
export async function loadSsdRelationships(source: SsdSource, ids: readonly PersonId[]): Promise<readonly RelationshipRow[]> {
  const rows = source.tables.has('fm_relationships') ? await ownRelationships(source, ids) : await mothers(source, ids);
  const people = await loadSsdPeople(source, [...new Set(rows.flatMap((row) => [row.personId, row.otherPersonId]))]);
  return rows.map((row) => ({
    ...row,
    birth: people.get(row.personId)?.dateOfBirth,
    otherBirth: people.get(row.otherPersonId)?.dateOfBirth,
  }));
}

async function ownRelationships(source: SsdSource, ids: readonly PersonId[]): Promise<readonly RelationshipRow[]> {
  const either = [
    ...(await rowsAbout(source, 'fm_relationships', 'person_id', ids, relationshipFrom)),
    ...(await rowsAbout(source, 'fm_relationships', 'other_person_id', ids, relationshipFrom)),
  ];
  const once = [...new Map(either.map((row) => [row.key, row])).values()];
  return once.filter((row) => isRelationship(source, row));
}

function relationshipFrom(cells: RowCells): RelationshipRow {
  return {
    key: cells.text('relationship_id'),
    personId: cells.text('person_id'),
    otherPersonId: cells.text('other_person_id'),
    pair: cells.text('description'),
    from: cells.optionalDay('start_date'),
    to: cells.optionalDay('end_date'),
    parentalResponsibility: cells.optionalFlag('parental_responsibility'),
    informalCarer: cells.flag('is_informal_carer'),
  };
}

function isRelationship(source: SsdSource, row: RelationshipRow): boolean {
  const place = {
    what: 'relationship' as const,
    table: source.tables.nameOf('fm_relationships'),
    key: row.key,
    personId: row.personId,
  };
  if (row.personId === row.otherPersonId) {
    source.leaveOut({ ...place, reason: 'relates a person to themselves' });
    return false;
  }
  return keepsOrder(source, place, row.from, row.to);
}

async function mothers(source: SsdSource, ids: readonly PersonId[]): Promise<readonly RelationshipRow[]> {
  const motherFrom = (cells: RowCells): RelationshipRow => ({
    key: cells.text('moth_table_id'),
    personId: cells.text('moth_person_id'),
    otherPersonId: cells.text('moth_childs_person_id'),
    pair: 'Mother : Child',
    informalCarer: false,
  });
  const either = [
    ...(await rowsAbout(source, 'ssd_mother', 'moth_person_id', ids, motherFrom)),
    ...(await rowsAbout(source, 'ssd_mother', 'moth_childs_person_id', ids, motherFrom)),
  ];
  return [...new Map(either.map((row) => [row.key, row])).values()].filter((row) => row.personId !== row.otherPersonId);
}
