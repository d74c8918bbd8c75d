import type { HandOver } from '../../../plugin/core/hand-over.store';
import { aMeeting } from '../../builders/a-meeting';
import { aPlan } from '../../builders/a-plan';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
  await world.stores.meetings.add(aMeeting());
  await world.stores.plans.add(aPlan());
});
afterEach(() => world.end());

const at = (time: string) => new Date(`2026-11-21T${time}:00.000Z`);
const handOver: HandOver = {
  reference: 'hand-over-1',
  planId: 'plan-1',
  workerId: 'w-nia',
  loginId: 'nia.prŷs',
  deviceHash: 'd'.repeat(64),
  codeHash: 'c'.repeat(64),
  returnPath: '/plans/plan-1',
  openedAt: at('10:00'),
  expiresAt: at('12:00'),
  wrongCodes: 0,
};

test('a device in the family’s hands comes back as kept, until it ends or its time is over', async () => {
  const { handOvers } = world.stores;
  await handOvers.open(handOver);
  expect(await handOvers.find('hand-over-1')).toEqual(handOver);
  expect(await handOvers.find('hand-over-2')).toBeUndefined();
  expect((await handOvers.openFor('nia.prŷs', at('11:59')))?.reference).toBe('hand-over-1');
  expect(await handOvers.openFor('nia.prŷs', at('12:00'))).toBeUndefined();
  expect(await handOvers.openFor('somebody', at('11:00'))).toBeUndefined();
  await handOvers.end('hand-over-1', at('11:00'));
  await handOvers.end('hand-over-1', at('11:30'));
  expect(await handOvers.openFor('nia.prŷs', at('11:00'))).toBeUndefined();
  expect((await handOvers.find('hand-over-1'))?.endedAt).toEqual(at('11:00'));
});

test('wrong codes are counted with the time of the last', async () => {
  const { handOvers } = world.stores;
  await handOvers.open(handOver);
  await handOvers.countWrongCode('hand-over-1', at('10:10'));
  await handOvers.countWrongCode('hand-over-1', at('10:11'));
  expect(await handOvers.find('hand-over-1')).toMatchObject({ wrongCodes: 2, lastWrongAt: at('10:11') });
});
