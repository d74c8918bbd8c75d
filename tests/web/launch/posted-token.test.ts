import request from 'supertest';
import { pageText } from '../../builders/page-text';
import { comeInByToken } from './come-in-by-token';
import { aSignedModule, type SignedModule } from './signed-module';
import { formOf } from '../sample-module';

const FORM = '/family-meetings/launch/jwt';

describe('A page of the case system that posts a token as a form', () => {
  let module: SignedModule;
  let host: ReturnType<SignedModule['host']>;
  beforeAll(async () => {
    module = await aSignedModule({ launch: {} });
    host = module.host(5);
  });
  afterAll(() => module.end());
  beforeEach(() => void (module.entries.length = 0));

  test('comes from another site, and leads to the page that names worker and child', async () => {
    const { posted, page, address, browser } = await comeInByToken(host, await module.token());
    expect([posted.status, posted.headers['referrer-policy'], posted.headers['cache-control']]).toEqual([303, 'no-referrer', 'no-store']);
    expect(page.text).toContain('ZO, 4711');
    expect((await browser.get(address)).text).toContain('Zoë Okafor');
  });

  test('A5: sent twice, as by a double click, opens once', async () => {
    const token = await module.token();
    const one = await comeInByToken(host, token);
    const two = await comeInByToken(host, token);
    expect(one.exchanged.status).toBe(303);
    expect(two.page.status).toBe(410);
    expect(two.page.text).toContain('This link has been used');
  });

  test.each([
    ['in the address', (token: string) => request(host).get(`${FORM}?token=${token}`), 405, 'token-in-address'],
    ['in the address of a post', (token: string) => request(host).post(`${FORM}?token=${token}`), 405, 'token-in-address'],
    ['given twice', (token: string) => request(host).post(FORM).type('form').send(`token=${token}&token=${token}`), 401, 'malformed'],
    ['left out', () => request(host).post(FORM).type('form').send({ another: 'field' }), 401, 'malformed'],
  ])('A7: a token %s opens nothing', async (_what, send, status, why) => {
    const answer = await send(await module.token());
    expect(answer.status).toBe(status);
    expect(answer.headers.location).toBeUndefined();
    expect(module.entries).toEqual([{ level: 'warn', event: 'launch-token-refused', facts: { why } }]);
  });

  test('A7: a wrong token gets a page that says nothing of what was wrong', async () => {
    const [expired, another] = await Promise.all([module.token({ iat: 0, exp: 60 }), module.token({ aud: 'another' })]);
    const answers = await Promise.all([expired, another].map((token) => request(host).post(FORM).type('form').send({ token })));
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(pageText(answers[0]!)).toBe(pageText(answers[1]!));
    expect(answers[0]?.text).not.toContain('eyJ');
  });

  test('A11: another site cannot press the button on the next page', async () => {
    const { posted } = await comeInByToken(host, await module.token());
    const handle = String(posted.headers.location).split('/').at(-1);
    const pressed = await request(host).post('/family-meetings/launch').set('Sec-Fetch-Site', 'cross-site').type('form').send({ handle });
    expect([pressed.status, pressed.headers['set-cookie']]).toEqual([403, undefined]);
  });

  describe('for reading', () => {
    test('opens a session in which every page says so and every change is refused, with what was typed given back', async () => {
      const { browser, address } = await comeInByToken(host, await module.token({ access: 'read' }));
      const shown = await browser.get(address);
      expect(shown.status).toBe(200);
      expect(shown.text).toContain('The case system opened this for reading');
      const refused = await browser
        .post(address)
        .type('form')
        .send({ ...formOf(shown.text), note: 'A note' });
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('You can only read here');
      expect(refused.text).toContain('A note');
      expect((await module.stores.outbox.counts()).waiting).toBe(0);
      expect((await browser.put(address)).status).toBe(403);
    });

    test('while a session for changing saves', async () => {
      const { browser, address } = await comeInByToken(host, await module.token());
      const shown = await browser.get(address);
      expect(shown.text).not.toContain('opened this for reading');
      expect(
        (
          await browser
            .post(address)
            .type('form')
            .send({ ...formOf(shown.text), note: 'A note' })
        ).status,
      ).toBe(303);
    });
  });
});
