import request from 'supertest';
import { aModule, comeIn, formOf, type SampleModule } from '../sample-module';

const HALF_HOUR = 31 * 60_000;

let council: SampleModule;
let host: ReturnType<SampleModule['host']>;
let signedIn: string | undefined;
beforeAll(async () => {
  council = await aModule({ identify: () => signedIn });
  host = council.host(5);
});
beforeEach(() => void (signedIn = undefined));
afterAll(() => council.end());
const waiting = async () => (await council.stores.outbox.counts()).waiting;

const opened = async (claims: Parameters<SampleModule['launchUrl']>[0] = { back: 'record' }) => {
  const came = await comeIn(host, council.launchUrl(claims));
  const shown = await came.browser.get(came.address);
  return { ...came, form: formOf(shown.text), shown, session: came.address.replace(/\/children.*/, '/session') };
};
/** The same browser, once more from the case record. */
async function again(browser: Awaited<ReturnType<typeof opened>>['browser'], claims: Parameters<SampleModule['launchUrl']>[0] = {}) {
  const link = await browser.get(council.launchUrl(claims));
  const handle = String(link.headers.location).split('/').at(-1);
  return browser.post('/family-meetings/launch').type('form').send({ handle });
}
const endsIn = async (browser: Awaited<ReturnType<typeof opened>>['browser'], session: string) => (await browser.get(session)).body;

describe('A session that is about to end', () => {
  test('says on every page how long it lives, and asking does not make it longer', async () => {
    const { browser, session, shown } = await opened();
    expect(shown.text).toContain(`data-fm-session="${session}" data-fm-ends-in="1800000"`);
    council.clock.forward(26 * 60_000);
    expect(await endsIn(browser, session)).toEqual({ endsInMs: 4 * 60_000 });
    expect(await endsIn(browser, session)).toEqual({ endsInMs: 4 * 60_000 });
    expect((await request(host).get(session)).status).toBe(401);
  });

  test('lives longer at one press, from our own page alone', async () => {
    const { browser, session, form } = await opened();
    council.clock.forward(29 * 60_000);
    expect((await browser.post(session).type('form').send({ _csrf: 'x' })).status).toBe(403);
    const evil = browser.post(session).set('Sec-Fetch-Site', 'cross-site').type('form');
    expect((await evil.send({ _csrf: form._csrf })).status).toBe(403);
    expect((await browser.post(session).type('form').send({ _csrf: form._csrf })).body).toEqual({ endsInMs: 30 * 60_000 });
  });

  test('does not live longer once the host knows another worker, or the case system none', async () => {
    const { browser, session, form } = await opened();
    signedIn = 'ssmith';
    expect((await browser.post(session).type('form').send({ _csrf: form._csrf })).status).toBe(401);
  });

  test('ends after ten hours however often it is made longer', async () => {
    const { browser, session, form } = await opened();
    for (let minutes = 0; minutes < 590; minutes += 29) {
      council.clock.forward(29 * 60_000);
      await browser.post(session).type('form').send({ _csrf: form._csrf });
    }
    expect((await browser.get(session)).status).toBe(401);
  });
});

describe('F15: a session that ended in mid-sentence', () => {
  test('keeps what was sent, gives it back to copy, and has it in the form again once the case record opened it', async () => {
    const { browser, address, form } = await opened();
    const before = await waiting();
    council.clock.forward(HALF_HOUR);
    const sent = { ...form, _version: '3', _field: 'note', note: 'Half a page of notes' };
    const ended = await browser.post(address).type('form').send(sent);
    expect(ended.status).toBe(401);
    expect(ended.text).toContain('Half a page of notes');
    expect(ended.text).toContain('it comes back in the form');

    const back = await again(browser);
    expect(back.headers.location).toBe(`${address}#note`);
    const page = await browser.get(address);
    expect(page.text).toContain('Half a page of notes</textarea>');
    expect(page.text).toContain('It is not saved yet');
    expect(await waiting()).toBe(before);

    // The page that was left open in another window goes on as well: its form is still ours.
    expect(
      (
        await browser
          .post(address)
          .type('form')
          .send({ ...form, note: 'Half a page of notes' })
      ).status,
    ).toBe(303);
    expect((await browser.get(address)).text).not.toContain('Half a page of notes</textarea>');
  });

  test('leads back to the page where somebody was only reading', async () => {
    const { browser, session } = await opened();
    const elsewhere = session.replace('/session', '/children/4711?shown=all');
    council.clock.forward(HALF_HOUR);
    expect((await browser.get(elsewhere)).status).toBe(401);
    expect((await again(browser)).headers.location).toBe(elsewhere.split('?')[0]);
  });

  test('A9: goes on under a new secret; the old one opens nothing', async () => {
    const { browser, address, exchanged } = await opened();
    const old = String(exchanged.headers['set-cookie']).split(';')[0] ?? '';
    council.clock.forward(HALF_HOUR);
    const back = await again(browser);
    expect(back.headers.location).toBe(address);
    expect((await browser.get(address)).status).toBe(200);
    expect((await request(host).get(address).set('Cookie', old)).status).toBe(401);
  });

  test.each([
    ['another worker', { worker: 'ssmith' }],
    ['another child', { person: '4712' }],
  ])('does not go on for %s', async (_who, claims) => {
    const { browser, address } = await opened();
    council.clock.forward(HALF_HOUR);
    expect((await again(browser, claims)).headers.location).not.toContain(address.split('/children')[0]);
    expect((await browser.get(address)).status).toBe(401);
  });

  test('does not go on in another browser, nor a day later', async () => {
    const { browser, address } = await opened();
    council.clock.forward(HALF_HOUR);
    await again(request.agent(host));
    expect((await browser.get(address)).status).toBe(401);
    council.clock.forward(13 * 60 * 60_000);
    await again(browser);
    expect((await browser.get(address)).status).toBe(401);
  });

  test('A10: nothing of another site’s is kept', async () => {
    const { browser, address, form, session } = await opened();
    council.clock.forward(HALF_HOUR);
    await browser
      .post(address)
      .set('Sec-Fetch-Site', 'cross-site')
      .type('form')
      .send({ ...form, note: 'Theirs' });
    await browser
      .post(address)
      .type('form')
      .send({ ...form, _csrf: 'x', note: 'Theirs' });
    await browser
      .post(`${session}/kept`)
      .type('form')
      .send({ ...form, _csrf: 'x', _page: '/children/4711', note: 'Theirs' });
    await again(browser);
    expect((await browser.get(address)).text).not.toContain('Theirs');
  });
});

describe('What is typed while the session ends', () => {
  test('is kept without being saved, and found again', async () => {
    const before = await waiting();
    const { browser, address, form, session } = await opened();
    council.clock.forward(HALF_HOUR);
    const kept = await browser
      .post(`${session}/kept`)
      .type('form')
      .send({ ...form, _page: '/children/4711', _field: 'note', note: 'A start' });
    expect(kept.status).toBe(204);
    expect(await waiting()).toBe(before);
    expect((await again(browser)).headers.location).toBe(`${address}#note`);
    expect((await browser.get(address)).text).toContain('A start</textarea>');
  });

  test.each(['//evil.example.org', 'https://evil.example.org', `/${'x'.repeat(400)}`])('A19: leads nowhere else: %s', async (page) => {
    const { browser, form, session } = await opened();
    expect(
      (
        await browser
          .post(`${session}/kept`)
          .type('form')
          .send({ ...form, _page: page })
      ).status,
    ).toBe(403);
  });
});

describe('Signing out', () => {
  test('ends the session on the server, and what was kept is forgotten', async () => {
    const { browser, address, session, form, exchanged } = await opened();
    const cookie = String(exchanged.headers['set-cookie']).split(';')[0] ?? '';
    const page = await browser.get(`${session}/end`);
    expect(page.text).toContain(`action="${session}/end"`);
    const out = await browser.post(`${session}/end`).type('form').send({ _csrf: form._csrf });
    expect(out.text).toContain('You have signed out');
    expect(out.text).toContain('href="https://cases.example.org/record"');
    expect((await request(host).get(address).set('Cookie', cookie)).status).toBe(401);
    await again(browser);
    expect((await request(host).get(address).set('Cookie', cookie)).status).toBe(401);
  });

  test('A10: another site cannot sign anybody out', async () => {
    const { browser, address, session } = await opened();
    expect((await browser.post(`${session}/end`).type('form').send({ _csrf: 'x' })).status).toBe(403);
    expect((await browser.get(address)).status).toBe(200);
  });
});

test('of many cookies of old sessions only the newest twenty stay', async () => {
  const cookies = Array.from({ length: 30 }, (_, nth) => `fm-old-${String(nth).padStart(2, '0')}=x`).join('; ');
  const link = await request(host).get(council.launchUrl());
  const handle = String(link.headers.location).split('/').at(-1);
  const exchanged = await request(host)
    .post('/family-meetings/launch')
    .set('Cookie', `${cookies}; fm-browser=x`)
    .type('form')
    .send({ handle });
  const cleared = [exchanged.headers['set-cookie']].flat().filter((each) => String(each).includes('Max-Age=0'));
  expect(cleared.map((each) => String(each).split('=')[0])).toEqual(
    Array.from({ length: 10 }, (_, nth) => `fm-old-${String(nth).padStart(2, '0')}`),
  );
});
