import express5 from 'express';
import request from 'supertest';
import { KeysUnavailable } from '../../../adapters/launch/issuer-keys';
import { createTokenReader } from '../../../adapters/launch/token-reader';
import { aSigningKey, ISSUER, signed, tokenClaims, unsigned } from '../../builders/token-issuer';
import { aModule } from '../sample-module';
import { aSignedModule, type SignedModule } from './signed-module';

const API = '/family-meetings/api/launches';

describe('A case system’s server that asks for a link', () => {
  let module: SignedModule;
  let host: ReturnType<SignedModule['host']>;
  beforeAll(async () => {
    module = await aSignedModule();
    host = module.host(5);
  });
  afterAll(() => module.end());
  beforeEach(() => void (module.entries.length = 0));
  const post = (token: string, type = 'application/jwt') => request(host).post(API).type(type).send(token);

  test('is given one that opens the child’s record once', async () => {
    const answer = await post(await module.token());
    expect(answer.status).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).toEqual({
      url: expect.stringMatching(/^https:\/\/cases\.example\.org\/family-meetings\/launch\/[\w-]{43}$/),
      expires_at: '2026-11-21T10:02:00.000Z',
    });
    const path = new URL(answer.body.url).pathname;
    const browser = request.agent(host);
    const page = await browser.get(path);
    expect(page.text).toContain('Jo Bloggs');
    const handle = path.split('/').at(-1);
    const [one, two] = [await press(browser, handle), await press(request(host), handle)];
    expect([one.status, two.status]).toEqual([303, 410]);
    expect((await browser.get(String(one.headers.location))).text).toContain('Zoë Okafor');
  });
  const press = (browser: Pick<ReturnType<typeof request.agent>, 'post'>, handle: string | undefined) =>
    browser.post('/family-meetings/launch').type('form').send({ handle });

  test('sends the token alone or in JSON, behind a parser of the host’s own or not', async () => {
    const inJson = async () => JSON.stringify({ token: await module.token() });
    const parsing = express5().use(express5.json()).use('/family-meetings', module.router);
    expect((await post(await inJson(), 'application/json')).status).toBe(201);
    expect(
      (
        await request(parsing)
          .post(API)
          .type('application/json')
          .send(await inJson())
      ).status,
    ).toBe(201);
    expect(
      (
        await request(parsing)
          .post(API)
          .type('application/jwt')
          .send(await module.token())
      ).status,
    ).toBe(201);
    const express4 = module.host(4);
    expect(
      (
        await request(express4)
          .post(API)
          .type('application/jwt')
          .send(await module.token())
      ).status,
    ).toBe(201);
  });

  test('A5: of fifty uses of one token at once exactly one is given a link', async () => {
    const token = await module.token();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 409 && body.error === 'used')).toHaveLength(49);
  });

  test('A7: whatever is wrong with a token, the answer is the same; the log has the code and nothing of the token', async () => {
    const stranger = await aSigningKey('k1');
    const claims = tokenClaims(module.clock);
    const wrong = [
      await signed(stranger, claims),
      unsigned({ alg: 'none' }, claims, 'AAAA'),
      await module.token({ aud: 'another' }),
      await module.token({ iss: 'another' }),
      await module.token({ exp: 1, iat: 0 }),
      await module.token({ person: ['4711', '4712'] }),
      await module.token({ person: 'Zoë' }),
      'x',
    ];
    const answers = await Promise.all(wrong.map((token) => post(token)));
    for (const { status, text } of answers) expect([status, text]).toEqual([401, '{"error":"invalid_token"}']);
    expect(module.entries).toHaveLength(wrong.length);
    expect(new Set(module.entries.map(({ facts }) => facts.why))).toEqual(
      new Set(['algorithm', 'aud', 'expired', 'iss', 'malformed', 'person', 'signature']),
    );
    expect(JSON.stringify(module.entries)).not.toMatch(/eyJ|jbloggs|471/);
  });

  test.each([
    ['of another type', 'text/plain', 'x', 415, 'unsupported_media_type'],
    ['as a form', 'application/x-www-form-urlencoded', 'token=x', 415, 'unsupported_media_type'],
    ['that is too large', 'application/jwt', 'x'.repeat(20_000), 413, 'too_large'],
    ['of broken JSON', 'application/json', '{"token":', 401, 'invalid_token'],
    ['with a list of tokens', 'application/json', '{"token":["a","b"]}', 401, 'invalid_token'],
    ['of nothing', 'application/json', '', 401, 'invalid_token'],
  ])('A7: a post %s is refused in JSON', async (_what, type, body, status, error) => {
    const answer = await post(body, type);
    expect([answer.status, answer.body, answer.headers['cache-control']]).toEqual([status, { error }, 'no-store']);
  });

  test('a GET is told what it ought to have been', async () => {
    const answer = await request(host).get(`${API}?token=${await module.token()}`);
    expect([answer.status, answer.headers.allow, answer.body]).toEqual([405, 'POST', { error: 'method_not_allowed' }]);
  });

  test('the database holds neither the token’s number nor the handle', async () => {
    const token = await module.token({ jti: 'a-number-to-look-for' });
    const { body } = await post(token);
    const kept = JSON.stringify(await module.store.db('fm_launch').select('*'));
    expect(kept).not.toContain('a-number-to-look-for');
    expect(kept).not.toContain(new URL(body.url).pathname.split('/').at(-1));
  });
});

test('while the issuer’s keys cannot be fetched a token is neither believed nor called wrong', async () => {
  const reader = createTokenReader({ find: () => Promise.reject(new KeysUnavailable()) });
  const module = await aSignedModule({ launch: { tokens: { issuer: ISSUER, reader } } });
  const answer = await request(module.host(5))
    .post(API)
    .type('application/jwt')
    .send(await module.token());
  expect([answer.status, answer.body]).toEqual([503, { error: 'unavailable' }]);
  const form = await request(module.host(5))
    .post('/family-meetings/launch/jwt')
    .type('form')
    .send({ token: await module.token() });
  expect(form.status).toBe(503);
  await module.end();
});

test('without keys for tokens in the settings there is no such address', async () => {
  const module = await aModule({ identify: 'jbloggs' });
  expect((await request(module.host(5)).post(API).type('application/jwt').send('x')).status).toBe(404);
  await module.end();
});
