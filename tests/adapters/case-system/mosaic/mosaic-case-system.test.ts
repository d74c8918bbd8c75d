import { CaseRecordUnreadable } from '../../../../plugin/core/case-system';
import { mosaicCaseSystem } from '../../../../adapters/case-system/mosaic/mosaic-case-system';
import type { CaseRows, RowQuery } from '../../../../adapters/case-system/case-rows';
import type { LeftOutRow } from '../../../../adapters/case-system/case-source';
import { isExDirectory } from '../../../../adapters/case-system/records/contact-details';
import { fullNameOf } from '../../../../adapters/case-system/mosaic/people';
import { sqliteRows } from '../../../../adapters/case-system/sqlite-rows';
import { CONTRACT_TODAY } from '../../../contracts/case-system.contract';
import { clockAt } from '../../../builders/clock';
import { CODES, MAPPING, mosaicHarness } from './known-records-in-mosaic';

const all = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const child = { id: '90', firstName: 'Zoë', lastName: 'Okafor', born: '2015-01-01', record: 'child' as const };

const open: { end(): Promise<void> }[] = [];
const opened = async (records: Parameters<typeof mosaicHarness>[0]): ReturnType<typeof mosaicHarness> => {
  const harness = await mosaicHarness(records);
  open.push(harness);
  return harness;
};
afterEach(async () => {
  for (const harness of open.splice(0)) await harness.end();
});

/** The reader over these records, with every query that it asks and every row that it leaves out. */
async function overheard(records: Parameters<typeof mosaicHarness>[0]) {
  const { db } = await opened(records);
  const asked: RowQuery[] = [];
  const leftOut: LeftOutRow[] = [];
  const inner = sqliteRows(db);
  const rows: CaseRows = {
    read(query) {
      asked.push(query);
      return inner.read(query);
    },
    close: () => inner.close(),
  };
  const system = mosaicCaseSystem({
    rows,
    mapping: MAPPING,
    clock: clockAt(`${CONTRACT_TODAY}T12:00:00Z`),
    codes: CODES,
    onLeftOut: (row) => leftOut.push(row),
    pageSize: 3,
  });
  return { system, asked, leftOut, db };
}

describe('Reading the data mart', () => {
  test('tells of letters and applications only where the council named their step types', async () => {
    const { db } = await opened({ persons: [] });
    const knows = (steps: object) =>
      mosaicCaseSystem({ rows: sqliteRows(db), mapping: MAPPING, clock: clockAt('2026-11-20T12:00:00Z'), codes: { ...CODES, steps } })
        .knows;
    expect(knows({})).toMatchObject({ letters: false, applications: false, preProceedingsMeetings: false });
    expect(knows({ preProceedingsMeeting: ['2104'] })).toMatchObject({ preProceedingsMeetings: true });
    expect(knows({ letterBeforeProceedings: ['2102'] })).toMatchObject({ letters: true, applications: false });
    expect(knows({ careApplication: ['2103'] })).toMatchObject({ letters: false, applications: true });
  });

  test('a row that ends before it starts is left out and counted, wherever it stands', async () => {
    const { system, leftOut } = await overheard({
      persons: [child, { id: '1', firstName: 'Amara', lastName: 'Okafor' }],
      relationships: [{ personId: '1', pair: 'Mother : Child', otherPersonId: '90', from: '2020-01-01', to: '2019-01-01' }],
      addresses: [{ personId: '90', addressId: '5', text: '1 Sample Street', from: '2020-01-01', to: '2019-01-01' }],
      allocations: [{ personId: '90', workerId: '4', from: '2020-01-01', to: '2019-01-01' }],
      protectionPlans: [{ id: '6', personId: '90', from: '2020-01-01', to: '2019-01-01' }],
      referrals: [{ id: '7', personId: '90', from: '2020-01-01', to: '2019-01-01' }],
      care: [{ personId: '90', from: '2020-01-01', to: '2019-01-01', legalStatus: 'C2' }],
    });
    const [history] = await all(system.histories());
    expect(history?.leftOut?.map((row) => row.what).toSorted()).toEqual([
      'address',
      'allocation',
      'allocation',
      'care',
      'referral',
      'regime',
    ]);
    expect(history).toMatchObject({ regimes: [], care: [], allocations: [] });
    expect(await system.relationshipsOf('90')).toEqual([]);
    expect(leftOut.at(-1)).toEqual({
      what: 'relationship',
      table: 'DM_PERSONAL_RELATIONSHIPS',
      key: '1',
      personId: '1',
      reason: 'ends before it starts',
    });
  });

  test('a person related to themselves is left out', async () => {
    const { system, leftOut } = await overheard({
      persons: [child],
      relationships: [{ personId: '90', pair: 'Sibling : Sibling', otherPersonId: '90' }],
    });
    expect(await system.relationshipsOf('90')).toEqual([]);
    expect(leftOut.map((row) => row.reason)).toEqual(['relates a person to themselves']);
  });

  test('every column is qualified and nothing belongs to one dialect', async () => {
    const { system, asked } = await overheard({
      persons: [child, { ...child, id: '91' }, { ...child, id: '92' }, { ...child, id: '93' }],
      roles: [{ workerId: '4', teamId: '5', role: 'SW' }],
      teams: [{ id: '5', name: 'North' }],
      workers: [{ id: '4', login: 'x', lastName: 'Mensah' }],
      allocations: [{ personId: '90', workerId: '4', from: '2020-01-01' }],
    });
    await all(system.histories());
    await system.relationshipsOf('90');
    await system.telephonesOf('90');
    await system.workerByLogin('x');
    await system.workersInTeams(['5']);
    await system.caseloadOf('4');
    await system.mayOpenRestricted('4', '90');
    await system.completeTo();
    expect(asked.length).toBeGreaterThan(30);
    for (const { text, values, atMost } of asked) {
      const plain = text.replaceAll(/'[A-Za-z]'/g, '').replaceAll(/ as [A-Z_]+/g, '');
      expect(plain).not.toMatch(/\b(top|limit|offset|fetch|isnull|ifnull|getdate|strftime|convert)\b|["'[\]`|]/i);
      expect(text.match(/\?/g)?.length ?? 0).toBe(values.length);
      expect(atMost === undefined || / order by [a-z]\.[A-Z_]+$/.test(text)).toBe(true);
      const columns = plain.replaceAll(/\b(?:from|join) \S+ [a-z]\b/g, '');
      expect(columns.match(/(?<![.\w])[A-Z][A-Z0-9_]{2,}/g) ?? []).toEqual([]);
    }
  });

  test('page after page, every child comes once', async () => {
    const persons = Array.from({ length: 11 }, (_, index) => ({ ...child, id: String(90 + index) }));
    const { system } = await overheard({ persons });
    const ids = (await all(system.histories())).map((history) => history.person.id);
    expect(ids).toEqual(persons.map((person) => person.id));
  });

  test('a long reading lets others in between', async () => {
    const persons = Array.from({ length: 11 }, (_, index) => ({ ...child, id: String(90 + index) }));
    const { system } = await overheard({ persons });
    let turns = 0;
    let reading = true;
    const turn = (): void => {
      turns += 1;
      if (reading) setImmediate(turn);
    };
    setImmediate(turn);
    await all(system.histories());
    reading = false;
    expect(turns).toBeGreaterThan(20);
  });

  test('whoever stops reading early stops the reading', async () => {
    const persons = Array.from({ length: 11 }, (_, index) => ({ ...child, id: String(90 + index) }));
    const { system, asked } = await overheard({ persons });
    for await (const history of system.histories()) if (history.person.id === '90') break;
    const pages = asked.filter((query) => query.atMost !== undefined);
    expect(pages).toHaveLength(1);
  });

  test('a row that cannot be read is told by table, number and column, and never by what stands there', async () => {
    const { system, db } = await overheard({ persons: [child] });
    await db('DM_PERSONS').where('PERSON_ID', 90).update({ DATE_OF_BIRTH: 'about Easter, says Amara' });
    const error = await system.person('90').catch((caught: Error) => caught);
    expect(error).toBeInstanceOf(CaseRecordUnreadable);
    expect((error as Error).message).toBe('DM_PERSONS 90, column DATE_OF_BIRTH: not a date');
  });

  test('a relationship of a type that no longer exists cannot be read', async () => {
    const { system, db } = await overheard({
      persons: [child, { id: '1', firstName: 'Amara', lastName: 'Okafor' }],
      relationships: [{ personId: '1', pair: 'Mother : Child', otherPersonId: '90' }],
    });
    await db('DM_PERSONAL_REL_TYPES').delete();
    await expect(system.relationshipsOf('90')).rejects.toThrow('column PERSONAL_REL_TYPE_ID: no such relationship type');
  });

  test('an ethnicity that is not mapped to the national list is not recorded', async () => {
    const { system } = await overheard({ persons: [{ ...child, ethnicity: 'NOT-MAPPED' }] });
    expect((await system.person('90'))?.ethnicityCode).toBeUndefined();
  });

  test('a missing table is a case system that does not answer, and the error names no value', async () => {
    const { system, db } = await overheard({ persons: [child] });
    await db.schema.dropTable('DM_ETHNICITIES');
    const error = (await system.person('90').catch((caught: Error) => caught)) as Error & { cause: Error };
    expect(error.name).toBe('CaseSystemUnavailable');
    expect(`${error.message} ${error.cause.message}`).not.toMatch(/90|DM_|select/);
  });
});

test('an interim care order without an application in the record is care proceedings all the same', async () => {
  const { system } = await opened({
    persons: [child],
    care: [
      { personId: '90', from: '2026-01-01', to: '2026-05-01', legalStatus: 'C1', placement: 'U1' },
      { personId: '90', from: '2026-05-01', legalStatus: 'C2', placement: 'U1' },
    ],
  });
  expect((await system.regimesOf('90')).map(({ regime, from, to }) => [regime, from, to])).toEqual([
    ['looked-after', '2026-01-01', undefined],
    ['care-proceedings', '2026-01-01', '2026-05-01'],
  ]);
});

test('a period of care without any summary counts as it stands', async () => {
  const { system, db } = await opened({ persons: [child] });
  await db('DM_PERIODS_OF_CARE').insert({ PERIOD_OF_CARE_ID: 4, PERSON_ID: 90, START_DATE: '2026-01-01' });
  expect(await system.regimesOf('90')).toEqual([
    { personId: '90', regime: 'looked-after', reference: '4', from: '2026-01-01', to: undefined },
  ]);
});

test('a name that was cut at 62 characters is told whole where its parts are', () => {
  const last = 'Featherstonehaugh-Cholmondeley-Marjoribanks-Ponsonby-Smythe';
  expect(fullNameOf(`Alexandrina ${last}`.slice(0, 62), 'Alexandrina', last)).toBe(`Alexandrina ${last}`);
  expect(fullNameOf('Kai 🦊 Hollis', 'Kai', 'Hollis')).toBe('Kai 🦊 Hollis');
});

test.each([
  ['Ex-directory (do not disclose number)', '07700 900001', true],
  ['Mobile', '07700 900001 EX DIR', true],
  ['Withheld', '07700 900001', true],
  ['Home', '01632 960001', false],
])('a number of type "%s" reading "%s": ex-directory %p', (type, number, expected) => {
  expect(isExDirectory(type, number, ['WITHHELD'])).toBe(expected);
});
