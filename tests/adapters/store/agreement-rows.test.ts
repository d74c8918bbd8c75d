import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { PreMeetingAgreement } from '../../../plugin/preparation/agreement';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const agreement: PreMeetingAgreement = {
  episodeId: 'episode-1',
  whoTakesPart: 'Everyone\nZoë named',
  venue: 'St Brigid’s hall',
  informationShared: 'Why we are worried',
  keyIssues: 'Who fetches Tomasz?',
  questions: ['Who can help at bedtime?', 'Kto pomoże w soboty?'],
  bottomLines: [{ kind: 'must', text: 'A sober adult every night' }],
  agreedBy: 'Amara Okafor',
  agreedOn: day('2026-11-09'),
  recordedBy: 'w1',
  version: 0,
};

test('an agreement comes back as it was kept, as its first version', async () => {
  expect(await world.stores.agreements.ofEpisode('episode-1')).toBeUndefined();
  expect(await world.stores.agreements.save(agreement)).toBe(1);
  expect(await world.stores.agreements.ofEpisode('episode-1')).toEqual({ ...agreement, version: 1 });
});

test('what was explained, from which assessment, and who set the bottom lines come back as kept', async () => {
  const more = { findings: 'Assessment of 3 October – “Łódź”', explainedOn: day('2026-11-08'), bottomLinesBecause: 'The court' };
  await world.stores.agreements.save({ ...agreement, ...more });
  expect(await world.stores.agreements.ofEpisode('episode-1')).toEqual({ ...agreement, ...more, version: 1 });
});

test('a later version is saved over the one that was read', async () => {
  await world.stores.agreements.save(agreement);
  expect(await world.stores.agreements.save({ ...agreement, version: 1, informationNotShared: 'Health' })).toBe(2);
  expect(await world.stores.agreements.ofEpisode('episode-1')).toMatchObject({ informationNotShared: 'Health', version: 2 });
});

test.each([0, 1])('saving version %i after another’s save is a conflict and changes nothing', async (version) => {
  await world.stores.agreements.save(agreement);
  await world.stores.agreements.save({ ...agreement, version: 1, venue: 'The library' });
  await expect(world.stores.agreements.save({ ...agreement, version, venue: 'Here' })).rejects.toThrow(Conflict);
  expect((await world.stores.agreements.ofEpisode('episode-1'))?.venue).toBe('The library');
});
