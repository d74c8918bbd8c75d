import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { Participant } from '../../../plugin/preparation/participant';
import type { PreparationEntry } from '../../../plugin/preparation/preparation-entry';
import { aMember } from '../../builders/a-member';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
  await world.stores.network.add(aMember());
});
afterEach(() => world.end());

const bare: PreparationEntry = {
  id: 'entry-1',
  episodeId: 'episode-1',
  memberId: 'member-1',
  on: day('2026-11-05'),
  method: 'phone',
  by: 'Siân Rhŷs',
  outcome: 'not-reached',
  recordedBy: 'w-coordinator',
};
const full: PreparationEntry = {
  ...bare,
  id: 'entry-2',
  method: 'visit',
  outcome: 'prepared',
  information: { what: 'Leaflet “What is it?”', version: '3', how: 'by-hand' },
  understood: 'partly',
  note: 'Wants to bring her sister 🙂',
};
const participant: Participant = {
  memberId: 'member-1',
  episodeId: 'episode-1',
  advocate: { offeredOn: day('2026-11-05'), answer: 'accepted', name: 'Bríd', organisation: 'Voices' },
  ownView: 'We manage',
  absentViews: { text: 'I love you all', method: 'video', on: day('2026-11-06'), mayBeReadOut: false },
  notPreparedReason: 'At sea until December',
  version: 0,
};

test('the log comes back as written, and an entry is crossed out once', async () => {
  const { preparations } = world.stores;
  await preparations.addEntry(bare);
  await preparations.addEntry(full);
  expect(await preparations.entriesOf('episode-1')).toEqual([bare, full]);
  const crossedOut = { on: day('2026-11-07'), reason: 'Another Grace' };
  await preparations.crossOutEntry('entry-1', crossedOut);
  expect(await preparations.entry('entry-1')).toEqual({ ...bare, crossedOut });
  await expect(preparations.crossOutEntry('entry-1', crossedOut)).rejects.toThrow(Conflict);
});

test('what is settled with somebody comes back as kept, and is saved over no other version', async () => {
  const { preparations } = world.stores;
  expect(await preparations.participant('member-1')).toBeUndefined();
  expect(await preparations.saveParticipant(participant)).toBe(1);
  expect(await preparations.participantsOf('episode-1')).toEqual([{ ...participant, version: 1 }]);
  await expect(preparations.saveParticipant(participant)).rejects.toThrow(Conflict);
  await preparations.saveParticipant({ memberId: 'member-1', episodeId: 'episode-1', version: 1 });
  expect(await preparations.participant('member-1')).toEqual({ memberId: 'member-1', episodeId: 'episode-1', version: 2 });
});
