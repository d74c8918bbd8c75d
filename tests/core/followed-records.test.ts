import { day } from '../../plugin/core/calendar-day';
import { withSettledRecords, type SettledRecords } from '../../plugin/core/followed-records';
import { CaseRecords } from '../builders/case-records';
import { clockAt } from '../builders/clock';

const records = new CaseRecords();
const adult = records.addPerson({ id: '30', fullName: 'Ada Survivor', dateOfBirth: day('2015-05-05') });
records.addPerson({ id: '50', fullName: 'Another Child', dateOfBirth: day('2015-05-05') });
records.merge('40', '50');
records.allocate('30', 'w1');
records.allocate('40', 'w2');
records.addAddress({ personId: '30', text: '1 Sample Street' });
records.addAddress({ personId: '40', text: 'Somewhere else' });
records.addTelephone({ personId: '30', number: '01632 960001', type: 'Home', exDirectory: false });
records.addTelephone({ personId: '40', number: '01632 960002', type: 'Home', exDirectory: false });
records.nameOnRestricted('w1', '30');
records.nameOnRestricted('w2', '40');
records.addRelationship({ personId: '31', personIs: 'Mother', otherPersonId: '30', otherIs: 'Child' });
records.addRelationship({ personId: '32', personIs: 'Mother', otherPersonId: '40', otherIs: 'Child' });
const parts = { regimes: [], events: [], care: [], allocations: [] };
records.caseHistories.push({ person: adult, ...parts }, { person: { ...adult, id: '40' }, mergedInto: '50', ...parts });

const decisions: SettledRecords = { followed: new Map([['10', '30']]), apart: new Set(['40', '50']) };
const system = withSettledRecords(records, async () => decisions, clockAt('2026-11-20T10:00:00Z'));

describe('A number that was followed', () => {
  test('answers with its survivor, one by one and many at once', async () => {
    expect(await records.person('10')).toBeUndefined();
    expect((await system.person('10'))?.id).toBe('30');
    expect((await system.people(['10', '30'])).map(({ id }) => id)).toEqual(['30']);
    expect([...(await system.personsOf(['10', '30']))].map(([id, { id: as }]) => [id, as])).toEqual([
      ['10', '30'],
      ['30', '30'],
    ]);
    expect((await system.addressesOf('10')).map(({ text }) => text)).toEqual(['1 Sample Street']);
    expect((await system.allocationsOfEach(['10'])).get('10')?.map(({ workerId }) => workerId)).toEqual(['w1']);
    expect(await system.mayOpenRestricted('w1', '10')).toBe(true);
    expect([...(await system.restrictedOpenTo('w1', ['10', '30']))]).toEqual(['10', '30']);
    expect((await system.addressesOfEach(['10'])).get('10')?.map(({ text }) => text)).toEqual(['1 Sample Street']);
    expect((await system.telephonesOfEach(['10'])).get('10')?.map(({ number }) => number)).toEqual(['01632 960001']);
    expect((await system.relationshipsOfEach(['10', '50'])).get('10')?.map(({ otherIs }) => otherIs)).toEqual(['Child']);
  });

  test('counts with its survivor in the reports, though the case system has forgotten it', async () => {
    const found: unknown[] = [];
    for await (const { person, mergedInto } of system.histories()) found.push([person.id, mergedInto]);
    expect(found).toEqual([
      ['30', undefined],
      ['10', '30'],
    ]);
  });
});

describe('A number that is kept apart', () => {
  test('never shows the record with which the case system answers', async () => {
    expect((await records.person('40'))?.fullName).toBe('Another Child');
    expect(await system.person('40')).toBeUndefined();
    expect(await system.addressesOf('40')).toEqual([]);
    expect(await system.allocationsOf('40')).toEqual([]);
    expect([...(await system.personsOf(['40', '30'])).keys()]).toEqual(['30']);
    expect([...(await system.allocationsOfEach(['40'])).keys()]).toEqual([]);
    expect(await system.mayOpenRestricted('w2', '40')).toBe(false);
    expect([...(await system.restrictedOpenTo('w2', ['40']))]).toEqual([]);
    expect(await system.people(['40'])).toEqual([]);
    expect([...(await system.addressesOfEach(['40'])).keys()]).toEqual([]);
    expect([...(await system.telephonesOfEach(['40'])).keys()]).toEqual([]);
    expect([...(await system.relationshipsOfEach(['40'])).keys()]).toEqual([]);
  });

  test('shows its own record while the case system has it', async () => {
    expect((await system.person('50'))?.fullName).toBe('Another Child');
  });
});

test('A decision is heard within five seconds by every process, and a failed reading of them is not kept', async () => {
  const clock = clockAt('2026-11-20T10:00:00Z');
  let now: SettledRecords = { followed: new Map(), apart: new Set() };
  let fails = true;
  const hearing = withSettledRecords(
    records,
    async () => {
      if (fails) throw new Error('away');
      return now;
    },
    clock,
  );
  await expect(hearing.person('10')).rejects.toThrow('away');
  fails = false;
  expect(await hearing.person('10')).toBeUndefined();
  now = decisions;
  expect(await hearing.person('10')).toBeUndefined();
  clock.set('2026-11-20T10:00:05Z');
  expect((await hearing.person('10'))?.id).toBe('30');
});
