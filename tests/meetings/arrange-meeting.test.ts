import { day } from '../../plugin/core/calendar-day';
import { Conflict, type InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { arrangeMeeting } from '../../plugin/meetings/arrange-meeting.action';
import { changeMeeting } from '../../plugin/meetings/change-meeting.action';
import { anotherWorker, coordinator, manager, nia, OKAFORS, seniorPractitioner } from '../builders/okafor-family';
import { theOkaforMeeting, theirMeeting, writtenConsent } from '../builders/okafor-meeting';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforMeeting();
  world.caseRecords.addWorker({ id: seniorPractitioner.workerId, name: 'Sena Prior' }, { id: 'team-north', role: 'SP' });
  world.caseRecords.addWorker({ id: coordinator.workerId, name: 'Cora Ordin' }, { id: 'team-conferences', role: 'IC' });
  world.caseRecords.addWorker({ id: anotherWorker.workerId, name: 'Olu Ther', loginId: 'other' }, { id: 'team-south', role: 'SW' });
});
afterEach(() => world.end());

const typed = {
  episodeId: 'episode-okafor',
  subjects: [OKAFORS.zoe, OKAFORS.tomasz],
  on: { day: '5', month: '12', year: '2026' },
  startsAt: '6.30pm',
  venueKind: 'community',
  venue: 'St Brigid’s hall',
  facilitator: nia.workerId,
};
const arrange = (rest: object = {}, actor = nia) => world.perform(arrangeMeeting, { ...typed, ...rest }, actor, world.key());
const problemsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: InvalidInput) => error.problems.map(({ field }) => field),
  );

test('a meeting is planned with its children, place and facilitator', async () => {
  const { result } = await arrange();
  expect(await world.stores.meetings.find(result.meetingId)).toMatchObject({
    type: 'FM',
    status: 'planned',
    subjectIds: [OKAFORS.zoe, OKAFORS.tomasz],
    on: '2026-12-05',
    startsAt: '18:30',
    venue: 'St Brigid’s hall',
    facilitatorId: nia.workerId,
    facilitatorRelation: 'allocated-worker',
  });
  expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([
    { event: 'arrange-meeting', subject: { episodeId: 'episode-okafor' } },
  ]);
});

test('nothing is arranged before consent, and nothing after it was withdrawn', async () => {
  await world.stores.consents.save(writtenConsent({ withdrawn: { on: '2026-11-10' as never, toldTo: 'Nia Prŷs' } }));
  await expect(arrange()).rejects.toThrow('Record written consent');
  const { episodeId: _e, subjects: _s, ...details } = typed;
  const change = { ...details, meetingId: 'meeting-okafor', version: '0' };
  await expect(world.perform(changeMeeting, change, nia, world.key())).rejects.toThrow('Record written consent');
});

test.each([
  [{ startsAt: 'after tea' }, ['startsAt']],
  [{ on: { day: '31', month: '2', year: '2026' } }, ['on']],
  [{ subjects: ['p-somebody-else'] }, ['subjects']],
  [{ venue: '' }, ['venue']],
  [{ venueKind: 'online', venue: '' }, []],
  [{ facilitator: 'somebody-else', facilitatorLogin: '' }, ['facilitatorLogin']],
  [{ facilitator: 'somebody-else', facilitatorLogin: 'nobody' }, ['facilitatorLogin']],
  [{ facilitator: 'somebody-else', facilitatorLogin: 'other' }, ['facilitatorReason']],
  [{ facilitator: 'somebody-else', facilitatorLogin: 'other', facilitatorReason: 'Speaks Igbo' }, []],
  [{ facilitator: seniorPractitioner.workerId }, []],
])('%j has problems with %j', async (rest, fields) => {
  expect(await problemsOf(arrange(rest))).toEqual(fields);
});

test('a meeting is about children who are children still on its day (S3-07)', async () => {
  const { zoe, tomasz } = OKAFORS;
  world.caseRecords.addPerson({ id: zoe, fullName: 'Zoë Okafor', dateOfBirth: day('2008-12-05') });
  expect(await problemsOf(arrange())).toEqual(['on']);
  expect(await problemsOf(arrange({ on: { day: '4', month: '12', year: '2026' } }))).toEqual([]);
  expect(await problemsOf(arrange({ subjects: [tomasz] }))).toEqual([]);
});

test('a conference is run by somebody independent, who becomes its coordinator (S1-14, S1-17)', async () => {
  const episode = await world.stores.episodes.find('episode-okafor');
  await world.stores.episodes.save({ ...episode!, choice: { ...episode!.choice!, type: 'FGC' }, coordinatorId: undefined });

  expect(await problemsOf(arrange())).toEqual(['facilitator']);
  world.caseRecords.addWorker({ id: 'w-new', name: 'Noor New', loginId: 'noor' }, { id: 'team-conferences', role: 'IC' });
  await arrange({ facilitator: 'somebody-else', facilitatorLogin: 'noor' });
  expect((await world.stores.episodes.find('episode-okafor'))?.coordinatorId).toBe('w-new');
});

test('a manager does not arrange meetings, and for another worker the family is not there', async () => {
  await expect(arrange({}, manager)).rejects.toThrow(NotAllowed);
  await expect(arrange({}, anotherWorker)).rejects.toThrow(NotFound);
});

test('a planned meeting is moved to another day, over the version that was shown', async () => {
  const { episodeId: _e, subjects: _s, ...details } = typed;
  const change = { ...details, meetingId: 'meeting-okafor', version: '0' };
  await world.perform(changeMeeting, change, nia, world.key());
  expect(await world.stores.meetings.find('meeting-okafor')).toMatchObject({ on: '2026-12-05', version: 1 });
  await expect(world.perform(changeMeeting, change, nia, world.key())).rejects.toThrow(Conflict);
});

test('a meeting that was held is not moved', async () => {
  await world.stores.meetings.save(theirMeeting({ status: 'held' }));
  const { episodeId: _e, subjects: _s, ...details } = typed;
  const change = { ...details, meetingId: 'meeting-okafor', version: '1' };
  await expect(world.perform(changeMeeting, change, nia, world.key())).rejects.toThrow('This meeting is over');
});
