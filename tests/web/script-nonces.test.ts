import express from 'express';
import request from 'supertest';
import { nia } from '../builders/okafor-family';
import { theOkaforPlan } from '../builders/okafor-plan';
import { routerOf } from '../builders/router-of';
import type { World } from '../builders/world';

let world: World;
beforeAll(async () => void (world = await theOkaforPlan()));
afterAll(() => world.end());

const open = (address: string) => {
  const app = express();
  app.use('/family-meetings', routerOf(world, { identify: () => ({ loginId: nia.loginId }) }));
  return request(app).get(`/family-meetings${address}`);
};
const allowed = (answer: request.Response): string | undefined =>
  /script-src 'nonce-([\w-]+)'(?:;|$)/.exec(String(answer.headers['content-security-policy']))?.[1];
const carried = (answer: request.Response): readonly string[] =>
  [...answer.text.matchAll(/<script[^>]* nonce="([^"]+)"/g)].map(([, nonce]) => String(nonce));

test.each(['/', '/episodes/nowhere', '/audit'])('only the scripts that the page %s was written with may run', async (address) => {
  const answer = await open(address);
  expect(carried(answer)).toHaveLength([...answer.text.matchAll(/<script/g)].length);
  expect(new Set(carried(answer))).toEqual(new Set([allowed(answer)]));
});

test('no two pages carry the same number', async () => {
  const numbers = [allowed(await open('/')), allowed(await open('/'))];
  expect(new Set(numbers).size).toBe(2);
  expect(numbers).not.toContain(undefined);
});
