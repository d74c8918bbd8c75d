import { silentLog } from '../../plugin/core/log';
import { checkAudit } from '../../plugin/jobs/check-audit';
import { sealAudit } from '../../plugin/jobs/seal-audit';
import { aWorld, type World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const told: string[] = [];
const log = { ...silentLog, info: (event: string, facts?: object) => void told.push(`${event} ${JSON.stringify(facts)}`) };
const seal = () => sealAudit({ store: world.store, clock: world.clock, log });
const check = (known?: { readonly seal: number; readonly hash: string }) =>
  checkAudit({ auditSeals: world.stores.auditSeals, clock: world.clock, known });

async function happened(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    const subject = { episodeId: 'e1', personIds: ['p1'] };
    const event = { id: world.ids.next(), at: world.clock.now(), actorId: 'w1', actorName: 'Jo Bloggs', event: 'view-plan' };
    await world.stores.audit.add({ ...event, outcome: 'viewed', subject });
  }
}

test('what the audit gains is sealed once, told to the log, and stands when it is checked', async () => {
  await happened(3);
  expect(await seal()).toBe(3);
  expect(await seal()).toBe(0);
  await happened(2);
  expect(await seal()).toBe(2);
  const { head, ...found } = await check();
  expect(found).toEqual({ seals: 2, events: 5, problems: [] });
  expect(told.at(-1)).toBe(`audit-sealed ${JSON.stringify({ seal: 2, hash: head?.hash, events: 2 })}`);
});

test('more than fits one seal goes into several', async () => {
  await happened(401);
  expect(await seal()).toBe(401);
  expect(await check()).toMatchObject({ seals: 2, events: 401, problems: [] });
});

test('a changed reason, a removed event and an event about one person fewer each show', async () => {
  await happened(2);
  await seal();
  await happened(2);
  await seal();
  await world.store.db('fm_audit').where({ id: 'id000002' }).update({ actor_id: 'w-somebody-else' });
  await world.store.db('fm_audit_person').where({ audit_id: 'id000003' }).delete();
  expect((await check()).problems).toEqual(['seal 1: an event was changed or put in', 'seal 2: an event was changed or put in']);
});

test('F17: whoever seals the audit anew after changing it is shown up by the hash that was kept from before', async () => {
  await happened(2);
  await seal();
  const { head } = await check();
  await world.store.db('fm_audit_sealed').delete();
  await world.store.db('fm_audit_seal').delete();
  await world.store.db('fm_audit').update({ actor_id: 'w-somebody-else' });
  await seal();
  expect((await check()).problems).toEqual([]);
  expect((await check(head)).problems).toEqual(['seal 1 is not the one that was kept from the earlier check']);
});

test('of two processes that seal at once one does, and the chain holds', async () => {
  await happened(5);
  const sealed = await Promise.all([seal(), seal()]);
  expect(sealed.toSorted((one, other) => one - other)).toEqual([0, 5]);
  expect(await check()).toMatchObject({ seals: 1, events: 5, problems: [] });
});

test('an event put in beside the seals shows after a day', async () => {
  await happened(1);
  await seal();
  await happened(1);
  expect((await check()).problems).toEqual([]);
  world.clock.set('2026-11-22T11:00:00Z');
  expect((await check()).problems).toEqual(['1 events older than a day stand in no seal']);
});
