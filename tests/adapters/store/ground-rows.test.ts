import { day } from '../../../plugin/core/calendar-day';
import type { AuditEvent } from '../../../plugin/core/audit.store';
import { AlreadyDone } from '../../../plugin/core/idempotency.store';
import type { Launch } from '../../../plugin/core/launch.store';
import type { ClaimedMessage } from '../../../plugin/core/outbox.store';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const MINUTE = 60_000;
const at = new Date('2026-11-20T10:00:00.123Z');
const later = (minutes: number): Date => new Date(at.getTime() + minutes * MINUTE);

describe('Audit', () => {
  const event = (id: string, change: Partial<AuditEvent> = {}): AuditEvent => ({
    id,
    at,
    actorId: 'worker-1',
    actorName: 'Siôn ap Rhys',
    event: 'see-episode',
    outcome: 'viewed',
    subject: { personIds: [] },
    ...change,
  });
  const ids = async (filter: Partial<Parameters<World['stores']['audit']['list']>[0]>): Promise<readonly string[]> =>
    (await world.stores.audit.list({ limit: 10, ...filter })).map(({ id }) => id);

  test('comes back as it was written, newest first, page by page', async () => {
    const full = event('e2', {
      subject: { episodeId: 'episode-1', personIds: ['child-1', 'child-2'], thing: 'report:uptake/2026-11-20' },
      outcome: 'refused',
      reason: 'The record is restricted',
    });
    await world.stores.audit.add(event('e1'));
    await world.stores.audit.add(full);
    expect(await world.stores.audit.list({ limit: 10 })).toEqual([full, event('e1')]);
    expect(await ids({ limit: 1 })).toEqual(['e2']);
    expect(await ids({ before: 'e2' })).toEqual(['e1']);
  });

  test('is found by child, episode and worker', async () => {
    await world.stores.audit.add(event('e1', { subject: { personIds: ['child-1'] } }));
    await world.stores.audit.add(event('e2', { subject: { personIds: [], episodeId: 'episode-1' } }));
    await world.stores.audit.add(event('e3', { actorId: 'worker-2' }));
    expect(await ids({ personId: 'child-1' })).toEqual(['e1']);
    expect(await ids({ episodeId: 'episode-1' })).toEqual(['e2']);
    expect(await ids({ actorId: 'worker-2' })).toEqual(['e3']);
  });
});

describe('Launches', () => {
  const launch: Launch = {
    reference: 'ref-1',
    nonce: 'nonce-A',
    handleHash: 'hash-1',
    loginId: 'jbloggs',
    personId: 'child-1',
    returnId: 'record',
    access: 'write',
    way: 'link',
    createdAt: at,
    expiresAt: later(5),
  };

  test('come back as they were opened, by handle and by reference', async () => {
    await world.stores.launches.open(launch);
    expect(await world.stores.launches.byHandle('hash-1')).toEqual(launch);
    expect(await world.stores.launches.byReference('ref-1')).toEqual(launch);
    expect(await world.stores.launches.byHandle('hash-2')).toBeUndefined();
  });

  test('open once a link: the second is not kept; a link that differs by a capital letter is another', async () => {
    expect(await world.stores.launches.open(launch)).toBe(true);
    expect(await world.stores.launches.open({ ...launch, reference: 'ref-2', handleHash: 'hash-2' })).toBe(false);
    expect(await world.stores.launches.byReference('ref-2')).toBeUndefined();
    await world.stores.launches.open({ ...launch, reference: 'ref-3', handleHash: 'hash-3', nonce: 'nonce-a' });
    expect(await world.stores.launches.byReference('ref-3')).toMatchObject({ nonce: 'nonce-a' });
    expect(await world.stores.launches.byReference('REF-3')).toBeUndefined();
  });

  test('are used by one request only, and not after their time', async () => {
    await world.stores.launches.open(launch);
    expect(await world.stores.launches.use('hash-1', 'session-1', later(6))).toBe(false);
    const uses = await Promise.all(Array.from({ length: 10 }, (_, nth) => world.stores.launches.use('hash-1', `session-${nth}`, later(1))));
    expect(uses.filter(Boolean)).toHaveLength(1);
    await world.stores.launches.seen('ref-1', later(2));
    expect(await world.stores.launches.byReference('ref-1')).toMatchObject({ usedAt: later(1), sessionSeenAt: later(2) });
  });

  const kept = {
    path: '/children/child-1/start',
    field: 'reason',
    typed: { reason: 'Łódź ☂', ticked: ['a', 'b'] },
    version: '3',
    at: later(3),
  };
  const found = () => world.stores.launches.byReference('ref-1');

  test('begin again under a new secret, and keep what was typed when the session ended', async () => {
    await world.stores.launches.open({ ...launch, access: 'read', way: 'token' });
    await world.stores.launches.use('hash-1', 'session-1', later(1));
    await world.stores.launches.keep('ref-1', kept);
    await world.stores.launches.renew('ref-1', 'session-2', later(40));
    expect(await found()).toMatchObject({ sessionHash: 'session-2', usedAt: later(40), kept, access: 'read', way: 'token' });
    await world.stores.launches.keep('ref-1', { path: '/children/child-1', at: later(41) });
    expect((await found())?.kept).toEqual({ path: '/children/child-1', at: later(41) });
    await world.stores.launches.keep('ref-1', undefined);
    expect((await found())?.kept).toBeUndefined();
  });

  test('do not begin again after signing out, and what was typed is forgotten then', async () => {
    await world.stores.launches.open(launch);
    await world.stores.launches.use('hash-1', 'session-1', later(1));
    await world.stores.launches.keep('ref-1', kept);
    await world.stores.launches.end('ref-1');
    await world.stores.launches.renew('ref-1', 'session-2', later(40));
    expect(await found()).toMatchObject({ sessionHash: undefined, kept: undefined });
  });

  test('forget what nobody fetched', async () => {
    await world.stores.launches.open(launch);
    await world.stores.launches.keep('ref-1', kept);
    await world.stores.launches.forgetKept(later(3));
    expect((await found())?.kept).toEqual(kept);
    await world.stores.launches.forgetKept(later(4));
    expect((await found())?.kept).toBeUndefined();
  });
});

describe('Form keys', () => {
  test('are reserved once, and keep the answer', async () => {
    await world.stores.idempotency.reserve('worker-1', 'key', 'agree-plan', at);
    expect(await world.stores.idempotency.find('worker-1', 'key')).toEqual({ result: undefined });
    await world.stores.idempotency.answer('worker-1', 'key', { id: 'plan-1' });
    expect(await world.stores.idempotency.find('worker-1', 'key')).toEqual({ result: { id: 'plan-1' } });
    await expect(world.stores.idempotency.reserve('worker-1', 'key', 'agree-plan', at)).rejects.toBeInstanceOf(AlreadyDone);
  });

  test('differ by a capital letter and by worker', async () => {
    for (const [worker, key] of [
      ['worker-1', 'key'],
      ['worker-1', 'KEY'],
      ['worker-2', 'key'],
    ] as const) {
      await world.stores.idempotency.reserve(worker, key, 'agree-plan', at);
    }
    expect(await world.stores.idempotency.find('worker-2', 'KEY')).toBeUndefined();
  });

  test('sent ten times at once are won by one, and the others find its answer', async () => {
    const send = (): Promise<string> =>
      world.store
        .transaction(async (stores) => {
          await stores.idempotency.reserve('worker-1', 'key', 'agree-plan', at);
          await stores.idempotency.answer('worker-1', 'key', 'won');
          return 'won';
        })
        .catch((error: unknown) => (error instanceof AlreadyDone ? 'already done' : Promise.reject(error as Error)));
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    expect(answers.toSorted()).toEqual([...Array.from({ length: 9 }, () => 'already done'), 'won']);
    expect(await world.stores.idempotency.find('worker-1', 'key')).toEqual({ result: 'won' });
  });
});

describe('The outbox', () => {
  const outbox = () => world.stores.outbox;
  const message = (id: string) => ({ id, key: `key-${id}`, kind: 'file-case-note', payload: { planId: 'plan-1' } });
  const claimed = async (now: Date, claim = 'claim-1'): Promise<ClaimedMessage> => {
    const [first] = await outbox().claim(claim, now, MINUTE, 10);
    if (first === undefined) throw new Error('Nothing was due');
    return first;
  };

  test('gives each message to one of ten claims made at once', async () => {
    for (let nth = 1; nth <= 12; nth += 1) await outbox().add(message(`m${String(nth).padStart(2, '0')}`), at);
    const claims = await Promise.all(Array.from({ length: 10 }, (_, nth) => outbox().claim(`claim-${nth}`, later(1), MINUTE, 12)));
    const taken = claims.flat().map(({ id }) => id);
    expect(taken.toSorted()).toEqual([...new Set(taken)].toSorted());
    expect(taken).toHaveLength(12);
  });

  test('gives a message again whose claim ran out, and then the late process settles nothing', async () => {
    await outbox().add(message('m1'), at);
    const first = await claimed(later(1));
    expect(await outbox().claim('claim-2', later(1), MINUTE, 10)).toEqual([]);
    const second = await claimed(later(3), 'claim-2');
    expect(second).toMatchObject({ id: 'm1', key: 'key-m1', kind: 'file-case-note', payload: { planId: 'plan-1' }, attempts: 2 });
    expect(await outbox().done(first, later(3))).toBe(false);
    expect(await outbox().done(second, later(3))).toBe(true);
  });

  test('keeps what is to be tried later until then, and what was given up until somebody releases it', async () => {
    await outbox().add(message('m1'), at);
    await outbox().add(message('m2'), later(0.5));
    expect(await outbox().counts()).toEqual({ waiting: 2, parked: 0, oldestWaiting: at });
    expect(await outbox().retryLater(await claimed(at), 'folder full', later(10))).toBe(true);
    expect(await outbox().park(await claimed(later(1)), 'x'.repeat(2_000), later(2))).toBe(true);
    expect(await outbox().counts()).toMatchObject({ waiting: 1, parked: 1 });
    expect(await outbox().parked()).toEqual([
      { id: 'm2', kind: 'file-case-note', attempts: 1, reason: 'x'.repeat(1_000), since: later(2) },
    ]);
    expect(await outbox().claim('claim-3', later(9), MINUTE, 10)).toEqual([]);
    expect(await outbox().release('m2', later(3))).toBe(true);
    expect(await outbox().releaseKey('key-m2', later(3))).toBe(false);
    expect((await claimed(later(4), 'claim-4')).id).toBe('m2');
  });

  test('takes no second message with the same key', async () => {
    await outbox().add(message('m1'), at);
    await expect(outbox().add({ ...message('m2'), key: 'key-m1' }, at)).rejects.toThrow('fm_outbox');
  });
});

describe('Nightly runs', () => {
  const runs = () => world.stores.runs;
  const night = day('2026-11-20');

  test('are taken by one of ten nodes', async () => {
    const taken = await Promise.all(Array.from({ length: 10 }, () => runs().take('nightly', night, at, MINUTE)));
    expect(taken.filter((fence) => fence !== undefined)).toEqual([{ fence: 1 }]);
  });

  test('that were abandoned are taken over, and the one before can neither renew nor finish', async () => {
    await runs().take('nightly', night, at, MINUTE);
    expect(await runs().renew('nightly', night, 1, later(0.5), MINUTE)).toBe(true);
    expect(await runs().take('nightly', night, later(1), MINUTE)).toBeUndefined();
    expect(await runs().take('nightly', night, later(2), MINUTE)).toEqual({ fence: 2 });
    expect(await runs().renew('nightly', night, 1, later(2), MINUTE)).toBe(false);
    expect(await runs().finish('nightly', night, 1, 'set-1', later(2))).toBe(false);
    expect(await runs().finish('nightly', night, 2, 'set-2', later(2))).toBe(true);
    expect(await runs().find('nightly', night)).toMatchObject({ state: 'done', fence: 2, output: 'set-2', finishedAt: later(2) });
  });

  test('that failed leave the last good set, and are made again when asked', async () => {
    await runs().take('nightly', day('2026-11-19'), at, MINUTE);
    await runs().finish('nightly', day('2026-11-19'), 1, 'set-1', at);
    await runs().take('nightly', night, at, MINUTE);
    expect(await runs().fail('nightly', night, 1, 'x'.repeat(300), at)).toBe(true);
    expect(await runs().latestDone('nightly')).toMatchObject({ output: 'set-1' });
    expect((await runs().recent('nightly', 5)).map(({ businessDate, state }) => [businessDate, state])).toEqual([
      ['2026-11-20', 'failed'],
      ['2026-11-19', 'done'],
    ]);
    expect(await runs().take('nightly', day('2026-11-19'), at, MINUTE)).toBeUndefined();
    expect(await runs().takeAgain('nightly', day('2026-11-19'), at, MINUTE)).toEqual({ fence: 2 });
  });
});

describe('Texts', () => {
  const words = 'Siân Llŷr, Łukasz Żółć, أمينة الحسن, 王小明, 👩🏽‍👧 and a family’s “own words”\r\nin two lines\tand a tab';

  test('come back letter by letter in any language, short and very long', async () => {
    const long = `${words}\n`.repeat(2_000);
    await world.stores.idempotency.reserve('worker-1', 'key', 'agree-plan', at);
    await world.stores.idempotency.answer('worker-1', 'key', long);
    expect(await world.stores.idempotency.find('worker-1', 'key')).toEqual({ result: long });
    await world.stores.audit.add({
      id: 'e1',
      at,
      actorId: 'worker-1',
      actorName: words,
      event: 'see-episode',
      outcome: 'viewed',
      subject: { personIds: [] },
      reason: words,
    });
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ actorName: words, reason: words }]);
  });

  test('longer than their column are refused, and not cut short without a word', async () => {
    await expect(world.stores.idempotency.reserve('worker-1', 'x'.repeat(65), 'agree-plan', at)).rejects.toBeInstanceOf(Error);
    expect(await world.stores.idempotency.find('worker-1', 'x'.repeat(64))).toBeUndefined();
  });

  test('of a transaction that fails are not kept', async () => {
    const failing = world.store.transaction(async (stores) => {
      await stores.episodes.add(anEpisode());
      throw new Error('at the last moment');
    });
    await expect(failing).rejects.toThrow('at the last moment');
    expect(await world.stores.episodes.find('episode-1')).toBeUndefined();
  });
});
