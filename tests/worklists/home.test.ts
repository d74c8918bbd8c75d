import { day } from '../../plugin/core/calendar-day';
import { untouchedForm } from '../../plugin/core/form';
import { parsePolicy } from '../../plugin/core/policy';
import { routes } from '../../plugin/web/routes';
import { presentHome } from '../../plugin/worklists/home.present';
import { home } from '../../plugin/worklists/home.query';
import { placesFor } from '../../plugin/worklists/places.present';
import { ROLES, type Actor, type Role } from '../../plugin/core/actor';
import { anActor, aWorld, type World } from '../builders/world';
import { anEpisode } from '../builders/an-episode';
import { printedPage, wordsOf } from '../views/printed-page';

const worker = anActor('worker-1', ['worker']);

describe('the home page', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
    const { caseRecords } = world;
    caseRecords.addPerson({ id: 'child-1', fullName: 'Zoë Okafor', dateOfBirth: day('2019-06-05') });
    caseRecords.addPerson({ id: 'child-2', fullName: 'Ada Brown', dateOfBirth: day('2020-01-31') });
    caseRecords.addPerson({ id: 'child-3', fullName: 'Hidden Child', dateOfBirth: day('2020-01-31'), restricted: true });
    caseRecords.addPerson({ id: 'child-4', fullName: 'Somebody Else’s', dateOfBirth: day('2020-01-31') });
    for (const id of ['child-1', 'child-2', 'child-3']) caseRecords.allocate(id, 'worker-1');
    caseRecords.allocate('child-4', 'worker-2');
    await world.stores.episodes.add(anEpisode({ id: 'episode-1', reference: 'FM-7K3Q9' }));
    await world.stores.episodes.add(
      anEpisode({ id: 'episode-2', reference: 'FM-OLD01', closed: { on: day('2026-11-10'), reason: 'completed' } }),
    );
  });
  afterEach(() => world.end());

  const presenting = (actor: Actor) => ({ form: untouchedForm, actor, today: day('2026-11-21'), policy: parsePolicy(), params: {} });
  const words = async (actor: Actor): Promise<string> =>
    wordsOf(printedPage('worklists/home', presentHome(await world.ask(home, {}, actor), presenting(actor))));

  test('lists a worker’s own children by name, with what is under way and not what has ended', async () => {
    const shown = await words(worker);
    expect(shown.indexOf('Ada Brown')).toBeLessThan(shown.indexOf('Zoë Okafor'));
    expect(shown).toContain('FM-7K3Q9');
    expect(shown).not.toContain('FM-OLD01');
    expect(shown).not.toContain('Somebody Else’s');
  });

  test('asks the case system the same few questions for many children as for one', async () => {
    const { caseRecords } = world;
    const before = caseRecords.asked.length;
    await words(worker);
    expect(caseRecords.asked.slice(before)).toEqual(['personsOf', 'allocationsOfEach', 'restrictedOpenTo', 'personsOf']);
  });

  test('leaves out a restricted child on whose list the worker is not', async () => {
    expect(await words(worker)).not.toContain('Hidden Child');
    world.caseRecords.nameOnRestricted('worker-1', 'child-3');
    expect(await words(worker)).toContain('Hidden Child');
  });

  test('leads from a session that a case record opened to that child alone', async () => {
    const shown = await words({ ...worker, launchedFor: 'child-2' });
    expect(shown).toContain('The child you opened');
    expect(shown).toContain('Ada Brown');
    expect(shown).not.toContain('Zoë');
  });

  test('says so where no child is allocated, and shows no list to those who hold no cases', async () => {
    expect(await words(anActor('worker-9', ['worker']))).toContain('No children are allocated to you');
    expect(await words(anActor('worker-9', ['business-support']))).not.toContain('My children');
  });

  test('is audited with the children that were shown', async () => {
    await world.ask(home, {}, worker);
    const [event] = await world.stores.audit.list({ limit: 1 });
    expect(event).toMatchObject({ event: 'view-home', outcome: 'viewed', subject: { personIds: ['child-1', 'child-2'] } });
  });
});

test('every place leads to a page that there is', () => {
  const paths = routes.pages.map((page) => page.path);
  for (const { path } of placesFor(anActor('worker-1', ROLES))) expect(paths).toContain(path.replace(/\?.*$/, ''));
});

const OFFERED: Readonly<Record<Role, readonly string[]>> = {
  worker: ['Tasks', 'Reviews due', 'Letters without an offer', 'Reports'],
  'senior-practitioner': ['Tasks', 'Reviews due', 'Letters without an offer', 'Reports'],
  coordinator: ['Tasks', 'Reviews due', 'Reports'],
  'team-manager': [
    'Tasks',
    'Reviews due',
    'Waiting for a coordinator',
    'Letters without an offer',
    'Reports',
    'Waiting to be sent',
    'Records read in an emergency',
  ],
  'business-support': ['Tasks', 'Invitations', 'Reports'],
  'performance-analyst': ['Reports'],
  administrator: ['Waiting to be sent', 'Merged and missing records'],
  'conference-chair': ['Reports'],
  auditor: ['Reports', 'Records read in an emergency', 'Merged and missing records', 'Audit log'],
};

test.each(ROLES)('the places that a %s is shown', (role) => {
  expect(placesFor(anActor('worker-1', [role])).map(({ text }) => text)).toEqual(OFFERED[role]);
});
