import request from 'supertest';
import { createOidcSignOn } from '../../../adapters/launch/oidc-sign-on';
import { clockAt } from '../../builders/clock';
import { aLocalSignOn, CLIENT, type LocalSignOn } from '../../builders/local-sign-on';
import { recordingLog } from '../../builders/recording-log';
import { aSigningKey } from '../../builders/token-issuer';
import { aModule, type SampleModule } from '../sample-module';

const OPEN = '/family-meetings/open?person=4711&return_id=record';

let council: SampleModule;
let service: LocalSignOn;
let host: ReturnType<SampleModule['host']>;
const log = recordingLog();
beforeAll(async () => {
  service = await aLocalSignOn({ now: () => council.clock.now() });
  const clock = clockAt('2026-11-21T10:00:00Z');
  const door = createOidcSignOn({ issuer: service.issuer, ...CLIENT }, clock);
  council = await aModule({ log, launch: { signOn: { door, returnPath: '/sign-on' } } });
  host = council.host(5);
});
afterAll(async () => {
  service.stop();
  await council.end();
});
beforeEach(() => {
  service.wrong = {};
  service.claims = { preferred_username: 'jbloggs' };
  log.entries.length = 0;
});

/** What a browser does from the deep link to the first page. */
async function signOn(address = OPEN, browser = request.agent(host)) {
  const sent = await browser.get(address);
  const back = await service.visit(String(sent.headers.location));
  const returned = await browser.get(`${back.pathname}${back.search}`);
  return { browser, sent, back, returned, address: String(returned.headers.location) };
}
const refused = () => log.entries.map(({ event, facts }) => [event, facts.why]);

describe('The council’s single sign-on at our door', () => {
  test('opens the record that the link asked for, as the worker who signed on', async () => {
    const { browser, sent, returned, address } = await signOn();
    const asked = new URL(String(sent.headers.location));
    expect([sent.status, asked.origin, asked.searchParams.get('redirect_uri')]).toEqual([
      303,
      service.issuer,
      'https://cases.example.org/family-meetings/sign-on',
    ]);
    expect(asked.search).not.toContain('4711');
    expect(returned.status).toBe(303);
    expect(address).toMatch(/^\/family-meetings\/l\/[^/]+\/children\/4711$/);
    const page = await browser.get(address);
    expect(page.text).toContain('Zoë Okafor');
    expect(page.text).toContain('Jo Bloggs');
  });

  test('A1: an address with parameters alone shows nothing of the child', async () => {
    const sent = await request(host).get(OPEN);
    expect(sent.status).toBe(303);
    expect(sent.text).not.toContain('Zoë');
    expect(new URL(String(sent.headers.location)).origin).toBe(service.issuer);
  });

  test('A1: whoever signs on and has no allocation sees nothing, whatever the link asked for', async () => {
    service.claims = { preferred_username: 'ssmith' };
    const { browser, address } = await signOn();
    expect((await browser.get(address)).status).toBe(404);
  });

  test.each([
    ['signed by another key', async () => ({ key: await aSigningKey('sign-on', 'RS256') })],
    ['for another module', async () => ({ claims: { aud: 'another' } })],
    ['of another service', async () => ({ claims: { iss: 'https://evil.example.org' } })],
    ['for another sign-on', async () => ({ claims: { nonce: 'another' } })],
    ['that has expired', async () => ({ claims: { exp: 1 } })],
    ['without a login', async () => ({ claims: { preferred_username: undefined } })],
    ['that the service refused', async () => ({ denied: true })],
  ])('A7: an answer %s opens nothing', async (_what, wrong) => {
    service.wrong = await wrong();
    const { returned } = await signOn();
    expect(returned.status).toBe(401);
    expect(returned.text).toContain('You could not be signed in');
    expect(refused()).toEqual([['sign-on-refused', expect.any(String)]]);
  });

  test('A11: an answer that another browser asked for opens nothing', async () => {
    const sent = await request(host).get(OPEN);
    const back = await service.visit(String(sent.headers.location));
    const victim = await request(host).get(`${back.pathname}${back.search}`);
    expect(victim.status).toBe(401);
    expect(refused()).toEqual([['sign-on-refused', 'unknown-state']]);
  });

  test('A5: an answer that comes twice opens once', async () => {
    const { browser, back } = await signOn();
    expect((await browser.get(`${back.pathname}${back.search}`)).status).toBe(401);
  });

  test('an answer that took more than ten minutes opens nothing', async () => {
    const browser = request.agent(host);
    const back = await service.visit(String((await browser.get(OPEN)).headers.location));
    council.clock.forward(10 * 60_000);
    expect((await browser.get(`${back.pathname}${back.search}`)).status).toBe(401);
    council.clock.set('2026-11-21T10:00:00Z');
  });

  test('a service that does not answer is a page that says so', async () => {
    const door = createOidcSignOn({ issuer: 'http://127.0.0.1:9', ...CLIENT }, council.clock);
    const other = await aModule({ log, launch: { signOn: { door, returnPath: '/sign-on' } } });
    const answer = await request(other.host(5)).get(OPEN);
    expect([answer.status, answer.headers['set-cookie'] === undefined]).toEqual([503, false]);
    expect(refused()).toEqual([['sign-on-unavailable', undefined]]);
    await other.end();
  });

  test.each([
    '?person=4711&person=4712',
    '?person=4711&worker=manager',
    "?person=4711'--",
    '?person=4711&return_id=https://evil.example.org',
  ])('A7: a link with %s leads nowhere', async (query) => {
    expect((await request(host).get(`/family-meetings/open${query}`)).status).toBe(404);
  });

  test('an ended session leads to signing in again for the same record', async () => {
    const { browser, address } = await signOn();
    council.clock.forward(31 * 60_000);
    const ended = await browser.get(address);
    expect(ended.status).toBe(401);
    expect(ended.text).toContain('href="/family-meetings/open?person=4711&amp;return_id=record">Sign in again');
    council.clock.set('2026-11-21T10:00:00Z');
  });

  test('a link without a child opens the worker’s own page', async () => {
    expect((await signOn('/family-meetings/open')).address).toMatch(/\/l\/[^/]+\/$/);
  });
});

describe('The login in the sign-on’s answer', () => {
  const loginWith = async (claims: Record<string, unknown>) => {
    service.claims = claims;
    const door = createOidcSignOn(
      { issuer: service.issuer, ...CLIENT, loginClaim: 'upn', loginDomain: 'council.example.org' },
      council.clock,
    );
    const asked = {
      returnTo: new URL('https://cases.example.org/back'),
      state: 's'.repeat(43),
      nonce: 'n'.repeat(43),
      verifier: 'v'.repeat(43),
    };
    const returned = await service.visit((await door.begin(asked)).href);
    return door.finish(returned, asked).then(
      ({ loginId }) => loginId,
      (error: Error) => error.message,
    );
  };

  test('is that of the claim in the settings, without the council’s own domain', async () => {
    expect(await loginWith({ upn: 'jbloggs@Council.Example.org' })).toBe('jbloggs');
  });

  test.each(['jbloggs@another.example.org', 'jbloggs', '@council.example.org', 'a@b@council.example.org'])(
    'is not that of %s',
    async (upn) => {
      expect(await loginWith({ upn })).toContain('other-domain');
    },
  );
});
