import { NotFound } from '../../plugin/core/errors';
import { fileAgain } from '../../plugin/filing/file-again.action';
import { againAfter } from '../../plugin/filing/file-again';
import {
  filed,
  givenUp,
  handedOver,
  rejected,
  stillWaiting,
  toBePutByHand,
  type FilingEntry,
  type FilingState,
} from '../../plugin/filing/filing-entry';
import { aFiling } from '../builders/a-filing';
import { anotherWorker, manager, nia } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';

const at = new Date('2026-11-21T10:00:00.000Z');
const entry = (state: FilingState, rest: Partial<FilingEntry> = {}): FilingEntry => aFiling({ state, ...rest });

// from | handed over | filed | rejected | given up | still waiting | by hand
test.each([
  ['waiting', 'handed-over', 'filed', 'rejected', 'parked', 'waiting', 'by-hand'],
  ['handed-over', 'handed-over', 'filed', 'rejected', 'parked', 'waiting', 'handed-over'],
  ['by-hand', 'by-hand', 'filed', 'rejected', 'parked', 'waiting', 'by-hand'],
  ['filed', 'filed', 'filed', 'filed', 'filed', 'filed', 'filed'],
  ['rejected', 'rejected', 'filed', 'rejected', 'parked', 'waiting', 'rejected'],
  ['parked', 'handed-over', 'filed', 'rejected', 'parked', 'waiting', 'by-hand'],
] as const)('what is %s becomes, in turn, %s, %s, %s, %s, %s, %s', (from, over, done, refused, parked, waits, byHand) => {
  const before = entry(from);
  expect([
    handedOver(before, at).state,
    filed(before, 'CN-1', at).state,
    rejected(before, 'x', at).state,
    givenUp(before, 'x', at).state,
    stillWaiting(before, 'x').state,
    toBePutByHand(before).state,
  ]).toEqual([over, done, refused, parked, waits, byHand]);
});

test.each([
  ['locked', 0, 5 * 60_000],
  ['locked', 3, 40 * 60_000],
  ['locked', 11, 6 * 60 * 60_000],
  ['locked', 12, undefined],
  ['damaged', 0, 5 * 60_000],
  ['restricted', 0, undefined],
  ['title', 0, undefined],
] as const)('refused as %s for the %s. time it goes again after %s milliseconds', (reason, again, wait) => {
  expect(againAfter(reason, again)).toBe(wait);
});

describe('somebody lets it go once more', () => {
  const world = () => theOkaforMeeting();

  test('what was refused gets a message of its own', async () => {
    const here = await world();
    await here.stores.filing.add(entry('rejected', { reason: 'Restricted' }), { kind: 'case-note', body: 'x' });
    await here.perform(fileAgain, { filingId: 'filing-1' }, nia, here.key());
    expect(await here.stores.filing.find('filing-1')).toMatchObject({ state: 'waiting', again: 1, reason: undefined });
    const [message] = await here.stores.outbox.claim('claim', here.clock.now(), 1000, 5);
    expect(message).toMatchObject({ kind: 'file-case-note', key: 'fm-filing-1-1', payload: { filingId: 'filing-1' } });
    await here.end();
  });

  test('what was given up gets its own message back, and leaves none parked', async () => {
    const here = await world();
    await here.stores.filing.add(entry('parked'), { kind: 'case-note', body: 'x' });
    await here.stores.outbox.add(
      { id: 'o1', key: 'fm-filing-1', kind: 'file-case-note', payload: { filingId: 'filing-1' } },
      here.clock.now(),
    );
    const [message] = await here.stores.outbox.claim('claim', here.clock.now(), 1000, 5);
    await here.stores.outbox.park(message!, 'shut', here.clock.now());

    await here.perform(fileAgain, { filingId: 'filing-1' }, manager, here.key());
    expect(await here.stores.outbox.counts()).toMatchObject({ waiting: 1, parked: 0 });
    expect(await here.stores.filing.find('filing-1')).toMatchObject({ state: 'waiting', again: 0 });
    await here.end();
  });

  test('not what is on its way, and not by somebody for whom the child is not there', async () => {
    const here = await world();
    await here.stores.filing.add(entry('handed-over'), { kind: 'case-note', body: 'x' });
    await expect(here.perform(fileAgain, { filingId: 'filing-1' }, nia, here.key())).rejects.toThrow('on its way already');
    await expect(here.perform(fileAgain, { filingId: 'filing-1' }, anotherWorker, here.key())).rejects.toThrow(NotFound);
    await expect(here.perform(fileAgain, { filingId: 'filing-9' }, nia, here.key())).rejects.toThrow(NotFound);
    await here.end();
  });
});
