import { mappingProblems, mosaicTables } from '../../../../adapters/case-system/mosaic/mosaic-mapping';

describe('The names of the case system’s tables', () => {
  test('are the data mart’s own until the council gives others', () => {
    const tables = mosaicTables({});
    expect(tables.nameOf('persons')).toBe('DM_PERSONS');
    expect(tables.nameOfUnusual('restrictedAccess')).toBeUndefined();
  });

  test('carry the schema, unless a name has its own', () => {
    const tables = mosaicTables({ schema: 'reporting.dbo', tables: { persons: 'other.PEOPLE' } });
    expect(tables.nameOf('persons')).toBe('other.PEOPLE');
    expect(tables.nameOf('addresses')).toBe('reporting.dbo.DM_ADDRESSES');
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
    expect(() => mosaicTables({ schema: name })).toThrow(RangeError);
  });

  test('are all told at once where several are wrong, without repeating them', () => {
    const problems = mappingProblems({ schema: "x'y", tables: { persons: 'a b', addresses: '1', unheardOf: 'X' } as never });
    expect(problems).toHaveLength(4);
    expect(problems.join()).not.toContain('a b');
  });
});
