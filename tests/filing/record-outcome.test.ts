import { Conflict, NotAllowed } from '../../plugin/core/errors';
import type { InvalidInput } from '../../plugin/core/errors';
import { recordOutcome } from '../../plugin/filing/record-outcome.action';
import { manager, nia, OKAFORS } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforMeeting();
});
afterEach(() => world.end());

const meetingId = 'meeting-okafor';
const record = (rest: object, actor = nia) => world.perform(recordOutcome, { meetingId, version: '0', ...rest }, actor, world.key());
const meeting = () => world.stores.meetings.find(meetingId);
const came = (memberId: string, mode: 'in-person' | 'did-not-attend' | 'written-views' = 'in-person') =>
  world.stores.meetings.saveAttendance(meetingId, { memberId, invited: true, mode });
const problemsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: InvalidInput) => error.problems.map(({ field }) => field),
  );

test('a meeting that was held puts one case note on every child’s record', async () => {
  await came('m-amara');
  await came('m-nia');
  await came('m-grace', 'written-views');
  await came('m-emeka', 'did-not-attend');
  await record({ status: 'held' });
  expect(await meeting()).toMatchObject({ status: 'held', facilitatorRelation: 'allocated-worker', version: 1 });

  const entries = await world.stores.filing.of('meeting-held', meetingId);
  expect(entries.map(({ personId, kind }) => [personId, kind])).toEqual([
    [OKAFORS.zoe, 'case-note'],
    [OKAFORS.tomasz, 'case-note'],
    [OKAFORS.baby, 'case-note'],
  ]);
  expect(entries[0]).toMatchObject({
    title: 'Family meeting held on Wednesday 18 November 2026',
    effectiveOn: '2026-11-18',
    author: nia.loginId,
  });
  const content = await world.stores.filing.contentOf(entries[0]!.id);
  const body = content?.kind === 'case-note' ? content.body : '';
  expect(body).toContain('It was run by Nia Prŷs, social worker.');
  expect(body).toContain('Present: Amara Okafor (mother), Nia Prŷs (social worker).');
  expect(body).toContain('Sent their views: Grace Okafor (grandmother).');
  expect(body).not.toContain('Emeka');
  expect((await world.stores.outbox.counts()).waiting).toBe(3);
});

test('nothing is held while nobody of the family is recorded as there', async () => {
  await came('m-nia');
  expect(await problemsOf(record({ status: 'held' }))).toEqual(['status']);
});

test.each(['adjourned', 'stopped', 'cancelled', 'not-quorate'])('%s needs a reason, and files nothing', async (status) => {
  expect(await problemsOf(record({ status }))).toEqual(['reason']);
  const followUp = { followUp: 'A visit', followUpBy: 'Nia Prŷs', followUpDue: '2026-11-19' };
  await record({ status, reason: 'The boiler broke', ...followUp });
  expect(await meeting()).toMatchObject({
    status,
    outcomeReason: 'The boiler broke',
    safeguardingFollowUp: 'A visit',
    followUpBy: 'Nia Prŷs',
    followUpDue: '2026-11-19',
  });
  expect((await world.stores.outbox.counts()).waiting).toBe(0);
});

test('before its day a meeting can be cancelled, and nothing else', async () => {
  world.clock.set('2026-11-17T10:00:00Z');
  await came('m-amara');
  await expect(record({ status: 'held' })).rejects.toThrow('has not taken place yet');
  await record({ status: 'cancelled', reason: 'Ill' });
  expect(await meeting()).toMatchObject({ status: 'cancelled' });
});

test('what became of it is recorded once; an adjourned meeting goes on', async () => {
  await came('m-amara');
  await record({ status: 'adjourned', reason: 'Late' });
  await record({ status: 'held', version: '1' });
  await expect(record({ status: 'cancelled', reason: 'x', version: '2' })).rejects.toThrow('recorded already');
  expect((await world.stores.outbox.counts()).waiting).toBe(3);
});

test('a change after the page was opened stands against it; a manager does not record it', async () => {
  await came('m-amara');
  await expect(record({ status: 'held', version: '7' })).rejects.toThrow(Conflict);
  await expect(record({ status: 'held' }, manager)).rejects.toThrow(NotAllowed);
});

test('what is done for the children’s safety has somebody who does it and a date (S1-35)', async () => {
  expect(await problemsOf(record({ status: 'stopped', reason: 'A threat', followUp: 'A visit' }))).toEqual(['followUpBy', 'followUpDue']);
  expect(await problemsOf(record({ status: 'stopped', reason: 'A threat', followUpBy: 'Nia' }))).toEqual(['followUp', 'followUpDue']);
});

test('that a meeting was adjourned stays on record when it goes on, with the day that was agreed', async () => {
  expect(await problemsOf(record({ status: 'adjourned', reason: 'Late', goesOnOn: '2026-11-17' }))).toEqual(['goesOnOn']);
  await record({ status: 'adjourned', reason: 'Late', goesOnOn: '2026-11-20' });
  await came('m-amara');
  await record({ status: 'held', version: '1' });
  expect(await meeting()).toMatchObject({
    status: 'held',
    adjournments: [{ on: '2026-11-18', reason: 'Late', goesOnOn: '2026-11-20' }],
  });
});
