import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { PrivateNote } from '../../../plugin/preparation/private-note';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const note: PrivateNote = {
  id: 'note-1',
  episodeId: 'episode-1',
  memberId: 'member-1',
  kind: 'draft-idea',
  text: 'Grace could have them at weekends – “maybe”',
  writtenBy: 'w-coordinator',
  writtenAt: new Date('2026-11-05T10:11:12.000Z'),
  version: 0,
};

test('a private note comes back as written, and is saved over no other version', async () => {
  const { privateNotes } = world.stores;
  await privateNotes.add(note);
  expect(await privateNotes.ofEpisode('episode-1')).toEqual([note]);
  const shared = { on: day('2026-11-08'), agreedBy: 'Grace' };
  expect(await privateNotes.save({ ...note, shared })).toBe(1);
  expect(await privateNotes.find('note-1')).toEqual({ ...note, shared, version: 1 });
  await expect(privateNotes.save(note)).rejects.toThrow(Conflict);
});
