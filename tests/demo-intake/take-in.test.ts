import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { createDocumentMaker } from '../../adapters/documents/document-maker';
import { createFolderFiling } from '../../adapters/filing/folder/folder-filing';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { takeIn } from '../../demo/intake/take-in';
import { createRecordTables } from '../../demo/records/schema';
import type { FilingItem } from '../../plugin/core/filing-port';
import { familyPlanDocument } from '../../plugin/plans/plan-document';
import { clockAt } from '../builders/clock';
import { aPlan } from '../builders/letters';
import { aDocumentToFile, aNoteToFile } from '../contracts/filing.contract';

const NOW = '2026-06-08T12:00:00.000Z';
const now = () => new Date(NOW);

let folder: string;
let caseRecords: Knex;
const filing = () => createFolderFiling({ folder, clock: clockAt(NOW) });
const intake = () => takeIn({ folder, caseRecords, now });

async function aPerson(id: number, restricted = 'N'): Promise<void> {
  await caseRecords('DM_PERSONS').insert({
    PERSON_ID: id,
    PERSON_ID_LEGACY: String(id),
    FULL_NAME: 'Zoë Okafor',
    GENDER: 'F',
    RESTRICTED: restricted,
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'intake-'));
  caseRecords = openEmbedded({ filename: ':memory:' });
  await createRecordTables(caseRecords);
  await aPerson(700101);
});
afterEach(async () => {
  await caseRecords.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const notes = () =>
  caseRecords('CASE_NOTES').select(['PERSON_ID', 'TITLE', 'NOTE', 'EFFECTIVE_DATE', 'CREATED_BY', 'NOTE_TYPE', 'STATE', 'FROZEN_FLAG']);
const documents = () =>
  caseRecords('STAND_IN_DOCUMENTS').select(['PERSON_ID', 'TITLE', 'FILE_NAME', 'CATEGORY', 'CONTENT', 'EXTERNAL_REFERENCE', 'FILED_BY']);

describe('the stand-in takes in what was handed over', () => {
  it('puts a case note on the child’s record, finished, in the worker’s name', async () => {
    await filing().file(aNoteToFile());
    expect(await intake()).toEqual({ filed: 1, rejected: 0 });
    expect(await notes()).toEqual([
      {
        PERSON_ID: 700101,
        TITLE: aNoteToFile().title,
        NOTE: aNoteToFile().body,
        EFFECTIVE_DATE: '2026-06-05',
        CREATED_BY: 'nprys',
        NOTE_TYPE: 'FAMMEET',
        STATE: 'Complete',
        FROZEN_FLAG: 'Y',
      },
    ]);
  });

  it('puts a plan on the record with every byte of its PDF', async () => {
    const content = await createDocumentMaker().pdf(familyPlanDocument(aPlan()));
    await filing().file(aDocumentToFile({ content }));
    await intake();
    const [document] = await documents();
    expect(document).toMatchObject({
      PERSON_ID: 700101,
      TITLE: 'Family plan for Zoë, 5 June 2026',
      FILE_NAME: 'Family plan 2026-06-05.pdf',
      FILED_BY: 'nprys',
    });
    expect(Buffer.from(document.CONTENT).equals(Buffer.from(content))).toBe(true);
  });

  it('answers with the record’s own number, which then settles the hand-over', async () => {
    await filing().file(aNoteToFile());
    await filing().file(aDocumentToFile());
    await intake();
    const answers = await filing().acknowledgements();
    expect(answers).toEqual([
      { key: aNoteToFile().key, outcome: 'filed', recordId: '1', at: NOW },
      { key: aDocumentToFile().key, outcome: 'filed', recordId: '1', at: NOW },
    ]);
    for (const { key } of answers) await filing().settle(key);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('F5: files once though the answer was lost and the same thing is handed over again', async () => {
    await filing().file(aNoteToFile());
    await intake();
    rmSync(join(folder, `${aNoteToFile().key}.ack.json`));
    expect(await intake()).toEqual({ filed: 1, rejected: 0 });
    await filing().settle(aNoteToFile().key);
    await filing().file(aNoteToFile());
    await intake();
    expect(await notes()).toHaveLength(1);
    expect(await filing().acknowledgements()).toEqual([{ key: aNoteToFile().key, outcome: 'filed', recordId: '1', at: NOW }]);
  });

  it('gives each thing a number of its own', async () => {
    for (const key of ['KEY-1', 'KEY-2', 'KEY-3']) await filing().file(aNoteToFile({ key }));
    await intake();
    expect((await filing().acknowledgements()).map((answer) => (answer.outcome === 'filed' ? answer.recordId : ''))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('takes nothing that is still being written', async () => {
    mkdirSync(join(folder, '.part-KEY-1abc'));
    expect(await intake()).toEqual({ filed: 0, rejected: 0 });
    expect(readdirSync(folder)).toEqual(['.part-KEY-1abc']);
  });
});

describe('F6: the stand-in refuses by the case system’s rules', () => {
  const answerTo = async (key: string) => (await filing().acknowledgements()).find((answer) => answer.key === key);

  it('a person whom it does not know', async () => {
    await filing().file(aNoteToFile({ personId: '1' }));
    expect(await intake()).toEqual({ filed: 0, rejected: 1 });
    expect(await answerTo(aNoteToFile().key)).toMatchObject({ outcome: 'rejected', reason: 'no-such-person' });
    expect(await notes()).toEqual([]);
  });

  it('but files for the person into whose record another was merged last night', async () => {
    await caseRecords('PERSON_MERGES').insert({ FROM_PERSON_ID: 1, TO_PERSON_ID: 700101, MERGED_ON: NOW });
    await filing().file(aNoteToFile({ personId: '1' }));
    await intake();
    expect(await notes()).toMatchObject([{ PERSON_ID: 700101 }]);
  });

  it('a restricted record, unless the worker is on its list', async () => {
    await aPerson(700102, 'Y');
    await filing().file(aNoteToFile({ personId: '700102' }));
    await intake();
    expect(await answerTo(aNoteToFile().key)).toMatchObject({ reason: 'restricted' });
    await caseRecords('WORKERS').insert({ ID: 5, LAST_NAMES: 'Prŷs', SYSTEM_USER_ID: 'nprys' });
    await caseRecords('RESTRICTED_ACCESS').insert({ PERSON_ID: 700102, WORKER_ID: 5 });
    await filing().settle(aNoteToFile().key);
    await filing().file(aNoteToFile({ personId: '700102' }));
    await intake();
    expect(await answerTo(aNoteToFile().key)).toMatchObject({ outcome: 'filed' });
  });

  it('a record that somebody has open, until it is closed', async () => {
    await intake();
    await caseRecords('STAND_IN_LOCKS').insert({ PERSON_ID: 700101, LOCKED_BY: 'somebody' });
    await filing().file(aNoteToFile());
    await intake();
    expect(await answerTo(aNoteToFile().key)).toMatchObject({ reason: 'locked' });
    await caseRecords('STAND_IN_LOCKS').delete();
    await filing().settle(aNoteToFile().key);
    await filing().file(aNoteToFile());
    expect(await intake()).toEqual({ filed: 1, rejected: 0 });
  });

  /** As another program would hand it over that knows nothing of the rules. */
  const handedOverBy = async (changes: object, item: FilingItem = aDocumentToFile()) => {
    await filing().file(item);
    const file = join(folder, item.key, 'handover.json');
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...changes }));
    await intake();
    return answerTo(item.key);
  };

  it.each([
    ['a name of more than 80 characters', { fileName: `${'a'.repeat(77)}.pdf` }, 'name'],
    ['a name with a sign that it does not take', { fileName: 'plan?.pdf' }, 'name'],
    ['an extension that is not on its list', { fileName: 'plan.exe' }, 'extension'],
    ['no name', { fileName: null }, 'extension'],
    ['content that is not what was handed over', { sha256: '0'.repeat(64) }, 'damaged'],
    ['content of another length', { bytes: 3 }, 'damaged'],
    ['another key inside than outside', { key: 'KEY-X' }, 'damaged'],
    ['a content file outside the hand-over', { contentFile: '../other' }, 'damaged'],
    ['a day that is no day', { effectiveOn: '2026-02-31' }, 'damaged'],
  ])('%s', async (_what, changes, reason) => {
    expect(await handedOverBy(changes)).toMatchObject({ outcome: 'rejected', reason });
    expect(await documents()).toEqual([]);
  });

  it('a title of more than 100 characters', async () => {
    expect(await handedOverBy({ title: 'a'.repeat(101) }, aNoteToFile())).toMatchObject({ reason: 'title' });
  });
});
