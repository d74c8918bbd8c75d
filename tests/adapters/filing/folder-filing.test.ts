import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderFiling } from '../../../adapters/filing/folder/folder-filing';
import { clockAt } from '../../builders/clock';
import { rememberedFiling } from '../../builders/remembered-filing';
import { aDocumentToFile, aNoteToFile, answeredLaterContract, filingContract, type AnsweredLater } from '../../contracts/filing.contract';

const NOW = '2026-06-08T12:00:00Z';
const folders: string[] = [];
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hand-over-'));
  folders.push(folder);
  return folder;
}
const aFiling = (folder: string) => createFolderFiling({ folder, clock: clockAt(NOW) });
const listed = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function throughTheFolder(): Promise<AnsweredLater> {
  const folder = aFolder();
  const answer = async (name: string, body: object) => writeFileSync(join(folder, name), JSON.stringify(body));
  return {
    filing: aFiling(folder),
    handedOver: async () =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .toSorted(),
    accept: (key, recordId) => answer(`${key}.ack.json`, { recordId, at: NOW }),
    reject: (key, reason) => answer(`${key}.rejected.json`, { reason, at: NOW }),
    shut: async (isShut) => (isShut ? renameSync(folder, `${folder}-away`) : renameSync(`${folder}-away`, folder)),
    end: async () => rmSync(`${folder}-away`, { recursive: true, force: true }),
  };
}

filingContract('filing through a hand-over folder', throughTheFolder);
answeredLaterContract('filing through a hand-over folder', throughTheFolder);

async function remembered(): Promise<AnsweredLater> {
  const filing = rememberedFiling();
  return {
    filing,
    handedOver: async () => filing.handedOver.map((item) => item.key),
    accept: async (key, recordId) => filing.accept(key, recordId),
    reject: async (key, reason) => filing.reject(key, reason),
    shut: async (isShut) => filing.shut(isShut),
    end: async () => undefined,
  };
}

filingContract('the case system that tests remember', remembered);
answeredLaterContract('the case system that tests remember', remembered);

describe('a hand-over on the disk', () => {
  it('is a folder named by its key, with its content, and a note that says what it is and how to check it', async () => {
    const folder = aFolder();
    const document = aDocumentToFile();
    await aFiling(folder).file(document);
    expect(listed(folder)).toEqual([document.key, join(document.key, 'content.bin'), join(document.key, 'handover.json')]);
    const content = readFileSync(join(folder, document.key, 'content.bin'));
    expect(content).toEqual(document.content);
    expect(JSON.parse(readFileSync(join(folder, document.key, 'handover.json'), 'utf8'))).toEqual({
      format: 'family-meetings-hand-over/1',
      key: document.key,
      kind: 'document',
      personId: '700101',
      title: 'Family plan for Zoë, 5 June 2026',
      fileName: 'Family plan 2026-06-05.pdf',
      category: 'Family meetings',
      effectiveOn: '2026-06-05',
      author: 'nprys',
      contentFile: 'content.bin',
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  });

  it('names nobody in any file name', async () => {
    const folder = aFolder();
    await aFiling(folder).file(aNoteToFile());
    await aFiling(folder).file(aDocumentToFile());
    expect(listed(folder).join('\n')).not.toMatch(/zo|okafor|plan|700101/i);
  });

  it('keeps every letter of a case note', async () => {
    const folder = aFolder();
    await aFiling(folder).file(aNoteToFile());
    expect(readFileSync(join(folder, aNoteToFile().key, 'content.txt'), 'utf8')).toBe(aNoteToFile().body);
  });

  it('leaves nothing half-written behind', async () => {
    const folder = aFolder();
    await aFiling(folder).file(aDocumentToFile());
    await aFiling(folder).file(aDocumentToFile());
    expect(readdirSync(folder)).toEqual([aDocumentToFile().key]);
  });

  it('is one hand-over when two processes file it in the same moment', async () => {
    const folder = aFolder();
    const results = await Promise.all(Array.from({ length: 20 }, () => aFiling(folder).file(aDocumentToFile())));
    expect(results).toEqual(Array.from({ length: 20 }, () => ({ outcome: 'handed-over' })));
    expect(readdirSync(folder)).toEqual([aDocumentToFile().key]);
  });

  it('is gone with its answer once it is settled, so that no copy of a record lies about', async () => {
    const folder = aFolder();
    const filing = aFiling(folder);
    await filing.file(aDocumentToFile());
    writeFileSync(join(folder, `${aDocumentToFile().key}.ack.json`), JSON.stringify({ recordId: 7 }));
    await filing.settle(aDocumentToFile().key);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not handed over again when the import has taken it away and its answer was not read yet', async () => {
    const folder = aFolder();
    const filing = aFiling(folder);
    await filing.file(aDocumentToFile());
    rmSync(join(folder, aDocumentToFile().key), { recursive: true });
    writeFileSync(join(folder, `${aDocumentToFile().key}.ack.json`), JSON.stringify({ recordId: 7 }));
    expect(await filing.file(aDocumentToFile())).toEqual({ outcome: 'handed-over' });
    expect(readdirSync(folder)).toEqual([`${aDocumentToFile().key}.ack.json`]);
  });
});

describe('answers in the folder', () => {
  it('that are still being written are not answers yet', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'KEY-1.ack.json'), '{"recordId": "47');
    writeFileSync(join(folder, 'KEY-2.ack.json'), '');
    writeFileSync(join(folder, 'KEY-3.ack.json'), '{}');
    expect(await aFiling(folder).acknowledgements()).toEqual([]);
  });

  it('with a reason of the council’s own are refusals without a known reason', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'KEY-1.rejected.json'), '{"reason": "Ask Sue about Zoë Okafor"}');
    expect(await aFiling(folder).acknowledgements()).toEqual([{ key: 'KEY-1', outcome: 'rejected', reason: 'other', at: '' }]);
  });

  it('are told from anything else that lies there', async () => {
    const folder = aFolder();
    for (const name of ['notes.txt', '.ack.json', 'a b.ack.json', '.answer-1', 'KEY.ack.json.tmp'])
      writeFileSync(join(folder, name), '{"recordId": "1"}');
    expect(await aFiling(folder).acknowledgements()).toEqual([]);
  });
});

describe('what a killed process left in the folder', () => {
  it('is cleared away after an hour, and work that may be under way is left', async () => {
    const folder = aFolder();
    for (const [name, at] of [
      ['.part-OLD', '2026-06-08T10:59:00Z'],
      ['.part-NEW', '2026-06-08T11:01:00Z'],
    ] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'content.bin'), 'half');
      utimesSync(join(folder, name), new Date(at), new Date(at));
    }
    await aFiling(folder).acknowledgements();
    expect(readdirSync(folder)).toEqual(['.part-NEW']);
  });

  it('is never taken for a hand-over or an answer', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, `.part-${aDocumentToFile().key}abc`));
    const filing = aFiling(folder);
    expect(await filing.acknowledgements()).toEqual([]);
    expect(await filing.file(aDocumentToFile())).toEqual({ outcome: 'handed-over' });
  });
});

describe('a hand-over folder that cannot be used', () => {
  it('is not made anew where it is missing: the share may only not be mounted', async () => {
    const folder = join(aFolder(), 'share');
    expect(await aFiling(folder).file(aNoteToFile())).toEqual({
      outcome: 'unavailable',
      reason: 'The hand-over folder cannot be used: it is not there (ENOENT)',
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('is unavailable where a file stands in its place', async () => {
    const folder = join(aFolder(), 'file');
    writeFileSync(folder, '');
    expect(await aFiling(folder).file(aNoteToFile())).toMatchObject({ outcome: 'unavailable' });
    expect(await aFiling(folder).acknowledgements()).toEqual([]);
  });
});
