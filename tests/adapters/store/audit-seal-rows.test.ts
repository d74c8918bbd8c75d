import type { AuditSeal } from '../../../plugin/core/audit-seal.store';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const at = new Date('2026-11-21T10:00:00Z');
const aSeal = (number: number, rest: Partial<AuditSeal> = {}): AuditSeal => ({
  number,
  previousHash: number === 1 ? '' : 'a'.repeat(64),
  hash: 'b'.repeat(64),
  events: 2,
  upTo: 'e2',
  at,
  ...rest,
});
const add = (id: string, personIds: readonly string[] = ['p1']) =>
  world.stores.audit.add({
    id,
    at,
    actorId: 'w1',
    actorName: 'Nia Prŷs',
    event: 'view-plan',
    outcome: 'refused',
    subject: { personIds, episodeId: 'ep1', thing: 'plan:1' },
    reason: 'not in this team',
  });

test('a seal is kept as it was made, with its events and the people whom they were about', async () => {
  const { auditSeals } = world.stores;
  for (const id of ['e1', 'e2']) await add(id, ['p2', 'p1']);
  expect(await auditSeals.last()).toBeUndefined();
  expect(await auditSeals.add(aSeal(1), ['e1', 'e2'])).toBe(true);
  expect(await auditSeals.last()).toEqual(aSeal(1));
  const events = await auditSeals.eventsOf(1);
  expect(events.map(({ id }) => id)).toEqual(['e1', 'e2']);
  expect(events[0]).toMatchObject({ actorName: 'Nia Prŷs', reason: 'not in this team', subject: { personIds: ['p1', 'p2'] } });
});

test('what stands in no seal is read in its order, from an id on', async () => {
  const { auditSeals } = world.stores;
  for (const id of ['e1', 'e2', 'e3', 'e4', 'e5']) await add(id);
  await auditSeals.add(aSeal(1), ['e1', 'e3']);
  const ids = async (from: string, limit: number) => (await auditSeals.unsealed(from, limit)).map(({ id }) => id);
  expect([await ids('', 10), await ids('', 2), await ids('e2', 10)]).toEqual([
    ['e2', 'e4', 'e5'],
    ['e2', 'e4'],
    ['e4', 'e5'],
  ]);
});

test('a number is taken once, and an event stands in one seal', async () => {
  const { auditSeals } = world.stores;
  for (const id of ['e1', 'e2', 'e3']) await add(id);
  await auditSeals.add(aSeal(1), ['e1', 'e2']);
  expect(await auditSeals.add(aSeal(1), ['e3'])).toBe(false);
  expect(await auditSeals.add(aSeal(2), ['e2'])).toBe(false);
});

test('seals are listed after a number, and the newest before an instant is found', async () => {
  const { auditSeals } = world.stores;
  for (const id of ['e1', 'e2', 'e3']) await add(id);
  await auditSeals.add(aSeal(1), ['e1']);
  await auditSeals.add(aSeal(2, { at: new Date('2026-11-22T10:00:00Z') }), ['e2']);
  await auditSeals.add(aSeal(3, { at: new Date('2026-11-23T10:00:00Z') }), ['e3']);
  expect((await auditSeals.after(1, 10)).map(({ number }) => number)).toEqual([2, 3]);
  expect((await auditSeals.after(0, 2)).map(({ number }) => number)).toEqual([1, 2]);
  expect((await auditSeals.lastBefore(new Date('2026-11-23T09:00:00Z')))?.number).toBe(2);
  expect(await auditSeals.lastBefore(at)).toBeUndefined();
});
