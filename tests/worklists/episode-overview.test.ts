import { day } from '../../plugin/core/calendar-day';
import { NotFound } from '../../plugin/core/errors';
import { recordConsent } from '../../plugin/consent/record-consent.action';
import { episodeOverviewPage } from '../../plugin/worklists/episode-overview.page';
import { aMeeting } from '../builders/a-meeting';
import { aPlan } from '../builders/a-plan';
import { auditor, businessSupport, coordinator, manager, nia, OKAFORS, theirEpisode, theOkafors } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const { amara, zoe, tomasz, baby } = OKAFORS;
const episodeId = 'episode-okafor';
const choice = { type: 'FM', circumstances: [], chosenBy: 'w', on: day('2026-11-10') };

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
});
afterEach(() => world.end());

const start = (rest: Parameters<typeof theirEpisode>[0] = {}) => world.stores.episodes.add(theirEpisode(rest));
const page = (actor = nia) => printedPage(world, episodeOverviewPage, { params: { episodeId }, actor });
const linksOf = async (actor = nia) => [...(await page(actor)).html.matchAll(/task-list__link" href="([^"]*)"/g)].map((match) => match[1]);
const written = { episodeId, givenBy: amara, form: 'signed-paper', givenOn: '2026-11-12', scope: 'hold-meeting', explainedBy: 'Nia' };

describe('the list of tasks', () => {
  test('begins with the offer, and says what cannot start yet and why', async () => {
    await start();
    const { words } = await page();
    expect(words).toContain('Next: Offer.');
    expect(words).toContain('Offer Not yet started Type of meeting Not yet started Consent Not yet started');
    expect(words).toContain('Date and place Needs written consent from someone with parental responsibility first Cannot start yet');
    expect(words).toContain('Plan Needs a meeting with its date and place first Cannot start yet');
  });

  test('has links to what can be done, and none to what cannot', async () => {
    await start();
    expect(await linksOf()).toEqual(
      ['offers', 'meeting-type', 'consent', 'network', 'agreement'].map((path) => `/episodes/${episodeId}/${path}`),
    );
  });

  test('unlocks arranging with written consent and a type', async () => {
    await start({ choice });
    await world.perform(recordConsent, written, nia, world.key());
    const { words } = await page();
    expect(words).toContain('Consent Completed');
    expect(words).toContain('Date and place Not yet started');
    expect(await linksOf()).toContain(`/episodes/${episodeId}/meetings`);
  });

  test('leads on to the meeting, the request, the plan and its reviews', async () => {
    await start({ choice });
    await world.perform(recordConsent, written, nia, world.key());
    await world.stores.meetings.add(aMeeting({ episodeId, subjectIds: [zoe] }));
    expect(await linksOf()).toEqual(
      expect.arrayContaining([
        `/episodes/${episodeId}/meetings/meeting-1/invitations`,
        '/meetings/meeting-1/notes',
        '/meetings/meeting-1/plan',
      ]),
    );
    await world.stores.plans.add(aPlan({ episodeId, childIds: [zoe], status: 'agreed', agreedOn: day('2026-11-01') }));
    world.caseRecords.addRegime({ personId: zoe, regime: 'child-in-need', from: day('2026-01-01') });
    expect(await linksOf()).toEqual(expect.arrayContaining(['/plans/plan-1', '/plans/plan-1/decision', '/plans/plan-1/reviews']));
    expect((await page()).words).toContain('Reviews A review is due: 13 December 2026 In progress');
  });

  test('is headed by the type chosen, the children and who asked for it', async () => {
    await start({ choice, referral: { on: day('2026-11-01'), source: 'family', urgent: true } });
    const { words, title } = await page();
    expect(title).toBe('Family meeting or conference');
    expect(words).toContain('Family meeting Children Zoë Okafor Tomasz Łukaszewski Baby Łukaszewski Reference');
    expect(words).toContain('Asked for 1 November 2026. The family. Urgent.');
  });

  test('warns that an urgent first meeting belongs on the day of the strategy discussion, until one was held', async () => {
    await start({ referral: { on: day('2026-11-20'), source: 'worker', urgent: true, strategyDiscussionOn: day('2026-11-21') } });
    expect((await page()).words).toContain('the strategy discussion is dated 21 November 2026: hold the first meeting on the same day');
    await world.stores.meetings.add(aMeeting({ episodeId, subjectIds: [zoe], status: 'held' }));
    expect((await page()).words).not.toContain('strategy discussion');
  });

  test('of a process that has ended says why, and no next task', async () => {
    await start({ closed: { on: day('2026-11-15'), reason: 'family-solved-it' } });
    const { words } = await page();
    expect(words).toContain('This ended on 15 November 2026. The family found its own way.');
    expect(words).not.toContain('Next:');
  });
});

describe('who sees the list of tasks', () => {
  beforeEach(() => start({ referral: { on: day('2026-11-01'), source: 'family', urgent: false } }));

  test('whoever may open every child has its links', async () => {
    for (const actor of [manager, coordinator, auditor]) expect((await linksOf(actor)).length).toBe(5);
  });

  test('a worker of one of the children sees that child, “another child” for the others, and nothing that was written', async () => {
    for (const child of [tomasz, baby]) world.caseRecords.endAllocations(child, day('2026-11-01'));
    const { html, words } = await page();
    expect(words).toContain('Children Zoë Okafor another child another child');
    expect(words).toContain('This is for another child too, whose record you may not open.');
    expect(words).not.toContain('Asked for');
    expect(html).not.toContain('Tomasz');
    expect(html).not.toContain(tomasz);
    expect(await linksOf()).toEqual([]);
  });

  test.each([
    ['a worker of none of the children', { ...nia, workerId: 'w-elsewhere' }],
    ['business support', businessSupport],
    ['a session that another child’s record opened', { ...nia, launchedFor: 'p-mia' }],
  ])('it is not there for %s', async (_who, actor) => {
    await expect(page(actor)).rejects.toThrow(NotFound);
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'view-episode', outcome: 'refused' }]);
  });

  test('the way back is to the child’s page for those who may open it, and to the start for the coordinator', async () => {
    expect((await page()).back).toEqual({ text: 'Back to Zoë Okafor', path: `/children/${zoe}` });
    expect((await page({ ...nia, launchedFor: tomasz })).back).toEqual({ text: 'Back to Tomasz Łukaszewski', path: `/children/${tomasz}` });
    expect((await page(coordinator)).back).toEqual({ text: 'Back to the start', path: '/' });
  });
});
