import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import { needsManagersReview } from '../../plugin/preparation/logistics';
import { episodePreparationPage } from '../../plugin/preparation/episode-preparation.page';
import { logisticsPage, reviewSafetyPlanPage, safetyPlanPage } from '../../plugin/preparation/logistics.page';
import { reviewSafetyPlan } from '../../plugin/preparation/review-safety-plan.action';
import { saveLogistics } from '../../plugin/preparation/save-logistics.action';
import { writeSafetyPlan } from '../../plugin/preparation/write-safety-plan.action';
import {
  anotherWorker,
  auditor,
  businessSupport,
  coordinator,
  manager,
  nia,
  seniorPractitioner,
  theirEpisode,
  theOkafors,
} from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { anActor, aWorld, type World } from '../builders/world';

const episodeId = 'episode-okafor';
const secondManager = anActor('w-manager-2', ['team-manager'], ['team-north']);

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
});
afterEach(() => world.end());

const save = (raw: object = {}, actor = coordinator) =>
  world.perform(saveLogistics, { episodeId, version: '0', preferredDays: ['saturday', 'sunday'], ...raw }, actor, world.key());
const print = (page: typeof logisticsPage, actor = coordinator) => printedPage(world, page, { params: { episodeId }, actor });

describe('what suits the family', () => {
  test('is kept: days, times, places, who agreed it and when', async () => {
    await save({
      preferredTimes: 'After 6pm',
      preferredPlaces: 'Church hall',
      agreedBy: 'Amara',
      agreedOn: '2026-11-05',
      costInPounds: '85',
    });
    expect(await world.stores.logistics.ofEpisode(episodeId)).toMatchObject({
      preferredDays: ['saturday', 'sunday'],
      preferredTimes: 'After 6pm',
      agreed: { by: 'Amara', on: '2026-11-05' },
      costInPounds: 85,
    });
    const { words } = await print(logisticsPage, auditor);
    expect(words).toContain('Saturday, Sunday');
    expect(words).toContain('Amara, 5 November 2026');
    expect(words).toContain('£85');
  });

  test.each([
    ['an agreement by nobody', { agreedOn: '2026-11-05' }, 'agreedBy'],
    ['an agreement on no day', { agreedBy: 'Amara' }, 'agreedOn'],
    ['an agreement tomorrow', { agreedBy: 'Amara', agreedOn: '2026-11-22' }, 'agreedOn'],
    ['a list agreed by nobody', { listAgreedOn: '2026-11-05' }, 'listAgreedBy'],
    ['a cost in words', { costInPounds: 'about ten' }, 'costInPounds'],
  ])('is refused with %s', async (_what, raw, field) => {
    await expect(save(raw)).rejects.toMatchObject({ problems: [{ field }] });
  });

  test('is not saved over another’s change', async () => {
    await save();
    await expect(save()).rejects.toThrow(Conflict);
  });
});

const plan = { level: 'high', worries: 'Two brothers who fought', arrangements: 'Two rooms' };
const write = (raw: object = {}, actor = nia) =>
  world.perform(writeSafetyPlan, { episodeId, version: '0', ...plan, ...raw }, actor, world.key());
const review = (actor = manager, version = '1') =>
  world.perform(reviewSafetyPlan, { episodeId, version, note: 'Two doors too' }, actor, world.key());
const keptPlan = () => world.stores.logistics.safetyPlanOf(episodeId);

describe('the safety plan of the meeting (S1-27)', () => {
  test.each([
    ['a high level that nobody looked at', { level: 'high' }, true],
    ['a high level that a manager looked at', { level: 'high', reviewed: { by: 'm', byName: 'Mo', on: '2026-11-09' } }, false],
    ['a raised level', { level: 'raised' }, false],
  ] as const)('waits for a manager with %s', (_what, known, waits) => {
    expect(needsManagersReview(known as never)).toBe(waits);
  });

  test('of a high level waits for a manager, and no more once one has looked at it', async () => {
    await write();
    expect((await print(episodePreparationPage)).words).toContain('a manager looks at it before the meeting');
    expect((await print(reviewSafetyPlanPage, manager)).words).toContain('Two brothers who fought');
    await review();
    expect(await keptPlan()).toMatchObject({ reviewed: { by: manager.workerId, on: '2026-11-21', note: 'Two doors too' } });
    expect((await print(episodePreparationPage)).words).not.toContain('a manager looks at it before the meeting');
  });

  test('that is changed is looked at again; the same words saved once more are not', async () => {
    await write();
    await review();
    await write({ version: '2' });
    expect(needsManagersReview(await keptPlan())).toBe(false);
    await write({ version: '3', arrangements: 'One room' });
    expect(needsManagersReview(await keptPlan())).toBe(true);
  });

  test('is not looked at by the manager who wrote it', async () => {
    await write({}, manager);
    await expect(review(manager)).rejects.toThrow(Conflict);
    await review(secondManager);
    expect(needsManagersReview(await keptPlan())).toBe(false);
  });

  test('is looked at by a manager of the team and by nobody else', async () => {
    await write();
    for (const actor of [nia, seniorPractitioner, coordinator, auditor]) await expect(review(actor)).rejects.toThrow(NotAllowed);
  });

  test('is read by those who hold the meeting and their manager', async () => {
    await write();
    for (const actor of [nia, seniorPractitioner, coordinator, manager, auditor]) {
      expect((await print(safetyPlanPage, actor)).html).toContain('Two brothers who fought');
    }
    for (const actor of [businessSupport, anotherWorker]) await expect(print(safetyPlanPage, actor)).rejects.toThrow(NotFound);
    await expect(write({ version: '1' }, auditor)).rejects.toThrow(NotAllowed);
  });

  test.each(['level', 'worries', 'arrangements'])('needs its %s', async (field) => {
    await expect(write({ [field]: '' })).rejects.toMatchObject({ problems: [{ field }] });
  });
});
