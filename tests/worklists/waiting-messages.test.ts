import { ROLES } from '../../plugin/core/actor';
import { day } from '../../plugin/core/calendar-day';
import { untouchedForm } from '../../plugin/core/form';
import { parsePolicy } from '../../plugin/core/policy';
import { tryMessageAgain } from '../../plugin/worklists/try-message-again.action';
import { presentWaitingMessages } from '../../plugin/worklists/waiting-messages.present';
import { waitingMessages } from '../../plugin/worklists/waiting-messages.query';
import { mayMindOutbox } from '../../plugin/worklists/worklist-access';
import { anActor, aWorld, type World } from '../builders/world';
import { printedPage, wordsOf } from '../views/printed-page';

const manager = anActor('manager-1', ['team-manager']);
const now = new Date('2026-11-21T10:00:00Z');

describe('what is waiting to be sent', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });
  afterEach(() => world.end());

  async function parked(id: string): Promise<void> {
    await world.stores.outbox.add({ id, key: `key-${id}`, kind: 'file-case-note', payload: { planId: 'plan-1' } }, now);
    const [claimed] = await world.stores.outbox.claim(`claim-${id}`, now, 60_000, 1);
    if (claimed !== undefined) await world.stores.outbox.park(claimed, 'The title is longer than 100 characters', now);
  }
  const presenting = { form: untouchedForm, actor: manager, today: day('2026-11-21'), policy: parsePolicy(), params: {} };
  const page = async (): Promise<string> =>
    printedPage('worklists/waiting-messages', presentWaitingMessages(await world.ask(waitingMessages, {}, manager), presenting));

  test('says that nothing waits', async () => {
    const shown = wordsOf(await page());
    expect(shown).toContain('Nothing is on its way.');
    expect(shown).toContain('Nothing has stopped.');
  });

  test('says how much is on its way, and what stopped, why and when', async () => {
    await parked('message-1');
    await world.stores.outbox.add({ id: 'message-2', key: 'key-2', kind: 'file-document', payload: {} }, now);
    const shown = wordsOf(await page());
    expect(shown).toContain('1 message is on the way');
    expect(shown).toContain('The oldest has waited since 21 November 2026, 10:00:00');
    expect(shown).toContain('A case note for a child’s record');
    expect(shown).toContain('The title is longer than 100 characters');
    expect(shown).toContain('Tried once');
  });

  test('can be tried again, which is kept with who asked for it', async () => {
    await parked('message-1');
    await world.perform(tryMessageAgain, { messageId: 'message-1' }, manager, world.key());
    expect(await world.stores.outbox.counts()).toMatchObject({ waiting: 1, parked: 0 });
    const [event] = await world.stores.audit.list({ limit: 1 });
    expect(event).toMatchObject({ event: 'try-message-again', outcome: 'done', subject: { thing: 'message:message-1' } });
  });

  test('is not tried again twice', async () => {
    await parked('message-1');
    await world.perform(tryMessageAgain, { messageId: 'message-1' }, manager, world.key());
    await expect(world.perform(tryMessageAgain, { messageId: 'message-1' }, manager, world.key())).rejects.toThrow('tried again');
  });

  test('two messages of one page are two forms', async () => {
    await parked('message-1');
    await parked('message-2');
    const keys = [...(await page()).matchAll(/name="_key" value="([^"]*)"/g)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(2);
  });

  test('is refused to a worker, who changes nothing', async () => {
    await parked('message-1');
    const worker = anActor('worker-1', ['worker']);
    await expect(world.ask(waitingMessages, {}, worker)).rejects.toThrow('Only a team manager or an administrator');
    await expect(world.perform(tryMessageAgain, { messageId: 'message-1' }, worker, world.key())).rejects.toThrow('Only a team manager');
    expect(await world.stores.outbox.counts()).toMatchObject({ parked: 1 });
  });

  test('refuses an id that is none', async () => {
    await expect(world.perform(tryMessageAgain, { messageId: '../x' }, manager, world.key())).rejects.toThrow('Input refused');
  });
});

test.each(ROLES)('what is waiting, by a %s', (role) => {
  expect(mayMindOutbox(anActor('worker-1', [role])) === 'ok').toBe(['team-manager', 'administrator'].includes(role));
});
