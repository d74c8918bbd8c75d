import { day } from '../../../plugin/core/calendar-day';
import { aMeeting } from '../../builders/a-meeting';
import { aMember } from '../../builders/a-member';
import { aPlan } from '../../builders/a-plan';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
  await world.stores.meetings.add(aMeeting());
});
afterEach(() => world.end());

const on = day('2026-12-01');

async function everyOne<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const read: T[] = [];
  for await (const row of rows) read.push(row);
  return read;
}

test('the night reads every plan and every member of a network, in the order of their ids', async () => {
  for (const id of ['plan-2', 'plan-1']) await world.stores.plans.add(aPlan({ id, number: id === 'plan-1' ? 1 : 2 }));
  for (const id of ['member-b', 'member-B', 'member-a']) await world.stores.network.add(aMember({ id }));
  expect((await everyOne(world.stores.plans.all())).map(({ id }) => id)).toEqual(['plan-1', 'plan-2']);
  // Capital letters first, as in our own code, whatever the database's own order is.
  expect((await everyOne(world.stores.network.all())).map(({ id }) => id)).toEqual(['member-B', 'member-a', 'member-b']);
});

test('the night reads who asked for the plan and when it was sent, and which chairs were told', async () => {
  const copy = { episodeId: 'episode-1', planId: 'plan-1', name: 'Grace Okafor', relation: 'grandmother', version: 0 };
  await world.stores.plans.add(aPlan());
  await world.stores.followUp.addCopy({ ...copy, id: 'copy-1', recipient: 'member-1', askedBy: 'Amara Okafor' });
  await world.stores.followUp.saveChairNotice({
    meetingId: 'meeting-1',
    episodeId: 'episode-1',
    sent: { to: 'Chair Ó Néill', how: 'secure-e-mail', on, by: 'worker-1' },
    version: 0,
  });
  expect(await everyOne(world.stores.nightlyFacts.copies())).toEqual([
    { planId: 'plan-1', recipient: 'member-1', asked: true, leftOut: false, sentOn: undefined },
  ]);
  expect(await everyOne(world.stores.nightlyFacts.noticesSent())).toEqual([{ meetingId: 'meeting-1', on }]);
});

test('the night reads nothing where nothing was recorded', async () => {
  const { preparations, advocates, actionsDone, feedback } = world.stores.nightlyFacts;
  expect(await everyOne(preparations())).toEqual([]);
  expect(await everyOne(advocates())).toEqual([]);
  expect(await everyOne(actionsDone())).toEqual([]);
  expect(await everyOne(feedback())).toEqual([]);
});
