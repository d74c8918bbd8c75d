import type { Knex } from 'knex';

/** What the stand-in's own screens read of its own database. */
export interface RecordRow {
  readonly [column: string]: unknown;
}

export async function caseRecord(db: Knex, personId: string) {
  const person: RecordRow | undefined = await db('DM_PERSONS').select('*').where('PERSON_ID', personId).first();
  if (person === undefined) return undefined;
  return {
    person,
    relationships: await relationshipsOf(db, personId),
    workers: await workersOf(db, personId),
    addresses: (await db('DM_ADDRESSES').select('*').where('PERSON_ID', personId).orderBy('START_DATE', 'desc')) as RecordRow[],
    notes: (await db('CASE_NOTES').select('*').where('PERSON_ID', personId).orderBy('ID', 'desc').limit(20)) as RecordRow[],
    documents: (await db('STAND_IN_DOCUMENTS')
      .select(['DOCUMENT_ID', 'TITLE', 'FILE_NAME', 'CATEGORY', 'FILED_ON'])
      .where('PERSON_ID', personId)
      .orderBy('FILED_ON', 'desc')) as RecordRow[],
  };
}

function relationshipsOf(db: Knex, personId: string): Promise<RecordRow[]> {
  return db('DM_PERSONAL_RELATIONSHIPS as relationship')
    .join('DM_PERSONAL_REL_TYPES as kind', 'kind.PERSONAL_REL_TYPE_ID', 'relationship.PERSONAL_REL_TYPE_ID')
    .join('DM_PERSONS as other', 'other.PERSON_ID', 'relationship.OTHER_PERSON_ID')
    .select(['kind.DESCRIPTION', 'other.PERSON_ID', 'other.FULL_NAME', 'relationship.PARENTAL_RESPONSIBILITY', 'relationship.END_DATE'])
    .where('relationship.PERSON_ID', personId)
    .orderBy('other.FULL_NAME');
}

function workersOf(db: Knex, personId: string): Promise<RecordRow[]> {
  return db('DM_ALLOCATED_WORKERS as allocation')
    .join('WORKERS as worker', 'worker.ID', 'allocation.WORKER_ID')
    .select(['worker.FIRST_NAMES', 'worker.LAST_NAMES', 'allocation.START_DATE', 'allocation.END_DATE'])
    .where('allocation.PERSON_ID', personId)
    .orderBy('allocation.START_DATE', 'desc');
}

/** The children now allocated to a login. */
export function caseloadOf(db: Knex, loginId: string): Promise<RecordRow[]> {
  return db('DM_ALLOCATED_WORKERS as allocation')
    .join('WORKERS as worker', 'worker.ID', 'allocation.WORKER_ID')
    .join('DM_PERSONS as person', 'person.PERSON_ID', 'allocation.PERSON_ID')
    .select(['person.PERSON_ID', 'person.FULL_NAME', 'person.DATE_OF_BIRTH', 'person.RESTRICTED'])
    .where('worker.SYSTEM_USER_ID', loginId)
    .whereNull('allocation.END_DATE')
    .orderBy(['person.LAST_NAME', 'person.FIRST_NAME'])
    .limit(200);
}

export async function documentOf(
  db: Knex,
  documentId: string,
): Promise<{ readonly fileName: string; readonly content: Buffer } | undefined> {
  const row: RecordRow | undefined = await db('STAND_IN_DOCUMENTS')
    .select(['FILE_NAME', 'CONTENT'])
    .where('DOCUMENT_ID', documentId)
    .first();
  return row === undefined ? undefined : { fileName: String(row.FILE_NAME), content: row.CONTENT as Buffer };
}
