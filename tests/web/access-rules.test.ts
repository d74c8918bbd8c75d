import { day } from '../../plugin/core/calendar-day';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { deskQueuePage } from '../../plugin/invitations/desk-queue.page';
import { sendLetter } from '../../plugin/invitations/send-letter.action';
import { recordPrivateTime } from '../../plugin/meetings/record-private-time.action';
import { planOverview } from '../../plugin/plans/plan-overview.query';
import { childWishesPage } from '../../plugin/preparation/child-wishes.page';
import { episodeOverviewPage } from '../../plugin/worklists/episode-overview.page';
import { tasksPage } from '../../plugin/worklists/tasks.page';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { theHartleyMeeting } from '../builders/hartley-family';
import { anotherWorker, businessSupport, coordinator, manager, nia, OKAFORS } from '../builders/okafor-family';
import { theirPlan, theOkaforPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

const { zoe, tomasz } = OKAFORS;
const params = { episodeId: 'episode-okafor' };

let world: World;
beforeEach(async () => {
  world = await theOkaforPlan();
});
afterEach(() => world.end());

const overview = (actor = nia) => printedPage(world, episodeOverviewPage, { params, actor });
const restrict = (id: string, fullName: string) =>
  world.caseRecords.addPerson({ id, fullName, dateOfBirth: day('2014-03-05'), restricted: true });

describe('The rules of access', () => {
  test('1: what somebody may open is asked at every request; a sibling they may not open is “another child”, and joint text is withheld', async () => {
    await expect(overview(anotherWorker)).rejects.toThrow(NotFound);
    restrict(tomasz, 'Tomasz Łukaszewski');
    const { html } = await overview();
    expect(html).toContain('another child');
    expect(html).not.toContain('Tomasz');
    await expect(world.ask(planOverview, { planId: 'plan-okafor' }, nia)).rejects.toThrow(NotAllowed);
  });

  test('2: a restricted record is there for the workers named on it alone, in lists and counts too', async () => {
    const tasks = async () => (await printedPage(world, tasksPage, { params: {}, actor: manager })).words;
    expect(await tasks()).toContain('Zoë Okafor');
    for (const id of Object.values(OKAFORS)) restrict(id, 'Somebody Restricted');
    await expect(overview(manager)).rejects.toThrow(NotFound);
    expect(await tasks()).toContain('For you (0)');
    world.caseRecords.nameOnRestricted(manager.workerId, zoe);
    expect((await overview(manager)).html).toContain('Somebody Restricted');
  });

  test('2: in an emergency it is there to read for whoever asked, and in no list', async () => {
    for (const id of Object.values(OKAFORS)) restrict(id, 'Somebody Restricted');
    const inEmergency = { ...manager, emergencies: [{ id: 'emergency-1', personId: zoe }] };
    expect((await overview(inEmergency)).html).toContain('Somebody Restricted');
    const { words } = await printedPage(world, tasksPage, { params: {}, actor: inEmergency });
    expect(words).toContain('For you (0)');
    const [event] = await world.stores.audit.list({ reason: 'emergency access emergency-1', limit: 5 });
    expect(event).toMatchObject({ event: 'view-episode', outcome: 'viewed' });
  });

  test('3: whoever knows the family privately loses sight of it', async () => {
    const episode = await world.stores.episodes.find('episode-okafor');
    const connectedWorkers = [{ workerId: nia.workerId, since: day('2026-11-20'), recordedBy: manager.workerId }];
    await world.stores.episodes.save({ ...episode!, connectedWorkers });
    await expect(overview()).rejects.toThrow(NotFound);
    expect((await overview(manager)).html).toContain('Zoë Okafor');
  });

  test('6: private family time has a start and an end, and no room for what was said', async () => {
    const typed = { meetingId: 'meeting-okafor', version: '0', privateTimeHeld: 'yes', notes: 'They argued' };
    await expect(world.perform(recordPrivateTime, typed, nia, world.key())).rejects.toThrow(InvalidInput);
  });

  test('7: reading a plan is in the audit log, with who and when', async () => {
    await world.ask(planOverview, { planId: 'plan-okafor' }, nia);
    const [event] = await world.stores.audit.list({ limit: 1 });
    expect(event).toMatchObject({ event: 'view-plan', actorId: nia.workerId, outcome: 'viewed' });
  });

  test('8: nobody writes over what they did not see, and an agreed plan does not change', async () => {
    const { meetings, plans } = world.stores;
    const meeting = await meetings.find('meeting-okafor');
    await meetings.save({ ...meeting!, venue: 'One' });
    await expect(meetings.save({ ...meeting!, venue: 'Two' })).rejects.toThrow(Conflict);
    await plans.add(theirPlan({ id: 'plan-agreed', number: 2, status: 'agreed', agreedOn: day('2026-11-18') }));
    await expect(plans.saveSection('plan-agreed', 'aim', { aim: 'Another' }, 0)).rejects.toThrow(Conflict);
  });

  test('9: what a child told one person stands on nobody else’s page until the child agrees', async () => {
    await world.stores.childWishes.save({
      episodeId: 'episode-okafor',
      childId: zoe,
      choice: 'part',
      askedBy: 'Ola Coordinator',
      askedOn: day('2026-11-10'),
      topics: 'I am afraid at night',
      agreesToSharing: false,
      doNotShareWith: [],
      waysToTakePart: ['comes-for-part'],
      recordedBy: coordinator.workerId,
      version: 0,
    });
    const page = async (actor: typeof nia) =>
      (await printedPage(world, childWishesPage, { params: { ...params, personId: zoe }, actor })).html;
    expect(await page(coordinator)).toContain('I am afraid at night');
    expect(await page(nia)).not.toContain('I am afraid at night');
  });
});

describe('The rules of access at the desk', () => {
  let hartleys: World;
  beforeEach(async () => {
    hartleys = await theHartleyMeeting();
    await releasedLetters(hartleys);
  });
  afterEach(() => hartleys.end());

  test('4: business support sees what to do and by when, and nothing of whose family it is', async () => {
    const { html } = await printedPage(hartleys, deskQueuePage, { params: {}, actor: businessSupport });
    expect(html).toContain('Send invitations');
    expect(html).not.toMatch(/Hartley|Jayden|Leanne|Craig|afraid/);
  });

  test('5: a letter to somebody whom a safety note names goes out only once another person has seen it', async () => {
    const { id: invitationId, requestId, version } = await letterTo(hartleys, 'm-leanne');
    const typed = { requestId, invitationId, version: String(version) };
    await expect(hartleys.perform(sendLetter, typed, businessSupport, hartleys.key())).rejects.toThrow(Conflict);
  });
});
