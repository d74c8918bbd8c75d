import { day } from '../../../plugin/core/calendar-day';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const at = new Date('2026-11-23T08:00:00Z');

test('reminders are wanted until they are stopped, and stopping twice is stopping once', async () => {
  const { reminders } = world.stores;
  expect(await reminders.isStopped('w1')).toBe(false);
  await reminders.stop('w1', at);
  await reminders.stop('w1', at);
  expect([await reminders.isStopped('w1'), await reminders.isStopped('w2')]).toEqual([true, false]);
  await reminders.resume('w1');
  expect(await reminders.isStopped('w1')).toBe(false);
});

test('a day’s reminder is begun once a worker, unless it certainly did not go', async () => {
  const { reminders } = world.stores;
  const monday = day('2026-11-23');
  expect(await reminders.begin('w1', monday, at)).toBe(true);
  expect(await reminders.begin('w1', monday, at)).toBe(false);
  expect(await reminders.begin('w2', monday, at)).toBe(true);
  expect(await reminders.begin('w1', day('2026-11-24'), at)).toBe(true);
  await reminders.takeBack('w1', monday);
  expect(await reminders.begin('w1', monday, at)).toBe(true);
  expect(await reminders.begin('w2', monday, at)).toBe(false);
});
