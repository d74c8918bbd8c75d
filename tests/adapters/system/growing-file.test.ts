import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGrowingFile } from '../../../adapters/system/growing-file';
import { reportFolder } from '../../../adapters/system/report-folder';
import { fileInMemory } from '../../../reports/file-in-memory';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'growing-file-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LINES = Array.from({ length: 9000 }, (_, at) => `Zoë, ${at}\r\n`);
const TEXT = LINES.join('');

describe('a file that grows beside the sets', () => {
  it('is put on the shelf whole, as its size and its sum say', async () => {
    const file = await openGrowingFile(folder);
    for (const line of LINES) await file.write(line);
    const grown = await file.finish();
    expect(grown).toMatchObject({ bytes: Buffer.byteLength(TEXT), sha256: createHash('sha256').update(TEXT).digest('hex') });
    const shelf = reportFolder(folder);
    expect(Buffer.from(await shelf.contentOf({ name: 'a.csv', ...grown })).toString()).toBe(TEXT);
    await shelf.put('nightly-1', [{ name: 'a.csv', ...grown }]);
    expect(Buffer.from((await shelf.get('nightly-1', 'a.csv')) ?? '').toString()).toBe(TEXT);
    expect(readdirSync(folder)).toEqual(['nightly-1']);
  });

  it('is told of as the same one in memory is', async () => {
    const [onDisk, inMemory] = [await openGrowingFile(folder), fileInMemory()];
    for (const file of [onDisk, inMemory]) for (const line of LINES) await file.write(line);
    const [{ bytes, sha256 }, held] = [await onDisk.finish(), await inMemory.finish()];
    expect(held).toEqual({ content: TEXT, bytes, sha256 });
  });

  it('is gone when it is discarded, half-written or whole', async () => {
    const [half, whole] = [await openGrowingFile(folder), await openGrowingFile(folder)];
    await half.write(TEXT);
    await whole.finish();
    for (const file of [half, whole]) await file.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('F8: is gone with the set that could not be put on the shelf', async () => {
    const file = await openGrowingFile(folder);
    const grown = { name: 'a.csv', ...(await file.finish()) };
    const shelf = reportFolder(folder);
    await expect(shelf.put('nightly-1', [grown, { name: 'not/a-name', content: '' }])).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual([]);
  });
});
