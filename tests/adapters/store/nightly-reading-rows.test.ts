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

const seen = async () => (await everyOne(world.stores.nightlyFacts.processes()))[0];

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
  const page = await seen();
  expect(page?.copies.get('plan-1')).toEqual([{ recipient: 'member-1', asked: true, leftOut: false, sentOn: undefined }]);
  expect(page?.chairToldOn).toEqual(new Map([['meeting-1', on]]));
});

test('the night reads what belongs to a process with it, on whichever page the process comes', async () => {
  const many = Array.from({ length: 501 }, (_, at) => `more-${String(at).padStart(4, '0')}`);
  for (const id of many) await world.stores.episodes.add(anEpisode({ id, reference: id }));
  await world.stores.meetings.add(aMeeting({ id: 'meeting-of-the-last', episodeId: 'more-0500' }));
  await world.stores.network.add(aMember({ id: 'member-of-the-last', episodeId: 'more-0500', kind: 'worker' }));
  const pages = await everyOne(world.stores.nightlyFacts.processes());
  expect(pages.map(({ episodes }) => episodes.length)).toEqual([500, 2]);
  expect(pages.map(({ meetings }) => [...meetings.keys()])).toEqual([['episode-1'], ['more-0500']]);
  expect(pages[1]?.involved.get('more-0500')).toEqual([{ id: 'member-of-the-last', kind: 'worker', personId: undefined }]);
});

test('the night knows before it reads the processes whose they are, page by page', async () => {
  const joinedOn = on;
  const children = ['child-2', 'child-3'].map((personId) => ({ personId, joinedOn }));
  const many = Array.from({ length: 2000 }, (_, at) => `more-${String(at).padStart(4, '0')}`);
  for (const id of many) await world.stores.episodes.add(anEpisode({ id, reference: id, leadChildId: 'child-1', children: [] }));
  await world.stores.episodes.add(anEpisode({ id: 'the-last', reference: 'the-last', leadChildId: 'child-2', children }));
  const pages = await everyOne(world.stores.nightlyFacts.named());
  expect(pages).toHaveLength(2);
  expect(new Set(pages[0])).toContain('child-1');
  expect(new Set(pages[1])).toEqual(new Set(['child-1', 'child-2', 'child-3']));
});

test('the night reads nothing where nothing was recorded', async () => {
  const page = await seen();
  for (const part of ['offers', 'consents', 'plans', 'attendance', 'copies', 'feedback', 'preparedOn', 'doneOn'] as const) {
    expect(page?.[part].size).toBe(0);
  }
});
