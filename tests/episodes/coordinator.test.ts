import { day } from '../../plugin/core/calendar-day';
import type { Allocation, Worker } from '../../plugin/core/case-system';
import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import { parsePolicy } from '../../plugin/core/policy';
import { appointCoordinator } from '../../plugin/episodes/appoint-coordinator.action';
import { appointCoordinatorPage } from '../../plugin/episodes/appoint-coordinator.page';
import { askForCoordinator } from '../../plugin/episodes/ask-for-coordinator.action';
import { connectWorker } from '../../plugin/episodes/connect-worker.action';
import {
  appointCoordinator as appointed,
  askForCoordinator as askedFor,
  coordinatorsOf,
  fitnessOf,
  problemsWithAppointment,
  problemsWithFirstContact,
  whyNot,
} from '../../plugin/episodes/coordinator';
import { askForCoordinatorPage, connectWorkerPage, firstContactPage } from '../../plugin/episodes/coordinator-forms.page';
import { episodeCoordinatorPage } from '../../plugin/episodes/episode-coordinator.page';
import { recordFirstContact } from '../../plugin/episodes/first-contact.action';
import { waitingListPage } from '../../plugin/episodes/waiting-list.page';
import { waitingOrder } from '../../plugin/episodes/waiting-order';
import { childRecordPage } from '../../plugin/worklists/child-record.page';
import { episodeOverviewPage } from '../../plugin/worklists/episode-overview.page';
import { homePage } from '../../plugin/worklists/home.page';
import { anEpisode } from '../builders/an-episode';
import { auditor, coordinator, manager, nia, OKAFORS, seniorPractitioner, theirEpisode, theOkafors } from '../builders/okafor-family';
import { COUNCIL } from '../builders/okafor-meeting';
import { printedPage } from '../builders/printed-page';
import { anActor, aWorld, type World } from '../builders/world';

const { zoe } = OKAFORS;
const episodeId = 'episode-okafor';
const today = day('2026-11-21');

const aWorker = (id: string, roleCode: string, teamId = 'team-conferences'): Worker => ({
  id,
  loginId: `${id}-login`,
  name: `Worker ${id}`,
  teams: [{ teamId, teamName: teamId, roleCode, primary: true }],
});
const held = (workerId: string, from: string, to?: string): Allocation => ({
  personId: zoe,
  workerId,
  kind: 'allocated-worker',
  teamId: 'team-north',
  from: day(from),
  to: to === undefined ? undefined : day(to),
});

describe('who may be a family’s coordinator', () => {
  const policy = parsePolicy(COUNCIL);
  const episode = anEpisode({ connectedWorkers: [{ workerId: 'aunt', since: day('2026-11-03'), recordedBy: 'w' }] });
  const reason = (worker: Worker, allocations: readonly Allocation[] = []) =>
    whyNot(fitnessOf(worker, { episode, allocations, on: today }, policy), policy);

  test.each([
    ['a coordinator who never held the case', aWorker('c', 'IC'), [held('w', '2026-01-01')], undefined],
    ['a worker', aWorker('c', 'SW'), [], 'is not a coordinator'],
    ['a coordinator who holds the case', aWorker('c', 'IC'), [held('c', '2026-01-01')], 'in the last 12 months'],
    ['a coordinator who held it eleven months ago', aWorker('c', 'IC'), [held('c', '2024-01-01', '2025-12-21')], 'in the last 12 months'],
    ['a coordinator who held it over a year ago', aWorker('c', 'IC'), [held('c', '2024-01-01', '2025-11-21')], undefined],
    ['a coordinator who is family', aWorker('aunt', 'IC'), [], 'is connected to the family'],
  ])('%s', (_what, worker, allocations, expected) => {
    const why = reason(worker, allocations);
    expect(expected === undefined ? why : why?.includes(expected)).toBe(expected === undefined ? undefined : true);
  });

  test('a coordinator of a team that holds a child is warned about, and not refused', () => {
    const fitness = fitnessOf(aWorker('c', 'IC', 'team-north'), { episode, allocations: [held('w', '2026-01-01')], on: today }, policy);
    expect([fitness.sameTeam, whyNot(fitness, policy)]).toEqual([true, undefined]);
  });
});

describe('the appointments of a family', () => {
  const first = appointed(anEpisode(), { workerId: 'c1', from: day('2026-11-05'), appointedBy: 'm' });

  test('keep everybody, and why another came', () => {
    const second = appointed(first, { workerId: 'c2', from: day('2026-11-10'), appointedBy: 'm', endReason: 'Is ill' });
    expect(second.coordinatorId).toBe('c2');
    expect(second.coordinators).toEqual([
      { workerId: 'c1', from: '2026-11-05', appointedBy: 'm', to: '2026-11-10', endReason: 'Is ill' },
      { workerId: 'c2', from: '2026-11-10', appointedBy: 'm' },
    ]);
  });

  test('keep a coordinator from before appointments were kept', () => {
    const before = anEpisode({ coordinatorId: 'c0' });
    expect(coordinatorsOf(before)).toEqual([{ workerId: 'c0', from: before.openedOn, appointedBy: before.openedBy }]);
    expect(appointed(before, { workerId: 'c1', from: today, appointedBy: 'm' }).coordinators?.map(({ workerId }) => workerId)).toEqual([
      'c0',
      'c1',
    ]);
  });

  test('do not appoint the same person again, nor anybody in a process that has ended', () => {
    expect(() => appointed(first, { workerId: 'c1', from: today, appointedBy: 'm' })).toThrow(Conflict);
    const ended = anEpisode({ closed: { on: today, reason: 'moved' } });
    expect(() => appointed(ended, { workerId: 'c1', from: today, appointedBy: 'm' })).toThrow(Conflict);
  });

  test.each([
    ['tomorrow', anEpisode(), { from: day('2026-11-22') }, ['from']],
    ['before the process was started', anEpisode(), { from: day('2026-11-01') }, ['from']],
    ['today', anEpisode(), { from: today }, []],
    ['before the one they follow', first, { from: day('2026-11-04'), endReason: 'Is ill' }, ['from']],
    ['in place of another, without saying why', first, { from: today }, ['endReason']],
  ])('%s', (_when, episode, appointment, fields) => {
    expect(problemsWithAppointment(episode, appointment, today).flatMap((problem) => problem?.field ?? [])).toEqual(fields);
  });
});

describe('asking for somebody independent', () => {
  const asked = { on: today, by: 'w', reason: 'The family does not trust us' };
  test('is kept', () => expect(askedFor(anEpisode(), asked).coordinatorAsked).toEqual(asked));
  test('is not done twice, nor where there is a coordinator', () => {
    expect(() => askedFor(askedFor(anEpisode(), asked), asked)).toThrow(Conflict);
    expect(() => askedFor(anEpisode({ coordinatorId: 'c1' }), asked)).toThrow(Conflict);
  });
});

test.each([
  ['2026-11-19', ['on']],
  ['2026-11-20', []],
  ['2026-11-22', ['on']],
])('the first talk on %s is not before the meeting was asked for, nor to come', (on, fields) => {
  const episode = anEpisode({ referral: { on: day('2026-11-20'), source: 'family' } });
  expect(problemsWithFirstContact(episode, day(on), today).flatMap((problem) => problem?.field ?? [])).toEqual(fields);
});

test('the waiting list has the urgent families first, then those who have waited longest', () => {
  const waiting = [
    anEpisode({ id: 'young' }),
    anEpisode({ id: 'old', referral: { on: day('2026-10-01'), source: 'worker' } }),
    anEpisode({ id: 'urgent', referral: { on: day('2026-11-10'), source: 'worker', urgent: true } }),
    anEpisode({
      id: 'not-urgent-any-more',
      referral: { on: day('2026-11-11'), source: 'worker', urgent: true },
      situation: { circumstances: [], urgent: false },
    }),
  ];
  expect(waitingOrder(waiting).map(({ id }) => id)).toEqual(['urgent', 'old', 'young', 'not-urgent-any-more']);
});

describe('a family that waits for a coordinator', () => {
  const serviceManager = anActor('w-service', ['coordinator', 'team-manager'], ['team-conferences']);
  const choice = { type: 'FGC', circumstances: [], chosenBy: nia.workerId, on: day('2026-11-03') };
  let world: World;
  beforeEach(async () => {
    world = await aWorld({ policy: COUNCIL });
    theOkafors(world.caseRecords);
    for (const worker of [aWorker('w-coordinator', 'IC'), aWorker('w-second', 'IC'), aWorker('w-clerk', 'BS')])
      world.caseRecords.addWorker(worker);
    const referral = { on: day('2026-10-01'), source: 'worker', urgent: true } as const;
    await world.stores.episodes.add(theirEpisode({ coordinatorId: undefined, choice, referral }));
  });
  afterEach(() => world.end());

  const list = (actor = manager) => printedPage(world, waitingListPage, { params: {}, actor });
  const form = (actor = manager) => printedPage(world, appointCoordinatorPage, { params: { episodeId }, actor });
  const page = (actor = nia) => printedPage(world, episodeCoordinatorPage, { params: { episodeId }, actor });
  const kept = () => world.stores.episodes.find(episodeId);
  const appoint = (raw: object = {}, actor = manager) =>
    world.perform(appointCoordinator, { episodeId, version: '0', chosen: 'w-coordinator', from: '2026-11-20', ...raw }, actor, world.key());

  test('stands on the list of the manager of the team, with the children, how long, and how urgent', async () => {
    const { words, html } = await list();
    expect(words).toContain('Zoë Okafor, Tomasz Łukaszewski, Baby Łukaszewski');
    expect(words).toContain('Family group conference Urgent 1 October 2026 (51 days) Long wait North team');
    expect(html).toContain(`href="/episodes/${episodeId}/coordinator/appoint"`);
  });

  test('stands on the list of the conference service’s manager without a name', async () => {
    const { words, html } = await list(serviceManager);
    expect(words).toContain('another child, another child, another child');
    expect(html).not.toContain('Okafor,');
    expect(html).toContain('/coordinator/appoint');
    await appoint({}, serviceManager);
    expect((await kept())?.coordinatorId).toBe('w-coordinator');
  });

  test('with a restricted record stands on neither list, but for those whom the record names', async () => {
    world.caseRecords.addPerson({ id: zoe, fullName: 'Zoë Okafor', restricted: true });
    expect((await list(serviceManager)).words).toContain('Nobody is waiting.');
    await expect(appoint({}, serviceManager)).rejects.toThrow(NotFound);
    world.caseRecords.nameOnRestricted(serviceManager.workerId, zoe);
    await appoint({}, serviceManager);
  });

  test('is no other team’s, and the list is no worker’s', async () => {
    const stranger = anActor('w-stranger', ['team-manager'], ['team-south']);
    expect((await list(stranger)).words).toContain('Nobody is waiting.');
    await expect(appoint({}, stranger)).rejects.toThrow(NotFound);
    for (const actor of [nia, coordinator]) await expect(list(actor)).rejects.toThrow(NotAllowed);
    for (const actor of [nia, seniorPractitioner]) await expect(appoint({}, actor)).rejects.toThrow(NotAllowed);
  });

  test('has a coordinator from the day of the appointment, and waits no longer', async () => {
    await appoint();
    expect(await kept()).toMatchObject({
      coordinatorId: 'w-coordinator',
      coordinators: [{ workerId: 'w-coordinator', from: '2026-11-20', appointedBy: manager.workerId }],
    });
    expect((await list()).words).toContain('Nobody is waiting.');
    expect((await page()).words).toContain('Worker w-coordinator is the coordinator.');
  });

  test('gets another coordinator with the reason, and both are told on the page', async () => {
    await appoint();
    await expect(appoint({ version: '1', chosen: 'w-second' })).rejects.toMatchObject({ problems: [{ field: 'endReason' }] });
    await appoint({ version: '1', chosen: 'w-second', endReason: 'The family asked for somebody else' });
    const { words } = await page();
    expect(words).toContain('Worker w-second is the coordinator.');
    expect(words).toContain('Worker w-coordinator, 20 November 2026 to 20 November 2026. The family asked for somebody else');
  });

  test('gets nobody who is not independent, not a coordinator, or unknown', async () => {
    await expect(appoint({ chosen: 'somebody-else', login: 'w-clerk-login' })).rejects.toMatchObject({ problems: [{ field: 'login' }] });
    await expect(appoint({ chosen: 'somebody-else', login: 'nobody' })).rejects.toMatchObject({ problems: [{ field: 'login' }] });
    world.caseRecords.allocate(zoe, 'w-coordinator', { from: day('2026-01-01'), to: day('2026-06-01') });
    await expect(appoint()).rejects.toMatchObject({ problems: [{ field: 'chosen' }] });
    await appoint({ chosen: 'somebody-else', login: 'w-second-login' });
    expect((await kept())?.coordinatorId).toBe('w-second');
  });

  test('is offered the coordinators of the manager’s own teams, each with what stands in their way', async () => {
    world.caseRecords.allocate(zoe, 'w-second', { from: day('2026-01-01'), to: day('2026-06-01') });
    const { words } = await form(serviceManager);
    expect(words).toContain('Worker w-coordinator');
    expect(words).toContain('Worker w-second Choose somebody who has not been the children’s worker');
    expect(words).not.toContain('Worker w-clerk');
  });

  test('keeps the day of the first talk', async () => {
    const talk = (on: string, version: string) => world.perform(recordFirstContact, { episodeId, version, on }, nia, world.key());
    await talk('2026-11-19', '0');
    expect((await page()).words).toContain('First talk with the family: 19 November 2026.');
    await expect(talk('2026-11-25', '1')).rejects.toMatchObject({ problems: [{ field: 'on' }] });
    const printed = await printedPage(world, firstContactPage, { params: { episodeId }, actor: nia });
    expect(printed.html).toContain('name="on-day" type="text" value="19"');
  });

  test('about to have a family meeting stands on the list once the worker asks for somebody independent', async () => {
    const before = await kept();
    if (before !== undefined) await world.stores.episodes.save({ ...before, choice: { ...choice, type: 'FM' } });
    expect((await list()).words).toContain('Nobody is waiting.');
    expect((await printedPage(world, askForCoordinatorPage, { params: { episodeId }, actor: nia })).words).toContain(
      'Why would it help this family?',
    );
    await world.perform(askForCoordinator, { episodeId, version: '1', reason: 'They do not trust us' }, nia, world.key());
    expect((await list()).words).toContain('Family meeting Urgent');
    expect((await page()).words).toContain('Somebody independent was asked for on 21 November 2026: They do not trust us');
    const again = world.perform(askForCoordinator, { episodeId, version: '2', reason: 'Again' }, nia, world.key());
    await expect(again).rejects.toThrow(Conflict);
  });

  test('has a page that the auditor reads and changes nothing on', async () => {
    const { html } = await page(auditor);
    expect(html).not.toContain('/coordinator/appoint');
    expect(html).not.toContain('/connected');
  });
});

describe('somebody who works here and knows the family privately', () => {
  const friend = anActor('w-friend', ['worker', 'senior-practitioner'], ['team-north']);
  let world: World;
  beforeEach(async () => {
    world = await aWorld({ policy: COUNCIL });
    theOkafors(world.caseRecords);
    world.caseRecords.addWorker({ id: friend.workerId, loginId: 'friend', name: 'Alex Friend' }, { id: 'team-north', role: 'SP' });
    world.caseRecords.addWorker({ id: coordinator.workerId, loginId: 'coordinator', name: 'The coordinator' });
    await world.stores.episodes.add(theirEpisode());
  });
  afterEach(() => world.end());

  const connect = (login = 'friend', version = '0') => world.perform(connectWorker, { episodeId, version, login }, nia, world.key());
  const overview = (actor = friend) => printedPage(world, episodeOverviewPage, { params: { episodeId }, actor });

  test('sees nothing of the process from then on, whatever their role, and the others see that they are named', async () => {
    world.caseRecords.allocate(zoe, friend.workerId, { teamId: 'team-north' });
    expect((await overview()).words).toContain('Zoë Okafor');
    await connect();
    await expect(overview()).rejects.toThrow(NotFound);
    const child = await printedPage(world, childRecordPage, { params: { personId: zoe }, actor: friend });
    expect(child.words).toContain('None has been started for this child.');
    expect((await printedPage(world, homePage, { params: {}, actor: friend })).words).toContain('No family meeting is under way.');
    const { words } = await printedPage(world, episodeCoordinatorPage, { params: { episodeId }, actor: nia });
    expect(words).toContain('Alex Friend, named on 21 November 2026');
  });

  test('sees it no more as an auditor either', async () => {
    await connect();
    await expect(overview({ ...friend, roles: ['auditor'] })).rejects.toThrow(NotFound);
  });

  test('is named once, by a name that the case system knows, and not while they are the coordinator', async () => {
    await expect(connect('nobody')).rejects.toMatchObject({ problems: [{ field: 'login' }] });
    await expect(connect('coordinator')).rejects.toMatchObject({ problems: [{ field: 'login' }] });
    await connect();
    await expect(connect('friend', '1')).rejects.toThrow(Conflict);
  });

  test('is named on a page that says what follows', async () => {
    const { words } = await printedPage(world, connectWorkerPage, { params: { episodeId }, actor: nia });
    expect(words).toContain('From now on they see nothing of it here, whatever their role');
    await expect(printedPage(world, connectWorkerPage, { params: { episodeId }, actor: auditor })).rejects.toThrow(NotAllowed);
  });
});
