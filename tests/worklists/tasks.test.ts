import type { Actor, Role } from '../../plugin/core/actor';
import { ROLES } from '../../plugin/core/actor';
import { day } from '../../plugin/core/calendar-day';
import { tasks } from '../../plugin/worklists/tasks.query';
import { tasksPage } from '../../plugin/worklists/tasks.page';
import type { Episode } from '../../plugin/episodes/episode';
import { mayHaveTasks } from '../../plugin/worklists/worklist-access';
import { anEpisode } from '../builders/an-episode';
import { anInvitation, aRequest } from '../builders/an-invitation';
import { aMeeting } from '../builders/a-meeting';
import { aPlan } from '../builders/a-plan';
import { printedPage } from '../builders/printed-page';
import { anActor, aWorld, type World } from '../builders/world';

const worker = anActor('w1', ['worker'], ['north']);
const manager = anActor('m1', ['team-manager'], ['north']);
const otherManager = anActor('m2', ['team-manager'], ['south']);
const coordinator = anActor('c1', ['coordinator']);
const support = anActor('s1', ['business-support']);
const joined = (personId: string) => ({ personId, joinedOn: day('2026-11-02') });

let world: World;
beforeEach(async () => {
  world = await aWorld();
  const { caseRecords, stores } = world;
  caseRecords.addPerson({ id: 'zoe', fullName: 'Zoë Okafor', dateOfBirth: day('2014-01-01') });
  caseRecords.addPerson({ id: 'mia', fullName: 'Mia Hartley', dateOfBirth: day('2015-01-01'), restricted: true });
  caseRecords.addPerson({ id: 'jay', fullName: 'Jayden Hartley', dateOfBirth: day('2016-01-01') });
  caseRecords.addPerson({ id: 'sam', fullName: 'Sam South', dateOfBirth: day('2016-01-01') });
  for (const id of ['zoe', 'mia', 'jay']) caseRecords.allocate(id, 'w1', { teamId: 'north' });
  caseRecords.allocate('sam', 'w9', { teamId: 'south' });
  await stores.episodes.add(anEpisode({ id: 'e-zoe', reference: 'FM-ZOE', children: [joined('zoe')], coordinatorId: 'c1' }));
  await stores.episodes.add(anEpisode({ id: 'e-mia', reference: 'FM-MIA', children: [joined('mia')] }));
  await stores.episodes.add(anEpisode({ id: 'e-har', reference: 'FM-HAR', children: [joined('jay'), joined('mia')] }));
  await stores.episodes.add(anEpisode({ id: 'e-sam', reference: 'FM-SAM', children: [joined('sam')] }));
  await stores.meetings.add(aMeeting({ id: 'm-zoe', episodeId: 'e-zoe', status: 'held', on: day('2026-11-05'), facilitatorId: 'w1' }));
});
afterEach(() => world.end());

const listOf = async (actor: Actor, asked: object = { whose: 'all' }) => {
  const answer = await world.ask(tasks, asked, actor);
  return answer.tasks.map(({ reference, task }) => `${reference} ${task.what}`);
};

describe('whose tasks somebody sees', () => {
  test('a worker sees those of the own caseload; of a restricted child nothing is there, and nothing is counted', async () => {
    expect(await listOf(worker)).toEqual(['FM-ZOE agree-plan', 'FM-HAR make-offer', 'FM-ZOE make-offer']);
    const { counts } = await world.ask(tasks, {}, worker);
    expect(counts.all).toEqual({ all: 3, late: 1 });
    expect((await printedPage(world, tasksPage, { params: { whose: 'all' }, actor: worker })).words).not.toContain('Mia');
  });

  test('who is named on the restricted record sees it', async () => {
    world.caseRecords.nameOnRestricted('w1', 'mia');
    expect(await listOf(worker)).toContain('FM-MIA make-offer');
    expect((await world.ask(tasks, {}, worker)).counts.all.all).toBe(4);
  });

  test('a sibling who may not be seen is another child, and the line leads to the process alone', async () => {
    const page = await printedPage(world, tasksPage, { params: { whose: 'all' }, actor: worker });
    expect(page.words).toContain('Jayden Hartley, another child');
    expect(page.html).toContain('href="/episodes/e-har"');
    expect(page.html).not.toContain('/episodes/e-har/offers');
    expect(page.html).toContain('href="/episodes/e-zoe/offers"');
  });

  test('a manager sees the own team’s, whoever works on them, and no other team’s', async () => {
    expect(await listOf(manager)).toEqual(['FM-ZOE agree-plan', 'FM-HAR make-offer', 'FM-ZOE make-offer']);
    expect(await listOf(otherManager)).toEqual(['FM-SAM make-offer']);
  });

  test('whoever belongs to the family has nothing of it on the list (roles.md rule 3)', async () => {
    const episode = await world.stores.episodes.find('e-zoe');
    await world.stores.episodes.save({
      ...(episode as Episode),
      connectedWorkers: [{ workerId: 'w1', since: day('2026-11-20'), recordedBy: 'm1' }],
    });
    expect(await listOf(worker)).toEqual(['FM-HAR make-offer']);
  });

  test('a coordinator sees those of the own conferences alone', async () => {
    expect(await listOf(coordinator)).toEqual(['FM-ZOE agree-plan', 'FM-ZOE make-offer']);
  });

  test('a session that a case record opened shows that child’s alone', async () => {
    expect(await listOf({ ...worker, launchedFor: 'jay' })).toEqual(['FM-HAR make-offer']);
  });

  test('an auditor who is a worker too has the worker’s tasks and not everybody’s', async () => {
    expect(await listOf({ ...worker, roles: ['worker', 'auditor'] })).toEqual(await listOf(worker));
  });

  const MAY: Readonly<Record<Role, boolean>> = {
    worker: true,
    'senior-practitioner': true,
    coordinator: true,
    'team-manager': true,
    'business-support': true,
    'performance-analyst': false,
    administrator: false,
    'conference-chair': false,
    auditor: false,
  };
  test.each(ROLES)('the case-level list of a %s', (role) => {
    expect(mayHaveTasks(anActor('x', [role])) === 'ok').toBe(MAY[role]);
  });
});

describe('the list of tasks', () => {
  test('opens with what waits for oneself; a manager’s with everything', async () => {
    expect((await world.ask(tasks, {}, worker)).asked.whose).toBe('mine');
    expect((await world.ask(tasks, {}, manager)).asked.whose).toBe('all');
    expect(await listOf(coordinator, {})).toEqual([]);
  });

  test('is narrowed by kind and by day', async () => {
    expect(await listOf(worker, { whose: 'all', kind: 'offer' })).toEqual(['FM-HAR make-offer', 'FM-ZOE make-offer']);
    expect(await listOf(worker, { whose: 'all', due: 'late' })).toEqual(['FM-ZOE agree-plan']);
    expect(await listOf(worker, { whose: 'all', kind: 'offer', due: 'late' })).toEqual([]);
  });

  test('says what is late by how much, and whom it waits for', async () => {
    const { words } = await printedPage(world, tasksPage, { params: { whose: 'all' }, actor: coordinator });
    expect(words).toContain('Finish the plan and have it agreed');
    expect(words).toContain('Late 12 November 2026: late by 9 days Whoever runs the meeting');
    expect(words).toContain('The social worker');
  });

  test('is audited with the children who were shown', async () => {
    await world.ask(tasks, { whose: 'all' }, worker);
    const [event] = await world.stores.audit.list({ limit: 1 });
    expect(event).toMatchObject({ event: 'view-tasks', subject: { thing: 'tasks', personIds: ['jay', 'zoe'] } });
  });

  test('takes as many questions of the case system and of our own tables for thirty families as for one', async () => {
    const questions = async (): Promise<readonly [number, number]> => {
      let statements = 0;
      const counted = () => (statements += 1);
      world.caseRecords.asked.length = 0;
      world.store.db.on('query', counted);
      await world.ask(tasks, { whose: 'all' }, manager);
      world.store.db.removeListener('query', counted);
      return [world.caseRecords.asked.length, statements];
    };
    const [asked, statements] = await questions();
    for (let at = 10; at < 40; at += 1) {
      world.caseRecords.addPerson({ id: `k${at}`, fullName: `Child ${at}` });
      world.caseRecords.allocate(`k${at}`, 'w1', { teamId: 'north' });
      await world.stores.episodes.add(anEpisode({ id: `f${at}`, children: [joined(`k${at}`)] }));
      await world.stores.meetings.add(aMeeting({ id: `fm${at}`, episodeId: `f${at}`, status: 'held', subjectIds: [`k${at}`] }));
      await world.stores.plans.add(
        aPlan({
          id: `fp${at}`,
          episodeId: `f${at}`,
          meetingId: `fm${at}`,
          status: 'agreed',
          agreedOn: day('2026-11-19'),
          childIds: [`k${at}`],
        }),
      );
    }
    const [askedThen, statementsThen] = await questions();
    expect(askedThen).toBe(asked);
    // One line of the audit for every child who is named on the page.
    expect(statementsThen - statements).toBeLessThanOrEqual(30 + 8);
  });

  test('shows a safety plan of a high level to managers alone, and counts it for nobody else (S1-27)', async () => {
    await world.stores.logistics.saveSafetyPlan({
      episodeId: 'e-zoe',
      level: 'high',
      worries: 'Anger',
      arrangements: 'Two rooms',
      recordedBy: 'c1',
      version: 0,
    });
    expect(await listOf(manager, { whose: 'mine' })).toEqual(['FM-ZOE review-safety-plan']);
    for (const other of [worker, coordinator, anActor('p1', ['senior-practitioner'], ['north'])]) {
      expect(await listOf(other)).not.toContain('FM-ZOE review-safety-plan');
    }
    expect((await world.ask(tasks, {}, worker)).counts.all.all).toBe(3);
  });

  test('the manager of the conference service sees who waits for a coordinator in every team, without a name and nothing else of it', async () => {
    const asked = await world.stores.episodes.find('e-sam');
    await world.stores.episodes.save({
      ...(asked as Episode),
      coordinatorAsked: { on: day('2026-11-10'), by: 'w9', reason: 'Anger' },
    });
    const service = anActor('m3', ['team-manager', 'coordinator'], ['conferences']);
    expect(await listOf(service)).toEqual(['FM-SAM appoint-coordinator']);
    const { words, html } = await printedPage(world, tasksPage, { params: { whose: 'all' }, actor: service });
    expect(words).not.toContain('Sam South');
    expect(html).toContain('href="/episodes/e-sam/coordinator/appoint"');
    expect(await listOf(otherManager)).toEqual(['FM-SAM appoint-coordinator', 'FM-SAM make-offer']);
  });

  test('asks for no review of a child who has died', async () => {
    world.caseRecords.addRegime({ personId: 'zoe', regime: 'child-in-need', from: day('2026-01-01') });
    await world.stores.plans.add(
      aPlan({ id: 'p-zoe', episodeId: 'e-zoe', meetingId: 'm-zoe', status: 'agreed', agreedOn: day('2026-11-05'), childIds: ['zoe'] }),
    );
    expect(await listOf(worker, { whose: 'all', kind: 'reviews' })).toEqual(['FM-ZOE review']);
    world.caseRecords.addPerson({ id: 'zoe', fullName: 'Zoë Okafor', dateOfDeath: day('2026-11-20') });
    expect(await listOf(worker, { whose: 'all', kind: 'reviews' })).toEqual([]);
  });

  test('has fifty lines a page', async () => {
    for (let at = 10; at < 80; at += 1) {
      world.caseRecords.addPerson({ id: `k${at}`, fullName: `Child ${at}` });
      world.caseRecords.allocate(`k${at}`, 'w1', { teamId: 'north' });
      await world.stores.episodes.add(anEpisode({ id: `f${at}`, children: [joined(`k${at}`)] }));
    }
    expect(await listOf(worker)).toHaveLength(50);
    expect(await listOf(worker, { whose: 'all', page: '2' })).toHaveLength(23);
    const { html, words } = await printedPage(world, tasksPage, { params: { whose: 'all', page: '2' }, actor: worker });
    expect(words).toContain('51 to 73 of 73');
    expect(html).toContain('page=1');
    expect(html).not.toContain('page=3');
  });
});

describe('business support’s tasks', () => {
  beforeEach(async () => {
    await world.stores.invitations.addRequest(
      aRequest({ episodeId: 'e-zoe', meetingId: 'm-zoe', reference: 'FM-ZOE', sendBy: day('2026-11-20') }),
    );
    await world.stores.invitations.add(anInvitation({ episodeId: 'e-zoe', meetingId: 'm-zoe' }));
  });

  test('are letters alone: a code, what to do, how many and by when, and nobody’s name', async () => {
    const { words, html } = await printedPage(world, tasksPage, { params: {}, actor: support });
    expect(words).toContain('FM-ZOE/1');
    expect(words).toContain('Send invitations');
    expect(words).toContain('20 November 2026: late by 1 day');
    expect(words).not.toMatch(/Zoë|Okafor|Grace|plan|For you/);
    expect(html).toContain('href="/invitations/request-1"');
  });

  test('are absent for a family with a restricted child', async () => {
    await world.stores.invitations.addRequest(aRequest({ id: 'r-mia', episodeId: 'e-mia', meetingId: 'm-mia', reference: 'FM-MIA' }));
    await world.stores.invitations.add(anInvitation({ id: 'i-mia', requestId: 'r-mia', episodeId: 'e-mia', meetingId: 'm-mia' }));
    expect((await world.ask(tasks, {}, support)).letters.map(({ request }) => request.reference)).toEqual(['FM-ZOE']);
  });

  test('are not a worker’s', async () => {
    expect((await world.ask(tasks, {}, worker)).letters).toEqual([]);
    expect((await world.ask(tasks, {}, support)).tasks).toEqual([]);
  });
});
