import { join } from 'node:path';
import express5 from 'express';
import request from 'supertest';
import { day } from '../../plugin/core/calendar-day';
import { mayTryCode } from '../../plugin/core/hand-over.store';
import { nia, OKAFORS } from '../builders/okafor-family';
import { theOkaforPlan } from '../builders/okafor-plan';
import { anActor, type World } from '../builders/world';
import { routerOf } from '../builders/router-of';

let world: World;
let host: Parameters<typeof request>[0];
/** Who the host says is asking. */
let login: string | undefined;
beforeEach(async () => {
  world = await theOkaforPlan();
  login = nia.loginId;
  const router = routerOf(world, {
    handOvers: world.stores.handOvers,
    overridesDir: join(__dirname, 'views'),
    frame: ({ body }) => `<main>The host’s own menu ${body}</main>`,
    identify: () => (login === undefined ? undefined : { loginId: login }),
  });
  const app = express5();
  app.use('/fm', router);
  host = app as never;
});
afterEach(() => world.end());

const planId = 'plan-okafor';
const CODE = '482913';
const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Sends the form of a page, as a browser that shows it would. */
async function send(browser: ReturnType<typeof request.agent>, address: string, fields: Readonly<Record<string, string>>) {
  const page = await browser.get(address);
  const version = hidden(page.text, '_version');
  const form = {
    _csrf: hidden(page.text, '_csrf'),
    _key: hidden(page.text, '_key'),
    ...(version === '' ? {} : { _version: version }),
    ...fields,
  };
  return browser.post(address).type('form').send(form);
}

async function handedOver() {
  const browser = request.agent(host);
  const answer = await send(browser, `/fm/plans/${planId}/hand-over`, { code: CODE, codeAgain: CODE });
  expect(answer.status).toBe(303);
  return { browser, home: String(answer.headers.location) };
}

describe('a device in the family’s hands (S1-30, S1-37)', () => {
  test('opens the family’s part of the plan: no menu, no name of a worker, no record, nobody’s address', async () => {
    const { browser, home } = await handedOver();
    const page = await browser.get(home);
    expect(page.status).toBe(200);
    expect(page.text).toContain('The children live at home, go to school and are safe');
    expect(page.text).toContain('Somebody sober is at home at night');
    const strangers = [
      'Nia Prŷs',
      'host’s own menu',
      'Case reference',
      '700101',
      'Ask for a nursery place',
      'Foundry Row',
      'I do not want to do all the cooking',
    ];
    for (const each of strangers) expect(page.text).not.toContain(each);
    expect(page.text).not.toMatch(/href="\/fm\/(?!family\/|assets\/)/);
  });

  test('takes the family’s own words and its actions, and leaves what professionals wrote in the same part', async () => {
    await world.stores.plans.saveSection(planId, 'contingency', { professionalContingency: 'We ring the police' }, 1);
    const { browser, home } = await handedOver();
    expect((await browser.get(`${home}parts/contingency`)).text).not.toContain('We ring the police');
    expect((await send(browser, `${home}parts/contingency`, { familyContingency: 'Emeka comes' })).status).toBe(303);
    expect((await send(browser, `${home}parts/aim`, { aim: 'We stay together' })).status).toBe(303);
    const typed = {
      what: 'Cook on Sundays',
      owner: 'Kasia',
      'dueOn-day': '1',
      'dueOn-month': '12',
      'dueOn-year': '2026',
      kind: 'practical',
    };
    expect((await send(browser, `${home}actions/new`, typed)).status).toBe(303);
    const { content } = (await world.stores.plans.find(planId))!;
    expect(content).toMatchObject({
      aim: 'We stay together',
      familyContingency: 'Emeka comes',
      professionalContingency: 'We ring the police',
    });
    expect(content.actions.at(-1)).toMatchObject({ what: 'Cook on Sundays', owner: 'Kasia', ownerKind: 'family' });
    expect((await send(browser, `${home}actions/new`, { ...typed, owner: 'everyone' })).status).toBe(422);
    const events = await world.stores.audit.list({ episodeId: 'episode-okafor', limit: 50 });
    expect(events.find(({ event }) => event === 'family-adds-plan-action')?.actorName).toBe('The family, on the device of Nia Prŷs');
  });

  test.each([
    `plans/${planId}`,
    `plans/${planId}/parts/aim`,
    `plans/${planId}/print`,
    'parts/support',
    'parts/bottom-lines',
    'parts/voices',
    'reports',
    'children/p-zoe',
    '../plans/plan-okafor',
  ])('opens nothing else beneath its own address: %s', async (rest) => {
    const { browser, home } = await handedOver();
    const answer = await browser.get(`${home}${rest}`);
    expect([404, 423]).toContain(answer.status);
    expect(answer.text).not.toContain('The children live at home');
  });

  test('locks everything of the worker, in every window and without any cookie, for reading and writing', async () => {
    const { browser } = await handedOver();
    for (const address of [
      '/fm/',
      `/fm/plans/${planId}`,
      `/fm/children/${OKAFORS.zoe}`,
      `/fm/plans/${planId}/family-plan.pdf`,
      `/fm/plans/${planId}/hand-over`,
    ]) {
      for (const each of [browser, request.agent(host)]) {
        const answer = await each.get(address);
        expect([address, answer.status]).toEqual([address, 423]);
        expect(answer.text).toContain('Everything else is locked');
        expect(answer.text).not.toContain('host’s own menu');
        expect(answer.text).not.toContain('Okafor');
      }
    }
    const posted = await browser.post(`/fm/plans/${planId}/parts/aim`).type('form').send({ aim: 'Slipped in' });
    expect(posted.status).toBe(423);
    expect((await world.stores.plans.find(planId))?.content.aim).toBe('The children live at home, go to school and are safe');
  });

  test('locks nobody else', async () => {
    await handedOver();
    const senior = anActor('w-senior', ['senior-practitioner'], ['team-north']);
    world.caseRecords.addWorker({ id: senior.workerId, name: 'Sam Senior' }, { id: 'team-north', role: 'SP' });
    login = senior.loginId;
    expect((await request(host).get(`/fm/plans/${planId}`)).status).toBe(200);
  });

  test('opens nothing in another browser, nor with another device’s secret', async () => {
    const { home } = await handedOver();
    const reference = home.split('/').at(-2) ?? '';
    expect((await request(host).get(home)).status).toBe(410);
    expect(
      (
        await request(host)
          .get(home)
          .set('Cookie', `fm-family-${reference}=${'A'.repeat(43)}`)
      ).status,
    ).toBe(410);
    expect((await request(host).get('/fm/family/another/')).status).toBe(410);
  });

  test('a form without the page’s own token changes nothing', async () => {
    const { browser, home } = await handedOver();
    const answer = await browser.post(`${home}parts/aim`).type('form').send({ aim: 'Slipped in', _version: '1', _key: 'a-key-of-mine' });
    expect(answer.status).toBe(403);
    const elsewhere = await browser.post(`/fm/plans/${planId}/hand-over`).type('form').send({ code: '000000', codeAgain: '000000' });
    expect(elsewhere.status).toBe(423);
  });
});

describe('coming back', () => {
  test('needs the code, which is kept nowhere; then the family’s page is closed and the worker’s are open', async () => {
    const { browser, home } = await handedOver();
    expect((await browser.get(`${home}come-back`)).text).not.toContain(CODE);
    expect((await browser.post(`${home}come-back`).type('form').send({ code: '111111' })).status).toBe(422);
    expect((await browser.get(`/fm/plans/${planId}`)).status).toBe(423);
    const back = await browser.post(`${home}come-back`).type('form').send({ code: CODE });
    expect([back.status, back.headers.location]).toEqual([303, `/fm/plans/${planId}`]);
    expect((await browser.get(`/fm/plans/${planId}`)).status).toBe(200);
    expect((await browser.get(home)).status).toBe(410);
    expect((await browser.post(`${home}come-back`).type('form').send({ code: CODE })).status).toBe(410);
    const kept = await world.stores.handOvers.find(home.split('/').at(-2) ?? '');
    expect(JSON.stringify(kept)).not.toContain(CODE);
    expect(kept?.endedAt).toBeDefined();
  });

  test('after five wrong codes takes one try a minute, and the right one then', async () => {
    const { browser, home } = await handedOver();
    const come = (code: string) => browser.post(`${home}come-back`).type('form').send({ code });
    for (let wrong = 0; wrong < 5; wrong += 1) expect((await come('999999')).text).toContain('This is not the code');
    expect((await come(CODE)).text).toContain('Wait a minute');
    world.clock.forward(60_000);
    expect((await come(CODE)).status).toBe(303);
  });

  test('happens by itself when the time is over: the family’s page is closed, and the worker’s are open', async () => {
    const { browser, home } = await handedOver();
    world.clock.forward(world.policy.handOver.minutes * 60_000);
    expect((await browser.get(home)).status).toBe(410);
    expect((await browser.get(`/fm/plans/${planId}`)).status).toBe(200);
  });

  test('tries are counted and given again by the minute', () => {
    const at = new Date('2026-11-21T10:00:00Z');
    expect(mayTryCode({ wrongCodes: 4, lastWrongAt: at }, at)).toBe(true);
    expect(mayTryCode({ wrongCodes: 5, lastWrongAt: at }, new Date(at.getTime() + 59_999))).toBe(false);
    expect(mayTryCode({ wrongCodes: 5, lastWrongAt: at }, new Date(at.getTime() + 60_000))).toBe(true);
  });
});

describe('handing over', () => {
  test.each([
    ['12345', '12345', 'wrong-form'],
    ['12345a', '12345a', 'wrong-form'],
    ['', '', 'wrong-form'],
    ['123456', '123457', 'differs'],
  ])('the code %p, %p is not taken: %s', async (code, codeAgain, problem) => {
    const browser = request.agent(host);
    const answer = await send(browser, `/fm/plans/${planId}/hand-over`, { code, codeAgain });
    expect(answer.headers.location).toBe(`/fm/plans/${planId}/hand-over?code=${problem}`);
    expect((await browser.get(String(answer.headers.location))).text).toContain('Error:');
    expect((await browser.get(`/fm/plans/${planId}`)).status).toBe(200);
  });

  test('is refused to who may not write the plan, and of a plan that is agreed', async () => {
    world.caseRecords.addWorker({ id: 'w-manager', name: 'Mo Manager' }, { id: 'team-north', role: 'TM' });
    login = 'w-manager';
    expect((await request(host).get(`/fm/plans/${planId}/hand-over`)).status).toBe(403);
    login = nia.loginId;
    const plan = await world.stores.plans.find(planId);
    await world.stores.plans.save({ ...plan!, status: 'agreed', agreedOn: day('2026-11-18'), agreedBy: 'everyone' });
    const browser = request.agent(host);
    const page = await browser.get(`/fm/plans/${planId}`);
    expect(page.text).not.toContain('Hand this device');
    expect(await world.stores.handOvers.openFor(nia.loginId, world.clock.now())).toBeUndefined();
  });
});
