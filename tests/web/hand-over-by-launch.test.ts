import express5 from 'express';
import type request from 'supertest';
import { anotherWorker, nia, OKAFORS } from '../builders/okafor-family';
import { LAUNCH_SETTINGS, launchLinks } from '../builders/launch-links';
import { theOkaforPlan } from '../builders/okafor-plan';
import { routerOf } from '../builders/router-of';
import type { World } from '../builders/world';
import { comeIn, formOf } from './sample-module';

let world: World;
let host: Parameters<typeof request>[0];
let link: ReturnType<typeof launchLinks>;
beforeEach(async () => {
  world = await theOkaforPlan();
  link = launchLinks(world.clock);
  const app = express5();
  app.use('/family-meetings', routerOf(world, { handOvers: world.stores.handOvers, launch: LAUNCH_SETTINGS }));
  host = app as never;
});
afterEach(() => world.end());

const CODE = '482913';
const PLAN = '/plans/plan-okafor';

/** Opens the module from the child's case record. */
async function from(worker: string) {
  const { browser, address } = await comeIn(host, link({ worker, person: OKAFORS.zoe }));
  return { browser, base: address.replace(/\/children\/.*$/, ''), address };
}

async function handedOver() {
  const worker = await from(nia.loginId);
  const form = formOf((await worker.browser.get(`${worker.base}${PLAN}/hand-over`)).text);
  const answer = await worker.browser
    .post(`${worker.base}${PLAN}/hand-over`)
    .type('form')
    .send({ ...form, code: CODE, codeAgain: CODE });
  return { ...worker, home: String(answer.headers.location) };
}

describe('a device in the family’s hands, opened from a case record (S1-30, S1-37)', () => {
  test('opens the family’s part of the plan, and locks the session from which it was handed over', async () => {
    const { browser, base, home } = await handedOver();
    expect((await browser.get(home)).text).toContain('The children live at home, go to school and are safe');
    for (const path of [PLAN, `/children/${OKAFORS.zoe}`, `${PLAN}/family-plan.pdf`]) {
      const { status, text } = await browser.get(`${base}${path}`);
      expect([path, status, text.includes('Okafor')]).toEqual([path, 423, false]);
    }
  });

  test('a new link of the same worker opens nothing either; a colleague’s does', async () => {
    await handedOver();
    const again = await from(nia.loginId);
    const locked = await again.browser.get(again.address);
    expect([locked.status, locked.text.includes('Everything else is locked')]).toEqual([423, true]);
    world.caseRecords.addWorker({ id: anotherWorker.workerId, name: 'Oonagh Other' }, { id: 'team-north', role: 'SP' });
    const colleague = await from(anotherWorker.loginId);
    expect((await colleague.browser.get(colleague.address)).status).toBe(200);
  });

  test('the code brings the worker back to the session from which it was handed over', async () => {
    const { browser, base, home } = await handedOver();
    const back = await browser.post(`${home}come-back`).type('form').send({ code: CODE });
    expect(back.status).toBe(303);
    expect((await browser.get(`${base}${PLAN}`)).status).toBe(200);
    expect((await browser.get(String(back.headers.location))).status).toBe(200);
    expect((await browser.get(home)).status).toBe(410);
  });
});
