import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import { mayBeGivenChildsWords, mayReadTopics } from '../../plugin/preparation/child-wishes';
import { childWishesPage } from '../../plugin/preparation/child-wishes.page';
import { recordWishes } from '../../plugin/preparation/record-wishes.action';
import { aMember } from '../builders/a-member';
import { auditor, coordinator, manager, nia, OKAFORS, theirEpisode, theOkafors } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const episodeId = 'episode-okafor';
const personId = OKAFORS.zoe;
const piotr = aMember({ id: 'member-piotr', episodeId, name: 'Piotr Łukaszewski', relationship: 'stepfather' });

describe('what a child wants talked about (S3-23)', () => {
  test.each([
    ['is read by whom the child told', { agreesToSharing: false, recordedBy: 'w-1' }, 'w-1', true],
    ['is read by nobody else until the child agrees', { agreesToSharing: false, recordedBy: 'w-1' }, 'w-2', false],
    ['is read by those who work with the family once the child agrees', { agreesToSharing: true, recordedBy: 'w-1' }, 'w-2', true],
  ])('%s', (_rule, wishes, worker, may) => {
    expect(mayReadTopics(wishes, worker)).toBe(may);
  });

  test.each([
    ['nobody is given while the child does not agree', { agreesToSharing: false, doNotShareWith: [] }, false],
    ['somebody whom the child named is not given', { agreesToSharing: true, doNotShareWith: ['member-piotr'] }, false],
    ['anybody else is given once the child agrees', { agreesToSharing: true, doNotShareWith: ['another'] }, true],
  ])('%s', (_rule, wishes, may) => {
    expect(mayBeGivenChildsWords(wishes, 'member-piotr')).toBe(may);
  });
});

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
  await world.stores.network.add(piotr);
});
afterEach(() => world.end());

const asked = {
  episodeId,
  personId,
  version: '0',
  choice: 'part',
  askedBy: 'Siân Rhŷs',
  askedOn: '2026-11-05',
  topics: 'Seeing my dad',
  whoMayKnow: 'Only Nan',
  agreesToSharing: 'no',
  doNotShareWith: 'member-piotr',
  attendancePlan: 'First half hour, with Nan',
  waysToTakePart: ['comes-for-part', 'letter-or-drawing'],
  noPartReason: '',
};
const record = (raw: object = {}, actor = coordinator) => world.perform(recordWishes, { ...asked, ...raw }, actor, world.key());
const kept = () => world.stores.childWishes.ofChild(episodeId, personId);
const page = (actor = coordinator, child = personId as string) =>
  printedPage(world, childWishesPage, { params: { episodeId, personId: child }, actor });

describe('what a child wants of the meeting', () => {
  test('is kept as the child said it', async () => {
    await record();
    expect(await kept()).toMatchObject({
      choice: 'part',
      askedBy: 'Siân Rhŷs',
      askedOn: '2026-11-05',
      topics: 'Seeing my dad',
      agreesToSharing: false,
      doNotShareWith: ['member-piotr'],
      waysToTakePart: ['comes-for-part', 'letter-or-drawing'],
    });
  });

  test.each([
    ['asked tomorrow', { askedOn: '2026-11-22' }, 'askedOn'],
    ['no choice', { choice: '' }, 'choice'],
    ['no way of taking part', { waysToTakePart: [] }, 'waysToTakePart'],
    ['no part at all without a reason', { waysToTakePart: 'takes-no-part' }, 'noPartReason'],
    ['coming and taking no part', { waysToTakePart: ['comes', 'takes-no-part'], noPartReason: 'x' }, 'waysToTakePart'],
    ['somebody not to be told who is not on the list', { doNotShareWith: 'somebody-else' }, 'doNotShareWith'],
  ])('is refused with %s', async (_what, raw, field) => {
    await expect(record(raw)).rejects.toMatchObject({ problems: [{ field }] });
  });

  test('keeps what the child told one person from everybody else', async () => {
    await record();
    expect((await page(coordinator)).html).toContain('Seeing my dad');
    for (const actor of [nia, manager, auditor]) {
      const { html, words } = await page(actor);
      expect(html).not.toContain('Seeing my dad');
      expect(html).not.toContain('Only Nan');
      expect(words).toContain('does not want it shared');
      expect(words).toContain('To be there for part of it');
    }
  });

  test('cannot be saved over by somebody who may not read it', async () => {
    await record();
    await expect(record({ version: '1', topics: '' }, nia)).rejects.toThrow(Conflict);
    expect(await kept()).toMatchObject({ topics: 'Seeing my dad', version: 1 });
  });

  test('is read by the others once the child agrees', async () => {
    await record({ agreesToSharing: 'yes' });
    expect((await page(manager)).words).toContain('Seeing my dad');
    expect((await page(manager)).words).toContain('Must not be told Piotr Łukaszewski');
  });

  test('is recorded by the worker and the coordinator, and not by the manager', async () => {
    await record({}, nia);
    await expect(record({ version: '1' }, manager)).rejects.toThrow(NotAllowed);
  });

  test('is not found for somebody who is no child of the episode', async () => {
    await expect(page(coordinator, OKAFORS.grace)).rejects.toThrow(NotFound);
  });

  test('is not changed once the process has ended', async () => {
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(record()).rejects.toThrow(Conflict);
  });
});
