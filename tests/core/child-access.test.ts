import { accessToChild, accessToEach, mayOpenChild, type ChildAccess } from '../../plugin/core/child-access';
import { day } from '../../plugin/core/calendar-day';
import { CaseRecords } from '../builders/case-records';
import { anActor } from '../builders/world';

const open: ChildAccess = { personId: 'p1', restricted: false, named: false, allocated: false, teamIds: ['north'] };
const restricted: ChildAccess = { ...open, restricted: true };

describe('who may open a child’s record', () => {
  test.each([
    ['the allocated worker', anActor('w1', ['worker']), { ...open, allocated: true }, true],
    ['another worker of the same team', anActor('w2', ['worker'], ['north']), open, false],
    ['a Senior Practitioner of the child’s team', anActor('w3', ['senior-practitioner'], ['north']), open, true],
    ['a Senior Practitioner of another team', anActor('w3', ['senior-practitioner'], ['south']), open, false],
    ['the manager of the child’s team', anActor('w4', ['team-manager'], ['north']), open, true],
    ['business support of the child’s team', anActor('w5', ['business-support'], ['north']), open, false],
    ['a performance analyst', anActor('w6', ['performance-analyst'], ['north']), open, false],
    ['an administrator', anActor('w7', ['administrator'], ['north']), open, false],
    ['an auditor', anActor('w8', ['auditor']), open, true],
    [
      'the allocated worker, restricted and named on the list',
      anActor('w1', ['worker']),
      { ...restricted, allocated: true, named: true },
      true,
    ],
    ['the allocated worker, restricted and not named', anActor('w1', ['worker']), { ...restricted, allocated: true }, false],
    ['the manager of the team, restricted and not named', anActor('w4', ['team-manager'], ['north']), restricted, false],
    ['someone allocated who has no role here', anActor('w9', []), { ...open, allocated: true }, false],
  ] as const)('%s: %#', (_who, actor, access, may) => {
    expect(mayOpenChild(actor, access) === 'ok').toBe(may);
  });

  const today = day('2026-11-21');

  test('an allocation that has ended opens nothing from that day on', async () => {
    const records = new CaseRecords();
    records.addPerson({ id: 'p1', fullName: 'Zoë Okafor' });
    records.allocate('p1', 'w1', { from: day('2026-01-01'), to: today });
    expect((await accessToChild(records, anActor('w1', ['worker']), 'p1', today)).allocated).toBe(false);
  });

  test('a record that the case system does not know counts as restricted', async () => {
    expect((await accessToChild(new CaseRecords(), anActor('w1', ['worker']), 'gone', today)).restricted).toBe(true);
  });

  test('asked of many at once it is what is asked of each, in three questions, however many they are', async () => {
    const records = new CaseRecords();
    records.addPerson({ id: 'p1', fullName: 'Zoë Okafor' });
    records.addPerson({ id: 'p2', fullName: 'Mia Hartley', restricted: true });
    records.addPerson({ id: 'p3', fullName: 'Jayden Hartley', restricted: true });
    records.nameOnRestricted('w1', 'p2');
    records.allocate('p1', 'w1', { teamId: 'north' });
    records.allocate('p2', 'w2', { teamId: 'south' });
    const actor = anActor('w1', ['worker']);
    const ids = ['p1', 'p2', 'p3', 'gone'];
    const all = await accessToEach(records, actor, [...ids, 'p1'], today);
    expect(records.asked).toEqual(['personsOf', 'allocationsOfEach', 'restrictedOpenTo']);
    // Asked for by itself, emergency access opens a record; for a list it does not.
    for (const id of ids) expect({ ...all.get(id), byItself: true }).toEqual(await accessToChild(records, actor, id, today));
    expect([...all.values()].some(({ byItself }) => byItself === true)).toBe(false);
    expect(ids.map((id) => [all.get(id)?.restricted, all.get(id)?.named])).toEqual([
      [false, false],
      [true, true],
      [true, false],
      [true, false],
    ]);
  });
});
