import request from 'supertest';
import { anOkaforModule, type OkaforModule } from '../builders/okafor-module';
import { formOf } from './sample-module';

let okafors: OkaforModule;
beforeEach(async () => {
  okafors = await anOkaforModule();
});
afterEach(() => okafors.end());

const page = '/family-meetings/meetings/meeting-okafor/notes/why-we-are-here';

async function opened() {
  const browser = request.agent(okafors.host);
  const shown = await browser.get(page);
  const send = (fields: object) =>
    browser
      .post(page)
      .type('form')
      .send({ ...formOf(shown.text), _version: '0', ...fields });
  return { shown, send, byItself: (fields: object) => send(fields).set('Accept', 'application/json') };
}
const saved = () => okafors.stores.meetings.note('meeting-okafor', 'why-we-are-here');

test('a form that saves by itself says so in its markup, with a line for screen readers', async () => {
  const { shown } = await opened();
  expect(shown.text).toContain('data-fm-saves-itself="as-typed"');
  expect(shown.text).toContain('role="status" data-fm-save-status></p>');
  expect(shown.text).toContain('Back to the agenda');
});

test('what it saves is answered in a few words: the time in London, the next version and key, and the next page', async () => {
  const { byItself } = await opened();
  const answer = await byItself({ text: 'First' });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    next: expect.stringMatching(/^\/family-meetings\/meetings\/meeting-okafor\/notes\?said=\d+$/) as unknown,
    key: expect.stringMatching(/^[A-Za-z0-9_-]{8,64}$/) as unknown,
    at: '10am',
    fields: { _version: '1' },
  });
  const { key, fields } = answer.body as { readonly key: string; readonly fields: { readonly _version: string } };
  expect((await byItself({ text: 'First and second', _key: key, ...fields })).body).toMatchObject({ fields: { _version: '2' } });
  expect(await saved()).toMatchObject({ text: 'First and second', version: 2 });
});

test('the same post twice, because its answer got lost, is answered as the first was and saves once', async () => {
  const { byItself } = await opened();
  const first = await byItself({ text: 'First' });
  const again = await byItself({ text: 'First' });
  expect((again.body as { readonly fields: object }).fields).toEqual((first.body as { readonly fields: object }).fields);
  expect((await saved()).version).toBe(1);
});

test('where somebody else saved meanwhile the answer says so, and the ordinary way shows both texts and waits for the button', async () => {
  const mine = await opened();
  const theirs = await opened();
  await theirs.send({ text: 'Theirs' });
  const refused = await mine.byItself({ text: 'Mine' });
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ stale: true });
  const both = await mine.send({ text: 'Mine' });
  expect(both.status).toBe(409);
  expect(both.text).toContain('Saved by somebody else meanwhile: Theirs');
  expect(both.text).toContain('Mine</textarea>');
  expect(both.text).toContain('data-fm-saves-itself="when-sent"');
  expect((await saved()).text).toBe('Theirs');
});

test('F2: two people write the same part at the same moment: one is saved, the other is told', async () => {
  const [one, other] = [await opened(), await opened()];
  const answers = await Promise.all([one.byItself({ text: 'One' }), other.byItself({ text: 'Other' })]);
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
});

test('what the rules refuse comes with the sentence for the status line', async () => {
  const { byItself, send } = await opened();
  const refused = await byItself({ text: 'x', notApplicable: 'yes' });
  expect([refused.status, refused.body]).toEqual([409, { message: 'This part of the agenda cannot be left out', stale: false }]);
  const page = await send({ text: 'x', notApplicable: 'yes' });
  expect(page.text).toContain('data-fm-saves-itself="not-saved"');
});

test('the protections of a form are the same for one that saves by itself', async () => {
  const { byItself } = await opened();
  expect((await byItself({ text: 'x', _csrf: '' })).status).toBe(403);
  expect((await byItself({ text: 'x' }).set('Origin', 'https://evil.example.org')).status).toBe(403);
  okafors.signedIn = false;
  expect((await byItself({ text: 'x' })).status).toBe(401);
  expect((await saved()).version).toBe(0);
});

test('F15: after the session ended in mid-sentence the ordinary way gives back what was typed', async () => {
  const { send } = await opened();
  okafors.signedIn = false;
  const ended = await send({ text: 'Half a page of notes' });
  expect([ended.status, ended.text.includes('Half a page of notes')]).toEqual([401, true]);
});

test('a page that does not save by itself answers with a page, whatever is asked for', async () => {
  const address = '/family-meetings/meetings/meeting-okafor/support-offers/new';
  const browser = request.agent(okafors.host);
  const shown = await browser.get(address);
  expect(shown.text).not.toContain('data-fm-saves-itself');
  const fields = { ...formOf(shown.text), memberId: 'm-grace', what: 'Cook' };
  expect((await browser.post(address).type('form').send(fields).set('Accept', 'application/json')).status).toBe(303);
});

test.each(['parts/aim', 'child-versions/p-zoe'])('the plan’s own pages save by themselves too: %s', async (part) => {
  await okafors.end();
  okafors = await anOkaforModule({ withPlan: true });
  const address = `/family-meetings/plans/plan-okafor/${part}`;
  const browser = request.agent(okafors.host);
  const shown = await browser.get(address);
  expect(shown.text).toContain('data-fm-saves-itself="as-typed"');
  const version = /name="_version" value="(\d+)"/.exec(shown.text)?.[1];
  const fields = { ...formOf(shown.text), _version: version, ...(part === 'parts/aim' ? { aim: 'Safe' } : { talkTo: 'Grandma' }) };
  const answer = await browser.post(address).type('form').send(fields).set('Accept', 'application/json');
  expect(answer.body).toMatchObject({ fields: { _version: String(Number(version) + 1) } });
});
