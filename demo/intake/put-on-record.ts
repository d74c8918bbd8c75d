import type { Knex } from 'knex';
import type { HandedOver } from './read-hand-over';
import { refusalOf, type RecordState } from './record-rules';

export type Answer = { readonly outcome: 'filed'; readonly recordId: string } | { readonly outcome: 'rejected'; readonly reason: string };

/** Which keys were filed, and a record that somebody has open. */
export async function createIntakeTables(db: Knex): Promise<void> {
  await db.raw(
    'create table if not exists STAND_IN_HANDOVERS (HANDOVER_KEY varchar(80) not null primary key, RECORD_ID varchar(33) not null, TAKEN_ON datetime not null)',
  );
  await db.raw('create table if not exists STAND_IN_LOCKS (PERSON_ID numeric(16) not null primary key, LOCKED_BY varchar(64))');
}

/** Puts it on the record once a key: the key and what was filed under it stand in one transaction. */
export async function putOnRecord(db: Knex, handedOver: HandedOver, at: Date): Promise<Answer> {
  return db.transaction(async (trx): Promise<Answer> => {
    const before = (await trx('STAND_IN_HANDOVERS').select('RECORD_ID').where('HANDOVER_KEY', handedOver.key).first()) as
      { readonly RECORD_ID: string } | undefined;
    if (before !== undefined) return { outcome: 'filed', recordId: before.RECORD_ID };

    const personId = await survivorOf(trx, handedOver.personId);
    const refusal = refusalOf(handedOver, await recordState(trx, personId, handedOver.author));
    if (refusal !== undefined) return { outcome: 'rejected', reason: refusal };

    const recordId =
      handedOver.kind === 'case-note' ? await addNote(trx, personId, handedOver, at) : await addDocument(trx, personId, handedOver, at);
    await trx('STAND_IN_HANDOVERS').insert({ HANDOVER_KEY: handedOver.key, RECORD_ID: recordId, TAKEN_ON: at.toISOString() });
    return { outcome: 'filed', recordId };
  });
}

/** Last night's merge may have moved the person under another number. */
async function survivorOf(trx: Knex.Transaction, personId: string): Promise<string> {
  const merge = (await trx('PERSON_MERGES').select('TO_PERSON_ID').where('FROM_PERSON_ID', personId).first()) as
    { readonly TO_PERSON_ID: number } | undefined;
  return merge === undefined ? personId : String(merge.TO_PERSON_ID);
}

async function recordState(trx: Knex.Transaction, personId: string, author: string): Promise<RecordState> {
  const person = (await trx('DM_PERSONS').select('RESTRICTED').where('PERSON_ID', personId).first()) as
    { readonly RESTRICTED: string | null } | undefined;
  const lock: unknown = await trx('STAND_IN_LOCKS').select('PERSON_ID').where('PERSON_ID', personId).first();
  return {
    exists: person !== undefined,
    locked: lock !== undefined,
    mayOpen: person?.RESTRICTED !== 'Y' || (await isOnList(trx, personId, author)),
  };
}

async function isOnList(trx: Knex.Transaction, personId: string, author: string): Promise<boolean> {
  const entry: unknown = await trx('RESTRICTED_ACCESS as access')
    .join('WORKERS as worker', 'worker.ID', 'access.WORKER_ID')
    .select('access.WORKER_ID')
    .where({ 'access.PERSON_ID': personId, 'worker.SYSTEM_USER_ID': author })
    .first();
  return entry !== undefined;
}

async function addNote(trx: Knex.Transaction, personId: string, note: HandedOver, at: Date): Promise<string> {
  const id = await nextId(trx, 'CASE_NOTES', 'ID');
  await trx('CASE_NOTES').insert({
    ID: id,
    PERSON_ID: personId,
    NOTE_TYPE: note.category,
    TITLE: note.title,
    EFFECTIVE_DATE: note.effectiveOn,
    CREATED_ON: at.toISOString(),
    CREATED_BY: note.author,
    NOTE: note.content.toString('utf8'),
    STATE: 'Complete',
    // A finished note is never edited, only added to.
    FROZEN_FLAG: 'Y',
  });
  return String(id);
}

async function addDocument(trx: Knex.Transaction, personId: string, document: HandedOver, at: Date): Promise<string> {
  const id = await nextId(trx, 'STAND_IN_DOCUMENTS', 'DOCUMENT_ID');
  await trx('STAND_IN_DOCUMENTS').insert({
    DOCUMENT_ID: id,
    PERSON_ID: personId,
    FILE_NAME: document.fileName,
    TITLE: document.title,
    CATEGORY: document.category,
    MEDIA_TYPE: document.fileName?.toLowerCase().endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream',
    CONTENT: document.content,
    EXTERNAL_REFERENCE: document.key,
    FILED_ON: at.toISOString(),
    FILED_BY: document.author,
  });
  return String(id);
}

async function nextId(trx: Knex.Transaction, table: string, column: string): Promise<number> {
  const highest = (await trx(table).max(`${column} as highest`).first()) as { readonly highest: number | null } | undefined;
  return (highest?.highest ?? 0) + 1;
}
