import type { Actor } from '../../plugin/core/actor';
import { day } from '../../plugin/core/calendar-day';
import { doors } from '../../plugin/core/doors';
import { InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { withSettledRecords } from '../../plugin/core/followed-records';
import { decideFinding } from '../../plugin/episodes/decide-finding.action';
import { lookForRecords, settledRecords } from '../../plugin/jobs/look-for-records';
import { childRecord } from '../../plugin/worklists/child-record.query';
import { anEpisode } from '../builders/an-episode';
import { recordingLog } from '../builders/recording-log';
import { anActor, aWorld, type World } from '../builders/world';

const nia: Actor = anActor('w-nia', ['worker'], ['north']);
const administrator = anActor('w-admin', ['administrator']);
const tonight = day('2026-11-20');

let world: World;
beforeEach(async () => {
  world = await aWorld({ now: '2026-11-20T02:30:00Z' });
  const { caseRecords, stores } = world;
  for (const [id, fullName] of [
    ['p-old', 'Zoë Okafor'],
    ['p-new', 'Zoë Okafor'],
    ['p-mia', 'Mia Hartley'],
  ] as const) {
    caseRecords.addPerson({ id, fullName, dateOfBirth: day('2014-03-05') });
    caseRecords.allocate(id, nia.workerId);
  }
  await stores.episodes.add(
    anEpisode({ id: 'e-old', leadChildId: 'p-old', children: [{ personId: 'p-old', joinedOn: day('2026-01-05') }] }),
  );
  await stores.episodes.add(
    anEpisode({ id: 'e-mia', leadChildId: 'p-mia', children: [{ personId: 'p-mia', joinedOn: day('2026-01-05') }] }),
  );
});
afterEach(() => world.end());

const job = (log = recordingLog()) => ({ stores: world.stores, caseSystem: world.caseRecords, clock: world.clock, log });
const look = (date = tonight) => lookForRecords(job(), date);
/** As the module reads: with the decisions heard. */
function reading() {
  const { caseRecords, clock, policy, ids, shelf, wording, store } = world;
  const caseSystem = withSettledRecords(caseRecords, () => settledRecords(store.stores.recordFindings), clock);
  return doors({ caseSystem, policy, clock, ids, shelf, wording }, store);
}
const onPageOf = async (personId: string, actor: Actor = nia) => {
  const answer = await reading().ask(childRecord, { personId }, actor);
  return { child: answer.child.id, episodes: answer.episodes.map(({ episode }) => episode.id) };
};
const decide = (keptNumber: string, rest: object, actor: Actor = administrator) =>
  reading().perform(decideFinding, { keptNumber, reason: 'Seen in the case system', version: '1', ...rest }, actor, world.key());

describe('The nightly look for records', () => {
  test('is made once a night, whichever server is first', async () => {
    expect(await look()).toBe('done');
    expect(await look()).toBe('not-needed');
    expect(await look(day('2026-11-21'))).toBe('done');
    expect(await world.stores.recordFindings.all()).toEqual([]);
  });

  test('that fails is told by its kind alone, and another may try the same night', async () => {
    world.caseRecords.down = true;
    const log = recordingLog();
    expect(await lookForRecords(job(log), tonight)).toBe('failed');
    expect(JSON.stringify(log)).not.toContain('Okafor');
    world.caseRecords.down = false;
    expect(await look()).toBe('done');
  });

  test('finds what was merged and what is gone, and changes nothing of it', async () => {
    world.caseRecords.merge('p-old', 'p-new');
    world.caseRecords.forget('p-mia');
    await look();
    const found = await world.stores.recordFindings.all();
    expect(found.map(({ personId, kind, pointsTo, decision }) => [personId, kind, pointsTo, decision])).toEqual([
      ['p-mia', 'gone', undefined, 'waiting'],
      ['p-old', 'merged', 'p-new', 'waiting'],
    ]);
    expect((await onPageOf('p-new')).episodes).toEqual([]);
  });
});

describe('A merge that was followed', () => {
  beforeEach(async () => {
    world.caseRecords.merge('p-old', 'p-new');
    await look();
    await decide('p-old', { decision: 'follow' });
  });

  test('puts what was kept under the old number on the survivor’s page, and the old address leads there too', async () => {
    expect(await onPageOf('p-new')).toEqual({ child: 'p-new', episodes: ['e-old'] });
    expect(await onPageOf('p-old')).toEqual({ child: 'p-new', episodes: ['e-old'] });
    expect(await onPageOf('p-mia')).toEqual({ child: 'p-mia', episodes: ['e-mia'] });
  });

  test('shows it in a session that was opened from the survivor’s record, and never in another child’s', async () => {
    expect((await onPageOf('p-new', { ...nia, launchedFor: 'p-new' })).episodes).toEqual(['e-old']);
    await expect(onPageOf('p-new', { ...nia, launchedFor: 'p-mia' })).rejects.toThrow(NotFound);
  });

  test('is followed still where the case system forgets the old number altogether', async () => {
    world.caseRecords.forget('p-old');
    expect(await onPageOf('p-new')).toEqual({ child: 'p-new', episodes: ['e-old'] });
  });

  test('is taken back whole', async () => {
    await decide('p-old', { decision: 'waiting', version: '2' });
    expect((await onPageOf('p-new')).episodes).toEqual([]);
    expect((await world.stores.episodes.find('e-old'))?.children.map(({ personId }) => personId)).toEqual(['p-old']);
  });

  test('stands in the audit with the person who decided it and how it is known', async () => {
    const [event] = await world.stores.audit.list({ actorId: 'w-admin', limit: 1 });
    expect(event).toMatchObject({
      event: 'decide-merged-record',
      reason: 'Seen in the case system',
      subject: { personIds: ['p-new', 'p-old'] },
    });
  });
});

describe('A record that is gone', () => {
  beforeEach(async () => {
    world.caseRecords.forget('p-old');
    await look();
  });

  test('is nobody’s to open until it is followed to the record that is the same person now', async () => {
    await expect(onPageOf('p-old')).rejects.toThrow(NotFound);
    await decide('p-old', { decision: 'follow', survivorId: 'p-new' });
    expect(await onPageOf('p-old')).toEqual({ child: 'p-new', episodes: ['e-old'] });
  });

  test.each([
    ['no number', undefined, 'Enter the number of the record that is the same person now'],
    ['a number that nobody has', 'p-nobody', 'The case system has no record of this number. Check it there'],
    ['its own number', 'p-old', 'This is the number of the record itself. Enter the number of the record that is the same person now'],
  ])('is not followed to %s', async (_what, survivorId, message) => {
    const error = await decide('p-old', { decision: 'follow', survivorId }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).problems).toEqual([{ field: 'survivorId', message }]);
  });

  test('is never joined to a record that ends with an adoption, nor from one, whatever is typed', async () => {
    world.caseRecords.adopted.add('p-new');
    await expect(decide('p-old', { decision: 'follow', survivorId: 'p-new' })).rejects.toThrow(InvalidInput);
    world.caseRecords.adopted.clear();
    world.caseRecords.adopted.add('p-old');
    await expect(decide('p-old', { decision: 'follow', survivorId: 'p-new' })).rejects.toThrow(InvalidInput);
    await expect(onPageOf('p-old')).rejects.toThrow(NotFound);
    expect((await onPageOf('p-new')).episodes).toEqual([]);
  });
});

test('A record that is kept apart shows nobody the child with whose record the case system answers', async () => {
  world.caseRecords.merge('p-old', 'p-mia');
  await look();
  await decide('p-old', { decision: 'leave' });
  await expect(onPageOf('p-old')).rejects.toThrow(NotFound);
  expect((await onPageOf('p-mia')).episodes).toEqual(['e-mia']);
});

test('Only an administrator decides; the auditor reads, and nobody else is let in', async () => {
  world.caseRecords.merge('p-old', 'p-new');
  await look();
  for (const actor of [nia, anActor('w-a', ['auditor']), anActor('w-m', ['team-manager'], ['north'])]) {
    await expect(decide('p-old', { decision: 'follow' }, actor)).rejects.toThrow(NotAllowed);
  }
});
