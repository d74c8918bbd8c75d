import type { Consent } from '../../../plugin/consent/consent';
import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const written: Consent = {
  id: 'consent-1',
  episodeId: 'episode-1',
  givenByPersonId: 'amara',
  holdsParentalResponsibility: 'yes',
  responsibleForIds: ['zoë', 'tomasz'],
  ownBehalf: false,
  form: 'signed-paper',
  givenOn: day('2026-11-04'),
  scope: ['hold-meeting', 'send-invitations'],
  meetingType: 'FM',
  explainedBy: 'Nia Prŷs',
  language: 'Igbo',
  recordedBy: 'w1',
  withdrawn: { on: day('2026-11-12'), toldTo: 'Nia Prŷs' },
  version: 0,
};
const spoken: Consent = {
  id: 'consent-2',
  episodeId: 'episode-1',
  givenByPersonId: 'piotr',
  holdsParentalResponsibility: 'not recorded',
  form: 'spoken',
  givenOn: day('2026-11-05'),
  scope: [],
  explainedBy: 'Nia Prŷs',
  recordedBy: 'w1',
  version: 0,
};

const authorised: Consent = {
  id: 'consent-3',
  episodeId: 'episode-1',
  givenByPersonId: undefined,
  holdsParentalResponsibility: 'no',
  form: 'managers-authority',
  authority: {
    legalBasis: 'Section 17 – Świadczenie',
    safeguarding: 'The baby comes in January',
    informationShared: 'Nothing about\nthe father',
    decision: { authorised: true, by: 'm1', on: day('2026-11-08'), reason: 'Agreed' },
  },
  givenOn: day('2026-11-07'),
  scope: ['hold-meeting', 'send-invitations'],
  explainedBy: 'Nia Prŷs',
  recordedBy: 'w1',
  version: 0,
};

test('a manager’s authority, which nobody of the family gave, comes back with its decision', async () => {
  await world.stores.consents.add(authorised);
  expect(await world.stores.consents.ofEpisode('episode-1')).toEqual([authorised]);
});

test('attempts to get consent come back in the order of their days', async () => {
  const attempt = (id: string, on: string) =>
    ({
      id,
      episodeId: 'episode-1',
      on: day(on),
      method: 'visit',
      whom: 'Piotr Łukaszewski',
      result: 'Nie otworzył 🚪',
      recordedBy: 'w1',
    }) as const;
  for (const each of [attempt('a-2', '2026-11-09'), attempt('a-1', '2026-11-10'), attempt('a-3', '2026-11-09')])
    await world.stores.consents.addAttempt(each);
  expect(await world.stores.consents.attemptsOf('episode-1')).toEqual([
    attempt('a-2', '2026-11-09'),
    attempt('a-3', '2026-11-09'),
    attempt('a-1', '2026-11-10'),
  ]);
  expect(await world.stores.consents.attemptsOf('episode-2')).toEqual([]);
});

test('a consent comes back as it was kept, the withdrawal with it', async () => {
  await world.stores.consents.add(written);
  await world.stores.consents.add(spoken);
  expect(await world.stores.consents.find('consent-1')).toEqual(written);
  expect(await world.stores.consents.ofEpisode('episode-1')).toEqual([written, spoken]);
  expect(await world.stores.consents.ofEpisode('episode-2')).toEqual([]);
});

test('a withdrawal is saved over the version that was read, and over no other', async () => {
  await world.stores.consents.add(spoken);
  const withdrawn = { on: day('2026-11-13'), toldTo: 'The coordinator' };
  expect(await world.stores.consents.save({ ...spoken, withdrawn })).toBe(1);
  await expect(world.stores.consents.save({ ...spoken, withdrawn })).rejects.toThrow(Conflict);
  expect(await world.stores.consents.find('consent-2')).toEqual({ ...spoken, withdrawn, version: 1 });
});

test('all consents come in ascending order of id', async () => {
  await world.stores.consents.add(spoken);
  await world.stores.consents.add(written);
  const seen: string[] = [];
  for await (const consent of world.stores.consents.all()) seen.push(consent.id);
  expect(seen).toEqual(['consent-1', 'consent-2']);
});
