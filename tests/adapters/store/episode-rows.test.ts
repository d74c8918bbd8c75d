import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { Episode } from '../../../plugin/episodes/episode';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => void (world = await aWorld()));
afterEach(() => world.end());

const full: Episode = anEpisode({
  children: [
    { personId: 'tomasz', joinedOn: day('2026-11-02') },
    { personId: 'zoë', joinedOn: day('2026-11-09') },
  ],
  referral: {
    on: day('2026-11-01'),
    source: 'family',
    urgent: true,
    strategyDiscussionOn: day('2026-11-02'),
    overAgeReason: 'Has a learning disability',
    detailsChecked: { on: day('2026-11-01'), by: 'Bríd Ní Néill' },
  },
  situation: {
    circumstances: ['COURT_DIRECTED', 'OTHER'],
    other: 'Łukasz’s 日本語 🙂\nsecond line',
    urgent: false,
    complexity: 'complex',
    courtDirection: { on: day('2026-10-30'), reference: 'ZE26C00001', deadline: day('2026-12-30') },
  },
  choice: { type: 'FGC', advised: 'FM', circumstances: ['OTHER'], rationale: 'Óne réason', chosenBy: 'w1', on: day('2026-11-03') },
  coordinatorId: 'c1',
  coordinators: [
    { workerId: 'c0', from: day('2026-11-03'), appointedBy: 'm1', to: day('2026-11-05'), endReason: 'Is ill 🙁' },
    { workerId: 'c1', from: day('2026-11-05'), appointedBy: 'm1' },
  ],
  coordinatorAsked: { on: day('2026-11-02'), by: 'w1', reason: 'Súil neamhspleách' },
  firstContactOn: day('2026-11-06'),
  connectedWorkers: [{ workerId: 'w9', since: day('2026-11-04'), recordedBy: 'w1' }],
  closed: { on: day('2026-11-20'), reason: 'family-solved-it', note: 'Babcia pomoże\nwieczorami', by: 'w1' },
});

test('an episode comes back as it was kept, its children in their order', async () => {
  await world.stores.episodes.add(full);
  expect(await world.stores.episodes.find(full.id)).toEqual(full);
});

test('what an episode does not have comes back as not there', async () => {
  await world.stores.episodes.add(anEpisode());
  expect(await world.stores.episodes.find('episode-1')).toEqual(anEpisode());
  expect(await world.stores.episodes.find('no-such-episode')).toBeUndefined();
});

test('a child’s episodes are found from each of the children, newest first', async () => {
  await world.stores.episodes.add(full);
  await world.stores.episodes.add(anEpisode({ id: 'episode-2', leadChildId: 'zoë' }));
  const idsOf = async (child: string) => (await world.stores.episodes.ofChild(child)).map((episode) => episode.id);
  expect(await idsOf('zoë')).toEqual(['episode-2', 'episode-1']);
  expect(await idsOf('tomasz')).toEqual(['episode-1']);
});

test('saving over the version that was read keeps the change and counts up', async () => {
  await world.stores.episodes.add(full);
  expect(await world.stores.episodes.save({ ...full, children: full.children.slice(1), closed: undefined })).toBe(1);
  expect(await world.stores.episodes.find(full.id)).toEqual({ ...full, children: full.children.slice(1), closed: undefined, version: 1 });
});

test('saving over another’s save is a conflict and changes nothing', async () => {
  await world.stores.episodes.add(full);
  await world.stores.episodes.save(full);
  await expect(world.stores.episodes.save({ ...full, coordinatorId: 'c2' })).rejects.toThrow(Conflict);
  expect((await world.stores.episodes.find(full.id))?.coordinatorId).toBe('c1');
});

test('all episodes come in ascending order of id', async () => {
  for (const id of ['episode-3', 'episode-1', 'episode-2']) await world.stores.episodes.add(anEpisode({ id }));
  const seen: string[] = [];
  for await (const episode of world.stores.episodes.all()) seen.push(episode.id);
  expect(seen).toEqual(['episode-1', 'episode-2', 'episode-3']);
});

describe('the waiting list for a coordinator', () => {
  const waiting = async () => (await world.stores.episodes.openWithoutCoordinator(['FGC'])).map((episode) => episode.id);
  const choice = (type: string) => ({ type, circumstances: [], chosenBy: 'w1', on: day('2026-11-03') });

  test('holds the processes of those types that nobody is appointed to, and those for which somebody independent was asked', async () => {
    const asked = { on: day('2026-11-04'), by: 'w1', reason: 'Would help' };
    await world.stores.episodes.add(anEpisode({ id: 'e-conference', choice: choice('FGC') }));
    await world.stores.episodes.add(anEpisode({ id: 'e-asked', choice: choice('FM'), coordinatorAsked: asked }));
    await world.stores.episodes.add(anEpisode({ id: 'e-meeting', choice: choice('FM') }));
    await world.stores.episodes.add(anEpisode({ id: 'e-undecided' }));
    expect(await waiting()).toEqual(['e-asked', 'e-conference']);
  });

  test('holds none that has one, nor one that has ended', async () => {
    await world.stores.episodes.add(anEpisode({ id: 'e-has-one', choice: choice('FGC'), coordinatorId: 'c1' }));
    const closed = { on: day('2026-11-20'), reason: 'moved' } as const;
    await world.stores.episodes.add(anEpisode({ id: 'e-ended', choice: choice('FGC'), closed }));
    expect(await waiting()).toEqual([]);
    expect((await world.stores.episodes.openOfCoordinator('c1')).map((episode) => episode.id)).toEqual(['e-has-one']);
    expect(await world.stores.episodes.openOfCoordinator('c2')).toEqual([]);
  });
});
