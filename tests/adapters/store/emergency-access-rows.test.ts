import type { EmergencyAccess } from '../../../plugin/core/emergency-access';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const at = (time: string) => new Date(`2026-11-21T${time}:00.000Z`);
const by = { by: 'w-manager', byName: 'Mo Manager' };
const access = (rest: Partial<EmergencyAccess> = {}): EmergencyAccess => ({
  id: 'emergency-1',
  workerId: 'w-other',
  workerName: 'Oonagh Ní Bhriain',
  personId: 'p-zoe',
  teamIds: ['team-north', 'team-south'],
  reason: 'The school rang: “he is at the gate” 🚨',
  from: at('10:00'),
  until: at('12:00'),
  ...rest,
});

test('an emergency access comes back as kept, with who ended it and who looked at it', async () => {
  const { emergencyAccess } = world.stores;
  await emergencyAccess.add(access());
  expect(await emergencyAccess.find('emergency-1')).toEqual(access());
  expect(await emergencyAccess.find('emergency-2')).toBeUndefined();
  await emergencyAccess.end('emergency-1', { at: at('11:00'), ...by });
  await emergencyAccess.end('emergency-1', { at: at('11:30'), by: 'w-other', byName: 'Too late' });
  await emergencyAccess.lookedAt('emergency-1', { at: at('13:00'), ...by });
  await emergencyAccess.lookedAt('emergency-1', { at: at('14:00'), by: 'w-other', byName: 'Too late' });
  const kept = access({ ended: { at: at('11:00'), ...by }, lookedAt: { at: at('13:00'), ...by } });
  expect(await emergencyAccess.find('emergency-1')).toEqual(kept);
  await emergencyAccess.add({ ...kept, id: 'emergency-2' });
  expect(await emergencyAccess.find('emergency-2')).toEqual({ ...kept, id: 'emergency-2' });
});

test('it holds from its first instant to the one before its last, for whoever has it alone', async () => {
  const { emergencyAccess } = world.stores;
  await emergencyAccess.add(access());
  const open = async (time: string, workerId = 'w-other') => (await emergencyAccess.openOf(workerId, at(time))).map(({ id }) => id);
  expect([await open('09:59'), await open('10:00'), await open('11:59'), await open('12:00')]).toEqual([
    [],
    ['emergency-1'],
    ['emergency-1'],
    [],
  ]);
  expect(await open('11:00', 'w-nia')).toEqual([]);
  await emergencyAccess.end('emergency-1', { at: at('10:30'), ...by });
  expect(await open('11:00')).toEqual([]);
});

test('the newest comes first, and what nobody has looked at stands by itself', async () => {
  const { emergencyAccess } = world.stores;
  for (const id of ['emergency-1', 'emergency-2', 'emergency-3']) await emergencyAccess.add(access({ id }));
  await emergencyAccess.lookedAt('emergency-2', { at: at('13:00'), ...by });
  expect((await emergencyAccess.newest(2)).map(({ id }) => id)).toEqual(['emergency-3', 'emergency-2']);
  expect((await emergencyAccess.notLookedAt()).map(({ id }) => id)).toEqual(['emergency-1', 'emergency-3']);
});

test('whatever one person holds on a family’s records ends at once, and what is over stays as it was', async () => {
  const { emergencyAccess } = world.stores;
  await emergencyAccess.add(access());
  await emergencyAccess.add(access({ id: 'emergency-2', personId: 'p-mia' }));
  await emergencyAccess.add(access({ id: 'emergency-3', workerId: 'w-nia' }));
  await emergencyAccess.add(access({ id: 'emergency-4', until: at('10:30') }));
  await emergencyAccess.endOf('w-other', ['p-zoe', 'p-tomasz'], { at: at('11:00'), ...by });
  const ended = (await emergencyAccess.newest(9)).filter((each) => each.ended !== undefined).map(({ id }) => id);
  expect(ended).toEqual(['emergency-1']);
});

test('readings under one are found by their mark', async () => {
  const { audit } = world.stores;
  const event = { at: at('10:10'), actorId: 'w-other', actorName: 'Oonagh', event: 'view-plan', outcome: 'viewed', subject: {} } as const;
  await audit.add({ ...event, id: 'a1', reason: 'emergency access emergency-1' });
  await audit.add({ ...event, id: 'a2', reason: 'emergency access emergency-10' });
  await audit.add({ ...event, id: 'a3' });
  expect((await audit.list({ reason: 'emergency access emergency-1', limit: 9 })).map(({ id }) => id)).toEqual(['a1']);
});
