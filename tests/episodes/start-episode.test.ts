import { day } from '../../plugin/core/calendar-day';
import { InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { startEpisode } from '../../plugin/episodes/start-episode.action';
import { startEpisodePage } from '../../plugin/episodes/start-episode.page';
import { auditor, nia, OKAFORS, seniorPractitioner, theirEpisode, theOkafors, anotherWorker } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, anActor, type World } from '../builders/world';

const { zoe, tomasz, baby } = OKAFORS;
const typed = {
  personId: zoe,
  siblings: [tomasz, baby],
  referredOn: { day: '20', month: '11', year: '2026' },
  source: 'family',
  urgent: 'no',
  strategyDiscussionOn: { day: '', month: '', year: '' },
};

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
});
afterEach(() => world.end());

const start = (raw: object = {}, actor = nia) => world.perform(startEpisode, { ...typed, ...raw }, actor, world.key());
const open = (actor = nia) => printedPage(world, startEpisodePage, { params: { personId: zoe }, actor });

describe('starting a meeting or conference', () => {
  test('keeps one process for the child and the siblings chosen, from the day it was asked for', async () => {
    const { result } = await start();
    expect(await world.stores.episodes.find(result.episodeId)).toMatchObject({
      leadChildId: zoe,
      children: [zoe, tomasz, baby].map((personId) => ({ personId, joinedOn: '2026-11-21' })),
      openedOn: '2026-11-21',
      openedBy: nia.workerId,
      referral: { on: '2026-11-20', source: 'family', urgent: false },
    });
    expect(await world.stores.audit.list({ limit: 5 })).toMatchObject([
      { event: 'start-episode', outcome: 'done', subject: { personIds: [baby, tomasz, zoe] } },
    ]);
  });

  test('is done once when the form is sent twice', async () => {
    const key = world.key();
    const first = await world.perform(startEpisode, typed, nia, key);
    const second = await world.perform(startEpisode, typed, nia, key);
    expect(second).toEqual({ ...first, repeated: true });
    expect(await world.stores.episodes.ofChild(zoe)).toHaveLength(1);
  });

  test('can be for the child alone', async () => {
    const { result } = await start({ siblings: undefined });
    expect((await world.stores.episodes.find(result.episodeId))?.children.map((child) => child.personId)).toEqual([zoe]);
  });

  test('says everything that is missing at once', async () => {
    const refused = start({ referredOn: '', source: undefined, urgent: undefined });
    await expect(refused).rejects.toMatchObject({
      problems: [
        { field: 'referredOn', message: 'Enter the date of the referral' },
        { field: 'source', message: 'Select who asked for this' },
        { field: 'urgent', message: 'Select yes if this is urgent' },
      ],
    });
  });

  test('refuses a referral from the future', async () => {
    await expect(start({ referredOn: '2026-11-22' })).rejects.toThrow(InvalidInput);
    expect(await world.stores.episodes.ofChild(zoe)).toEqual([]);
  });

  test.each([['another family’s child'], [OKAFORS.amara], [zoe]])('takes nobody who is not on the list of siblings (%s)', async (id) => {
    world.caseRecords.addPerson({ id: 'p-stranger', fullName: 'Somebody Else', dateOfBirth: day('2016-01-01') });
    world.caseRecords.allocate('p-stranger', nia.workerId);
    await expect(start({ siblings: [id.startsWith('p-') ? id : 'p-stranger'] })).rejects.toMatchObject({
      problems: [{ field: 'siblings', message: 'Select children from the list' }],
    });
  });

  test.each([
    ['a worker to whom the child is not allocated', anotherWorker, NotFound],
    ['a Senior Practitioner of another team', anActor('w-south', ['senior-practitioner'], ['team-south']), NotFound],
    ['business support of the team', anActor('w-support', ['business-support'], ['team-north']), NotFound],
    ['a session opened from another child’s record', { ...nia, launchedFor: tomasz }, NotFound],
    ['the auditor, who only reads', auditor, NotAllowed],
  ])('is refused to %s', async (_who, actor, error) => {
    await expect(start({}, actor)).rejects.toThrow(error);
    expect(await world.stores.episodes.ofChild(zoe)).toEqual([]);
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ outcome: 'refused', event: 'start-episode' }]);
  });

  test('is open to a Senior Practitioner of the child’s team', async () => {
    await expect(start({}, seniorPractitioner)).resolves.toMatchObject({ repeated: false });
  });
});

describe('the page that starts one', () => {
  test('has the siblings ticked, the unborn child among them, and today as the day it was asked for', async () => {
    const page = await open();
    expect(page.words).toContain('Tomasz Łukaszewski Born 20 June 2019');
    expect(page.words).toContain('Baby Łukaszewski Expected 30 January 2027');
    expect(page.html.match(/name="siblings"[^>]*checked/g)).toHaveLength(2);
    expect(page.model).toMatchObject({ referredOn: { items: [{ value: '21' }, { value: '11' }, { value: '2026' }] } });
    expect(page.identity).toEqual({ name: 'Zoë Okafor', birth: 'Born 5 March 2014', caseReference: '700101' });
  });

  test('masks a sibling whose record the actor may not open', async () => {
    world.caseRecords.endAllocations(tomasz, day('2026-11-01'));
    const page = await open();
    expect(page.html).not.toContain('Tomasz');
    expect(page.html).not.toContain(tomasz);
    expect(page.words).toContain('Another child is recorded as a brother or sister. You may not open that record');
    await expect(start()).rejects.toThrow(InvalidInput);
  });

  test('says nothing at all of a sibling whose record is restricted', async () => {
    world.caseRecords.addPerson({ id: tomasz, fullName: 'Tomasz Łukaszewski', dateOfBirth: day('2019-06-20'), restricted: true });
    const page = await open();
    expect(page.html).not.toContain('Tomasz');
    expect(page.words).not.toContain('Another child');
    expect(page.words).toContain('Baby Łukaszewski');
  });

  test('offers no sibling who is of age or has died', async () => {
    world.caseRecords.addPerson({ id: tomasz, fullName: 'Tomasz Łukaszewski', dateOfBirth: day('2008-11-21') });
    world.caseRecords.addPerson({ id: baby, fullName: 'Baby Łukaszewski', dateOfDeath: day('2026-11-01') });
    expect((await open()).model).toMatchObject({ siblings: undefined, hiddenSiblings: undefined });
  });

  test('warns where one is open already', async () => {
    expect((await open()).words).not.toContain('has not ended');
    await world.stores.episodes.add(theirEpisode());
    expect((await open()).words).toContain('One has been started for this child already and has not ended.');
  });

  test('asks why, where the person is of age', async () => {
    expect((await open()).words).not.toContain('Why is a meeting');
    world.caseRecords.addPerson({ id: zoe, fullName: 'Zoë Okafor', dateOfBirth: day('2004-03-05') });
    expect((await open()).words).toContain('Why is a meeting about someone of 18 or over?');
  });

  test('shows what was typed again, with its problems', async () => {
    const page = await printedPage(world, startEpisodePage, {
      params: { personId: zoe },
      actor: nia,
      form: {
        typed: { siblings: baby, 'referredOn-day': '31', 'referredOn-month': '2', 'referredOn-year': '2026' },
        problems: [{ field: 'referredOn', message: 'The date of the referral must be a real date' }],
      },
    });
    expect(page.html).toContain('value="31"');
    expect(page.html.match(/name="siblings"[^>]*checked/g)).toHaveLength(1);
    expect(page.words).toContain('The date of the referral must be a real date');
  });

  test('is not found for a child that nobody knows', async () => {
    await expect(printedPage(world, startEpisodePage, { params: { personId: 'p-nobody' }, actor: nia })).rejects.toThrow(NotFound);
  });
});
