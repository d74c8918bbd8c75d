import { codeProblems } from '../../../../adapters/case-system/records/code-problems';
import { mappingProblems } from '../../../../adapters/case-system/mapping-problems';
import { MOSAIC_COLUMNS } from '../../../../adapters/case-system/mosaic/mosaic-columns';
import { caseCodes } from '../../../../adapters/case-system/records/case-codes';
import { mosaicTables } from '../../../../adapters/case-system/mosaic/mosaic-mapping';

describe('The names of the case system’s tables', () => {
  test('are the data mart’s own until the council gives others', () => {
    const tables = mosaicTables({});
    expect(tables.nameOf('persons')).toBe('DM_PERSONS');
    expect(tables.from('persons')).toBe('DM_PERSONS');
    expect(tables.has('restrictedAccess')).toBe(false);
  });

  test('carry the schema, unless a name has its own', () => {
    const tables = mosaicTables({ schema: 'reporting.dbo', tables: { persons: 'other.PEOPLE', workers: { name: 'STAFF' } } });
    expect(tables.nameOf('persons')).toBe('other.PEOPLE');
    expect(tables.nameOf('workers')).toBe('reporting.dbo.STAFF');
    expect(tables.nameOf('addresses')).toBe('reporting.dbo.DM_ADDRESSES');
  });

  test('a column with another name is read under the data mart’s', () => {
    const tables = mosaicTables({ tables: { ethnicities: { columns: { CIN_ETHNICITY_CODE: 'NATIONAL' } } } });
    expect(tables.from('ethnicities')).toBe(
      '(select own.ETHNICITY_CODE as ETHNICITY_CODE, own.NATIONAL as CIN_ETHNICITY_CODE from DM_ETHNICITIES own)',
    );
    expect(tables.columnOf('ethnicities', 'CIN_ETHNICITY_CODE')).toBe('NATIONAL');
    expect(tables.columnOf('ethnicities', 'ETHNICITY_CODE')).toBe('ETHNICITY_CODE');
  });

  test('a table that no data mart has is there once it is named', () => {
    expect(mosaicTables({ tables: { refreshes: 'LOADS' } }).has('refreshes')).toBe(true);
    expect(mosaicTables({ tables: { refreshes: { columns: { FEED: 'F' } } } }).has('refreshes')).toBe(false);
  });

  test.each([
    ['a semicolon', 'DM_PERSONS; drop table X'],
    ['a quote', "DM_PERSONS'"],
    ['a bracket', '[DM_PERSONS]'],
    ['a space', 'DM PERSONS'],
    ['a comment', 'DM_PERSONS--'],
    ['a leading digit', '1DM'],
    ['four parts', 'a.b.c.d'],
    ['nothing', ''],
  ])('with %s go into no query', (_title, name) => {
    expect(() => mosaicTables({ tables: { persons: name } })).toThrow(RangeError);
    expect(() => mosaicTables({ tables: { persons: { name } } })).toThrow(RangeError);
    expect(() => mosaicTables({ tables: { persons: { columns: { GENDER: name } } } })).toThrow(RangeError);
    expect(() => mosaicTables({ schema: name })).toThrow(RangeError);
  });

  test('are all told at once where several are wrong, by their path, with what would be right, without repeating them', () => {
    const problems = mappingProblems(
      {
        schema: "x'y",
        schemas: 'dbo',
        tables: { persons: 'a b', addresses: 1, unheardOf: 'X', workers: { columns: { LOGIN: 'U', ID: 'a.b' }, nom: 'W' } },
      },
      MOSAIC_COLUMNS,
    );
    const messages = Object.fromEntries(problems.map(({ field, message }) => [field, message]));
    expect(Object.keys(messages).toSorted()).toEqual([
      'schema',
      'schemas',
      'tables.addresses',
      'tables.persons',
      'tables.unheardOf',
      'tables.workers.columns.ID',
      'tables.workers.columns.LOGIN',
      'tables.workers.nom',
    ]);
    expect(messages['tables.workers.columns.LOGIN']).toContain('SYSTEM_USER_ID');
    expect(messages['tables.unheardOf']).toContain('relationshipTypes');
    expect(messages['tables.addresses']).toContain('{ name, columns }');
    expect(JSON.stringify(messages)).not.toContain('a b');
  });
});

describe('The council’s own codes', () => {
  test('are told by their path where they cannot be used', () => {
    const problems = codeProblems({
      steps: { childInNeedPlan: [325], letters: [] },
      legalStatusRegimes: { PLOPRE: 'preproceedings' },
      planGapDays: -1,
      advocate: 'REL.ADV',
    });
    expect(problems.map(({ field }) => field).toSorted()).toEqual([
      'advocate',
      'legalStatusRegimes.PLOPRE',
      'planGapDays',
      'steps.childInNeedPlan[0]',
      'steps.letters',
    ]);
    expect(problems.find(({ field }) => field === 'legalStatusRegimes.PLOPRE')?.message).toContain('pre-proceedings');
  });

  test('name the coordinator, the reviewing officer and the advocate by the part they have', () => {
    const codes = caseCodes({
      coordinator: ['REL.FGC'],
      independentReviewingOfficer: ['REL.IRO', 'REL.IRO2'],
      advocate: ['REL.ADV'],
      involvements: { 'REL.PROB': 'probation-officer' },
    });
    expect(codes.involvements).toEqual({
      'REL.FGC': 'fgc-coordinator',
      'REL.IRO': 'independent-reviewing-officer',
      'REL.IRO2': 'independent-reviewing-officer',
      'REL.ADV': 'advocate',
      'REL.PROB': 'probation-officer',
    });
  });
});
