import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { additionsIn, ExtractIncomplete } from '../../../../adapters/case-system/extract/extract-files';
import { extractRows } from '../../../../adapters/case-system/extract/extract-rows';
import { openEmbedded } from '../../../../adapters/store/embedded-client';
import { ssdCaseSystem } from '../../../../adapters/case-system/ssd/ssd-case-system';
import { CaseRecordUnreadable, type CaseSystem } from '../../../../plugin/core/case-system';
import type { Clock } from '../../../../plugin/core/clock';
import { ssdRowsOf } from '../ssd/known-records-in-ssd';
import { anExtract, writeExtract } from './an-extract';

const zoe = { id: '41', firstName: 'Zoë', lastName: 'Okafor', born: '2014-02-28' };

describe('A nightly extract', () => {
  const folders: string[] = [];
  const readers: { close(): Promise<void> }[] = [];
  let at = Date.parse('2026-11-20T06:00:00Z');
  const clock: Clock = { now: () => new Date(at) };
  const aMinuteLater = (): void => {
    at += 60_000;
  };
  const refused: unknown[] = [];

  async function reading(folder: string): Promise<CaseSystem> {
    folders.push(folder);
    const additions = additionsIn(folder);
    const rows = extractRows({
      folder,
      additions,
      clock,
      openDatabase: () => openEmbedded({ filename: ':memory:' }),
      onRefused: (error) => refused.push(error),
    });
    readers.push(rows);
    return ssdCaseSystem({ rows, clock, mapping: { tables: Object.fromEntries(additions.map((table) => [table, table])) } });
  }
  /** Files written within one tick of the file system's clock would look unchanged. */
  const touch = (folder: string, file: string): void => utimesSync(join(folder, file), at / 1000, at / 1000);

  afterEach(async () => {
    refused.splice(0);
    for (const reader of readers.splice(0)) await reader.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  test('is read anew when the next one stands in the folder, a minute later at most', async () => {
    const folder = anExtract({ persons: [zoe] });
    const system = await reading(folder);
    expect((await system.person('41'))?.fullName).toBe('Zoë Okafor');
    writeExtract(folder, ssdRowsOf({ persons: [{ ...zoe, lastName: 'Okafor-Mensah' }] }));
    touch(folder, 'ssd_person.csv');
    expect((await system.person('41'))?.fullName).toBe('Zoë Okafor');
    aMinuteLater();
    expect((await system.person('41'))?.fullName).toBe('Zoë Okafor-Mensah');
  });

  test('that cannot be taken leaves the last good one in place, and somebody is told', async () => {
    const folder = anExtract({ persons: [zoe] });
    const system = await reading(folder);
    await system.person('41');
    rmSync(join(folder, 'ssd_cla_episodes.csv'));
    aMinuteLater();
    expect((await system.person('41'))?.fullName).toBe('Zoë Okafor');
    expect(refused).toHaveLength(1);
    expect((refused[0] as { problem: string }).problem).toBe('files are missing: ssd_cla_episodes.csv');
  });

  test('without one of its files is no extract: a missing file never reads as nobody', async () => {
    const folder = anExtract({ persons: [zoe] });
    rmSync(join(folder, 'ssd_cp_plans.csv'));
    const system = await reading(folder);
    await expect(system.regimesOf('41')).rejects.toMatchObject({ name: 'CaseSystemUnavailable' });
  });

  test.each([
    ['a column is missing', 'pers_person_id,pers_dob\r\n41,2014-02-28\r\n'],
    ['a quote is never closed', '"pers_person_id'],
  ])('in which %s is not taken', async (_title, content) => {
    const folder = anExtract({ persons: [zoe] });
    writeFileSync(join(folder, 'ssd_person.csv'), content);
    const system = await reading(folder);
    await expect(system.person('41')).rejects.toMatchObject({ name: 'CaseSystemUnavailable' });
  });

  test('may have its columns in any order and more of them, and its days as people write them here', async () => {
    const folder = anExtract({ persons: [] });
    writeFileSync(
      join(folder, 'ssd_person.csv'),
      'PERS_DOB,pers_nationality,pers_surname,pers_forename,pers_person_id,pers_sex,pers_ethnicity,pers_expected_dob,pers_death_date,pers_is_mother\n' +
        '28/02/2014,British,"O""Neill, the younger",Zoë,41,Female,White British,,,\n',
    );
    const person = await (await reading(folder)).person('41');
    expect(person).toMatchObject({ fullName: 'Zoë O"Neill, the younger', dateOfBirth: '2014-02-28', sex: 'female' });
    expect(person?.ethnicityCode).toBeUndefined();
  });

  test('with a day that is none says where it stands, and not what', async () => {
    const folder = anExtract({ persons: [{ ...zoe, born: '00/02/2014' }] });
    const error = await (await reading(folder)).person('41').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CaseRecordUnreadable);
    expect((error as Error).message).toBe('ssd_person 41, column pers_dob: not a date');
  });

  test('knows of restriction only where the folder has the file of it', async () => {
    const without = await reading(anExtract({ persons: [zoe] }, []));
    const withFile = await reading(anExtract({ persons: [{ ...zoe, restricted: true }] }, ['fm_restricted_records']));
    expect([without.knows?.restriction, withFile.knows?.restriction]).toEqual([false, true]);
    expect((await withFile.person('41'))?.restricted).toBe(true);
  });

  test('in a folder that is not there cannot be read', async () => {
    const folder = anExtract({});
    rmSync(folder, { recursive: true });
    expect(() => additionsIn(folder)).toThrow(ExtractIncomplete);
    mkdirSync(folder);
    expect(additionsIn(folder)).toEqual([]);
    folders.push(folder);
  });
});
