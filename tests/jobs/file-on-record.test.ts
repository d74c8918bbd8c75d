import { day } from '../../plugin/core/calendar-day';
import type { DocumentMaker, PrintedDocument } from '../../plugin/core/documents-port';
import type { FilingResult } from '../../plugin/core/filing-port';
import { InvalidInput } from '../../plugin/core/errors';
import { MESSAGE_KINDS, filingKey } from '../../plugin/filing/file-again';
import type { FilingContent, FilingKind } from '../../plugin/filing/filing-entry';
import { filingDispatchers } from '../../plugin/jobs/dispatch-filing';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { settleAcknowledgements } from '../../plugin/jobs/settle-filing';
import { anEpisode } from '../builders/an-episode';
import { recordingLog } from '../builders/recording-log';
import { rememberedFiling, type RememberedFiling } from '../builders/remembered-filing';
import { aWorld, type World } from '../builders/world';

const SETTINGS = { batch: 10, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 3 };
const document: PrintedDocument = {
  title: 'Family plan',
  language: 'en-GB',
  reference: 'FM-1',
  date: day('2026-11-18'),
  template: 'family-plan/1',
  issuer: 'Family meetings',
  size: 'standard',
  footer: '',
  blocks: [{ kind: 'paragraph', text: 'Zoë' }],
};

let world: World;
let filing: RememberedFiling;
let log: ReturnType<typeof recordingLog>;
let made: number;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
  filing = rememberedFiling();
  log = recordingLog();
  made = 0;
});
afterEach(() => world.end());

/** Makes another file each time it is asked, so that a test sees whether it was asked twice. */
const documents: DocumentMaker = {
  async pdf(given) {
    made += 1;
    if (JSON.stringify(given).includes('☃')) throw new InvalidInput([{ field: 'blocks', message: 'Cannot be printed' }]);
    return new TextEncoder().encode(`%PDF number ${made}`);
  },
};

const CONTENT: Readonly<Record<FilingKind, FilingContent>> = {
  'case-note': { kind: 'case-note', body: 'A plan was agreed' },
  document: { kind: 'document', document },
};

async function toFile(kind: FilingKind, content = CONTENT[kind]): Promise<string> {
  const id = world.ids.next();
  await world.stores.filing.add(
    {
      id,
      episodeId: 'episode-1',
      occasion: 'plan-agreed',
      aboutId: 'plan-1',
      personId: 'child-1',
      kind,
      key: filingKey(id),
      title: 'Family plan agreed',
      effectiveOn: day('2026-11-18'),
      author: 'nia',
      category: 'FAMMEET',
      ...(kind === 'document' ? { fileName: 'Family plan 2026-11-18.pdf' } : {}),
      state: 'waiting',
      requestedAt: world.clock.now(),
      again: 0,
      version: 0,
    },
    content,
  );
  await world.stores.outbox.add(
    { id: world.ids.next(), key: filingKey(id), kind: MESSAGE_KINDS[kind], payload: { filingId: id } },
    world.clock.now(),
  );
  return id;
}

const relay = () =>
  relayOnce({
    store: world.store,
    dispatchers: filingDispatchers({ filing, documents, caseSystem: world.caseRecords }),
    clock: world.clock,
    ids: world.ids,
    log,
    settings: SETTINGS,
  });
const settle = () => settleAcknowledgements({ store: world.store, filing, clock: world.clock });
const entry = (id: string) => world.stores.filing.find(id);

test('a case note and a document are handed over, and filed when the case system says so', async () => {
  const note = await toFile('case-note');
  const paper = await toFile('document');
  expect(await relay()).toEqual({ done: 2, waiting: 0, parked: 0 });
  expect(filing.handedOver).toMatchObject([
    { kind: 'case-note', personId: 'child-1', body: 'A plan was agreed', effectiveOn: '2026-11-18', author: 'nia' },
    { kind: 'document', fileName: 'Family plan 2026-11-18.pdf' },
  ]);
  expect(await entry(note)).toMatchObject({ state: 'handed-over', handedOverAt: world.clock.now() });

  filing.accept(filingKey(note), 'CN-1');
  filing.accept(filingKey(paper), 'DOC-1');
  expect(await settle()).toBe(2);
  expect(await entry(note)).toMatchObject({ state: 'filed', recordId: 'CN-1', settledAt: world.clock.now() });
  expect(await settle()).toBe(0);
});

describe('a way that answers at once', () => {
  const answering = (result: FilingResult): void => {
    filing = { ...rememberedFiling(), file: async () => result };
  };

  test('is believed when it says that the thing stands on the record', async () => {
    answering({ outcome: 'filed', recordId: 'CN-7' });
    const note = await toFile('case-note');
    expect(await relay()).toEqual({ done: 1, waiting: 0, parked: 0 });
    expect(await entry(note)).toMatchObject({ state: 'filed', recordId: 'CN-7', settledAt: world.clock.now() });
  });

  test('may say that nobody carries it: it waits for the worker, with the document made', async () => {
    answering({ outcome: 'by-hand' });
    const paper = await toFile('document');
    await relay();
    expect(await entry(paper)).toMatchObject({ state: 'by-hand' });
    expect(await world.stores.filing.fileOf(paper)).toBeDefined();
    expect(await relay()).toEqual({ done: 0, waiting: 0, parked: 0 });
  });

  test('F6: goes again by itself after a lock, as one that answers later', async () => {
    answering({ outcome: 'rejected', reason: 'locked' });
    const note = await toFile('case-note');
    await relay();
    expect(await entry(note)).toMatchObject({ state: 'waiting', again: 1, reason: expect.stringContaining('locked') });
    world.clock.forward(5 * 60_000);
    await relay();
    expect(await entry(note)).toMatchObject({ state: 'waiting', again: 2 });
    answering({ outcome: 'filed', recordId: 'CN-8' });
    world.clock.forward(10 * 60_000);
    await relay();
    expect(await entry(note)).toMatchObject({ state: 'filed', recordId: 'CN-8' });
  });
});

test('F5: while the way is shut the worker reads that it waits; a second try sends the very same bytes', async () => {
  const id = await toFile('document');
  filing.shut(true);
  expect(await relay()).toEqual({ done: 0, waiting: 1, parked: 0 });
  expect(await entry(id)).toMatchObject({ state: 'waiting', reason: expect.stringContaining('tried again by itself') });

  filing.shut(false);
  world.clock.forward(1_000);
  await relay();
  const [item] = filing.handedOver;
  expect(item?.kind === 'document' && new TextDecoder().decode(item.content)).toBe('%PDF number 1');
  expect(made).toBe(1);
  expect((await world.stores.filing.fileOf(id))?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await entry(id)).toMatchObject({ state: 'handed-over', reason: undefined });
});

test('what could not be handed over for too long is given up, and waits for somebody', async () => {
  const id = await toFile('case-note');
  filing.shut(true);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await relay();
    world.clock.forward(60_000);
  }
  expect(await entry(id)).toMatchObject({ state: 'parked', reason: expect.stringContaining('system administrator') });
});

test('an answer that comes before the hand-over was written down stands', async () => {
  const id = await toFile('case-note');
  filing.accept(filingKey(id), 'CN-1');
  await settle();
  await relay();
  expect(await entry(id)).toMatchObject({ state: 'filed', recordId: 'CN-1' });
  expect(filing.tries).toEqual([]);
});

test('a title that the case system will never take is refused in words that say what to do', async () => {
  const id = await toFile('case-note', { kind: 'case-note', body: '   ' });
  await relay();
  expect(await entry(id)).toMatchObject({ state: 'rejected', reason: expect.stringContaining('There was nothing in it') });
});

test('a plan with a sign that cannot be printed is refused, not tried for ever', async () => {
  const id = await toFile('document', { kind: 'document', document: { ...document, title: '☃' } });
  expect(await relay()).toEqual({ done: 1, waiting: 0, parked: 0 });
  expect(await entry(id)).toMatchObject({ state: 'rejected', reason: expect.stringContaining('cannot be printed') });
});

test('a locked record is tried again by itself, later and once', async () => {
  const id = await toFile('case-note');
  await relay();
  filing.reject(filingKey(id), 'locked');
  await settle();
  expect(await entry(id)).toMatchObject({ state: 'waiting', again: 1, reason: expect.stringContaining('locked') });
  expect(await relay()).toEqual({ done: 0, waiting: 0, parked: 0 });

  world.clock.forward(5 * 60_000);
  expect(await relay()).toEqual({ done: 1, waiting: 0, parked: 0 });
  expect(await entry(id)).toMatchObject({ state: 'handed-over' });
  filing.accept(filingKey(id), 'CN-1');
  await settle();
  expect(await entry(id)).toMatchObject({ state: 'filed' });
});

test('an answer that was written down but not cleared away is not written down twice', async () => {
  const id = await toFile('case-note');
  await relay();
  filing.reject(filingKey(id), 'locked');
  const diesBeforeClearing = { ...filing, settle: () => Promise.reject(new Error('killed')) };
  await expect(settleAcknowledgements({ store: world.store, filing: diesBeforeClearing, clock: world.clock })).rejects.toThrow('killed');
  await settle();
  expect(await entry(id)).toMatchObject({ state: 'waiting', again: 1 });
  expect((await world.stores.outbox.counts()).waiting).toBe(1);
});

test('what the case system refuses for good waits for somebody, with the reason', async () => {
  const id = await toFile('case-note');
  await relay();
  filing.reject(filingKey(id), 'restricted');
  await settle();
  expect(await entry(id)).toMatchObject({ state: 'rejected', reason: expect.stringContaining('The record is restricted') });
  expect((await world.stores.outbox.counts()).waiting).toBe(0);
});

test('a refusal that comes late does not undo what stands on the record', async () => {
  const id = await toFile('case-note');
  await relay();
  filing.accept(filingKey(id), 'CN-1');
  await settle();
  filing.reject(filingKey(id), 'locked');
  await settle();
  expect(await entry(id)).toMatchObject({ state: 'filed', recordId: 'CN-1' });
});

test('an answer to something that is not ours is left where it lies', async () => {
  filing.accept('somebody-elses-key');
  expect(await settle()).toBe(0);
  expect(await filing.acknowledgements()).toHaveLength(1);
});

test('what was given up goes out when somebody lets its message go', async () => {
  const id = await toFile('case-note');
  filing.shut(true);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await relay();
    world.clock.forward(60_000);
  }
  filing.shut(false);
  await world.stores.outbox.releaseKey(filingKey(id), world.clock.now());
  expect(await relay()).toEqual({ done: 1, waiting: 0, parked: 0 });
  expect(await entry(id)).toMatchObject({ state: 'handed-over', reason: undefined });
});

test('nothing that is filed is named in the log', async () => {
  await toFile('case-note');
  filing.shut(true);
  await relay();
  expect(JSON.stringify(log.entries)).not.toMatch(/plan was agreed|Family plan|child-1/);
});
