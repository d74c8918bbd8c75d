import request from 'supertest';
import { aModule, comeIn, type SampleModule } from './sample-module';

describe('coming in from a case record', () => {
  let module: SampleModule;
  let host: ReturnType<SampleModule['host']>;
  beforeEach(async () => {
    module = await aModule();
    host = module.host(5);
  });
  afterEach(() => module.end());

  test('opens the page of the child whose record it was', async () => {
    const { browser, address, page } = await comeIn(host, module.launchUrl());
    const shown = await browser.get(address);
    expect(page.text).toContain('ZO, 4711');
    expect(page.text).not.toContain('Zoë');
    expect(address).toMatch(/^\/family-meetings\/l\/[^/]+\/children\/4711$/);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Zoë Okafor');
    expect(shown.text).toContain(`href="${address}"`);
  });

  test('A5: of fifty presses of the same link at once exactly one opens a session', async () => {
    const { handle } = await openWithoutPressing(module.launchUrl());
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => request(host).post('/family-meetings/launch').type('form').send({ handle })),
    );
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 410)).toHaveLength(49);
  });

  test('A5: a used link in another browser says that it was used, and leads back to the case record', async () => {
    const { handle } = await comeIn(host, module.launchUrl({ back: 'record' }));
    const other = await request(host).get(`/family-meetings/launch/${handle}`);
    expect(other.status).toBe(410);
    expect(other.text).toContain('This link has been used');
    expect(other.text).toContain('href="https://cases.example.org/record"');
  });

  test('a used link in the same browser simply goes on', async () => {
    const { browser, handle, address } = await comeIn(host, module.launchUrl());
    const again = await browser.get(`/family-meetings/launch/${handle}`);
    expect([again.status, again.headers.location]).toEqual([303, address]);
  });

  test('A5: an expired link says that it has expired', async () => {
    const { handle } = await openWithoutPressing(module.launchUrl());
    module.clock.forward(121_000);
    const pressed = await request(host).post('/family-meetings/launch').type('form').send({ handle });
    expect(pressed.status).toBe(410);
    expect(pressed.text).toContain('This link has expired');
  });

  test('A6: a mail scanner that follows the link first does not use it up', async () => {
    const url = module.launchUrl();
    await request(host).head(url);
    const scanned = await request(host).get(url).set('Purpose', 'prefetch');
    await request(host).get(String(scanned.headers.location));
    const { exchanged } = await comeIn(host, url);
    expect(exchanged.status).toBe(303);
  });

  test('A7: a link that was tampered with gets a bare answer without a reason', async () => {
    const answer = await request(host).get(module.launchUrl().replace('person=4711', 'person=4712'));
    expect([answer.status, answer.text]).toEqual([401, 'Unauthorised']);
  });

  test('the signed claims are stripped from the address at once', async () => {
    const { link } = await comeIn(host, module.launchUrl());
    expect(link.headers.location).not.toMatch(/4711|jbloggs|sig/);
    expect(link.headers['referrer-policy']).toBe('no-referrer');
    expect(link.headers['cache-control']).toBe('no-store');
  });

  test('A9: a session cookie set beforehand is not the session afterwards', async () => {
    const { handle } = await openWithoutPressing(module.launchUrl());
    const launch = (await module.store.db('fm_launch').select('fm_launch.reference').first()) as { reference: string };
    const mine = `fm-${launch.reference}=${'x'.repeat(43)}`;
    const exchanged = await request(host).post('/family-meetings/launch').set('Cookie', mine).type('form').send({ handle });
    const withMine = await request(host).get(String(exchanged.headers.location)).set('Cookie', mine);
    expect(String(exchanged.headers['set-cookie'])).toContain(`fm-${launch.reference}=`);
    expect(String(exchanged.headers['set-cookie'])).not.toContain('xxxx');
    expect(withMine.status).toBe(401);
  });

  test('two children in two windows never mix: neither session opens the other’s child', async () => {
    const zoe = await comeIn(host, module.launchUrl());
    const mia = await comeIn(host, module.launchUrl({ person: '4712' }));
    const withZoesCookie = await zoe.browser.get(mia.address);
    expect(withZoesCookie.status).toBe(401);
    expect(withZoesCookie.text).not.toContain('Mia');
  });

  test('a session ends after half an hour without a request, and the page says what to do', async () => {
    const { browser, address } = await comeIn(host, module.launchUrl({ back: 'record' }));
    module.clock.forward(29 * 60_000);
    expect((await browser.get(address)).status).toBe(200);
    module.clock.forward(31 * 60_000);
    const ended = await browser.get(address);
    expect(ended.status).toBe(401);
    expect(ended.text).toContain('What you saved is kept');
  });

  test('A11: a link made for somebody else than who is signed in to the case system opens nothing', async () => {
    const signedIn = await aModule({ identify: 'ssmith' });
    const url = signedIn.launchUrl({ worker: 'jbloggs' });
    const { exchanged } = await comeIn(signedIn.host(5), url);
    expect(exchanged.status).toBe(403);
    expect(exchanged.text).toContain('This link was made for somebody else');
    expect(exchanged.headers['set-cookie']).toBeUndefined();
    const theirs = await comeIn(signedIn.host(5), signedIn.launchUrl({ worker: 'ssmith' }));
    expect(theirs.exchanged.status).toBe(303);
    await signedIn.end();
  });

  test('A3: a worker whose allocation ends is refused at the next request', async () => {
    const { browser, address } = await comeIn(host, module.launchUrl());
    module.caseRecords.endAllocations('4711', '2026-11-21' as never);
    expect((await browser.get(address)).status).toBe(404);
  });

  test('a worker whom the case system no longer knows gets no page', async () => {
    const { exchanged, browser, address } = await comeIn(host, module.launchUrl({ worker: 'nobody' }));
    expect(exchanged.status).toBe(303);
    expect((await browser.get(address)).status).toBe(401);
  });

  test('the database holds neither the handle nor the session’s secret', async () => {
    const { handle, exchanged } = await comeIn(host, module.launchUrl());
    const secret = /=([A-Za-z0-9_-]{43})/.exec(String(exchanged.headers['set-cookie']))?.[1] ?? 'no secret';
    const kept = JSON.stringify(await module.store.db('fm_launch').select('*'));
    expect(kept).not.toContain(handle);
    expect(kept).not.toContain(secret);
  });

  async function openWithoutPressing(url: string) {
    const link = await request(host).get(url);
    return { handle: String(link.headers.location).split('/').at(-1) ?? '' };
  }
});
