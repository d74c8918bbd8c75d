import { day } from '../../plugin/core/calendar-day';
import { CaseSystemUnavailable, NotFound } from '../../plugin/core/errors';
import { childRecordPage } from '../../plugin/worklists/child-record.page';
import {
  anotherWorker,
  auditor,
  businessSupport,
  coordinator,
  nia,
  OKAFORS,
  seniorPractitioner,
  theirEpisode,
  theOkafors,
} from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const { zoe, tomasz } = OKAFORS;

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
});
afterEach(() => world.end());

const page = (actor = nia, personId: string = zoe) => printedPage(world, childRecordPage, { params: { personId }, actor });

describe('a child’s page', () => {
  test('says whose it is and offers to start', async () => {
    const { identity, words, html } = await page();
    expect(identity).toEqual({ name: 'Zoë Okafor', birth: 'Born 5 March 2014', caseReference: '700101' });
    expect(words).toContain('None has been started for this child.');
    expect(html).toContain(`href="/children/${zoe}/start"`);
  });

  test('lists every process of the family with its state and what comes next, newest first', async () => {
    await world.stores.episodes.add(theirEpisode({ id: 'episode-1', closed: { on: day('2026-03-01'), reason: 'completed' } }));
    await world.stores.episodes.add(
      theirEpisode({ id: 'episode-2', choice: { type: 'FM', circumstances: [], chosenBy: 'w', on: day('2026-11-10') } }),
    );
    const { words, html } = await page();
    expect(words).toContain('Now Next: Offer');
    expect(words).toContain('Now Ended on 1 March 2026. It ran its course.');
    expect(words.indexOf('Family meeting Open')).toBeLessThan(words.indexOf('Type of meeting not chosen yet'));
    expect(html).toContain('href="/episodes/episode-2"');
  });

  test('masks the children of the family whose records the actor may not open', async () => {
    await world.stores.episodes.add(theirEpisode());
    world.caseRecords.endAllocations(tomasz, day('2026-11-01'));
    const { html, words } = await page();
    expect(words).toContain('Children Zoë Okafor Baby Łukaszewski another child');
    expect(html).not.toContain('Tomasz');
    expect(html).not.toContain(tomasz);
  });

  test('of an unborn child says when the birth is expected', async () => {
    expect((await page(nia, OKAFORS.baby)).identity).toMatchObject({ birth: 'Expected 30 January 2027' });
  });

  test.each([
    ['another worker of the team', anotherWorker],
    ['a coordinator', coordinator],
    ['business support', businessSupport],
    ['a session that another child’s record opened', { ...nia, launchedFor: tomasz }],
  ])('is not there for %s', async (_who, actor) => {
    await expect(page(actor)).rejects.toThrow(NotFound);
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([
      { event: 'view-child', outcome: 'refused', subject: { personIds: [zoe] } },
    ]);
  });

  test('of a restricted record is there only for the workers whom it names', async () => {
    world.caseRecords.addPerson({ id: zoe, fullName: 'Zoë Okafor', restricted: true });
    await expect(page()).rejects.toThrow(NotFound);
    world.caseRecords.nameOnRestricted(nia.workerId, zoe);
    expect((await page()).words).toContain('Zoë Okafor');
  });

  test('lets the Senior Practitioner start, and the auditor only read', async () => {
    expect((await page(seniorPractitioner)).html).toContain('/start"');
    expect((await page(auditor)).html).not.toContain('/start"');
  });

  test('leads back to the start, but not from a session that this record opened', async () => {
    expect((await page()).back).toEqual({ text: 'Back to the start', path: '/' });
    expect((await page({ ...nia, launchedFor: zoe })).back).toBeUndefined();
  });

  test('is not there for a child that nobody knows, and not to be had while the case system is down', async () => {
    await expect(page(nia, 'p-nobody')).rejects.toThrow(NotFound);
    world.caseRecords.down = true;
    await expect(page()).rejects.toThrow(CaseSystemUnavailable);
  });
});
