import request from 'supertest';
import { aModule, type SampleModule } from '../sample-module';

const CASES = 'https://cases.example.org';
const IN_FRAME = { 'Sec-Fetch-Dest': 'iframe', 'Sec-Fetch-Site': 'same-origin' };

let council: SampleModule;
let host: ReturnType<SampleModule['host']>;
beforeAll(async () => {
  council = await aModule({ frameAncestors: [CASES] });
  host = council.host(5);
});
afterAll(() => council.end());

/** What a frame does up to where the session's cookie is or is not sent back. */
async function inFrame(headers: Record<string, string> = IN_FRAME) {
  const link = await request(host).get(council.launchUrl({ back: 'record' }));
  const handle = String(link.headers.location).split('/').at(-1);
  const exchanged = await request(host).post('/family-meetings/launch').set(headers).type('form').send({ handle });
  return { exchanged, next: String(exchanged.headers.location), cookie: String(exchanged.headers['set-cookie']) };
}

describe('A launch in a frame of the case system', () => {
  test('A4: may stand in frames of the origins in the settings, and only the headers for that differ', async () => {
    const plain = await aModule();
    const [framed, notFramed] = await Promise.all([host, plain.host(5)].map((each) => request(each).get('/family-meetings/nowhere')));
    const policyOf = (answer: request.Response | undefined): string =>
      String(answer?.headers['content-security-policy']).replace(/'nonce-[\w-]+'/, "'nonce'");
    expect(policyOf(framed)).toBe(policyOf(notFramed).replace("frame-ancestors 'none'", `frame-ancestors ${CASES}`));
    expect([framed?.headers['x-frame-options'], notFramed?.headers['x-frame-options']]).toEqual([undefined, 'DENY']);
    const others = (headers: Record<string, string> = {}) =>
      Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:x-(?!frame)|referrer|cross|strict|cache|origin)/.test(name)));
    expect(others(framed?.headers)).toEqual(others(notFramed?.headers));
    await plain.end();
  });

  test('has a cookie that is kept apart for that site, and goes on where it comes back', async () => {
    const { cookie, next } = await inFrame();
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/);
    const seen = await request(host)
      .get(next)
      .set('Cookie', cookie.split(';')[0] ?? '');
    expect(seen.headers.location).toMatch(/^\/family-meetings\/l\/[^/]+\/children\/4711$/);
    const page = await request(host)
      .get(String(seen.headers.location))
      .set('Cookie', cookie.split(';')[0] ?? '');
    expect(page.text).toContain('Zoë Okafor');
    // The fresh handle is used up: what stood in the frame's address opens nothing.
    const handle = next.split('/').at(-2);
    expect((await request(host).post('/family-meetings/launch').type('form').send({ handle })).status).toBe(410);
  });

  test('where the cookie does not come back one press opens a window of its own, once', async () => {
    const { next } = await inFrame();
    const page = await request(host).get(next);
    expect(page.status).toBe(200);
    expect(page.text).toContain('target="_blank"');
    expect(page.text).not.toMatch(/Zoë|4711/);
    const handle = /name="handle" value="([^"]+)"/.exec(page.text)?.[1];
    const press = () => request(host).post('/family-meetings/launch').set('Sec-Fetch-Dest', 'document').type('form').send({ handle });
    const [one, two] = [await press(), await press()];
    expect([one.status, two.status]).toEqual([303, 410]);
    expect(String(one.headers['set-cookie'])).toMatch(/SameSite=Lax$/);
    expect(one.headers.location).toMatch(/\/children\/4711$/);
  });

  test('in a window of its own has the usual cookie, whatever may be framed', async () => {
    const { cookie, next } = await inFrame({ 'Sec-Fetch-Dest': 'document' });
    expect(cookie).toMatch(/SameSite=Lax$/);
    expect(next).toMatch(/\/children\/4711$/);
  });

  test('without frames in the settings a frame gets the usual cookie, which other sites’ frames never send', async () => {
    const plain = await aModule();
    const link = await request(plain.host(5)).get(plain.launchUrl());
    const handle = String(link.headers.location).split('/').at(-1);
    const exchanged = await request(plain.host(5)).post('/family-meetings/launch').set(IN_FRAME).type('form').send({ handle });
    expect(String(exchanged.headers['set-cookie'])).toMatch(/SameSite=Lax$/);
    await plain.end();
  });

  test('A7: an address without a handle of ours opens nothing', async () => {
    expect((await request(host).get('/family-meetings/launch/made-up/window')).status).toBe(410);
    const link = await request(host).get(council.launchUrl());
    expect((await request(host).get(`${String(link.headers.location)}/window`)).status).toBe(410);
  });
});
