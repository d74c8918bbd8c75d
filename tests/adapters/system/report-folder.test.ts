import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFactsFile } from '../../../adapters/system/facts-folder';
import { openGrowingFile } from '../../../adapters/system/growing-file';
import { reportFolder } from '../../../adapters/system/report-folder';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'report-folder-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const modeOf = (...names: readonly string[]): string => (statSync(join(folder, ...names)).mode & 0o777).toString(8);

describe('what a killed run left half-written', () => {
  const BEFORE = new Date('2026-11-20T02:00:00Z');
  const [EARLIER, SINCE] = [new Date('2026-11-20T01:59:59Z'), new Date('2026-11-20T02:00:01Z')];
  const left = (name: string, written: Date, folderWritten = written): void => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'a.csv'), 'x');
    utimesSync(join(folder, name, 'a.csv'), written, written);
    utimesSync(join(folder, name), folderWritten, folderWritten);
  };

  it('is taken away, folder and file', async () => {
    left('.unfinished-nightly-2026-11-19-1', EARLIER);
    writeFileSync(join(folder, '.unfinished-nightly-file-0a'), 'x');
    utimesSync(join(folder, '.unfinished-nightly-file-0a'), EARLIER, EARLIER);
    await reportFolder(folder).clearUnfinished('nightly-', BEFORE);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays where something was written to it since: another node may be at it', async () => {
    left('.unfinished-nightly-2026-11-19-2', SINCE, EARLIER);
    left('.unfinished-nightly-2026-11-19-3', EARLIER, SINCE);
    writeFileSync(join(folder, '.unfinished-nightly-file-0b'), 'x');
    await reportFolder(folder).clearUnfinished('nightly-', BEFORE);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('is told by its name: whole sets, and what others keep in the folder, stay whatever their age', async () => {
    for (const name of ['nightly-2026-11-19-1', '.unfinished-other', 'readme']) left(name, EARLIER);
    await reportFolder(folder).clearUnfinished('nightly-', BEFORE);
    expect(readdirSync(folder)).toHaveLength(3);
    await reportFolder(join(folder, 'not there')).clearUnfinished('nightly-', BEFORE);
  });
});

describe('sets of nights that are not kept', () => {
  const BEFORE = new Date('2026-11-20T02:00:00Z');
  const put = (name: string, written: string): void => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'a.csv'), 'x');
    for (const path of [join(folder, name, 'a.csv'), join(folder, name)]) utimesSync(path, new Date(written), new Date(written));
  };

  it('are taken away unless they were put there since, or are half-written by somebody', async () => {
    put('nightly-2026-11-18-1', '2026-11-19T02:00:00Z');
    put('nightly-2026-11-19-1', '2026-11-19T02:00:00Z');
    put('nightly-2026-11-19-2', '2026-11-20T02:00:01Z');
    put('.unfinished-nightly-2026-11-19-3', '2026-11-20T02:00:01Z');
    put('weekly-1', '2026-11-01T02:00:00Z');
    await reportFolder(folder).keepOnly('nightly-', ['nightly-2026-11-18-1'], BEFORE);
    expect(readdirSync(folder).toSorted()).toEqual([
      '.unfinished-nightly-2026-11-19-3',
      'nightly-2026-11-18-1',
      'nightly-2026-11-19-2',
      'weekly-1',
    ]);
  });
});

// Windows has no such rights.
(process.platform === 'win32' ? describe.skip : describe)('whatever the umask of the host', () => {
  let umask: number;
  beforeEach(() => (umask = process.umask(0)));
  afterEach(() => process.umask(umask));

  it('a set, its files and the shelf itself are for the account alone that runs the service', async () => {
    const shelfPath = join(folder, 'shelf');
    const files = [await openGrowingFile(shelfPath), await openFactsFile(shelfPath)];
    const grown = [];
    for (const file of files) {
      await file.write('a child');
      grown.push(await file.finish());
    }
    expect(readdirSync(shelfPath).map((name) => modeOf('shelf', name))).toEqual(['600', '600']);
    const named = grown.map((file, at) => ({ name: `grown-${at}.csv`, ...file }));
    await reportFolder(shelfPath).put('nightly-1', [...named, { name: 'cases.csv', content: 'a child' }]);
    expect(readdirSync(join(shelfPath, 'nightly-1')).map((name) => modeOf('shelf', 'nightly-1', name))).toEqual(['600', '600', '600']);
    expect([modeOf('shelf'), modeOf('shelf', 'nightly-1')]).toEqual(['700', '700']);
  });
});
