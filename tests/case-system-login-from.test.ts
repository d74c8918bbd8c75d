import { caseSystemLoginFrom } from '../plugin/case-system-login-from';
import { mosaicTables, usualTableNames } from '../adapters/case-system/mosaic/mosaic-mapping';
import type { MosaicOptions } from '../plugin/options';

const names = { login: 'fm_reader', schema: 'fm_read' };
const connection = { server: 'sql.example.org', database: 'DM', user: 'reader', password: 'only-for-the-test' };
const mosaic = (mapping: object = {}): MosaicOptions => ({ kind: 'mosaic', database: { kind: 'sqlserver', connection }, mapping });

describe('The script for a read-only login to the case system', () => {
  test('makes a schema, a view for each table, a login and a user, and grants select on that schema and nothing else', () => {
    const { script } = caseSystemLoginFrom(mosaic(), names);
    const statements = script
      .split('\n')
      .filter((line) => /^(?:if|create|grant|deny|alter|drop|insert|update|delete|exec|revoke|use)\b/i.test(line))
      .map((line) => line.replace(/ (?:as|with|for).*$/, ''));
    const views = Object.values(usualTableNames).map((name) => `create or alter view [fm_read].[${name}]`);
    expect(statements).toEqual([
      "if schema_id(N'fm_read') is null exec(N'create schema [fm_read] authorization [dbo]');",
      ...views.toSorted((a, b) => statements.indexOf(a) - statements.indexOf(b)),
      "if suser_id(N'fm_reader') is null create login [fm_reader]",
      "if user_id(N'fm_reader') is null create user [fm_reader]",
      'grant select on schema::[fm_read] to [fm_reader];',
    ]);
    expect(script).not.toMatch(/\b(?:drop|insert|update|delete|truncate|deny|revoke)\b/i);
    expect(script).not.toContain('select *');
  });

  test('takes a council’s own names and gives them the data mart’s, so that the mapping shrinks to the schema', () => {
    const { script, mapping } = caseSystemLoginFrom(
      mosaic({
        schema: 'reporting.dbo',
        tables: { ethnicities: { name: 'ETHNIC', columns: { CIN_ETHNICITY_CODE: 'NATIONAL' } }, mergedPersons: 'MERGES' },
      }),
      names,
    );
    expect(script).toContain(
      'create or alter view [fm_read].[DM_ETHNICITIES] as\nselect\n  [ETHNICITY_CODE],\n  [NATIONAL] as [CIN_ETHNICITY_CODE]\nfrom [reporting].[dbo].[ETHNIC];',
    );
    expect(script).toContain('from [reporting].[dbo].[MERGES];');
    expect(mapping).toEqual({ schema: 'fm_read', tables: { mergedPersons: 'mergedPersons' } });
    const after = mosaicTables(mapping);
    expect([after.from('ethnicities'), after.from('mergedPersons')]).toEqual(['fm_read.DM_ETHNICITIES', 'fm_read.mergedPersons']);
  });

  test('keeps the password out of the file', () => {
    expect(caseSystemLoginFrom(mosaic(), names).script).toContain("password = N'$(ReaderPassword)'");
  });

  test.each([
    ['login', { ...names, login: 'x]; drop table DM_PERSONS --' }],
    ['schema', { ...names, schema: "fm'read" }],
  ])('refuses a %s that is no plain name', (_title, wrong) => {
    expect(() => caseSystemLoginFrom(mosaic(), wrong)).toThrow(TypeError);
  });

  test('is made for the dataset too, with its additions; a folder of files needs none', () => {
    const ssd = { kind: 'ssd', database: { kind: 'sqlserver', connection }, mapping: { tables: { fm_refreshes: 'loads' } } } as const;
    const { script, mapping } = caseSystemLoginFrom(ssd, names);
    expect(script).toContain('create or alter view [fm_read].[ssd_person] as');
    expect(script).toContain('from [loads];');
    expect(script).not.toContain('fm_telephones');
    expect(mapping).toEqual({ schema: 'fm_read', tables: { fm_refreshes: 'fm_refreshes' } });
    expect(() => caseSystemLoginFrom({ kind: 'extract', folder: '/x' }, names)).toThrow('needs no login');
  });
});
