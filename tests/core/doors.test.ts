import { z } from 'zod';
import { defineAction } from '../../plugin/core/action';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import type { LedgerStores } from '../../plugin/core/ground';
import { text } from '../../plugin/core/input';
import { defineQuery } from '../../plugin/core/query';
import { cannotSee, mayNot, type Verdict } from '../../plugin/core/verdict';
import { anActor, aWorld, type World } from '../builders/world';

const worker = anActor('w1', ['worker']);

let verdict: Verdict;
let whileRecording: () => Promise<void>;

const openRecord = defineQuery({
  name: 'open-record',
  input: z.strictObject({ id: text({ required: 'Choose a record' }) }),
  load: async ({ id }, _stores: LedgerStores) => ({ id, words: 'private words' }),
  allow: () => verdict,
  about: ({ id }) => ({ personIds: [id] }),
});

const changeRecord = defineAction({
  name: 'change-record',
  input: z.strictObject({ id: text({ required: 'Choose a record' }) }),
  load: async ({ id }, _stores: LedgerStores) => ({ id }),
  allow: () => verdict,
  about: ({ id }) => ({ personIds: [id] }),
  async record({ input, tell, ids }) {
    await tell('file-case-note', `note-${input.id}`, { id: input.id });
    await whileRecording();
    return { made: ids.next() };
  },
});

describe('the two doors', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
    verdict = 'ok';
    whileRecording = async () => undefined;
  });
  afterEach(() => world.end());

  const events = async () =>
    (await world.stores.audit.list({ limit: 50 })).map(({ event, outcome, reason }) => ({ event, outcome, reason }));

  test('a reading is answered and the audit says who viewed whose record', async () => {
    const answer = await world.ask(openRecord, { id: 'p1' }, worker);
    const [viewed] = await world.stores.audit.list({ limit: 1 });
    expect(answer.words).toBe('private words');
    expect(viewed).toMatchObject({ actorId: 'w1', event: 'open-record', outcome: 'viewed', subject: { personIds: ['p1'] } });
  });

  test('a record that may not be seen reads as not found, and only the audit keeps the reason', async () => {
    verdict = cannotSee('not on this caseload');
    await expect(world.ask(openRecord, { id: 'p1' }, worker)).rejects.toThrow(NotFound);
    expect(await events()).toEqual([{ event: 'open-record', outcome: 'refused', reason: 'not on this caseload' }]);
  });

  test('a record that may be seen but not changed says why', async () => {
    verdict = mayNot('Only a manager can do this');
    await expect(world.perform(changeRecord, { id: 'p1' }, worker, world.key())).rejects.toThrow(
      new NotAllowed('Only a manager can do this'),
    );
    expect((await world.stores.outbox.counts()).waiting).toBe(0);
  });

  test('nothing is shown when the audit cannot be written', async () => {
    await world.store.db.schema.dropTable('fm_audit_person');
    await expect(world.ask(openRecord, { id: 'p1' }, worker)).rejects.toThrow('no such table');
  });

  test('a change keeps its record, its outbox message and its audit event together', async () => {
    await world.perform(changeRecord, { id: 'p1' }, worker, world.key());
    expect((await world.stores.outbox.counts()).waiting).toBe(1);
    expect(await events()).toEqual([{ event: 'change-record', outcome: 'done', reason: undefined }]);
  });

  test('a change that fails half-way leaves no message and no audit event of it', async () => {
    whileRecording = async () => {
      throw new Conflict('Somebody else saved this');
    };
    const key = world.key();
    await expect(world.perform(changeRecord, { id: 'p1' }, worker, key)).rejects.toThrow(Conflict);
    expect((await world.stores.outbox.counts()).waiting).toBe(0);
    expect(await events()).toEqual([]);

    whileRecording = async () => undefined;
    await expect(world.perform(changeRecord, { id: 'p1' }, worker, key)).resolves.toMatchObject({ repeated: false });
  });

  test('the same form sent twice is answered once', async () => {
    const key = world.key();
    const first = await world.perform(changeRecord, { id: 'p1' }, worker, key);
    const second = await world.perform(changeRecord, { id: 'p1' }, worker, key);
    expect(second).toEqual({ result: first.result, repeated: true });
    expect((await world.stores.outbox.counts()).waiting).toBe(1);
  });

  test('F1: the same form sent fifty times at once is answered once', async () => {
    const key = world.key();
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.perform(changeRecord, { id: 'p1' }, worker, key)));
    expect(new Set(answers.map(({ result }) => result.made)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect((await world.stores.outbox.counts()).waiting).toBe(1);
  });

  test('one person’s form key never answers another person', async () => {
    const key = world.key();
    await world.perform(changeRecord, { id: 'p1' }, worker, key);
    const other = await world.perform(changeRecord, { id: 'p2' }, anActor('w2', ['worker']), key);
    expect(other.repeated).toBe(false);
  });

  test('a field that does not belong to the form is refused', async () => {
    const sent = world.perform(changeRecord, { id: 'p1', status: 'agreed' }, worker, world.key());
    await expect(sent).rejects.toThrow(InvalidInput);
    expect(await events()).toEqual([]);
  });
});
