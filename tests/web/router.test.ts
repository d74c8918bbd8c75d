import request from 'supertest';
import { pageText } from '../builders/page-text';
import { aModule, comeIn, formOf, type SampleModule } from './sample-module';

describe.each([4, 5] as const)('the module inside an Express %s host', (version) => {
  let module: SampleModule;
  let host: ReturnType<SampleModule['host']>;
  beforeEach(async () => {
    module = await aModule({ identify: 'jbloggs' });
    host = module.host(version);
  });
  afterEach(() => module.end());

  const page = '/family-meetings/children/4711';
  async function opened() {
    const browser = request.agent(host);
    const shown = await browser.get(page);
    const send = (fields: object) =>
      browser
        .post(page)
        .type('form')
        .send({ ...formOf(shown.text), ...fields });
    return { browser, shown, send };
  }
  const waiting = async () => (await module.stores.outbox.counts()).waiting;

  test('shows a page to whom the host says is asking', async () => {
    const { shown } = await opened();
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Zoë Okafor');
    expect(shown.text).toContain('Jo Bloggs');
  });

  test('saves a form, goes on to the next page and says so there', async () => {
    const { browser, send } = await opened();
    const saved = await send({ note: 'A note' });
    expect(saved.status).toBe(303);
    expect((await browser.get(String(saved.headers.location))).text).toContain('Note saved');
    expect(await waiting()).toBe(1);
  });

  test('answers a wrong form with the same page, what was typed in it, and what to mend', async () => {
    const { send } = await opened();
    const refused = await send({ note: '   ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('<title>Error: Child – Family meetings</title>');
    expect(refused.text).toContain('Write the note');
  });

  test('keeps what was typed when somebody else saved first', async () => {
    const { send } = await opened();
    const refused = await send({ note: 'too late' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('too late</textarea>');
    expect(refused.text).toContain('Somebody else saved this');
  });

  test('F1: a double press saves once', async () => {
    const { send } = await opened();
    const answers = await Promise.all([send({ note: 'A note' }), send({ note: 'A note' }), send({ note: 'A note' })]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(await waiting()).toBe(1);
  });

  test.each([
    ['without our token', { _csrf: '' }, {}],
    ['with a made-up token', { _csrf: 'x'.repeat(43) }, {}],
    ['without its own key', { _key: '' }, {}],
    ['from another site', {}, { 'Sec-Fetch-Site': 'cross-site' }],
    ['from another host of the same site', {}, { 'Sec-Fetch-Site': 'same-site' }],
    ['with another origin', {}, { Origin: 'https://evil.example.org' }],
    ['with a null origin', {}, { Origin: 'null' }],
  ])('A10: a form %s is refused and nothing is written', async (_what, fields, headers) => {
    const { send } = await opened();
    const refused = await send({ note: 'A note', ...fields }).set(headers);
    expect(refused.status).toBe(403);
    expect(await waiting()).toBe(0);
  });

  test('A10: another browser’s token does not serve this one', async () => {
    const other = await opened();
    const { browser, shown } = await opened();
    const mixed = { ...formOf(shown.text), _csrf: formOf(other.shown.text)._csrf, note: 'A note' };
    expect((await browser.post(page).type('form').send(mixed)).status).toBe(403);
  });

  test('A15: a field that the form does not have is refused', async () => {
    const { send } = await opened();
    expect((await send({ note: 'A note', status: 'agreed' })).status).toBe(422);
    expect(await waiting()).toBe(0);
  });

  test('A1: another’s child reads exactly like a child that does not exist', async () => {
    module.caseRecords.endAllocations('4712', '2026-11-01' as never);
    const hidden = await request(host).get('/family-meetings/children/4712');
    const missing = await request(host).get('/family-meetings/children/9999');
    expect(hidden.status).toBe(404);
    expect(pageText(hidden)).toBe(pageText(missing));
  });

  test('the case system’s silence is a page that says so, and nothing typed is lost by it', async () => {
    const { send } = await opened();
    module.caseRecords.down = true;
    const answer = await send({ note: 'A note' });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('The case system is not answering');
    expect(answer.text).toContain('name="note" value="A note"');
  });

  test('a fault of ours goes on to the host’s own error handling', async () => {
    await module.store.db.schema.dropTable('fm_audit_person');
    const answer = await request(host).get(page);
    expect(answer.status).toBe(500);
  });

  test.each(['/family-meetings/children/4711', '/family-meetings/nowhere', '/family-meetings/launch?sig=1'])(
    'every answer carries the security headers: %s',
    async (address) => {
      const { headers } = await request(host).get(address);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
    },
  );

  test('A14: options of the template engine in an address or a form are plain refused fields', async () => {
    const answer = await request(host).get(`${page}?settings[view options][escapeFunction]=x&__proto__[a]=1`);
    expect(answer.status).toBe(404);
    expect(({} as { a?: string }).a).toBeUndefined();
  });

  test('A20: a text of more than a megabyte is refused with a page', async () => {
    const { send } = await opened();
    expect((await send({ note: 'x'.repeat(1_100_000) })).status).toBe(413);
  });

  test('the stylesheets that a page names are there, and may be kept for good', async () => {
    const { shown, browser } = await opened();
    const sheets = [...shown.text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] as string);
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const file = await browser.get(sheet);
      expect(file.status).toBe(200);
      expect(file.headers['cache-control']).toContain('immutable');
    }
  });

  test('a launch works beside the host’s own login', async () => {
    const { exchanged } = await comeIn(host, module.launchUrl());
    expect(exchanged.status).toBe(303);
  });
});

test('F15: what was typed when the session ended is given back', async () => {
  const module = await aModule();
  const { browser, address } = await comeIn(module.host(5), module.launchUrl());
  const shown = await browser.get(address);
  module.clock.forward(31 * 60_000);
  const ended = await browser
    .post(address)
    .type('form')
    .send({ ...formOf(shown.text), note: 'Half a page of notes' });
  expect(ended.status).toBe(401);
  expect(ended.text).toContain('Half a page of notes');
  expect((await module.stores.outbox.counts()).waiting).toBe(0);
  await module.end();
});

test('nobody whom the host does not know sees a page', async () => {
  const module = await aModule({ identify: 'nobody' });
  const answer = await request(module.host(5)).get('/family-meetings/children/4711');
  expect(answer.status).toBe(401);
  await module.end();
});
