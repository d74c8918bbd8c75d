import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { FilingContent, FilingEntry } from '../../../plugin/filing/filing-entry';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const note: FilingEntry = {
  id: 'filing-1',
  episodeId: 'episode-1',
  occasion: 'plan-agreed',
  aboutId: 'plan-1',
  personId: 'child-1',
  kind: 'case-note',
  key: 'fm-filing-1',
  title: 'Family plan agreed – Łukaszewski',
  effectiveOn: day('2026-11-18'),
  author: 'aworker',
  category: 'FAMMEET',
  state: 'waiting',
  requestedAt: new Date('2026-11-21T10:00:00.000Z'),
  again: 0,
  version: 0,
};
const text: FilingContent = { kind: 'case-note', body: 'Zoë’s plan\nwas agreed' };
const paper: FilingEntry = { ...note, id: 'filing-2', key: 'fm-filing-2', kind: 'document', fileName: 'Family plan.pdf' };

test('what is to be filed comes back as kept', async () => {
  const { filing } = world.stores;
  await filing.add(note, text);
  await filing.add(paper, text);
  expect(await filing.find('filing-1')).toEqual(note);
  expect(await filing.byKey('fm-filing-2')).toEqual(paper);
  expect(await filing.of('plan-agreed', 'plan-1')).toEqual([note, paper]);
  expect(await filing.of('meeting-held', 'plan-1')).toEqual([]);
  expect(await filing.ofEpisode('episode-1')).toHaveLength(2);
  expect(await filing.contentOf('filing-1')).toEqual(text);
  expect(await filing.contentOf('filing-9')).toBeUndefined();
});

test('a second note of the same occasion for the same child cannot be kept', async () => {
  await world.stores.filing.add(note, text);
  await expect(world.stores.filing.add({ ...note, id: 'filing-9', key: 'fm-filing-9' }, text)).rejects.toThrow('UNIQUE');
});

test('its way is saved over the version that was read', async () => {
  const filedNote: FilingEntry = { ...note, state: 'filed', settledAt: new Date('2026-11-21T10:05:00.000Z'), recordId: 'CN-17' };
  await world.stores.filing.add(note, text);
  expect(await world.stores.filing.save(filedNote)).toBe(1);
  await expect(world.stores.filing.save({ ...note, state: 'rejected' })).rejects.toThrow(Conflict);
  expect(await world.stores.filing.find('filing-1')).toEqual({ ...filedNote, version: 1 });
});

test('the file is kept once, and every later try gets the same bytes', async () => {
  await world.stores.filing.add(paper, text);
  expect(await world.stores.filing.fileOf('filing-2')).toBeUndefined();
  const first = { bytes: Uint8Array.from([37, 80, 68, 70, 0, 255]), hash: 'aa' };
  const second = { bytes: Uint8Array.from([1]), hash: 'bb' };
  expect([...(await world.stores.filing.keepFile('filing-2', first)).bytes]).toEqual([37, 80, 68, 70, 0, 255]);
  const kept = await world.stores.filing.keepFile('filing-2', second);
  expect([[...kept.bytes], kept.hash]).toEqual([[37, 80, 68, 70, 0, 255], 'aa']);
});
