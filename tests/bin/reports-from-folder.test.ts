import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCommand, reportsFromCommand } from '../../bin/extract-command';

const UPTAKE = join(__dirname, '..', 'extract', 'folders', 'uptake');

/** `family-meetings nightly --from FOLDER --out FOLDER [--only …]`: no database, no settings file. */
describe('Reports of a folder of CSV files from the command line', () => {
  let at: string;
  let said: string;
  beforeEach(() => {
    at = mkdtempSync(join(tmpdir(), 'from-'));
    said = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(at, { recursive: true });
  });

  const asked = (rest: object = {}) => ({
    from: UPTAKE,
    dates: 'uk',
    out: join(at, 'out'),
    rejects: join(at, 'rejects.csv'),
    asAt: '2026-11-21',
    ...rest,
  });

  it('are those that were asked for and no others, each as its manifest says it is', async () => {
    expect(await reportsFromCommand(undefined, asked({ only: ' uptake' }))).toBe(0);
    const set = join(at, 'out', 'reports-2026-11-21');
    expect(said).toContain(`The reports are made: ${set}`);
    const manifest = JSON.parse(readFileSync(join(set, 'manifest.json'), 'utf8')) as {
      readonly files: readonly { readonly name: string; readonly report: string; readonly sha256: string; readonly rows?: number }[];
    };
    expect(readdirSync(set).toSorted()).toEqual([...manifest.files.map(({ name }) => name), 'manifest.json'].toSorted());
    expect(new Set(manifest.files.map(({ report }) => report))).toEqual(new Set(['uptake']));
    for (const { name, sha256, rows } of manifest.files) {
      const content = readFileSync(join(set, name));
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      const lines = content.toString().trimEnd().split('\r\n').length - 1;
      expect([name, rows ?? lines]).toEqual([name, lines]);
    }
    expect(readFileSync(join(set, 'uptake-OFFICIAL-SENSITIVE.csv'), 'utf8')).toMatch(
      /,U1,.*financial year 2026-27,.*,overall,all,child per spell,7,9,77\.8,/,
    );
    // A whole set is counted, whichever reports are asked for: slow where other things run beside.
  }, 120_000);

  it('are refused before anything is read where it is not said where to put them, or what is asked for does not exist', async () => {
    await expect(reportsFromCommand(undefined, asked({ out: undefined }))).rejects.toThrow('--out FOLDER');
    await expect(reportsFromCommand(undefined, asked({ only: 'uptake,takeup' }))).rejects.toThrow(
      'There is no report "takeup". There are: uptake, care-entry, review-compliance',
    );
    await expect(reportsFromCommand(undefined, asked({ dates: 'us' }))).rejects.toThrow('--dates');
    await expect(reportsFromCommand(undefined, asked({ asAt: '31/11/2026' }))).rejects.toThrow('--as-at');
    writeFileSync(join(at, 'a-file'), '');
    await expect(reportsFromCommand(undefined, asked({ out: join(at, 'a-file') }))).rejects.toThrow('is a file: say a folder with --out');
    await expect(reportsFromCommand(undefined, asked({ from: join(at, 'nowhere') }))).rejects.toThrow('There is no folder');
    await expect(exportCommand(undefined, join(at, 'a-file'))).rejects.toThrow('is a file: say a folder to write to');
    expect(readdirSync(at)).toEqual(['a-file']);
  });

  it('that could not be made are told with the reason: a stale feed of care never reads as a report without care', async () => {
    const from = join(at, 'from');
    cpSync(UPTAKE, from, { recursive: true });
    writeFileSync(join(from, 'fgdm_feeds.csv'), 'fgfd_feed,fgfd_complete_to_date\ncare-episodes,10/11/2026\n');
    expect(await reportsFromCommand(undefined, asked({ from, only: 'care-entry' }))).toBe(1);
    expect(said).toContain('No report could be made');
    expect(said).toContain('Not made: care-entry. Care episodes are complete to 2026-11-10 only');
    expect(readdirSync(join(at, 'out', 'reports-2026-11-21'))).toEqual(['manifest.json']);
  }, 120_000);

  it('are not made of rows with something to mend: it is said how many and where they stand, and the status is 1', async () => {
    const from = join(at, 'from');
    mkdirSync(from);
    writeFileSync(join(from, 'ssd_person.csv'), 'pers_person_id,pers_dob\nA1,2019-02-31\nA2,2019-02-28\n');
    expect(await reportsFromCommand(undefined, asked({ from, dates: 'iso', only: 'uptake' }))).toBe(1);
    expect(said).toContain(`No reports were made: 1 thing has to be mended first. See ${join(at, 'rejects.csv')}`);
    expect(readFileSync(join(at, 'rejects.csv'), 'utf8')).toContain('pers_dob');
    expect(readdirSync(at).toSorted()).toEqual(['from', 'rejects.csv']);
  });
});
