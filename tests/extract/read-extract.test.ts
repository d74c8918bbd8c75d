import { mkdirSync, readdirSync, symlinkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readExtractFolder } from '../../adapters/extract/read-extract-folder';
import { writeRejects } from '../../adapters/extract/write-rejects';
import { checkExtract } from '../../reports/extract/check-extract';
import type { DateStyle } from '../../reports/extract/read-cell';
import type { Problem } from '../../reports/extract/read-table';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, ...lines: readonly string[]): void => writeFileSync(join(folder, file), lines.join('\r\n'));

async function problemsOf(dates: DateStyle = 'iso'): Promise<readonly Problem[]> {
  const { tables, problems, amiss } = await readExtractFolder(folder, dates);
  return [...problems, ...checkExtract(tables, { amiss })];
}

const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ file, line, column, reason }) =>
    [file, line, column, reason.split(':')[0]].filter((part) => part !== undefined).join(' '),
  );

const PERSONS = 'pers_person_id,pers_sex,pers_dob';
const OFFERS = 'fgof_offer_id,fgof_episode_id,fgof_offer_date,fgof_to_parent_or_holder,fgof_in_letter';

describe('Reading a folder', () => {
  it('a file from a spreadsheet reads: byte-order mark, capitals in the header, empty lines, spaces around, a row of commas at the end', async () => {
    put('SSD_Person.CSV', '\uFEFFPERS_PERSON_ID, Pers_Sex ,pers_dob', '', ' P1 , f ,2018-05-05', ',,', '');
    const { tables, problems } = await readExtractFolder(folder, 'iso');
    expect(problems).toEqual([]);
    expect(tables.get('ssd_person')).toEqual([
      {
        line: 3,
        row: {
          pers_person_id: 'P1',
          pers_sex: 'F',
          pers_ethnicity: '',
          pers_dob: '2018-05-05',
          pers_expected_dob: '',
          pers_death_date: '',
        },
      },
    ]);
  });

  it('a name that goes over two lines is one line, so that every reader of the report files keeps it in its cell', async () => {
    put('ssd_department.csv', 'dept_team_id,dept_team_name', 'T1,"North \nand\r\n=East"');
    const { tables } = await readExtractFolder(folder, 'iso');
    expect(tables.get('ssd_department')?.map(({ row }) => row['dept_team_name'])).toEqual(['North and =East']);
  });

  it('names, numbers of other registers and postcodes are read past and kept nowhere', async () => {
    put('ssd_person.csv', 'pers_person_id,pers_forename,pers_surname,pers_upn', 'P1,Robin,Example,A123');
    const { tables, problems } = await readExtractFolder(folder, 'iso');
    expect(problems).toEqual([]);
    expect(JSON.stringify([...tables])).not.toMatch(/Robin|Example|A123/);
  });

  it('tables of the data set from which no report counts are named as not read, and are no problem', async () => {
    put('ssd_person.csv', PERSONS, 'P1,F,2018-05-05');
    put('ssd_address.csv', 'whatever');
    put('fm_relationships.csv', 'whatever');
    const { problems, unread } = await readExtractFolder(folder, 'iso');
    expect([problems, unread]).toEqual([[], ['fm_relationships.csv', 'ssd_address.csv']]);
  });

  it.each([
    ['iso', '2026-04-30'],
    ['iso', '2026-04-30T00:00:00'],
    ['iso', '2026-04-30 00:00:00.000'],
    ['uk', '30/04/2026'],
    ['uk', '30/4/2026'],
  ] as const)('with days as %s, %s is 30 April 2026', async (dates, text) => {
    put('ssd_person.csv', PERSONS, `P1,F,${text}`);
    const { tables, problems } = await readExtractFolder(folder, dates);
    expect(problems).toEqual([]);
    expect(tables.get('ssd_person')?.[0]?.row['pers_dob']).toBe('2026-04-30');
  });

  it.each([
    ['iso', '30/04/2026'],
    ['iso', '2026-02-30'],
    ['iso', '2026-04-30T12:00:00'],
    ['uk', '2026-04-30'],
    ['uk', '04/30/2026'],
  ] as const)('with days as %s, %s is no day', async (dates, text) => {
    put('ssd_person.csv', PERSONS, `P1,F,${text}`);
    expect(told(await problemsOf(dates))).toEqual(['ssd_person.csv 2 pers_dob is no date']);
  });

  it('a cell over several lines does not put the lines after it out of count', async () => {
    put('ssd_person.csv', 'pers_person_id,pers_surname,pers_dob', 'P1,"Two\r\nlines",2018-05-05', 'P2,x,yesterday');
    expect(told(await problemsOf())).toEqual(['ssd_person.csv 4 pers_dob is no date']);
  });
});

describe('What has to be mended', () => {
  it('everything is told in one pass: every file, line and column, whatever else is wrong', async () => {
    put('ssd_person.csv', PERSONS, 'P1,F,2018-05-05', 'P2,woman,5 May', '', 'P1,M,2019-01-01', ',F,2018-05-05', 'P 4,F,2018-05-05');
    put('fgdm_episodes.csv', 'fgep_episode_id,fgep_lead_person_id,fgep_close_reason', 'E1,P1,', 'E2,P9,because');
    put('fgdm_offers.csv', OFFERS, 'O1,E1,2026-05-01,perhaps,Y', 'O2,E1,2026-05-01,Y', 'O3,E7,2026-05-01,1,0');
    put('offers.csv', 'x');
    expect(told(await problemsOf()).toSorted()).toEqual(
      [
        'fgdm_episodes.csv 3 fgep_close_reason is none of the codes',
        'fgdm_offers.csv 2 fgof_to_parent_or_holder is neither yes nor no',
        'fgdm_offers.csv 3 has 4 cells where the header has 5',
        'fgdm_offers.csv 4 fgof_episode_id names nobody and nothing in fgdm_episodes.csv',
        'offers.csv is no table of the extract',
        'ssd_person.csv 3 pers_dob is no date',
        'ssd_person.csv 3 pers_sex is none of the codes',
        'ssd_person.csv 5 pers_person_id stands on line 2 already',
        'ssd_person.csv 6 pers_person_id is empty, and has to be filled in',
        'ssd_person.csv 7 pers_person_id is no number or code',
      ].toSorted(),
    );
  });

  it('a header that misses a column, has one that nobody knows, or one twice', async () => {
    put('fgdm_episodes.csv', 'fgep_episode_id,fgep_lead_person,fgep_episode_id', 'E1,P1,E1');
    expect(told(await problemsOf())).toEqual([
      'fgdm_episodes.csv 1 fgep_lead_person_id is missing from the header',
      'fgdm_episodes.csv 1 column 2 is no column of this table',
      'fgdm_episodes.csv 1 fgep_episode_id stands in the header twice',
    ]);
  });

  it('what names a row that has something to mend itself is not told too, nor is what names a file that cannot be read', async () => {
    put('ssd_person.csv', PERSONS, 'P1,woman,2018-05-05', 'P2,F,2018-05-05');
    put('fgdm_episodes.csv', 'fgep_episode_id,fgep_lead_person_id', 'E1,P1', 'E2,P2', 'E3,P3');
    expect(told(await problemsOf())).toEqual([
      'ssd_person.csv 2 pers_sex is none of the codes',
      'fgdm_episodes.csv 4 fgep_lead_person_id names nobody and nothing in ssd_person.csv',
    ]);
    put('ssd_person.csv', 'pers_sex,pers_dob', 'F,2018-05-05');
    expect(told(await problemsOf())).toEqual(['ssd_person.csv 1 pers_person_id is missing from the header']);
    put('ssd_person.csv', PERSONS, 'P2,F,2018-05-05', 'P 1,F,2018-05-05');
    expect(told(await problemsOf())).toEqual(['ssd_person.csv 3 pers_person_id is no number or code']);
  });

  it('a list of children with one whom nobody knows', async () => {
    put('ssd_person.csv', PERSONS, 'P1,F,2018-05-05');
    put('fgdm_episodes.csv', 'fgep_episode_id,fgep_lead_person_id', 'E1,P1');
    put('fgdm_offers.csv', `${OFFERS},fgof_person_ids`, 'O1,E1,2026-05-01,Y,N,P1; P2');
    expect(told(await problemsOf())).toEqual(['fgdm_offers.csv 2 fgof_person_ids names nobody and nothing in ssd_person.csv']);
  });

  it('a file that is empty, one that is not UTF-8, one with a quotation mark that is never closed, and a folder with nothing in it', async () => {
    expect((await problemsOf()).map(({ reason }) => reason.split('.')[0])).toEqual(['holds no file of the extract']);
    put('ssd_disability.csv', '');
    writeFileSync(join(folder, 'ssd_department.csv'), Buffer.from('dept_team_id,dept_team_name\nT1,Caf\xe9\n', 'latin1'));
    put('ssd_person.csv', PERSONS, 'P1,F,2018-05-05', 'P2,"F,2018-05-05', 'P3,F,2018-05-05');
    expect(told(await problemsOf())).toEqual([
      'ssd_department.csv 2 dept_team_name holds letters that cannot be read',
      'ssd_disability.csv is empty',
      'ssd_person.csv 3 begins a row with a quotation mark out of place, or one that is never closed, or a row without end',
    ]);
  });

  it('rows before a quotation mark out of place are looked at all the same, each by the line on which it begins', async () => {
    put('ssd_person.csv', PERSONS, 'P1,F,"2018-\n05-05"', 'P2,F,2018-05-05', 'P3,"F" ,2018-05-05', 'P4,F,never');
    expect(told(await problemsOf())).toEqual([
      'ssd_person.csv 2 pers_dob is no date',
      'ssd_person.csv 5 begins a row with a quotation mark out of place, or one that is never closed, or a row without end',
    ]);
  });

  it.each([
    ['semicolons', 'pers_person_id;pers_sex;pers_dob', 'parts its cells by semicolons, and they have to be parted by commas'],
    ['tabs', 'pers_person_id\tpers_sex\tpers_dob', 'parts its cells by tabs, and they have to be parted by commas'],
    ['a workbook', 'PK\u0003\u0004', 'is no header of this table'],
    ['no header', 'P1,F,2018-05-05', 'is no header of this table'],
  ])('a file with %s is told as one thing to mend, not as each column missing', async (_what, header, reason) => {
    put('ssd_person.csv', header, 'P2;F;2018-05-05');
    expect(told(await problemsOf())).toEqual([`ssd_person.csv 1 ${reason}`]);
  });

  it('a table that stands there as a workbook is told, since nothing of it would be counted; one beside its CSV file is not', async () => {
    put('ssd_person.csv', PERSONS, 'P1,F,2018-05-05');
    put('SSD_Person.xlsx', 'PK');
    put('notes.txt', 'whatever');
    expect(await problemsOf()).toEqual([]);
    put('fgdm_offers.xlsx', 'PK');
    expect(told(await problemsOf())).toEqual(['fgdm_offers.xlsx is no CSV file, and nothing of it is counted']);
  });

  // Only where a file system tells capitals apart; others keep one file under both names.
  it('a table that stands there twice, by names that differ in capitals, is told: one of the two would not be counted', async () => {
    put('ssd_person.csv', PERSONS, 'P1,F,2018-05-05');
    put('SSD_Person.CSV', PERSONS, 'P2,F,2018-05-05');
    const twice = 'ssd_person.csv is a table that stands in the folder a second time, written otherwise';
    expect(told(await problemsOf())).toEqual(readdirSync(folder).length === 2 ? [twice] : []);
  });

  it('a table that is a link is read; a folder of its name, and a link that leads nowhere, are told', async () => {
    put('persons-of-march.txt', PERSONS, 'P1,F,2018-05-05');
    symlinkSync(join(folder, 'persons-of-march.txt'), join(folder, 'ssd_person.csv'));
    expect((await readExtractFolder(folder, 'iso')).tables.get('ssd_person')).toHaveLength(1);
    mkdirSync(join(folder, 'fgdm_exemptions.csv'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'fgdm_offers.csv'));
    expect(told(await problemsOf())).toEqual([
      'fgdm_exemptions.csv is a folder, or a link that leads nowhere, and nothing of it is counted',
      'fgdm_offers.csv is a folder, or a link that leads nowhere, and nothing of it is counted',
    ]);
  });

  it('a row without end is told by its line, and not kept in memory', async () => {
    put('ssd_person.csv', PERSONS, 'P1,F,never', `P2,F,${'x'.repeat(200_000)}`, 'P3,F,2018-05-05');
    expect(told(await problemsOf())).toEqual([
      'ssd_person.csv 2 pers_dob is no date',
      'ssd_person.csv 3 begins a row with a quotation mark out of place, or one that is never closed, or a row without end',
    ]);
  });

  it('a folder that is not there, or is a file, is told by its name', async () => {
    put('a-file', '');
    await expect(readExtractFolder(join(folder, 'nowhere'), 'iso')).rejects.toThrow(`There is no folder ${join(folder, 'nowhere')}`);
    await expect(readExtractFolder(join(folder, 'a-file'), 'iso')).rejects.toThrow('is a file: say the folder');
  });

  it('where what has to be mended cannot be written down, it is said so, and where else it could stand', async () => {
    put('ssd_person.csv', PERSONS, 'P1,F,yesterday');
    const nowhere = join(folder, 'nowhere', 'rejects.csv');
    await expect(writeRejects(nowhere, await problemsOf())).rejects.toThrow(
      `Nothing was done: 1 to be mended, and the file that tells of it cannot be written: ${nowhere} (ENOENT). Say another place with --rejects FILE`,
    );
  });

  it('stands in a file of its own, which quotes nothing of what stands in the folder, and which goes once all is well', async () => {
    put('ssd_person.csv', PERSONS, 'Amara Okafor,girl,the fifth');
    const rejects = join(folder, 'rejects.csv');
    await writeRejects(rejects, await problemsOf());
    const text = readFileSync(rejects, 'utf8');
    expect(text).not.toMatch(/Amara|girl|fifth/);
    expect(parse(text, { columns: true, bom: true })).toEqual([
      { file: 'ssd_person.csv', line: '2', column: 'pers_person_id', reason: expect.stringContaining('number or code') },
      { file: 'ssd_person.csv', line: '2', column: 'pers_sex', reason: 'is none of the codes: F, M, U' },
      { file: 'ssd_person.csv', line: '2', column: 'pers_dob', reason: expect.stringContaining('2026-04-30') },
    ]);
    put('ssd_person.csv', PERSONS, 'P1,F,2018-05-05');
    // The file of rejects is no table, and no problem.
    expect(await problemsOf()).toEqual([]);
    await writeRejects(rejects, []);
    expect(() => readFileSync(rejects)).toThrow('ENOENT');
  });
});
