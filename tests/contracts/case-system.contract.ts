import { day } from '../../plugin/core/calendar-day';
import { knowledgeOf, type CaseHistory, type CaseSystem } from '../../plugin/core/case-system';
import { CaseSystemUnavailable } from '../../plugin/core/errors';
import type { KnownCaseRecords } from './known-case-records';

export interface CaseSystemHarness {
  readonly system: CaseSystem;
  /** The source stops answering for good. */
  stopAnswering(): Promise<void>;
  end(): Promise<void>;
}

/** Parts that not every source holds: a reader that lacks one says so, and its tests say that they did not run. */
export type CasePart =
  | 'telephones'
  | 'restricted access'
  | 'merged records'
  | 'involvements'
  | 'completeness'
  | 'letters'
  | 'languages and titles'
  | 'relationships'
  | 'uses of addresses'
  | 'roles with their days';

export const CONTRACT_TODAY = day('2026-11-20');

/**
 * What every reader of a case system must do, whatever the source's shape. `makeHarness` lays the records into a
 * source of that shape and reads them on 20 November 2026.
 */
export function caseSystemContract(
  name: string,
  makeHarness: (records: KnownCaseRecords) => Promise<CaseSystemHarness>,
  { lacks = [] }: { readonly lacks?: readonly CasePart[] } = {},
): void {
  const open: CaseSystemHarness[] = [];
  const given = async (records: KnownCaseRecords): Promise<CaseSystem> => {
    const harness = await makeHarness(records);
    open.push(harness);
    return harness.system;
  };
  const testOf = (part: CasePart) => (lacks.includes(part) ? test.skip : test);

  afterEach(async () => {
    for (const harness of open.splice(0)) await harness.end();
  });

  describe(`Case records read through ${name}`, () => {
    describePeople(given, testOf);
    describeRelationships(given, testOf);
    describeContactDetails(given, testOf);
    describeWorkers(given, testOf);
    describeRegimes(given, testOf);
    describeEnquiries(given);
    describePreProceedings(given);
    describeHistories(given, testOf);

    test('what the source has no place for, the reader says that it does not know', async () => {
      const { restriction, relationships, telephones, mergedRecords } = knowledgeOf(await given({}));
      expect({ restriction, relationships, telephones, mergedRecords }).toEqual({
        restriction: !lacks.includes('restricted access'),
        relationships: !lacks.includes('relationships'),
        telephones: !lacks.includes('telephones'),
        mergedRecords: !lacks.includes('merged records'),
      });
    });

    test('a source that does not answer is said to be unavailable', async () => {
      const harness = await makeHarness({ persons: [{ id: '1', firstName: 'Zoë', lastName: 'Okafor' }] });
      await harness.stopAnswering();
      await expect(harness.system.person('1')).rejects.toBeInstanceOf(CaseSystemUnavailable);
    });
  });
}

type Given = (records: KnownCaseRecords) => Promise<CaseSystem>;
type TestOf = (part: CasePart) => jest.It;

function describePeople(given: Given, testOf: TestOf): void {
  testOf('languages and titles')('a person comes with their particulars', async () => {
    const system = await given({
      persons: [
        {
          id: '41',
          firstName: 'Zoë',
          lastName: 'O’Neill-Łukaszewska',
          title: 'Miss',
          born: '2014-02-28',
          sex: 'F',
          record: 'child',
          ethnicity: 'MWBA',
          language: 'Polish',
          interpreter: true,
          email: 'zoe@example.org',
        },
      ],
    });
    expect(await system.person('41')).toEqual({
      id: '41',
      caseReference: '41',
      fullName: 'Zoë O’Neill-Łukaszewska',
      firstName: 'Zoë',
      lastName: 'O’Neill-Łukaszewska',
      title: 'Miss',
      dateOfBirth: '2014-02-28',
      expectedBirth: undefined,
      dateOfDeath: undefined,
      sex: 'female',
      restricted: false,
      isChildRecord: true,
      ethnicityCode: 'MWBA',
      firstLanguage: 'Polish',
      interpreterRequired: true,
      email: 'zoe@example.org',
    });
  });

  test('a date of birth after today is an expected birth, and today is a birthday', async () => {
    const system = await given({
      persons: [
        { id: '1', firstName: 'Baby', lastName: 'Due', born: '2026-11-21', record: 'child' },
        { id: '2', firstName: 'Baby', lastName: 'Born', born: '2026-11-20', record: 'child' },
        { id: '3', firstName: 'Baby', lastName: 'Unknown', record: 'child' },
      ],
    });
    const people = await system.people(['1', '2', '3']);
    expect(people.map((person) => [person.dateOfBirth, person.expectedBirth])).toEqual([
      [undefined, '2026-11-21'],
      ['2026-11-20', undefined],
      [undefined, undefined],
    ]);
  });

  test('several people come in the order asked for, without the unknown', async () => {
    const system = await given({
      persons: [
        { id: '1', firstName: 'Amara', lastName: 'Okafor' },
        { id: '2', firstName: 'Emeka', lastName: 'Okafor' },
      ],
    });
    expect((await system.people(['2', '99', 'no number', '1'])).map((person) => person.id)).toEqual(['2', '1']);
    expect(await system.person('99')).toBeUndefined();
    expect(await system.person("1' or 1=1 --")).toBeUndefined();
  });

  test('a person who has died has the date', async () => {
    const system = await given({ persons: [{ id: '1', firstName: 'Ken', lastName: 'Hartley', died: '2026-05-20' }] });
    expect((await system.person('1'))?.dateOfDeath).toBe('2026-05-20');
  });

  testOf('restricted access')('a restricted record says so, and only the workers named on it may open it', async () => {
    const system = await given({
      persons: [
        { id: '1', firstName: 'Mia', lastName: 'Hartley', restricted: true, record: 'child' },
        { id: '2', firstName: 'Jayden', lastName: 'Hartley', record: 'child' },
      ],
      restrictedAccess: [{ personId: '1', workerId: '7' }],
    });
    expect((await system.people(['1', '2'])).map((person) => person.restricted)).toEqual([true, false]);
    expect(await system.mayOpenRestricted('7', '1')).toBe(true);
    expect(await system.mayOpenRestricted('8', '1')).toBe(false);
    expect(await system.mayOpenRestricted('7', '2')).toBe(false);
    expect(await system.mayOpenRestricted('7', '99')).toBe(false);
    expect([...(await system.restrictedOpenTo('7', ['1', '2', '99', 'no number']))]).toEqual(['1']);
    expect([...(await system.restrictedOpenTo('8', ['1']))]).toEqual([]);
  });

  testOf('merged records')('a record that was merged away is answered by its survivor, along the whole chain', async () => {
    const system = await given({
      persons: [{ id: '30', firstName: 'Ada', lastName: 'Survivor', record: 'child', born: '2015-05-05' }],
      merges: [
        { from: '10', to: '20' },
        { from: '20', to: '30' },
      ],
      addresses: [{ personId: '30', addressId: '5', text: '1 Sample Street', display: true }],
      protectionPlans: [{ id: '3', personId: '30', from: '2026-01-01' }],
    });
    expect((await system.person('10'))?.id).toBe('30');
    expect((await system.people(['10', '20'])).map((person) => person.id)).toEqual(['30']);
    expect((await system.addressesOf('10')).map((address) => address.text)).toEqual(['1 Sample Street']);
    expect((await system.regimesOf('10')).map((spell) => spell.personId)).toEqual(['30']);
    expect([...(await system.personsOf(['10', '20', '99']))].map(([id, person]) => [id, person.id])).toEqual([
      ['10', '30'],
      ['20', '30'],
    ]);
    expect((await system.regimesOfEach(['10', '30'])).get('10')?.map((spell) => spell.personId)).toEqual(['30']);
  });

  test('what is read of many at once is what is read of each', async () => {
    const system = await given({
      persons: [
        { id: '1', firstName: 'Zoë', lastName: 'Okafor', record: 'child', born: '2014-01-01' },
        { id: '2', firstName: 'Tomasz', lastName: 'Okafor', record: 'child', born: '2019-01-01', restricted: true },
      ],
      teams: [{ id: '5', name: 'North' }],
      workers: [{ id: '7', lastName: 'Prŷs' }],
      roles: [{ workerId: '7', teamId: '5', role: 'SW', primary: true, from: '2020-01-01' }],
      allocations: [
        { personId: '1', workerId: '7', from: '2026-03-01' },
        { personId: '1', workerId: '7', from: '2025-01-01', to: '2025-06-01' },
        { personId: '2', workerId: '7', from: '2026-04-01' },
      ],
      protectionPlans: [{ id: '3', personId: '2', from: '2026-01-01' }],
      relationships: [
        { personId: '1', pair: 'Half-brother : Half-sister', otherPersonId: '2' },
        { personId: '2', pair: 'Mother : Child', otherPersonId: '1', from: '2014-01-01', to: '2015-01-01' },
      ],
      addresses: [
        { personId: '1', addressId: '5', text: '1 Sample Street', from: '2020-01-01' },
        { personId: '2', addressId: '5', text: '1 Sample Street', from: '2021-01-01' },
        { personId: '1', addressId: '6', text: '2 Former Street', from: '2014-01-01', to: '2020-01-01' },
      ],
      telephones: [
        { personId: '1', number: '01632 960001', type: 'Home' },
        { personId: '2', number: '01632 960001', type: 'Home' },
        { personId: '1', number: '07700 900001', type: 'Mobile' },
      ],
    });
    const ids = ['2', '1', '99', 'no number'];
    const persons = await system.personsOf(ids);
    const allocations = await system.allocationsOfEach(ids);
    const regimes = await system.regimesOfEach(ids);
    const relationships = await system.relationshipsOfEach(ids);
    const addresses = await system.addressesOfEach(ids);
    const telephones = await system.telephonesOfEach(ids);
    const workers = await system.workersOf(['7', '99', 'no number']);
    expect(persons.size).toBe(2);
    expect([...workers]).toEqual([['7', await system.worker('7')]]);
    for (const id of ids) {
      expect(persons.get(id)).toEqual(await system.person(id));
      expect(allocations.get(id) ?? []).toEqual(await system.allocationsOf(id));
      expect(regimes.get(id) ?? []).toEqual(await system.regimesOf(id));
      expect(relationships.get(id) ?? []).toEqual(await system.relationshipsOf(id));
      expect(addresses.get(id) ?? []).toEqual(await system.addressesOf(id));
      expect(telephones.get(id) ?? []).toEqual(await system.telephonesOf(id));
    }
    expect(addresses.get('1')?.map(({ text }) => text)).toEqual(['2 Former Street', '1 Sample Street']);
    if (knowledgeOf(system).telephones) expect(telephones.get('1')?.map(({ number }) => number)).toEqual(['01632 960001', '07700 900001']);
    if (knowledgeOf(system).relationships) expect(relationships.get('1')?.map(({ otherPersonId }) => otherPersonId)).toEqual(['2', '2']);
    expect(allocations.get('1')?.map(({ from }) => from)).toEqual(['2025-01-01', '2026-03-01']);
  });
}

function describeRelationships(given: Given, testOf: TestOf): void {
  const mother = { id: '1', firstName: 'Amara', lastName: 'Okafor', born: '1988-01-01', sex: 'F' as const };
  const child = { id: '2', firstName: 'Zoë', lastName: 'Okafor', born: '2014-01-01', record: 'child' as const };

  testOf('relationships')('a relationship recorded in both directions is one, seen from the person asked for', async () => {
    const system = await given({
      persons: [mother, child],
      relationships: [
        { personId: '1', pair: 'Mother : Daughter', otherPersonId: '2', from: '2014-01-01', parentalResponsibility: 'Y' },
        { personId: '2', pair: 'Daughter : Mother', otherPersonId: '1', from: '2014-01-01' },
      ],
    });
    expect(await system.relationshipsOf('2')).toEqual([
      {
        personId: '2',
        personIs: 'Daughter',
        otherPersonId: '1',
        otherIs: 'Mother',
        from: '2014-01-01',
        to: undefined,
        parentalResponsibility: 'yes',
        informalCarer: false,
      },
    ]);
    expect((await system.relationshipsOf('1')).map((each) => [each.personIs, each.otherIs])).toEqual([['Mother', 'Daughter']]);
  });

  testOf('relationships')('parental responsibility that nobody recorded is not recorded, and is never "no"', async () => {
    const system = await given({
      persons: [mother, child],
      relationships: [{ personId: '1', pair: 'Mother : Child', otherPersonId: '2' }],
    });
    expect((await system.relationshipsOf('2'))[0]?.parentalResponsibility).toBe('not recorded');
  });

  testOf('relationships')('a relationship that ended has its end', async () => {
    const system = await given({
      persons: [mother, { ...mother, id: '3', firstName: 'Daniel', sex: 'M' }],
      relationships: [{ personId: '1', pair: 'Partner : Partner', otherPersonId: '3', from: '2012-01-01', to: '2016-06-30' }],
    });
    expect((await system.relationshipsOf('3'))[0]).toMatchObject({ otherPersonId: '1', from: '2012-01-01', to: '2016-06-30' });
  });
}

function describeContactDetails(given: Given, testOf: TestOf): void {
  testOf('uses of addresses')('addresses come with their use and their days, past ones too', async () => {
    const system = await given({
      persons: [{ id: '1', firstName: 'Leanne', lastName: 'Hartley' }],
      addresses: [
        { personId: '1', addressId: '70', text: '9 Old Road', postcode: 'ZZ1 2AB', type: 'MAIN', from: '2019-01-01', display: true },
        { personId: '1', addressId: '71', text: 'PO Box 17', type: 'MAIN', from: '2026-01-01', contact: true },
        { personId: '1', addressId: '72', text: '1 Earlier Close', from: '2010-01-01', to: '2019-01-01' },
      ],
    });
    const addresses = await system.addressesOf('1');
    expect(addresses).toHaveLength(3);
    expect(addresses.find((address) => address.addressId === '70')).toEqual({
      addressId: '70',
      text: '9 Old Road',
      postcode: 'ZZ1 2AB',
      type: 'MAIN',
      from: '2019-01-01',
      to: undefined,
      isContact: false,
      isDisplay: true,
    });
    expect(addresses.find((address) => address.addressId === '71')).toMatchObject({ isContact: true, isDisplay: false });
    expect(addresses.find((address) => address.addressId === '72')?.to).toBe('2019-01-01');
  });

  testOf('telephones')('an ex-directory number is marked as one', async () => {
    const system = await given({
      persons: [{ id: '1', firstName: 'Toni', lastName: 'Hartley' }],
      telephones: [
        { personId: '1', number: '07700 900123', type: 'Ex-directory (do not disclose number)' },
        { personId: '1', number: '01632 960123', type: 'Home' },
      ],
    });
    expect(await system.telephonesOf('1')).toEqual([
      { number: '07700 900123', type: 'Ex-directory (do not disclose number)', exDirectory: true },
      { number: '01632 960123', type: 'Home', exDirectory: false },
    ]);
  });
}

const STAFF: KnownCaseRecords = {
  teams: [
    { id: '500', name: 'North' },
    { id: '501', name: 'South' },
  ],
  workers: [
    { id: '1', login: 'a.mensah', firstNames: 'Abena', lastName: 'Mensah' },
    { id: '2', login: 'b.hughes', firstNames: 'Bryn', lastName: 'Hughes' },
    { id: '3', firstNames: 'Nobody', lastName: 'Signs-In' },
  ],
  roles: [
    { workerId: '1', teamId: '501', role: 'SW', from: '2024-01-01' },
    { workerId: '1', teamId: '500', role: 'SP', primary: true, from: '2023-01-01' },
    { workerId: '1', teamId: '501', role: 'TM', from: '2020-01-01', to: '2023-01-01' },
    { workerId: '2', teamId: '501', role: 'SW', from: '2024-01-01', to: '2026-11-20' },
  ],
};

function describeWorkers(given: Given, testOf: TestOf): void {
  testOf('roles with their days')(
    'a worker comes with the teams of today, primary first, and is found by login in any letter case',
    async () => {
      const system = await given(STAFF);
      const worker = await system.worker('1');
      expect(worker).toMatchObject({ id: '1', loginId: 'a.mensah', name: 'Abena Mensah' });
      expect(worker?.teams).toEqual([
        { teamId: '500', teamName: 'North', roleCode: 'SP', primary: true },
        { teamId: '501', teamName: 'South', roleCode: 'SW', primary: false },
      ]);
      expect(await system.workerByLogin(' A.Mensah ')).toEqual(worker);
      expect(await system.workerByLogin('')).toBeUndefined();
      expect(await system.worker('99')).toBeUndefined();
    },
  );

  testOf('roles with their days')('a role that ends today is over', async () => {
    const system = await given(STAFF);
    expect((await system.worker('2'))?.teams).toEqual([]);
    expect((await system.workersInTeams(['501'])).map((worker) => worker.id)).toEqual(['1']);
  });

  test('allocations are told once, past and present, with the team that holds them', async () => {
    const system = await given({
      ...STAFF,
      persons: [{ id: '90', firstName: 'Zoë', lastName: 'Okafor', record: 'child' }],
      allocations: [
        { personId: '90', workerId: '2', from: '2025-01-01', to: '2026-02-01' },
        { personId: '90', workerId: '1', from: '2026-02-01' },
      ],
    });
    expect(await system.allocationsOf('90')).toEqual([
      expect.objectContaining({ workerId: '2', kind: 'allocated-worker', teamId: '501', from: '2025-01-01', to: '2026-02-01' }),
      expect.objectContaining({ workerId: '1', kind: 'allocated-worker', teamId: '500', teamName: 'North', to: undefined }),
    ]);
  });

  test('a caseload is the children allocated today', async () => {
    const system = await given({
      ...STAFF,
      persons: ['90', '91', '92', '93'].map((id) => ({ id, firstName: 'Child', lastName: id, record: 'child' as const })),
      allocations: [
        { personId: '92', workerId: '1', from: '2026-11-20' },
        { personId: '90', workerId: '1', from: '2025-01-01' },
        { personId: '91', workerId: '1', from: '2025-01-01', to: '2026-11-20' },
        { personId: '93', workerId: '1', from: '2026-11-21' },
      ],
    });
    expect(await system.caseloadOf('1')).toEqual(['90', '92']);
    expect(await system.caseloadOf('2')).toEqual([]);
  });

  testOf('involvements')('a coordinator is told by our name for the part, another professional by the council’s', async () => {
    const system = await given({
      ...STAFF,
      persons: [{ id: '90', firstName: 'Zoë', lastName: 'Okafor', record: 'child' }],
      involvements: [
        { personId: '90', workerId: '1', code: 'coordinator', from: '2026-01-01' },
        { personId: '90', workerId: '3', code: 'other', from: '2026-02-01' },
      ],
    });
    const kinds = (await system.allocationsOf('90')).map((allocation) => allocation.kind);
    expect(kinds[0]).toBe('fgc-coordinator');
    expect(kinds[1]).not.toBe('allocated-worker');
    expect(await system.caseloadOf('1')).toEqual([]);
  });
}

function describeRegimes(given: Given, testOf: TestOf): void {
  const child = { id: '90', firstName: 'Zoë', lastName: 'Okafor', born: '2015-01-01', record: 'child' as const };
  const spells = async (records: KnownCaseRecords) =>
    (await (await given({ persons: [child], ...records })).regimesOf('90')).map(({ regime, from, to }) => [regime, from, to]);

  test('a protection plan that ends and starts again on one day is two', async () => {
    expect(
      await spells({
        protectionPlans: [
          { id: '1', personId: '90', from: '2025-01-10', to: '2025-09-01' },
          { id: '2', personId: '90', from: '2025-09-01' },
        ],
      }),
    ).toEqual([
      ['child-protection', '2025-01-10', '2025-09-01'],
      ['child-protection', '2025-09-01', undefined],
    ]);
  });

  test('a plan that ends before it starts is left out', async () => {
    expect(await spells({ protectionPlans: [{ id: '1', personId: '90', from: '2025-09-01', to: '2025-01-10' }] })).toEqual([]);
  });

  test('being open to social care without a plan is a regime of its own', async () => {
    expect(await spells({ referrals: [{ id: '5', personId: '90', from: '2026-03-01', to: '2026-04-15' }] })).toEqual([
      ['open-no-plan', '2026-03-01', '2026-04-15'],
    ]);
  });

  test('short breaks are not being looked after; an order that follows them is', async () => {
    expect(
      await spells({
        care: [
          { personId: '90', from: '2025-01-01', to: '2025-03-01', legalStatus: 'V4', placement: 'U6' },
          { personId: '90', from: '2025-03-01', to: '2025-06-01', legalStatus: 'C2', placement: 'U6' },
          { personId: '90', from: '2025-06-01', legalStatus: 'C2', placement: 'U1' },
        ],
      }),
    ).toEqual([['looked-after', '2025-03-01', undefined]]);
  });

  testOf('letters')('a letter, an application and what came before them stand as events in order', async () => {
    const system = await given({
      persons: [child],
      preProceedings: [{ id: '8', personId: '90', from: '2026-02-01', to: '2026-06-01' }],
      steps: [
        { id: '13', personIds: ['90'], is: 'application', from: '2026-06-01' },
        { id: '11', personIds: ['90'], is: 'letter', from: '2026-02-03', to: '2026-02-10' },
        { id: '10', personIds: ['90'], is: 'letter-decision', from: '2026-01-30', to: '2026-02-01' },
        { id: '14', personIds: ['90'], is: 'letter', from: '2026-09-01', status: 'CANCELLED' },
      ],
    });
    expect((await system.eventsOf('90')).map(({ kind, on }) => [kind, on])).toEqual([
      ['letter-decision', '2026-02-01'],
      ['letter-before-proceedings', '2026-02-10'],
      ['care-application', '2026-06-01'],
    ]);
    expect((await system.regimesOf('90')).map(({ regime, from, to }) => [regime, from, to])).toEqual([
      ['pre-proceedings', '2026-02-01', '2026-06-01'],
      ['care-proceedings', '2026-06-01', undefined],
    ]);
  });
}

function describePreProceedings(given: Given): void {
  test('a time in pre-proceedings has its first meeting, how many more there were, and the day of the decision (census)', async () => {
    const meeting = { personIds: ['90'], is: 'pre-proceedings-meeting' } as const;
    const system = await given({
      persons: [{ id: '90', firstName: 'Zoë', lastName: 'Okafor', born: '2015-01-01', record: 'child' }],
      preProceedings: [{ id: '8', personId: '90', from: '2026-02-01', to: '2026-06-01' }],
      steps: [
        { id: '11', personIds: ['90'], is: 'letter', from: '2026-02-03', to: '2026-02-10' },
        { ...meeting, id: '12', from: '2026-02-20', to: '2026-02-24' },
        { ...meeting, id: '13', from: '2026-03-20', to: '2026-03-24' },
        { ...meeting, id: '14', from: '2026-04-20', to: '2026-04-24' },
        { ...meeting, id: '15', from: '2026-05-20', to: '2026-05-24', status: 'CANCELLED' },
      ],
    });
    const [history] = await all(system.histories());
    expect(
      history?.preProceedings?.map(({ initialMeetingOn, reviewMeetings, decidedOn }) => [initialMeetingOn, reviewMeetings, decidedOn]),
    ).toEqual([['2026-02-24', 2, '2026-06-01']]);
    expect(knowledgeOf(system).preProceedingsMeetings).toBe(true);
  });
}

function describeEnquiries(given: Given): void {
  test('section 47 enquiries stand in order, and a source that does not tell of them says so (S0-04)', async () => {
    const enquiry = { personIds: ['90'], is: 'enquiry' } as const;
    const system = await given({
      persons: [{ id: '90', firstName: 'Zoë', lastName: 'Okafor', born: '2015-01-01', record: 'child' }],
      steps: [
        { ...enquiry, id: '21', from: '2026-11-10' },
        { ...enquiry, id: '20', from: '2026-03-01', to: '2026-03-12' },
        { ...enquiry, id: '22', from: '2026-11-12', status: 'CANCELLED' },
      ],
    });
    const told = await system.enquiriesOf?.('90');
    expect(told?.map(({ startedOn, endedOn }) => [startedOn, endedOn]) ?? 'not told').toEqual(
      system.enquiriesOf === undefined
        ? 'not told'
        : [
            ['2026-03-01', '2026-03-12'],
            ['2026-11-10', undefined],
          ],
    );
  });
}

async function all(histories: AsyncIterable<CaseHistory>): Promise<readonly CaseHistory[]> {
  const found: CaseHistory[] = [];
  for await (const history of histories) found.push(history);
  return found;
}

function describeHistories(given: Given, testOf: TestOf): void {
  test('every child has a history, in ascending order of number, and adults have none', async () => {
    const children = ['9', '10', '100', '25'].map((id) => ({
      id,
      firstName: 'Child',
      lastName: id,
      born: '2015-01-01',
      record: 'child' as const,
    }));
    const system = await given({
      persons: [...children, { id: '50', firstName: 'Adult', lastName: 'Fifty', born: '1980-01-01', record: 'adult' }],
    });
    expect((await all(system.histories())).map((history) => history.person.id)).toEqual(['9', '10', '25', '100']);
  });

  test('a history is the same as what the child’s own readings say', async () => {
    const system = await given({
      ...STAFF,
      persons: [{ id: '90', firstName: 'Zoë', lastName: 'Okafor', born: '2015-01-01', record: 'child' }],
      allocations: [{ personId: '90', workerId: '1', from: '2026-02-01' }],
      protectionPlans: [{ id: '1', personId: '90', from: '2025-01-10', to: '2025-09-01' }],
      referrals: [{ id: '5', personId: '90', from: '2024-12-01' }],
      steps: [{ id: '11', personIds: ['90'], is: 'conference', from: '2025-01-10' }],
      care: [
        { personId: '90', from: '2026-01-01', to: '2026-03-01', legalStatus: 'V2', placement: 'U1', carerId: '5' },
        { personId: '90', from: '2026-03-01', to: '2026-04-01', legalStatus: 'C1', placement: 'U1', carerId: '5', reasonCeased: 'E4A' },
      ],
      disabilities: [{ personId: '90', code: 'AUT' }],
      needs: [{ personId: '90', need: 'N5', from: '2024-12-01' }],
    });
    const [history] = await all(system.histories());
    expect(history?.person).toEqual(await system.person('90'));
    expect(history?.regimes).toEqual(await system.regimesOf('90'));
    expect(history?.events).toEqual(await system.eventsOf('90'));
    expect(history?.allocations).toEqual(await system.allocationsOf('90'));
    expect(history).toMatchObject({ disability: 'yes', primaryNeed: 'N5' });
    expect(history?.mergedInto).toBeUndefined();
    expect(history?.care).toEqual([
      { from: '2026-01-01', to: '2026-03-01', legalStatus: 'V2', placement: 'U1', reasonCeased: 'X1', reasonStarted: 'S' },
      { from: '2026-03-01', to: '2026-04-01', legalStatus: 'C1', placement: 'U1', reasonCeased: 'E4A', reasonStarted: 'L' },
    ]);
  });

  test('a young person keeps the history after turning 18', async () => {
    const system = await given({ persons: [{ id: '1', firstName: 'Lin', lastName: 'Young', born: '2005-01-01', record: 'adult' }] });
    expect(await all(system.histories())).toHaveLength(1);
  });

  testOf('merged records')('a record that was merged away points to its survivor', async () => {
    const system = await given({
      persons: [{ id: '30', firstName: 'Ada', lastName: 'Survivor', born: '2015-05-05', record: 'child' }],
      merges: [
        { from: '10', to: '40' },
        { from: '40', to: '30' },
      ],
    });
    const found = await all(system.histories());
    expect(found.map((history) => [history.person.id, history.mergedInto])).toEqual([
      ['10', '30'],
      ['30', undefined],
      ['40', '30'],
    ]);
  });

  testOf('merged records')('a record that ends with an adoption is joined to no other, whatever marks them as one', async () => {
    const child = (id: string) => ({ id, firstName: 'Ada', lastName: `Number ${id}`, record: 'child' as const, born: '2019-05-05' });
    const system = await given({
      persons: [child('10'), child('20'), child('30'), child('40')],
      merges: [
        { from: '10', to: '20' },
        { from: '30', to: '40' },
      ],
      care: [{ personId: '10', from: '2024-01-01', to: '2025-06-30', legalStatus: 'E1', placement: 'A5', reasonCeased: 'E12' }],
      referrals: [{ id: '1', personId: '40', from: '2023-12-01', to: '2025-06-30', closureReason: 'RC1' }],
      addresses: [{ personId: '20', addressId: '5', text: '1 New Family Road', display: true }],
    });
    expect((await system.people(['10', '20', '30', '40'])).map((person) => person.id)).toEqual(['10', '20', '30', '40']);
    expect(await system.addressesOf('10')).toEqual([]);
    expect((await all(system.histories())).map((history) => [history.person.id, history.mergedInto])).toEqual([
      ['10', undefined],
      ['20', undefined],
      ['30', undefined],
      ['40', undefined],
    ]);
    expect([...((await system.adoptedAmong?.(['10', '20', '30', '40'])) ?? [])]).toEqual(['10', '40']);
  });

  testOf('completeness')('the last complete day is told for each feed', async () => {
    const told = await (await given({ completeTo: { caseRecords: '2026-11-19', careEpisodes: '2026-11-17' } })).completeTo();
    expect(told).toEqual({ caseRecords: '2026-11-19', careEpisodes: '2026-11-17' });
    const untold = await (await given({})).completeTo();
    expect(untold).toEqual({ caseRecords: undefined, careEpisodes: undefined });
  });

  testOf('uses of addresses')(
    'a transfer to another authority, and a move out of the area with the case closed, have their days',
    async () => {
      const child = (id: string) => ({ id, firstName: 'Child', lastName: id, born: '2015-01-01', record: 'child' as const });
      const system = await given({
        persons: [child('1'), child('2'), child('3')],
        referrals: [
          { id: '5', personId: '1', from: '2025-01-01', to: '2025-06-30', closureReason: 'RC5' },
          { id: '6', personId: '2', from: '2025-01-01', to: '2025-06-30', closureReason: 'RC7' },
          { id: '7', personId: '3', from: '2025-01-01', to: '2025-06-30', closureReason: 'RC7' },
        ],
        addresses: [
          { personId: '2', addressId: '1', text: '1 Far Away', from: '2025-08-01', display: true, inArea: false },
          { personId: '3', addressId: '2', text: '1 Near By', from: '2025-08-01', display: true, inArea: true },
        ],
      });
      const found = await all(system.histories());
      expect(found.map((history) => [history.transferredOn, history.movedOutAndClosedOn])).toEqual([
        ['2025-06-30', undefined],
        [undefined, '2025-08-01'],
        [undefined, undefined],
      ]);
    },
  );
}
