import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { episodeFilingPage } from '../../plugin/filing/episode-filing.page';
import { putOnRecord } from '../../plugin/filing/put-on-record.action';
import { putOnRecordPage } from '../../plugin/filing/put-on-record.page';
import { filedDocument } from '../../plugin/filing/put-on-record.query';
import { documentToCopy } from '../../plugin/filing/put-on-record.present';
import { aFiling } from '../builders/a-filing';
import { anotherWorker, auditor, nia } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

const BODY = 'A plan was agreed.\nGrace collects Zoë on Fridays.';
const params = { filingId: 'filing-1' };
const done = { ...params, done: ['yes'] };

let world: World;
beforeEach(async () => {
  world = await theOkaforMeeting();
  await world.stores.filing.add(aFiling({ state: 'by-hand' }), { kind: 'case-note', body: BODY });
});
afterEach(() => world.end());
const entry = () => world.stores.filing.find('filing-1');

test('the page says whose record it is, and gives the note as it was written to copy from', async () => {
  const page = await printedPage(world, putOnRecordPage, { params, actor: nia });
  expect(page.words).toContain('Put the case note on the record yourself');
  expect(page.words).toMatch(/on the record of Zoë Okafor, \S+/);
  expect(page.html).toContain(`readonly spellcheck="false">${BODY}</textarea>`);
  expect(page.html).toContain('FAMMEET</textarea>');
});

test('ticked off, it counts as on the record, with the number where the worker gives one', async () => {
  await world.perform(putOnRecord, { ...done, recordId: 'CN-44' }, nia, world.key());
  expect(await entry()).toMatchObject({ state: 'filed', recordId: 'CN-44', settledAt: world.clock.now() });
  const page = await printedPage(world, episodeFilingPage, { params: { episodeId: 'episode-okafor' }, actor: nia });
  expect(page.words).toContain('On the case record on');
  expect(page.words).not.toContain('Put it on the record yourself');
});

test('without the tick nothing is marked, and the page says what to do', async () => {
  const refused = world.perform(putOnRecord, params, nia, world.key());
  await expect(refused).rejects.toThrow(InvalidInput);
  await expect(refused).rejects.toMatchObject({ problems: [{ field: 'done', message: 'Tick the box once it is on the case record' }] });
  expect(await entry()).toMatchObject({ state: 'by-hand' });
});

test('two who tick it off at once: the second is told', async () => {
  await world.perform(putOnRecord, done, nia, world.key());
  await expect(world.perform(putOnRecord, done, nia, world.key())).rejects.toThrow(NotFound);
});

test('it went out again while the worker had the page open: the tick is refused, so that it is not there twice unknown', async () => {
  const loaded = await entry();
  const stores = { ...world.stores, filing: { ...world.stores.filing, find: async () => ({ ...loaded!, state: 'handed-over' as const }) } };
  const recording = {
    input: { filingId: 'filing-1', done: ['yes' as const] },
    loaded: { entry: loaded, episode: { id: 'e' } },
    at: world.clock.now(),
  };
  await expect(putOnRecord.record(recording as never, stores)).rejects.toThrow(Conflict);
});

test('what the case system refused, or could not be reached for, can be put there by hand too, and its message waits no longer', async () => {
  await world.stores.filing.add(aFiling({ id: 'filing-2', key: 'fm-filing-2', personId: 'p-tomasz', state: 'parked' }), {
    kind: 'case-note',
    body: 'x',
  });
  const message = { id: 'o1', key: 'fm-filing-2', kind: 'file-case-note', payload: { filingId: 'filing-2' } };
  await world.stores.outbox.add(message, world.clock.now());
  const [claimed] = await world.stores.outbox.claim('claim', world.clock.now(), 1000, 5);
  await world.stores.outbox.park(claimed!, 'shut', world.clock.now());

  await world.perform(putOnRecord, { filingId: 'filing-2', done: ['yes'] }, nia, world.key());
  expect(await world.stores.filing.find('filing-2')).toMatchObject({ state: 'filed', recordId: undefined });
  expect(await world.stores.outbox.counts()).toMatchObject({ parked: 0 });
});

test('a document is fetched as it was made, under a name that says nothing of the child', async () => {
  const file = { bytes: Buffer.from('%PDF-1.7'), hash: '0'.repeat(64) };
  await world.stores.filing.keepFile('filing-1', file);
  const answer = await world.ask(filedDocument, params, nia);
  expect(documentToCopy(answer)).toMatchObject({ fileName: 'for-the-case-record.pdf', type: 'application/pdf', body: file.bytes });
});

test.each([
  ['a worker for whom the child is not there', anotherWorker, NotFound],
  ['the auditor, who changes nothing', auditor, NotAllowed],
])('not for %s', async (_who, actor, refusal) => {
  await expect(world.perform(putOnRecord, done, actor, world.key())).rejects.toThrow(refusal);
  expect(await entry()).toMatchObject({ state: 'by-hand' });
});

test('not of a child of the family whose record the worker may not open', async () => {
  await world.stores.filing.add(aFiling({ id: 'filing-3', key: 'fm-filing-3', personId: 'p-nobody-may-see', state: 'by-hand' }), {
    kind: 'case-note',
    body: 'About another child',
  });
  await expect(world.perform(putOnRecord, { filingId: 'filing-3', done: ['yes'] }, nia, world.key())).rejects.toThrow(NotFound);
});
