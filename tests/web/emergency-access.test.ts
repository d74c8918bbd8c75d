import express5 from 'express';
import request from 'supertest';
import { day } from '../../plugin/core/calendar-day';
import { TELL_EMERGENCY_ACCESS } from '../../plugin/episodes/open-in-emergency.action';
import { dispatchAlerts } from '../../plugin/jobs/dispatch-alert';
import { anotherWorker, auditor, manager, OKAFORS } from '../builders/okafor-family';
import { COUNCIL } from '../builders/okafor-meeting';
import { putOkaforPlan } from '../builders/okafor-plan';
import { LAUNCH_SETTINGS, launchLinks } from '../builders/launch-links';
import { rememberedDelivery } from '../builders/remembered-delivery';
import { routerOf } from '../builders/router-of';
import { aWorld, type World } from '../builders/world';
import { comeIn, formOf } from './sample-module';

const { zoe } = OKAFORS;
const HOUR_MS = 3_600_000;

let world: World;
let host: Parameters<typeof request>[0];
/** Who the host's own login says is asking, of those who come in without a case record. */
let login: string;
let link: ReturnType<typeof launchLinks>;
async function open(policy: object = {}) {
  const roles = { ...COUNCIL.roles, AUD: ['auditor'], BS: ['business-support'] } as never;
  world = await aWorld({ policy: { ...COUNCIL, roles, emergencyAccess: { alertEmails: ['duty@example.org'] }, ...policy } });
  await putOkaforPlan(world);
  link = launchLinks(world.clock);
  const { caseRecords } = world;
  caseRecords.addPerson({ id: zoe, fullName: 'Zoë Okafor', dateOfBirth: day('2014-03-05'), caseReference: '700101', restricted: true });
  caseRecords.addWorker({ id: anotherWorker.workerId, name: 'Oonagh Other' }, { id: 'team-south', role: 'SW' });
  caseRecords.addWorker({ id: manager.workerId, name: 'Mo Manager' }, { id: 'team-north', role: 'TM' });
  caseRecords.addWorker({ id: auditor.workerId, name: 'Ada Auditor' }, { id: 'team-audit', role: 'AUD' });
  caseRecords.addWorker({ id: 'w-support', name: 'Sal Support' }, { id: 'team-north', role: 'BS' });
  const app = express5();
  app.use('/family-meetings', routerOf(world, { launch: LAUNCH_SETTINGS, identify: () => ({ loginId: login }) }));
  host = app as never;
}
beforeEach(() => open());
afterEach(() => world.end());

/** Somebody opens the module from a case record. */
async function from(worker: string, person: string) {
  login = worker;
  const { browser, address } = await comeIn(host, link({ worker, person }));
  return inBrowser(browser, address.replace(/\/children\/.*$/, ''));
}

/** Somebody comes in by the host's own login. */
function byLogin(worker: string) {
  const { get, post } = inBrowser(request.agent(host), '/family-meetings');
  const as =
    <Rest extends readonly unknown[], Answer>(go: (...rest: Rest) => Answer) =>
    (...rest: Rest): Answer => {
      login = worker;
      return go(...rest);
    };
  return { get: as(get), post: as(post) };
}

function inBrowser(browser: ReturnType<typeof request.agent>, base: string) {
  const get = (path: string) => browser.get(`${base}${path}`);
  const post = async (path: string, typed: object = {}) => {
    const form = formOf((await get(path)).text);
    return browser
      .post(`${base}${path}`)
      .type('form')
      .send({ ...form, ...typed });
  };
  return { get, post };
}

const record = `/children/${zoe}`;
const ask = `${record}/emergency-access`;
const reason = 'The school rang: he stands at the gate, and nobody of the team answers';

async function breakingIn() {
  const worker = await from(anotherWorker.loginId, zoe);
  const opened = await worker.post(ask, { reason, hours: '2' });
  expect([opened.status, String(opened.headers.location).replace(/^.*(\/children)/, '$1')]).toEqual([303, expect.stringContaining(record)]);
  const [access] = await world.stores.emergencyAccess.newest(1);
  return { worker, access: access! };
}

describe('A2: a restricted record, and a worker who is not on its list', () => {
  test('reads as not found, with the way for an emergency from its own case record and nowhere else', async () => {
    const worker = await from(anotherWorker.loginId, zoe);
    const refused = await worker.get(record);
    expect(refused.status).toBe(404);
    expect(refused.text).toContain('Read this record in an emergency');
    const form = await worker.get(ask);
    expect(form.status).toBe(200);
    expect(form.text).not.toMatch(/Zoë|Okafor|700101/);
    expect((await worker.get('/children/p-tomasz/emergency-access')).status).toBe(404);
    expect((await worker.get('/children/p-tomasz')).text).not.toContain('in an emergency');
    expect((await worker.get('/episodes/episode-okafor')).text).not.toContain('in an emergency');
    const support = await from('w-support', zoe);
    expect((await support.get(record)).text).not.toContain('in an emergency');
    expect((await support.get(ask)).status).toBe(404);
  });

  test('asks for a reason and a time, and keeps what was typed', async () => {
    const worker = await from(anotherWorker.loginId, zoe);
    const answer = await worker.post(ask, { reason: '', hours: '99' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Enter why you need to read this record now');
    expect((await worker.post(ask, { reason, hours: '99' })).text).toContain('Choose for how long you need it');
    expect(await world.stores.emergencyAccess.newest(1)).toEqual([]);
  });

  test('with a reason it is there to read, and nothing can be changed', async () => {
    const { worker } = await breakingIn();
    const page = await worker.get(record);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Zoë Okafor');
    expect(page.text).toContain('until 21 November 2026, 12:00');
    expect(page.text).not.toContain('Start a family meeting');
    expect((await worker.get(`/children/${zoe}/start`)).status).toBe(403);
    const episode = await worker.get('/episodes/episode-okafor');
    expect(episode.status).toBe(200);
    expect(episode.text).toContain('another child');
    expect(episode.text).not.toContain('Tomasz');
    expect((await worker.get('/plans/plan-okafor')).status).toBe(403);
    expect((await worker.get('/children/p-tomasz')).status).toBe(404);
  });

  test('is in no list: not in tasks, not on the home page of who has it', async () => {
    await breakingIn();
    world.caseRecords.allocate(zoe, anotherWorker.workerId);
    const worker = byLogin(anotherWorker.loginId);
    for (const path of ['/', '/tasks', '/reviews'])
      expect([path, (await worker.get(path)).text]).toEqual([path, expect.not.stringContaining('Zoë')]);
  });

  test('ends by itself at its time, at the next request', async () => {
    const { worker } = await breakingIn();
    for (let minutes = 0; minutes < 119; minutes += 17) {
      expect((await worker.get(record)).status).toBe(200);
      world.clock.forward(17 * 60_000);
    }
    expect((await worker.get(record)).status).toBe(200);
    world.clock.forward(60_000);
    expect((await worker.get(record)).status).toBe(404);
  });

  test('ends early by whoever has it, or by the manager', async () => {
    const { worker, access } = await breakingIn();
    expect((await worker.post(`/emergency-access/${access.id}/end`)).status).toBe(303);
    expect((await worker.get(record)).status).toBe(404);
    expect((await worker.post(ask, { reason, hours: '1' })).status).toBe(303);
    const [again] = await world.stores.emergencyAccess.openOf(anotherWorker.workerId, world.clock.now());
    const boss = byLogin(manager.loginId);
    expect((await boss.post(`/emergency-access/${again!.id}/end`)).status).toBe(303);
    expect((await worker.get(record)).status).toBe(404);
    expect((await world.stores.emergencyAccess.find(again!.id))?.ended?.byName).toBe('Mo Manager');
  });

  test('every reading under it is marked, and the grant has its reason, in the audit', async () => {
    const { worker, access } = await breakingIn();
    await worker.get(record);
    await worker.get('/episodes/episode-okafor');
    const marked = await world.stores.audit.list({ reason: `emergency access ${access.id}`, limit: 50 });
    expect(marked.map(({ event, outcome }) => [event, outcome])).toEqual([
      ['view-episode', 'viewed'],
      ['view-child', 'viewed'],
    ]);
    const granted = await world.stores.audit.list({ personId: zoe, actorId: anotherWorker.workerId, limit: 50 });
    expect(granted.find(({ event }) => event === 'open-record-in-emergency')).toMatchObject({ outcome: 'done', reason });
  });

  test('stands on the manager’s list of tasks until they have looked at it, with what was read, and without a child whom they may not see', async () => {
    const { worker, access } = await breakingIn();
    await worker.get(record);
    const boss = byLogin(manager.loginId);
    expect((await boss.get('/tasks')).text).toContain('Oonagh Other, 21 November 2026');
    const page = await boss.get(`/emergency-access/${access.id}`);
    expect(page.text).toContain('he stands at the gate');
    expect(page.text).toContain('Looked at child');
    expect(page.text).not.toMatch(/Zoë|700101/);
    expect((await worker.post(`/emergency-access/${access.id}`)).status).toBe(403);
    expect((await boss.post(`/emergency-access/${access.id}`)).status).toBe(303);
    expect((await boss.get('/tasks')).text).not.toContain('Oonagh Other');
    expect((await boss.get('/emergency-access')).text).toContain('by Mo Manager');
    expect((await byLogin(auditor.loginId).get('/emergency-access')).text).toContain('Oonagh Other');
    expect((await byLogin('w-support').get('/emergency-access')).status).toBe(403);
    expect((await byLogin('w-support').get(`/emergency-access/${access.id}`)).status).toBe(404);
  });

  test('tells the addresses of the settings by e-mail at once, with no word of the family', async () => {
    await breakingIn();
    const [message] = await world.stores.outbox.claim('claim', world.clock.now(), HOUR_MS, 9);
    expect(message).toMatchObject({ kind: TELL_EMERGENCY_ACCESS });
    const delivery = rememberedDelivery();
    const ground = { ...world, caseSystem: world.caseRecords };
    const [teller] = dispatchAlerts({ delivery, ground, serviceName: 'Family meetings', mails: true });
    expect(await teller!.dispatch(message!, world.stores, world.clock.now())).toEqual({ outcome: 'done' });
    expect(delivery.taken).toMatchObject([{ recipient: { email: 'duty@example.org' } }]);
    expect(JSON.stringify(delivery.taken)).not.toMatch(/Zoë|Okafor|700101|p-zoe|gate|Oonagh/);
    delivery.answer({ outcome: 'failed', retryable: true, detail: '421' });
    expect(await teller!.dispatch(message!, world.stores, world.clock.now())).toEqual({ outcome: 'again', reason: '421' });
  });

  test('a worker who is named as family of the child meanwhile has no access from that moment', async () => {
    const { worker } = await breakingIn();
    const episode = await world.stores.episodes.find('episode-okafor');
    const connectedWorkers = [{ workerId: anotherWorker.workerId, since: day('2026-11-21'), recordedBy: 'w-nia' }];
    await world.stores.episodes.save({ ...episode!, connectedWorkers });
    expect((await worker.get('/episodes/episode-okafor')).status).toBe(404);
    expect((await worker.get(ask)).status).toBe(404);
  });

  test('where the case system forbids it there is no way', async () => {
    await world.end();
    await open({ emergencyAccess: { allowed: false } });
    const worker = await from(anotherWorker.loginId, zoe);
    expect((await worker.get(record)).text).not.toContain('in an emergency');
    expect((await worker.get(ask)).status).toBe(404);
  });
});
