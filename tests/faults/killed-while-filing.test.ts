import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderFiling } from '../../adapters/filing/folder/folder-filing';
import { clockAt } from '../builders/clock';
import { aDocumentToFile } from '../contracts/filing.contract';

const document = aDocumentToFile({ content: Buffer.alloc(300_000, 'a page of a plan ') });
const folders: string[] = [];
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  folders.push(folder);
  return folder;
};
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function inAChild(folder: string, what: 'file' | 'settle', killedBefore?: number) {
  const args = ['-r', require.resolve('./typescript-hook'), require.resolve('./killed-while-filing'), folder, what];
  return spawnSync(process.execPath, killedBefore === undefined ? args : [...args, String(killedBefore)], { encoding: 'utf8' });
}

function callsOf(folder: string, what: 'file' | 'settle'): readonly string[] {
  const { stdout, stderr } = inAChild(folder, what);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly string[];
}

/** What a reader of the folder meets: work in progress begins with a dot. */
const visible = (folder: string): readonly string[] => readdirSync(folder).filter((name) => !name.startsWith('.'));

function isWhole(folder: string): boolean {
  const { bytes, sha256 } = JSON.parse(readFileSync(join(folder, document.key, 'handover.json'), 'utf8')) as {
    bytes: number;
    sha256: string;
  };
  const content = readFileSync(join(folder, document.key, 'content.bin'));
  return content.length === bytes && createHash('sha256').update(content).digest('hex') === sha256;
}

const isNothingOrWhole = (folder: string): boolean => visible(folder).length === 0 || isWhole(folder);

const aFiling = (folder: string) => createFolderFiling({ folder, clock: clockAt('2126-01-01T00:00:00Z') });

describe('F3: a process that is killed while it files', () => {
  it('F4: has synced every file before the rename that shows them, and the folder after it', () => {
    const calls = callsOf(aFolder(), 'file');
    const [before, after] = [calls.slice(0, calls.indexOf('rename')), calls.slice(calls.indexOf('rename'))];
    // The two files and the folder that holds them; then the folder that holds that.
    expect(before.filter((call) => call === 'sync the file')).toHaveLength(3);
    expect(before.filter((call) => call === 'writeFile the file')).toHaveLength(2);
    expect(before.at(-1)).toBe('sync the file');
    expect(after).toEqual(['rename', 'open', 'sync the file']);
  });

  it('leaves nothing or a whole hand-over, wherever it was killed, and the next try ends with one whole hand-over', async () => {
    const points = callsOf(aFolder(), 'file').length;
    expect(points).toBeGreaterThan(12);
    const found = new Set<number>();
    for (let point = 1; point <= points; point += 1) {
      const folder = aFolder();
      expect(inAChild(folder, 'file', point).signal).toBe('SIGKILL');
      found.add(visible(folder).length);
      expect(isNothingOrWhole(folder)).toBe(true);
      expect(await aFiling(folder).file(document)).toEqual({ outcome: 'handed-over' });
      expect(visible(folder)).toEqual([document.key]);
      expect(isWhole(folder)).toBe(true);
      // The leftovers are swept at the next look for answers, an hour later.
      await aFiling(folder).acknowledgements();
      expect(readdirSync(folder)).toEqual([document.key]);
    }
    expect(found).toEqual(new Set([0, 1]));
  });

  it('leaves a whole hand-over or nothing when it was killed while it cleared one away', async () => {
    const settled = aFolder();
    await aFiling(settled).file(document);
    const points = callsOf(settled, 'settle').length;
    for (let point = 1; point <= points; point += 1) {
      const folder = aFolder();
      await aFiling(folder).file(document);
      expect(inAChild(folder, 'settle', point).signal).toBe('SIGKILL');
      expect(isNothingOrWhole(folder)).toBe(true);
      await aFiling(folder).settle(document.key);
      await aFiling(folder).acknowledgements();
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});
