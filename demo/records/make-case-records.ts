import type { Knex } from 'knex';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { addAwkwardRecords } from './awkward-records';
import { chanceFrom } from './chance';
import { ETHNICITIES } from './codes';
import { addDays, type Day } from './days';
import { addFamily } from './family-records';
import { FAMILIES_A_BLOCK, generatedFamily } from './generated-family';
import { home } from './names';
import { addRelationshipTypes, place } from './person-records';
import { recordWriter, type RecordSink, type RecordWriter } from './record-writer';
import { addReferenceFamilies } from './reference-families';
import { addReferenceTrees } from './reference-trees';
import { addLookedAfterChild, lookedAfterChild } from './returned-records';
import { returnedChildren, type ReturnedChild } from './returns';
import { createRecordIndexes, createRecordTables, type RecordTable } from './schema';
import { addStepAndNoteTypes } from './step-records';
import { addRoleTypes, addWorkforce, workforceOf } from './workforce';

export interface RecordsOfADay {
  /** Any text; the same seed and day give the same rows, byte for byte. Default "ashcombe". */
  readonly seed?: string;
  /** The demo day, `YYYY-MM-DD`: what is open is open on it. */
  readonly day: Day;
  /** How many times as much, to 100. One (the default) is 820 looked-after children and 600 families; 0 is only the families known by name. */
  readonly scale?: number;
}

export interface CaseRecordsOptions extends RecordsOfADay {
  /** An empty database: a file's path, or one that is open already and stays so. */
  readonly into: string | Knex;
}

export const USUAL_SEED = 'ashcombe';

/** Makes the stand-in's case records; gives back how many rows of each table. Memory does not grow with the scale. */
export async function makeCaseRecords(options: CaseRecordsOptions): Promise<Readonly<Partial<Record<RecordTable, number>>>> {
  if (typeof options.into !== 'string') return fill(options.into, options);
  const db = openEmbedded({ filename: options.into });
  try {
    return await fill(db, options);
  } finally {
    await db.destroy();
  }
}

async function fill(
  db: Knex,
  { seed = USUAL_SEED, day, scale = 1 }: RecordsOfADay,
): Promise<Readonly<Partial<Record<RecordTable, number>>>> {
  await createRecordTables(db);
  const writer = recordWriter(db);
  addCodeTables(writer, day);
  const returned = scale === 0 ? [] : returnedChildren(day);
  addByName(writer, seed, day);
  for (let block = 0; block < scale; block += 1) await addBlock(writer, seed, day, block, returned);
  await writer.flush();
  await createRecordIndexes(db);
  return writer.written();
}

const ROWS_FLUSHED_AT_ONCE = 100;

/** One block: its own teams, the children of the returns, and 600 families. */
async function addBlock(writer: RecordWriter, seed: string, day: Day, block: number, returned: readonly ReturnedChild[]): Promise<void> {
  const workforce = workforceOf(seed, block, day);
  if (block > 0) addWorkforce(writer, workforce);
  const chance = chanceFrom(seed, 'homes', block);
  const childrensHomes = Array.from({ length: 8 }, () => place(writer, home(chance)));
  for (const [index, child] of returned.entries()) {
    addLookedAfterChild(writer, seed, lookedAfterChild(seed, day, block, index, child, workforce), childrensHomes);
    if (index % ROWS_FLUSHED_AT_ONCE === 0) await writer.flush();
  }
  for (let family = block * FAMILIES_A_BLOCK; family < (block + 1) * FAMILIES_A_BLOCK; family += 1) {
    addFamily(writer, seed, day, generatedFamily(seed, day, family), workforce);
    if (family % ROWS_FLUSHED_AT_ONCE === 0) await writer.flush();
  }
}

/** The first block's teams, and the families known by name that they work with. */
function addByName(sink: RecordSink, seed: string, day: Day): void {
  const workforce = workforceOf(seed, 0, day);
  addWorkforce(sink, workforce);
  addReferenceFamilies(sink, day, workforce);
  addReferenceTrees(sink, day, workforce);
  addAwkwardRecords(sink, day, workforce);
}

function addCodeTables(sink: RecordSink, day: Day): void {
  for (const [code, description, national] of ETHNICITIES) {
    sink.add('DM_ETHNICITIES', { ETHNICITY_CODE: code, ETHNICITY_DESCRIPTION: description, CIN_ETHNICITY_CODE: national });
  }
  for (const need of ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8']) {
    sink.add('DM_SERV_USER_GROUP_TYPES', { GROUP_TYPE: `CHILD.${need}`, DESCRIPTION: `Child: ${need}`, NEED_CODE_CATEGORY_CODE: need });
  }
  for (const [type, description, guardianship] of [
    ['PLOPRE', 'Pre-proceedings', 'N'],
    ['SGO', 'Special guardianship order', 'Y'],
    ['CAO', 'Child arrangements order', 'N'],
  ]) {
    sink.add('DM_NON_LA_LEGAL_STATUS_TYPES', {
      LEGAL_STATUS_TYPE: type,
      DESCRIPTION: description,
      IS_SPECIAL_GUARDIANSHIP_ORDER: guardianship,
    });
  }
  addRelationshipTypes(sink);
  addStepAndNoteTypes(sink);
  addRoleTypes(sink);
  for (const feed of ['case-records', 'care-episodes']) sink.add('DATA_MART_REFRESHES', { FEED: feed, COMPLETE_TO: addDays(day, -1) });
}
