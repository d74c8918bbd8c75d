import { browserScript } from '../builders/browser-script';

interface Saving {
  isSaved(): boolean;
  typing(): void;
  left(): void;
  pressed(): Promise<void>;
  leaving(address: string): Promise<void>;
}
type Answer = { readonly status: number; readonly answer?: object } | 'no answer';

const { keepSaved } = browserScript<{
  keepSaved(
    form: object,
    send: (body: string) => Promise<unknown>,
    after: (ms: number, work: () => void) => () => void,
    start: string,
  ): Saving;
}>('keep-saved');

/** A form without a page. A server answers "saved" unless told otherwise; time goes by when `pass` says so. */
function aForm(start = 'as-typed') {
  const fields = { text: '', version: '0', key: 'key-0' };
  const sent: string[] = [];
  const answers: (Answer | Promise<Answer>)[] = [];
  const said: string[] = [];
  const went: string[] = [];
  let waiting: { readonly ms: number; readonly work: () => void } | undefined;
  const saved = (): Answer => ({
    status: 200,
    answer: { next: '/next', key: `key-${sent.length}`, at: '6:42pm', fields: { version: String(sent.length) } },
  });
  const saving = keepSaved(
    {
      typed: () => fields.text,
      body: () => `${fields.text} v${fields.version} ${fields.key}`,
      keep(kept: { readonly version: string }, key: string) {
        Object.assign(fields, kept, { key });
      },
      say: (text: string) => said.push(text),
      go: (address: string) => went.push(address),
      submit: () => went.push('the ordinary way'),
    },
    async (body) => {
      sent.push(body);
      const answer = (await answers.shift()) ?? saved();
      if (answer === 'no answer') throw new Error('no answer');
      return answer;
    },
    (ms, work) => {
      const mine = { ms, work };
      waiting = mine;
      return () => {
        if (waiting === mine) waiting = undefined;
      };
    },
    start,
  );
  const settled = async () => {
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
  };
  return {
    saving,
    sent,
    answers,
    said,
    went,
    saved,
    settled,
    waits: () => waiting?.ms,
    type(text: string) {
      fields.text = text;
      saving.typing();
    },
    async leave() {
      saving.left();
      await settled();
    },
    async pass() {
      const { work } = waiting ?? {};
      waiting = undefined;
      work?.();
      await settled();
    },
  };
}

test('what was typed is saved three seconds after typing stops, and the line says when', async () => {
  const form = aForm();
  form.type('Sch');
  form.type('School');
  expect([form.sent, form.waits()]).toEqual([[], 3000]);
  await form.pass();
  expect(form.sent).toEqual(['School v0 key-0']);
  expect(form.said).toEqual(['Saved at 6:42pm']);
  expect(form.saving.isSaved()).toBe(true);
});

test('a field that is left is saved at once; the next save carries the new version and a new key', async () => {
  const form = aForm();
  form.type('School');
  await form.leave();
  form.type('School and the bus');
  await form.leave();
  expect(form.sent).toEqual(['School v0 key-0', 'School and the bus v1 key-1']);
});

test('a form in which nothing was typed is never sent', async () => {
  const form = aForm();
  await form.leave();
  expect([form.sent, form.saving.isSaved()]).toEqual([[], true]);
});

test('without a connection nothing is lost: it stays, it is told, and it is sent again at growing intervals', async () => {
  const form = aForm();
  form.answers.push('no answer', 'no answer');
  form.type('School');
  await form.leave();
  expect(form.said).toEqual(['Not saved: no connection. It is kept on this page and sent again.']);
  expect([form.saving.isSaved(), form.waits()]).toEqual([false, 2000]);
  await form.pass();
  expect(form.waits()).toBe(4000);
  await form.pass();
  expect(form.said.at(-1)).toBe('Saved at 6:42pm');
  expect(form.saving.isSaved()).toBe(true);
});

test('an answer that got lost is asked for under its own key before anything newer is sent', async () => {
  const form = aForm();
  form.answers.push('no answer');
  form.type('School');
  await form.leave();
  form.type('School and the bus');
  await form.pass();
  expect(form.sent).toEqual(['School v0 key-0', 'School v0 key-0', 'School and the bus v2 key-2']);
  expect(form.saving.isSaved()).toBe(true);
});

test('the wait between two tries grows to half a minute and no further', async () => {
  const form = aForm();
  for (let tries = 0; tries < 8; tries += 1) form.answers.push('no answer');
  form.type('School');
  await form.leave();
  for (let tries = 0; tries < 7; tries += 1) await form.pass();
  expect(form.waits()).toBe(30_000);
});

test('what is typed while a save is on its way is saved after it', async () => {
  const form = aForm();
  let arrive: (answer: Answer) => void = () => undefined;
  form.answers.push(new Promise((resolve) => (arrive = resolve)));
  form.type('School');
  await form.leave();
  form.type('School and the bus');
  arrive(form.saved());
  await form.settled();
  expect([form.saving.isSaved(), form.waits()]).toEqual([false, 3000]);
  await form.pass();
  expect(form.sent.at(-1)).toBe('School and the bus v1 key-1');
});

test('where somebody else saved meanwhile nothing more goes out until the button is pressed; then the page shows both texts', async () => {
  const form = aForm();
  form.answers.push({ status: 409, answer: { message: 'Somebody else wrote', stale: true } });
  form.type('Mine');
  await form.leave();
  form.type('Mine and more');
  await form.leave();
  expect(form.sent).toHaveLength(1);
  expect(form.waits()).toBeUndefined();
  expect(form.said).toEqual(['Not saved: somebody else saved this meanwhile. Press the button to see both texts.']);
  form.answers.push({ status: 409, answer: { message: 'Somebody else wrote', stale: true } });
  await form.saving.pressed();
  expect(form.went).toEqual(['the ordinary way']);
});

test('a page that shows both texts saves by its button alone', async () => {
  const form = aForm('when-sent');
  form.type('Both put together');
  await form.leave();
  expect([form.sent, form.saving.isSaved()]).toEqual([[], false]);
  await form.saving.pressed();
  expect(form.sent).toHaveLength(1);
  expect(form.went).toEqual(['/next']);
});

test('a page that came back with a problem counts as not saved', () => {
  expect(aForm('not-saved').saving.isSaved()).toBe(false);
});

test('what the rules refuse is told, and tried again once it was changed', async () => {
  const form = aForm();
  form.answers.push({ status: 422, answer: { message: 'Use 60000 characters or fewer', stale: false } });
  form.type('Long');
  await form.leave();
  expect(form.said).toEqual(['Not saved yet: Use 60000 characters or fewer.']);
  form.type('Short');
  await form.leave();
  expect(form.said.at(-1)).toBe('Saved at 6:42pm');
});

test.each([
  [401, 'Not saved: your session has ended. Press the button, and the next page gives back what you wrote.'],
  [403, 'Not saved: this cannot be saved from here any more. Copy what you wrote before you leave this page.'],
  [404, 'Not saved: this cannot be saved from here any more. Copy what you wrote before you leave this page.'],
  [413, 'Not saved: this is too long. Shorten it.'],
  [503, 'Not saved: the case system is not answering. It is kept on this page and sent again.'],
  [500, 'Not saved: no connection. It is kept on this page and sent again.'],
])('an answer of %s is told in words, and what was typed stays', async (status, words) => {
  const form = aForm();
  form.answers.push({ status });
  form.type('School');
  await form.leave();
  expect(form.said).toEqual([words]);
  expect(form.saving.isSaved()).toBe(false);
});

test('after the session ended the button sends the page, whose answer gives back what was written', async () => {
  const form = aForm();
  form.answers.push({ status: 401 }, { status: 401 });
  form.type('Half a page');
  await form.leave();
  await form.saving.pressed();
  expect(form.went).toEqual(['the ordinary way']);
});

test('the button saves what is left and goes on to the next page', async () => {
  const form = aForm();
  form.type('School');
  await form.leave();
  form.type('School and the bus');
  await form.saving.pressed();
  expect(form.sent).toHaveLength(2);
  expect(form.went).toEqual(['/next']);
});

test('the button of a form in which nothing was typed sends it the ordinary way', async () => {
  const form = aForm();
  await form.saving.pressed();
  expect([form.sent, form.went]).toEqual([[], ['the ordinary way']]);
});

test('without a connection the button leaves the page where it is', async () => {
  const form = aForm();
  form.answers.push('no answer');
  form.type('School');
  await form.saving.pressed();
  expect([form.went, form.saving.isSaved()]).toEqual([[], false]);
});

test('a link waits for what was typed, and is not followed where it cannot be saved', async () => {
  const form = aForm();
  form.type('School');
  await form.saving.leaving('/agenda');
  expect(form.went).toEqual(['/agenda']);
  form.answers.push('no answer');
  form.type('School and the bus');
  await form.saving.leaving('/agenda');
  expect(form.went).toEqual(['/agenda']);
});
